import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Site, sendPage } from '../../layout/index.ts'
import { sendLetterFile } from '../../letters/letter-file.ts'
import type { Services } from '../../services.ts'
import { showCorrespondence } from '../correspondence/show.tsx'
import { type Opened, openCase } from '../http/open-case.tsx'
import { param } from '../http/query.ts'
import { onItsWay } from '../post/on-its-way.ts'
import { SentLetterPage } from './page.tsx'
import { sentLetterView } from './view.ts'

export const lettersRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const none = (reply: FastifyReply, opened: Opened) =>
    showCorrespondence(services, site, reply.code(404), opened, {
      flash: { type: 'notice', text: 'There is no such letter in this case' },
    })

  app.get('/cases/:reference/letters/:id', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const letter = opened.open.letters.find(({ id }) => id === param(request, 'id'))
    if (letter === undefined) return none(reply, opened)
    const { open, session } = opened
    const [steps, messages] = await Promise.all([
      services.letterSteps(session, open.reference),
      services.messagesOfCase(session, open.reference),
    ])
    const view = sentLetterView(open, letter, steps, onItsWay(open, messages).get(letter.id) ?? [])
    return sendPage(reply, SentLetterPage({ view, frame: { site, session } }))
  })

  app.get('/cases/:reference/letters/:id/:file', async (request, reply) => {
    const opened = await openCase(services, site, request, reply, 'file')
    if (opened === undefined) return reply
    const letter = opened.open.letters.find(({ id }) => id === param(request, 'id'))
    if (letter === undefined) return none(reply, opened)
    return sendLetterFile(reply, opened.open.reference, letter, param(request, 'file'))
  })
}
