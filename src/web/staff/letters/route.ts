import type { FastifyInstance } from 'fastify'
import { whatHappensNext } from '#outputs'
import { type Flash, type Site, sendPage } from '../../layout/index.ts'
import { sendLetterFile } from '../../letters/letter-file.ts'
import type { Services } from '../../services.ts'
import { caseFrameView, clausesOf, readOf } from '../case-frame/view.ts'
import { type Opened, openCase } from '../http/open-case.tsx'
import { param, query } from '../http/query.ts'
import { onItsWay } from '../post/on-its-way.ts'
import { LettersPage, SentLetterPage } from './page.tsx'
import { lettersView, sentLetterView } from './view.ts'

const lookedAt: Readonly<Record<string, string>> = {
  asked: 'They are asked to look at it. It stands on their Today page, and the letter cannot be sent until they have answered',
  approved: 'Your approval is kept with the letter. Nothing has been sent',
  'sent-back': 'It is sent back with your comments. Nothing has been sent',
  'went-on': 'It may now be sent without an approval. Your reason is kept with the letter',
}

export const lettersRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const list = async ({ open, session }: Opened, flash?: Flash) => {
    const [steps, messages, mails] = await Promise.all([
      services.letterSteps(session, open.reference),
      services.messagesOfCase(session, open.reference),
      services.mailsOfCase(session, open.reference),
    ])
    const { strip } = whatHappensNext(readOf(open), open.calendar)
    const link = clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))
    const view = lettersView(open, caseFrameView(open, strip, 'letters'), session.account, link, steps, onItsWay(open, messages), mails)
    return LettersPage({ view, frame: { site, session, ...(flash && { flash }) } })
  }

  app.get('/cases/:reference/letters', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const asked = query(request)
    const looked = lookedAt[asked.text('looked')]
    const done =
      asked.text('saved') !== ''
        ? 'The draft is saved. Nothing has been sent'
        : asked.text('discarded') !== ''
          ? 'The draft is discarded. Nothing has been sent, and nothing is recorded'
          : looked
    return sendPage(reply, await list(opened, done === undefined ? undefined : { type: 'success', text: done }))
  })

  app.get('/cases/:reference/letters/:id', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const letter = opened.open.letters.find(({ id }) => id === param(request, 'id'))
    if (letter === undefined)
      return sendPage(reply, await list(opened, { type: 'notice', text: 'There is no such letter in this case' }), 404)
    const { open, session } = opened
    const [steps, messages] = await Promise.all([
      services.letterSteps(session, open.reference),
      services.messagesOfCase(session, open.reference),
    ])
    const view = sentLetterView(open, letter, steps, onItsWay(open, messages).get(letter.id) ?? [])
    return sendPage(reply, SentLetterPage({ view, frame: { site, session } }))
  })

  app.get('/cases/:reference/letters/:id/:file', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const letter = opened.open.letters.find(({ id }) => id === param(request, 'id'))
    if (letter === undefined)
      return sendPage(reply, await list(opened, { type: 'notice', text: 'There is no such letter in this case' }), 404)
    return sendLetterFile(reply, opened.open.reference, letter, param(request, 'file'))
  })
}
