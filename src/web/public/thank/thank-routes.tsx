import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Form, formOf, textOf } from '../../form.ts'
import { isNewLanguage } from '../../languages/chosen-language.ts'
import { type FormError, sendPage } from '../../layout/index.ts'
import { emailErrors } from '../email-errors.ts'
import { longestLine, longestPoint, tooLong } from '../limits.ts'
import type { PublicContext } from '../public-context.ts'
import { trapErrors } from '../trap.tsx'
import { ThankedPage, ThankPage } from './thank-page.tsx'
import { kindsTaken } from './thank-view.ts'

const path = '/thank-or-comment'

export function thankRoutes(app: FastifyInstance, { services, site }: PublicContext): void {
  const kinds = () => kindsTaken(services.procedures())
  const slow = { config: { rateLimit: { max: 20, timeWindow: '10 minutes' } } }

  const read = (form: Form): { readonly answers: Record<string, string | readonly string[]>; readonly errors: readonly FormError[] } => {
    const [kind, words, name, email] = ['kind', 'words', 'name', 'email'].map(field => textOf(form, field).trim())
    const errors: FormError[] = [
      ...(kinds().some(({ value }) => value === kind) ? [] : [{ field: 'kind', text: 'Choose what it is' }]),
      ...(words
        ? tooLong(words, longestPoint, 'words', 'What you wrote', 'Shorten it.')
        : [{ field: 'words', text: 'Write what you would like to say' }]),
      ...tooLong(name ?? '', longestLine, 'name', 'The name', 'Shorten it.'),
      ...(email ? emailErrors(email) : []),
      ...(kind === 'enquiry' && !name ? [{ field: 'name', text: 'Enter the name of the Member of Parliament' }] : []),
      ...trapErrors(form, site.body.contact.phone, Date.now()),
    ]
    const who = name ? { anonymous: 'no', name, email: email ?? '', contactBy: email ? 'email' : '' } : { anonymous: 'yes' }
    return { answers: { what: kind ?? '', from: kind === 'enquiry' ? 'mp' : '', points: [words ?? ''], ...who }, errors }
  }

  app.get(path, async (request, reply) =>
    sendPage(reply, <ThankPage site={site} csrf={request.csrf} kinds={kinds()} form={{}} errors={[]} openedAt={Date.now()} />),
  )

  app.post(path, slow, async (request, reply) => {
    const form = formOf(request)
    const again = (errors: readonly FormError[], status: number) =>
      sendPage(reply, <ThankPage site={site} csrf={request.csrf} kinds={kinds()} form={form} errors={errors} />, status)
    if (isNewLanguage(form)) return again([], 200)
    const { answers, errors } = read(form)
    if (errors.length > 0) return again(errors, 400)
    const draft = await services.newDraft()
    await services.saveDraft(draft.token, answers)
    const sent = await services.submitDraft(draft.token)
    if (sent.is === 'submitted')
      return reply.redirect(`${path}/thanks/${encodeURIComponent(sent.reference)}?kind=${textOf(form, 'kind')}`, 303)
    const { team, phone } = site.body.contact
    return again([{ field: '', text: `We cannot take it here today. Your words are kept below. Ring ${team} on ${phone}` }], 503)
  })

  app.get(`${path}/thanks/:reference`, async (request: FastifyRequest<{ Params: { reference: string } }>, reply) => {
    const { reference } = request.params
    if (!/^[A-Z]{1,6}\d{2}-\d{3,8}$/.test(reference)) return reply.callNotFound()
    const next = [
      'We tell you that we have it, if you left an address.',
      'We pass it on to the people it is about, or to those who can answer it.',
    ]
    return sendPage(reply, <ThankedPage site={site} reference={reference} next={next} />)
  })
}
