import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Form, formOf, listOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Posted } from '../../post-services.ts'
import type { Services, Session } from '../../services.ts'
import { readDay } from '../forms/typed-field.ts'
import { sessionOf } from '../http/guard.ts'
import { query } from '../http/query.ts'
import { withQuery } from '../http/return-to.ts'
import { PostPage } from './page.tsx'
import { postView } from './view.ts'

const number = (text: string): number => (/^\d{1,15}$/.test(text) ? Number(text) : -1)

const done: Readonly<Record<string, string>> = {
  try: 'It is tried now. Look again in a minute',
  'by-post': 'It goes by post: it waits below to be printed',
  posted: 'They are marked as posted',
}

export const postRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = async (reply: FastifyReply, session: Session, values: Form, errors: readonly FormError[], said?: string) => {
    const [rows, names] = await Promise.all([services.post(session), services.namesOfAccounts()])
    const page = PostPage({
      view: postView(rows, services.mailGoes(), names),
      frame: { site, session, ...(said !== undefined && { flash: { type: 'success' as const, text: said } }) },
      ...{ csrf: session.csrf, values, errors, chosen: listOf(values, 'posted') },
    })
    return sendPage(reply, page, errors.length > 0 ? 422 : 200)
  }

  const act = async (session: Session, values: Form): Promise<Posted> => {
    const wanted = textOf(values, 'do')
    const message = number(textOf(values, 'message'))
    if (wanted === 'try') return services.tryNow(session, message)
    if (wanted === 'by-post') return services.sendByPost(session, message)
    const on = readDay(values, 'on', 'The day')
    if ('error' in on) return { is: 'refused', because: on.error.text, field: on.error.id }
    return services.markPosted(session, listOf(values, 'posted').map(number), on.value ?? services.today())
  }

  app.get('/post', async (request, reply) => {
    const what = query(request).text('done')
    return show(reply, sessionOf(request), {}, [], Object.hasOwn(done, what) ? done[what] : undefined)
  })

  app.post('/post', async (request, reply) => {
    const session = sessionOf(request)
    const values = formOf(request)
    const answer = await act(session, values)
    if (answer.is === 'refused') return show(reply, session, values, [{ field: answer.field, text: answer.because }])
    return reply.redirect(withQuery('/post', 'done', textOf(values, 'do')), 303)
  })

  app.get('/post/print.pdf', async (request, reply) => {
    const pdf = await services.lettersToPrint(sessionOf(request), query(request).all('n').slice(0, 500).map(number))
    if (pdf === undefined)
      return show(reply, sessionOf(request), {}, [
        { field: 'waiting', text: 'These letters wait no longer to be posted. What waits stands below.' },
      ])
    return reply
      .header('content-disposition', 'attachment; filename="for-the-post.pdf"')
      .header('x-content-type-options', 'nosniff')
      .type('application/pdf')
      .send(Buffer.from(pdf))
  })
}
