import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { formOf, textOf } from '../../form.ts'
import { type Flash, type FormError, type Site, sendPage } from '../../layout/index.ts'
import { sendFile } from '../../send-file.ts'
import type { Mail, Services, Session } from '../../services.ts'
import { caseHref } from '../case-frame/view.ts'
import { sessionOf } from '../http/guard.ts'
import { param, query } from '../http/query.ts'
import { InboxPage, MailPage } from './page.tsx'
import { inboxHref, inboxView, mailView } from './view.ts'

const longestReason = 1000

export const inboxRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const list = async (reply: FastifyReply, session: Session, stands: 'waiting' | 'set-aside', flash?: Flash, status = 200) => {
    const [{ mails, waiting }, mailbox] = await Promise.all([services.mails(session, stands), services.mailbox(session)])
    const frame = { site, session, ...(flash && { flash }) }
    return sendPage(reply, InboxPage({ view: inboxView({ stands, mails, waiting, mailbox, session }), frame }), status)
  }

  const none = (reply: FastifyReply, session: Session) =>
    list(reply, session, 'waiting', { type: 'notice', text: 'There is no such email among those you may see' }, 404)

  interface Shown {
    readonly search?: string
    readonly reason?: string
    readonly errors?: readonly FormError[]
  }

  const show = async (reply: FastifyReply, session: Session, mail: Mail, { search = '', reason = '', errors = [] }: Shown) => {
    const found =
      search === '' || mail.reference !== undefined
        ? undefined
        : (await services.cases(session, { whose: 'all', which: 'all', order: 'received', text: search })).rows.slice(0, 10)
    const isScanning = (await services.scanning()).is !== 'off'
    const view = mailView(mail, session, { search, reason, errors, isScanning, ...(found && { found }) })
    return sendPage(reply, MailPage({ view, frame: { site, session } }), errors.length > 0 ? 422 : 200)
  }

  const withMail =
    (work: (request: FastifyRequest, reply: FastifyReply, session: Session, mail: Mail) => Promise<FastifyReply>) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const session = sessionOf(request)
      const mail = await services.mail(session, param(request, 'mail'))
      return mail === undefined ? none(reply, session) : work(request, reply, session, mail)
    }

  app.get('/inbox', async (request, reply) => {
    const asked = query(request)
    const flash = asked.text('done') === 'aside' ? ({ type: 'success', text: 'The email is set aside' } as const) : undefined
    return list(reply, sessionOf(request), asked.text('set-aside') === '' ? 'waiting' : 'set-aside', flash)
  })

  app.get(
    '/inbox/:mail',
    withMail((request, reply, session, mail) => show(reply, session, mail, { search: query(request).text('text').trim() })),
  )

  app.get(
    '/inbox/:mail/documents/:id',
    withMail(async (request, reply, session, mail) => {
      const opened = await services.mailDocument(session, mail.id, param(request, 'id'))
      if (opened === undefined) return none(reply, session)
      if (opened.is === 'shut') return show(reply, session, mail, { errors: [{ field: '', text: opened.because }] })
      return sendFile(reply, opened, 'attachment')
    }),
  )

  app.post(
    '/inbox/:mail/join',
    withMail(async (request, reply, session, mail) => {
      const reference = textOf(formOf(request), 'reference').trim().toUpperCase()
      const joined = await services.joinMail(session, mail.id, reference)
      if (joined === 'joined') return reply.redirect(`${caseHref(reference)}/letters`, 303)
      const text =
        joined === 'handled'
          ? 'Somebody has joined it to a case already'
          : joined === 'erased'
            ? `The personal data of ${reference.slice(0, 40)} was erased, and nothing can be added to it. Take what they write as a new complaint`
            : `There is no case ${reference.slice(0, 40)} that you can open. Look for it by name, or check the number`
      return show(reply, session, mail, { errors: [{ field: 'text', text }] })
    }),
  )

  app.post(
    '/inbox/:mail/aside',
    withMail(async (request, reply, session, mail) => {
      const reason = textOf(formOf(request), 'reason').trim()
      const refuse = (text: string) => show(reply, session, mail, { reason, errors: [{ field: 'reason', text }] })
      if (reason === '') return refuse('Say why it belongs to no complaint')
      if (reason.length > longestReason) return refuse(`The reason must be ${longestReason} characters or fewer`)
      if (!(await services.setMailAside(session, mail.id, reason))) return reply.redirect(inboxHref(mail), 303)
      return reply.redirect('/inbox?done=aside', 303)
    }),
  )
}
