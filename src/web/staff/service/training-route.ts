import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { LocalDate } from '#calendar'
import type { Attempt } from '#case'
import { trainingActs, trainingCsv, trainingRegister } from '#outputs'
import type { OpenBody } from '../../body-services.ts'
import { type Form, formOf, listOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services, Session } from '../../services.ts'
import { actsOfRecord, rolesThatMay, sentence } from '../acts/act.ts'
import { clausesOf } from '../case-frame/view.ts'
import { namedValues } from '../forms/named-values.ts'
import { envelope } from '../forms/names.ts'
import { linesOf, readDay } from '../forms/typed-field.ts'
import { sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { query } from '../http/query.ts'
import { mayUse } from '../permissions.ts'
import { openService } from './open-service.ts'
import { administersAs, dayTyped, errorsOf, hiddenOf } from './parts.ts'
import { TrainingPage, type TrainingView } from './training.tsx'

const TRAINING = 'training-given'
const base = '/service/training'
/** Beside what the procedure's rules name. */
const usualKinds = ['induction', 'refresher'] as const

/** The procedure that speaks of training, else the first in force. */
const recordOf = (records: readonly OpenBody[]): OpenBody | undefined =>
  records.find(({ procedure }) => trainingActs(procedure).length > 0) ?? records[0]

/** In which role this account may record training: as the procedure says, or, where it says nothing, as one who administers. */
const trainerRole = (open: OpenBody, session: Session): string | undefined => {
  const acts = trainingActs(open.procedure).flatMap(key => actsOfRecord(open).get(key) ?? [])
  if (acts.length > 0) return acts.flatMap(act => rolesThatMay(act, session.account.roles))[0]
  return mayUse('POST /service/training', session.account.permissions) && session.account.permissions.includes('administer')
    ? administersAs(open, session)
    : undefined
}

const kindsOf = (open: OpenBody): readonly string[] => [
  ...new Set([
    ...namedValues(open.procedure, TRAINING, 'kind'),
    ...usualKinds,
    ...open.facts.flatMap(({ type, data }) => (type === TRAINING && typeof data.kind === 'string' ? [data.kind] : [])),
  ]),
]

interface Read {
  readonly on: LocalDate
  readonly kind: string
  readonly people: readonly string[]
  readonly names: readonly string[]
}

const longestName = 200
const mostAtOnce = 100

const readTraining = (values: Form, open: OpenBody, today: LocalDate): Read | { readonly errors: readonly FormError[] } => {
  const errors: FormError[] = []
  const known = trainingRegister(open).people.map(({ id }) => id)
  const people = listOf(values, 'person').filter(id => known.includes(id))
  const names = linesOf(textOf(values, 'names')).map(name => name.slice(0, longestName))
  if (people.length + names.length === 0) errors.push({ field: 'person', text: 'Choose who was trained, or write their names below' })
  if (people.length + names.length > mostAtOnce)
    errors.push({ field: 'names', text: `Record ${mostAtOnce} people at a time; record the others after` })
  const chosen = textOf(values, 'kind')
  const kind = chosen === '_other' ? textOf(values, 'other-kind').trim().slice(0, longestName) : chosen
  if (kind === '') errors.push({ field: chosen === '_other' ? 'other-kind' : 'kind', text: 'Say what training it was' })
  const on = readDay(values, 'on', 'The day it was given')
  if ('error' in on) errors.push({ field: on.error.id, text: on.error.text })
  else if (on.value === undefined) errors.push({ field: 'on-day', text: 'Enter the day it was given' })
  else if (on.value > today) errors.push({ field: 'on-day', text: 'The day it was given must be today or earlier' })
  return errors.length > 0 || 'error' in on || on.value === undefined ? { errors } : { on: on.value, kind, people, names }
}

export const trainingRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const viewOf = (open: OpenBody, session: Session, values: Form, errors: readonly FormError[]): TrainingView => {
    const link = clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))
    const register = trainingRegister(open)
    const { duties = {} } = open.procedure.ofTheBody ?? {}
    const says = Object.values(duties).filter(({ must }) => /\btrain/.test(must))
    const today = open.state.today
    const isOurs = trainerRole(open, session) !== undefined
    return {
      register,
      says: says.map(({ must, clause }) => ({ words: `${sentence(must)}.`, clauses: link(clause) })),
      ...(isOurs && {
        form: {
          action: base,
          hidden: hiddenOf(session, open, randomUUID()),
          people: register.people.map(({ id, name, roles }) => ({
            value: id,
            text: name,
            ...(roles.length > 0 && { hint: roles.join(', ') }),
          })),
          chosen: listOf(values, 'person'),
          names: textOf(values, 'names'),
          kinds: kindsOf(open).map(kind => ({ value: kind, text: sentence(kind.replaceAll('-', ' ')) })),
          kind: textOf(values, 'kind'),
          otherKind: textOf(values, 'other-kind'),
          on: dayTyped(values, 'on', {
            day: String(Number(today.slice(8))),
            month: String(Number(today.slice(5, 7))),
            year: today.slice(0, 4),
          }),
          errors,
        },
      }),
    }
  }

  const show = (reply: FastifyReply, session: Session, open: OpenBody, values: Form, errors: readonly FormError[], done = 0) => {
    const flash =
      done === 0 ? {} : { flash: { type: 'success' as const, text: `Recorded: training of ${done === 1 ? '1 person' : `${done} people`}` } }
    const page = TrainingPage({ view: viewOf(open, session, values, errors), frame: { site, session, ...flash } })
    return sendPage(reply, page, errors.length > 0 ? 422 : 200)
  }

  app.get(base, async (request, reply) => {
    const { session, records } = await openService(services, request)
    const open = recordOf(records)
    if (open === undefined) return reply.callNotFound()
    const kept = await keptForm(services, request)
    return show(reply, session, open, kept ?? {}, [], Number(query(request).text('done')) || 0)
  })

  app.get('/service/training.csv', async (request, reply) => {
    const open = recordOf((await openService(services, request)).records)
    if (open === undefined) return reply.callNotFound()
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="training.csv"')
      .send(`\uFEFF${trainingCsv(trainingRegister(open))}`)
  })

  app.post(base, async (request, reply) => {
    const session = sessionOf(request)
    const form = formOf(request)
    const open = recordOf((await openService(services, request)).records)
    if (open === undefined) return reply.callNotFound()
    const role = trainerRole(open, session)
    if (role === undefined)
      return show(reply, session, open, form, [
        { field: 'tr-h', text: 'Recording training is for another role than yours. Nothing was recorded' },
      ])
    const read = readTraining(form, open, open.state.today)
    if ('errors' in read) return show(reply, session, open, form, read.errors)
    const attempt = (person: string): Attempt => ({
      type: TRAINING,
      case: null,
      on: read.on,
      by: { role, person: session.account.id },
      about: { person: [person] },
      data: { kind: read.kind },
    })
    // Judged before anybody is named in the record: a refusal leaves nobody behind.
    const trial = services.tryOut(open, attempt(read.people[0] ?? 'somebody-new'))
    if ('refused' in trial) return show(reply, session, open, form, errorsOf({ is: 'refused', refusals: trial.refused }, {}, 'person'))
    if (Number(textOf(form, envelope.position)) !== open.position)
      return show(reply, session, open, form, errorsOf({ is: 'changed', since: [] }, {}, 'person'))
    const added: string[] = []
    for (const name of read.names) added.push((await services.addPersonOfBody(session, { name, as: '', needs: [] })).id)
    const recorded = await services.recordForBody(session, {
      procedure: open.procedure.id,
      position: Number(textOf(form, envelope.position)),
      key: textOf(form, envelope.key),
      attempts: [...read.people, ...added].map(attempt),
    })
    if (recorded.is === 'recorded') return reply.redirect(`${base}?done=${recorded.facts.length}`, 303)
    const now = recordOf(await services.bodyRecord(session)) ?? open
    return show(reply, session, now, form, errorsOf(recorded, { on: 'on-day', kind: 'kind' }, 'person'))
  })
}
