import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refusalInWords, whatHappensNext } from '#outputs'
import { formOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services, Session } from '../../services.ts'
import { caseFrameView, caseHref, clausesOf, readOf } from '../case-frame/view.ts'
import { envelope } from '../forms/names.ts'
import { sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { type Opened, openCase } from '../http/open-case.tsx'
import { param, query } from '../http/query.ts'
import { withQuery } from '../http/return-to.ts'
import { doneFlash } from '../record-step/done.tsx'
import { bankFields, readBankDetails, type TypedDetails, typedDetails } from './bank-form.ts'
import { BankPage, ShownPage } from './bank-page.tsx'
import { type ListAsked, PaymentListPage } from './list-page.tsx'
import { PaymentsPage } from './page.tsx'
import { detailsHref, paymentsView } from './view.ts'

const notHeld: FormError = {
  field: bankFields.sortCode,
  text: 'This page was open for a long time. Bank details are not held meanwhile: type them again',
}

const pageOf = (text: string): number => (/^\d{1,6}$/.test(text) ? Math.max(1, Number(text)) : 1)

export const paymentRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const viewOf = async ({ open, session }: Opened) => {
    const { strip } = whatHappensNext(readOf(open), open.calendar)
    const link = clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))
    const states = await services.detailsOfPayments(session, open.reference)
    return { link, states, view: paymentsView(open, caseFrameView(open, strip, 'payments'), session.account, states, link) }
  }

  const show = async (reply: FastifyReply, opened: Opened, done = '', errors: readonly FormError[] = []) => {
    const { view, link } = await viewOf(opened)
    const flash = doneFlash(opened.open, done, link)
    const frame = { site, session: opened.session, ...(flash && { flash }) }
    return sendPage(reply, PaymentsPage({ view, frame, csrf: opened.session.csrf, errors }), errors.length > 0 ? 422 : 200)
  }

  /** The payment a path names, on a case that the account may see. */
  const findPayment = async (request: FastifyRequest, reply: FastifyReply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return undefined
    const { view, states } = await viewOf(opened)
    const id = param(request, 'payment')
    const payment = view.payments.find(one => one.id === id)
    const state = states.find(one => one.payment === id)
    if (payment !== undefined && state !== undefined) return { opened, payment, state }
    reply.callNotFound()
    return undefined
  }
  type FoundPayment = NonNullable<Awaited<ReturnType<typeof findPayment>>>

  const common = ({ opened: { open, session }, payment }: FoundPayment) => ({
    ...{ frame: { site, session }, reference: open.reference, caseHref: caseHref(open.reference), title: payment.title },
  })

  const asking = (
    reply: FastifyReply,
    found: FoundPayment,
    typed: TypedDetails,
    errors: readonly FormError[] = [],
    key: string = randomUUID(),
  ) => {
    const { opened, payment, state } = found
    const page = BankPage({
      ...common(found),
      ...{ action: detailsHref(opened.open, payment.id), typed, errors, isChange: state.is !== 'none' },
      hidden: [
        [envelope.csrf, opened.session.csrf],
        [envelope.position, String(opened.open.position)],
        [envelope.key, key],
      ],
    })
    return sendPage(reply, page, errors.length > 0 ? 422 : 200)
  }

  app.get('/cases/:reference/payments', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    return opened === undefined ? reply : show(reply, opened, query(request).text('done'))
  })

  app.get('/cases/:reference/payments/:payment/bank-details', async (request, reply) => {
    const found = await findPayment(request, reply)
    if (found === undefined) return reply
    if (!found.state.mayEnter) return notTheirs(reply, found)
    const isKept = query(request).text('kept') !== ''
    return asking(reply, found, typedDetails((await keptForm(services, request)) ?? {}), isKept ? [notHeld] : [])
  })

  const notTheirs = (reply: FastifyReply, { opened }: FoundPayment) =>
    show(reply, opened, '', [{ field: '', text: 'The bank details of this payment are for others to enter: the clause names them' }])

  app.post('/cases/:reference/payments/:payment/bank-details', async (request, reply) => {
    const found = await findPayment(request, reply)
    if (found === undefined) return reply
    const { opened, payment, state } = found
    if (!state.mayEnter) return notTheirs(reply, found)
    const form = formOf(request)
    const typed = typedDetails(form)
    const read = readBankDetails(typed)
    if ('errors' in read) return asking(reply, found, typed, read.errors)
    const { reference } = opened.open
    const recorded = await services.enterBankDetails(opened.session, {
      ...{ reference, payment: payment.id, details: read.details, with: typed.with },
      ...{ position: Number(textOf(form, envelope.position)), key: textOf(form, envelope.key) },
    })
    if (recorded.is === 'recorded')
      return reply.redirect(withQuery(`${caseHref(reference)}/payments`, 'done', recorded.facts.at(-1)?.id ?? ''), 303)
    const because =
      recorded.is === 'changed'
        ? ['Somebody else recorded something on this case meanwhile. Look whether it matters here, then keep these details']
        : recorded.refusals.map(refusalInWords)
    return asking(
      reply,
      found,
      typed,
      because.map(text => ({ field: '', text })),
    )
  })

  // Where somebody lands whose form had grown too old: nothing was shown, and nothing is held of it.
  app.get('/cases/:reference/payments/:payment/show', async (request, reply) =>
    reply.redirect(`${caseHref(param(request, 'reference'))}/payments`, 303),
  )
  app.get('/payments/export', async (_request, reply) => reply.redirect('/payments', 303))

  app.post('/cases/:reference/payments/:payment/show', async (request, reply) => {
    const found = await findPayment(request, reply)
    if (found === undefined) return reply
    const { opened, payment } = found
    const reason = textOf(formOf(request), 'reason').trim().slice(0, 500)
    const refuse = (text: string) => show(reply, opened, '', [{ field: `reason-${payment.id}`, text }])
    if (reason === '') return refuse('Say why you need to see the bank details')
    const shown = await services.showBankDetails(opened.session, opened.open.reference, payment.id, reason)
    if (shown.is === 'refused') return refuse(shown.because)
    return sendPage(reply, ShownPage({ ...common(found), details: shown.details, reason }))
  })

  app.get('/cases/:reference/payments/:payment/record.pdf', async (request, reply) => {
    const found = await findPayment(request, reply)
    if (found === undefined) return reply
    const { open, session } = found.opened
    const bytes = await services.paymentRecord(session, open.reference, found.payment.id)
    if (bytes === undefined) return reply.callNotFound()
    const name = `${open.reference}-payment-${found.payment.id}.pdf`.replaceAll(/[^A-Za-z0-9.-]/g, '')
    return reply.header('content-disposition', `attachment; filename="${name}"`).type('application/pdf').send(Buffer.from(bytes))
  })

  const list = async (reply: FastifyReply, session: Session, asked: ListAsked & { page: number }, errors: readonly FormError[] = []) => {
    const found = await services.paymentList(session, { open: asked.which === 'open', text: asked.text, page: asked.page })
    const page = PaymentListPage({ list: found, asked, frame: { site, session }, csrf: session.csrf, errors })
    return sendPage(reply, page, errors.length > 0 ? 422 : 200)
  }

  app.get('/payments', async (request, reply) => {
    const asked = query(request)
    return list(reply, sessionOf(request), {
      ...{ which: asked.text('which') === 'made' ? 'made' : 'open', text: asked.text('text').trim(), page: pageOf(asked.text('page')) },
    })
  })

  app.post('/payments/export', async (request, reply) => {
    const session = sessionOf(request)
    const reason = textOf(formOf(request), 'reason').trim().slice(0, 500)
    const refuse = (text: string) => list(reply, session, { which: 'open', text: '', page: 1 }, [{ field: 'reason', text }])
    if (reason === '') return refuse('Say what the file is for')
    const made = await services.exportPayments(session, reason)
    if (made.is === 'refused') return refuse(made.because)
    const name = `payments-${services.today()}.csv`
    return reply.header('content-disposition', `attachment; filename="${name}"`).type('text/csv; charset=utf-8').send(made.csv)
  })
}
