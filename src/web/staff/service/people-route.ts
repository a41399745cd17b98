import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Attempt } from '#case'
import { standingsOn } from '#outputs'
import type { OpenBody } from '../../body-services.ts'
import { type Form, formOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services, Session } from '../../services.ts'
import { envelope } from '../forms/names.ts'
import { sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { query } from '../http/query.ts'
import { mayUse } from '../permissions.ts'
import { backToday, calledOff, type ReadForm, readAbsence, readCheck } from './absences.ts'
import { openService } from './open-service.ts'
import { errorsOf, hiddenOf } from './parts.ts'
import { PeopleHerePage } from './people.tsx'
import { awayForm, checkForm, checksKnown, peopleHereView, peopleToChoose } from './people-view.ts'

const base = '/service/people'
const whichForm = 'what'

const forms = ['away', 'check', 'back', 'off'] as const
type Which = (typeof forms)[number]

const done: Readonly<Record<Which, string>> = {
  away: 'Recorded: somebody is away. Nothing is handed over to them meanwhile',
  check: 'Recorded: the check',
  back: 'Recorded: somebody is back',
  off: 'Recorded: the absence was called off',
}

/** The control that a refusal about the whole form stands at. */
const firstOf: Readonly<Record<Which, string>> = { away: 'away-person', check: 'check-person', back: 'away-person', off: 'away-person' }

interface Typed {
  readonly which: Which
  readonly values: Form
  readonly errors: readonly FormError[]
}

const whichOf = (values: Form): Which => forms.find(one => one === textOf(values, whichForm)) ?? 'away'

export const recordOfPeople = async (services: Services, session: Session, open: OpenBody, values: Form, attempt: Attempt) =>
  services.recordForBody(session, {
    procedure: open.procedure.id,
    position: Number(textOf(values, envelope.position)),
    key: textOf(values, envelope.key),
    attempts: [attempt],
  })

export const peopleHereRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = async (reply: FastifyReply, session: Session, open: OpenBody, records: readonly OpenBody[], typed?: Typed, text = '') => {
    const colleagues = await services.colleagues(session)
    const people = peopleToChoose(records, colleagues)
    const given = (which: Which) => ({
      ...{ action: base, people },
      hidden: [...hiddenOf(session, open, randomUUID()), [whichForm, which] as const],
      values: typed?.which === which ? typed.values : {},
      errors:
        typed?.which === which || (which === 'away' && (typed?.which === 'back' || typed?.which === 'off')) ? (typed?.errors ?? []) : [],
    })
    const view = {
      ...peopleHereView(open, records, colleagues),
      ...(mayUse('POST /service/people', session.account.permissions) && {
        forms: {
          away: awayForm(given('away')),
          check: checkForm(given('check'), checksKnown(open)),
          back: given('back').hidden,
          off: given('off').hidden,
        },
      }),
    }
    const flash = text === '' ? {} : { flash: { type: 'success' as const, text } }
    return sendPage(reply, PeopleHerePage({ view, frame: { site, session, ...flash } }), (typed?.errors.length ?? 0) > 0 ? 422 : 200)
  }

  app.get(base, async (request, reply) => {
    const { session, records } = await openService(services, request)
    const [open] = records
    if (open === undefined) return reply.callNotFound()
    const kept = await keptForm(services, request)
    const said = forms.find(one => one === query(request).text('done'))
    return show(reply, session, open, records, kept && { which: whichOf(kept), values: kept, errors: [] }, said && done[said])
  })

  const read = (open: OpenBody, session: Session, which: Which, values: Form, known: ReadonlySet<string>): ReadForm => {
    const asked = textOf(values, `${which}-person`)
    const person = known.has(asked) ? asked : ''
    if (which === 'check') return readCheck(open, session, values, person)
    if (which === 'away') return readAbsence(open, session, values, person)
    if (which === 'off') return calledOff(open, session, person, textOf(values, 'off'))
    if (standingsOn(open.facts, open.state.today).get(person)?.away === undefined)
      return { errors: [{ field: 'away-person', text: 'They are not away today: nothing was recorded' }] }
    return { attempt: backToday(open, session, person) }
  }

  app.post(base, async (request, reply) => {
    const session = sessionOf(request)
    const values = formOf(request)
    const which = whichOf(values)
    const { records } = await openService(services, request)
    const [open] = records
    if (open === undefined) return reply.callNotFound()
    const known = new Set(peopleToChoose(records, await services.colleagues(session)).map(({ value }) => value))
    const answer = read(open, session, which, values, known)
    if ('errors' in answer) return show(reply, session, open, records, { which, values, errors: answer.errors })
    const recorded = await recordOfPeople(services, session, open, values, answer.attempt)
    if (recorded.is === 'recorded') return reply.redirect(`${base}?done=${which}`, 303)
    const after = await services.bodyRecord(session)
    return show(reply, session, after[0] ?? open, after, { which, values, errors: errorsOf(recorded, {}, firstOf[which]) })
  })
}
