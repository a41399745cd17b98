import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Attempt } from '#case'
import { refusalInWords, whatHappensNext } from '#outputs'
import { type Form, formOf, textOf } from '../../form.ts'
import { type Flash, type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { OpenCase, Recorded, Services, Session } from '../../services.ts'
import { caseFrameView, caseHref, clausesOf, readOf } from '../case-frame/view.ts'
import { envelope } from '../forms/names.ts'
import { keptForm } from '../http/kept-form.ts'
import { type Opened, openCase, sendNoLongerTheirs } from '../http/open-case.tsx'
import { query } from '../http/query.ts'
import { doneFlash } from '../record-step/done.tsx'
import { CasePeoplePage } from './page.tsx'
import { casePeopleView } from './view.ts'

const path = '/cases/:reference/people'

const said: Readonly<Record<string, string>> = {
  declared: 'It is recorded. To them this case is not there any more.',
  ended: 'It is recorded. They may see the case again, as far as their roles let them.',
}

/** In which of its roles the account says so. */
const asWhom = ({ procedure }: OpenCase, { account }: Session): Pick<Attempt, 'by'> => {
  const role = account.roles.find(one => Object.hasOwn(procedure.roles, one) && procedure.roles[one]?.outside !== true)
  return role === undefined ? {} : { by: { role, person: account.id } }
}

const attemptIn = (open: OpenCase, session: Session, form: Form): Attempt => {
  const isEnd = textOf(form, 'act') === 'end'
  const person = textOf(form, 'person')
  return {
    type: isEnd ? 'conflict-ended' : 'conflict-declared',
    case: open.reference,
    on: open.state.today,
    ...asWhom(open, session),
    data: isEnd ? { person } : { person, why: textOf(form, 'why').trim() },
  }
}

const missingIn = (open: OpenCase, form: Form): readonly FormError[] => {
  if (textOf(form, 'act') === 'end') return []
  return [
    ...(Object.hasOwn(open.accounts, textOf(form, 'person')) ? [] : [{ field: 'person', text: 'Choose whose interest it is' }]),
    ...(textOf(form, 'why').trim() === '' ? [{ field: 'why', text: 'Say what their interest is' }] : []),
  ]
}

const errorsIn = (recorded: Recorded): readonly FormError[] => {
  if (recorded.is === 'recorded') return []
  if (recorded.is === 'changed')
    return [{ field: 'person', text: 'Somebody else recorded something in this case meanwhile. Send it again.' }]
  return recorded.refusals.map(refusal => ({ field: refusal.field === 'why' ? 'why' : 'person', text: refusalInWords(refusal) }))
}

export const casePeopleRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = (reply: FastifyReply, { open, session }: Opened, form: Form, errors: readonly FormError[], flash?: Flash) => {
    const { strip } = whatHappensNext(readOf(open), open.calendar)
    const link = clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))
    const view = casePeopleView(open, session, caseFrameView(open, strip, 'people'), link)
    const hidden = [
      ['_csrf', session.csrf],
      [envelope.key, randomUUID()],
      [envelope.position, String(open.position)],
    ] as const
    const typed = { person: textOf(form, 'person'), why: textOf(form, 'why') }
    const page = CasePeoplePage({ view, hidden, typed, errors, frame: { site, session, ...(flash && { flash }) } })
    return sendPage(reply, page, errors.length > 0 ? 422 : 200)
  }

  app.get(path, async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const text = said[query(request).text('done')]
    const { open } = opened
    const link = clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))
    const flash: Flash | undefined = text === undefined ? doneFlash(open, query(request).text('done'), link) : { type: 'success', text }
    return show(reply, opened, (await keptForm(services, request)) ?? {}, [], flash)
  })

  app.post(path, async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const { open, session } = opened
    const form = formOf(request)
    const missing = missingIn(open, form)
    if (missing.length > 0) return show(reply, opened, form, missing)
    const recorded = await services.record(session, {
      reference: open.reference,
      position: Number(textOf(form, envelope.position)),
      key: textOf(form, envelope.key),
      attempts: [attemptIn(open, session, form)],
    })
    if (recorded.is !== 'recorded') {
      const now = await services.openCase(session, open.reference)
      return show(reply, { session, open: now ?? open }, form, errorsIn(recorded))
    }
    // Whoever declared their own interest has no case to go back to.
    const isStillTheirs = (await services.openCase(session, open.reference)) !== undefined
    return isStillTheirs
      ? reply.redirect(`${caseHref(open.reference)}/people?done=${textOf(form, 'act') === 'end' ? 'ended' : 'declared'}`, 303)
      : sendNoLongerTheirs(reply, site, session, open.reference, 'own interest')
  })
}
