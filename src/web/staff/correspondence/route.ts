import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { clausesOf } from '../case-frame/view.ts'
import { openCase } from '../http/open-case.tsx'
import { param, query } from '../http/query.ts'
import { writable } from '../letters/view.ts'
import { answerRoutes, type OpenedMail } from './answer-route.ts'
import { callRoutes } from './call-route.ts'
import { EmailPage } from './email-page.tsx'
import { emailView } from './email-view.ts'
import { showCorrespondence } from './show.tsx'

/** What was just done, by the name it comes back under; of a letter looked at, what came of that. */
const done: readonly (readonly [string, string | Readonly<Record<string, string>>])[] = [
  ['saved', 'The draft is saved. Nothing has been sent'],
  ['discarded', 'The draft is discarded. Nothing has been sent, and nothing is recorded'],
  ['sent', 'It is on its way, and kept as sent'],
  ['noted', 'The call is noted'],
  [
    'looked',
    {
      asked: 'They are asked to look at it. It stands on their Today page, and the letter cannot be sent until they have answered',
      approved: 'Your approval is kept with the letter. Nothing has been sent',
      'sent-back': 'It is sent back with your comments. Nothing has been sent',
      'went-on': 'It may now be sent without an approval. Your reason is kept with the letter',
    },
  ],
]

const doneIn = (request: FastifyRequest): string | undefined => {
  const asked = query(request)
  for (const [name, said] of done) {
    const value = asked.text(name)
    if (value !== '') return typeof said === 'string' ? said : Object.hasOwn(said, value) ? said[value] : undefined
  }
  return undefined
}

export const correspondenceRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  app.get('/cases/:reference/letters', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const asked = query(request)
    const text = doneIn(request)
    return showCorrespondence(services, site, reply, opened, {
      filter: { kind: asked.text('kind'), way: asked.text('way') },
      ...(text !== undefined && { flash: { type: 'success', text } }),
    })
  })

  /** An email of this case; the list, which says that there is none such, where there is not. */
  const find = async (request: FastifyRequest, reply: FastifyReply, purpose?: 'letter'): Promise<OpenedMail | undefined> => {
    const opened = await openCase(services, site, request, reply, purpose)
    if (opened === undefined) return undefined
    const mails = await services.mailsOfCase(opened.session, opened.open.reference, purpose)
    const mail = mails.find(({ id }) => id === param(request, 'mail'))
    if (mail !== undefined) return { ...opened, mail }
    await showCorrespondence(services, site, reply.code(404), opened, {
      flash: { type: 'notice', text: 'There is no such email in this case' },
    })
    return undefined
  }

  app.get('/cases/:reference/emails/:mail', async (request, reply) => {
    const it = await find(request, reply)
    if (it === undefined) return reply
    const { open, session, mail } = it
    const link = clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))
    const isScanning = (await services.scanning()).is !== 'off'
    const view = emailView(open, mail, session, isScanning, writable(open, session.account, link))
    return sendPage(reply, EmailPage({ view, frame: { site, session } }))
  })

  answerRoutes(app, services, site, find)
  callRoutes(app, services, site)
}
