import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Attempt } from '#case'
import { timeline } from '#outputs'
import { type Form, formOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services, Session } from '../../services.ts'
import { actsOf, whoInWords } from '../acts/act.ts'
import { caseHref, clausesOf, readOf } from '../case-frame/view.ts'
import { envelope } from '../forms/names.ts'
import { readFields } from '../forms/read-step.ts'
import { readDay, readField } from '../forms/typed-field.ts'
import { keptForm } from '../http/kept-form.ts'
import { isNoLongerTheirs, openCase } from '../http/open-case.tsx'
import { param } from '../http/query.ts'
import { withQuery } from '../http/return-to.ts'
import { changeableBy, correction, differences, type EntryInHand, entryInHand, fieldsOfEntry, formOfEntry, retraction } from './entry.ts'
import { movedBy, movesView } from './moves.ts'
import { CorrectPage, type CorrectView, NotYoursToChange } from './page.tsx'

interface Shown {
  readonly values: Form
  readonly errors: readonly FormError[]
  readonly moves?: CorrectView['moves']
  readonly changed?: boolean
}

const longestReason = 2000

const reasonOf = (form: Form, name: string): { readonly reason: string } | { readonly errors: readonly FormError[] } => {
  const reason = textOf(form, name).trim()
  if (reason === '') return { errors: [{ field: name, text: 'Enter why: whoever reads the timeline must know' }] }
  return reason.length > longestReason
    ? { errors: [{ field: name, text: `The reason must be ${longestReason} characters or fewer` }] }
    : { reason }
}

/** What was typed as a correction, or everything that is wrong with it. */
const readCorrection = (
  entry: EntryInHand,
  session: Session,
  form: Form,
): { readonly attempt: Attempt } | { readonly errors: readonly FormError[] } => {
  const { open, now } = entry
  const { data, errors } = readFields(form, fieldsOfEntry(entry, form))
  const on = readDay(form, envelope.on, 'The day it happened')
  const at = readField(form, envelope.at, 'The time', { type: 'time', says: 'the time' }, undefined)
  const reason = reasonOf(form, 'reason')
  const wrong: FormError[] = [
    ...('error' in on ? [{ field: on.error.id, text: on.error.text }] : []),
    ...('error' in at ? [{ field: at.error.id, text: at.error.text }] : []),
    ...errors.map(({ id, text }) => ({ field: id, text })),
    ...('errors' in reason ? reason.errors : []),
  ]
  const day = 'error' in on ? undefined : on.value
  if (day === undefined && !('error' in on)) wrong.push({ field: `${envelope.on}-day`, text: 'Enter the day it happened' })
  if (day !== undefined && day > open.state.today)
    wrong.push({ field: `${envelope.on}-day`, text: 'The day it happened must be today or earlier' })
  if (wrong.length > 0 || day === undefined || 'error' in at || 'errors' in reason) return { errors: wrong }
  const said = differences(now, day, typeof at.value === 'string' ? at.value : undefined, data)
  if (Object.keys(said).length === 0)
    return { errors: [{ field: `${envelope.on}-day`, text: 'Nothing is different yet: change what is wrong, or take the entry back' }] }
  return { attempt: correction(entry, session.account, open.state.today, said, reason.reason) }
}

const readRetraction = (
  entry: EntryInHand,
  session: Session,
  form: Form,
): { readonly attempt: Attempt } | { readonly errors: readonly FormError[] } => {
  const reason = reasonOf(form, 'taking-back')
  return 'errors' in reason ? reason : { attempt: retraction(entry, session.account, entry.open.state.today, reason.reason) }
}

/** What the entry says now is asked; what it could say besides is folded away. */
const fieldsShown = (entry: EntryInHand, values: Form, errors: readonly FormError[]): Pick<CorrectView, 'fields'> => {
  const { asked, more } = fieldsOfEntry(entry, values)
  const all = [...asked, ...more]
  const isSaid = ({ field, id }: (typeof all)[number]) =>
    Object.hasOwn(entry.now.data, field) || errors.some(error => error.field.startsWith(id))
  return { fields: { asked: all.filter(isSaid), more: all.filter(field => !isSaid(field)) } }
}

const viewOf = (entry: EntryInHand, session: Session, { values, errors, moves, changed }: Shown): CorrectView => {
  const { open, fact } = entry
  const at = caseHref(open.reference)
  const told = timeline(readOf(open)).find(one => one.fact === fact.id)
  const part = (name: string) => textOf(values, `${envelope.on}-${name}`)
  return {
    reference: open.reference,
    caseHref: at,
    title: told?.title ?? fact.type,
    recorded: [told?.happened, told?.by, told?.recorded].filter(words => words !== undefined && words !== '').join('. '),
    details: [...(told?.details ?? []), ...(told?.words ?? []).map(value => ({ label: 'In words', value }))],
    mayBeCorrected: entry.mayBeCorrected,
    isRetracted: entry.isRetracted,
    ...fieldsShown(entry, values, errors),
    on: { day: part('day'), month: part('month'), year: part('year') },
    at: textOf(values, envelope.at),
    reason: textOf(values, 'reason'),
    takingBack: textOf(values, 'taking-back'),
    errors,
    ...(moves === undefined ? {} : { moves }),
    changed: changed === true,
    action: `${at}/correct/${fact.id}`,
    hidden: [
      [envelope.csrf, session.csrf],
      [envelope.position, String(open.position)],
      [envelope.key, textOf(values, envelope.key) || randomUUID()],
    ],
  }
}

/** Who may, where this account may not. */
const whoMay = ({ open, fact }: EntryInHand): string =>
  [
    ...new Set(
      [...actsOf(open.procedure).values()]
        .filter(({ ways }) => ways.some(({ type }) => type === fact.type))
        .map(act => whoInWords(act, open.procedure)),
    ),
  ].join('; ') || 'those who record for others'

export const correctRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const find = async (request: FastifyRequest, reply: FastifyReply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return undefined
    const { open, session } = opened
    const entry = entryInHand(open, param(request, '*'))
    if (entry === undefined) {
      await reply.redirect(`${caseHref(open.reference)}/timeline`, 303)
      return undefined
    }
    if (changeableBy(open, session.account)(entry.fact)) return { entry, session }
    const page = NotYoursToChange({
      reference: open.reference,
      caseHref: caseHref(open.reference),
      who: whoMay(entry),
      frame: { site, session },
    })
    await sendPage(reply, page, 403)
    return undefined
  }
  const show = (reply: FastifyReply, entry: EntryInHand, session: Session, shown: Shown, status = 200) =>
    sendPage(reply, CorrectPage({ view: viewOf(entry, session, shown), frame: { site, session } }), status)

  app.get('/cases/:reference/correct/*', async (request, reply) => {
    const found = await find(request, reply)
    if (found === undefined) return reply
    const values = (await keptForm(services, request)) ?? formOfEntry(found.entry)
    return show(reply, found.entry, found.session, { values, errors: [] })
  })

  app.post('/cases/:reference/correct/*', async (request, reply) => {
    const found = await find(request, reply)
    if (found === undefined) return reply
    const { entry, session } = found
    const form = formOf(request)
    const wanted = textOf(form, 'do')
    const does = wanted.endsWith('retract') ? 'retract' : 'correct'
    const values = does === 'retract' ? { ...formOfEntry(entry), ...form } : form
    if (entry.isRetracted || (does === 'correct' && !entry.mayBeCorrected)) return show(reply, entry, session, { values, errors: [] }, 422)
    const read = does === 'retract' ? readRetraction(entry, session, form) : readCorrection(entry, session, form)
    if ('errors' in read) return show(reply, entry, session, { values, errors: read.errors }, 422)
    const link = clausesOf(entry.open, services.clauses(entry.open.procedure.id))
    const moves = { ...movesView(movedBy(entry.open, [read.attempt]), link), does } as const
    if (wanted.startsWith('look')) return show(reply, entry, session, { values, errors: [], moves })
    const recorded = await services.record(session, {
      reference: entry.open.reference,
      position: Number(textOf(form, envelope.position)),
      attempts: [read.attempt],
      key: textOf(form, envelope.key),
    })
    if (recorded.is === 'recorded') {
      if (await isNoLongerTheirs(services, site, reply, session, entry.open)) return reply
      return reply.redirect(withQuery(`${caseHref(entry.open.reference)}/timeline`, 'done', recorded.facts.at(-1)?.id ?? ''), 303)
    }
    if (recorded.is === 'changed') return show(reply, entry, session, { values, errors: [], moves, changed: true }, 409)
    return show(
      reply,
      entry,
      session,
      { values, errors: recorded.refusals.map(({ because }) => ({ field: `${envelope.on}-day`, text: because })), moves },
      422,
    )
  })
}
