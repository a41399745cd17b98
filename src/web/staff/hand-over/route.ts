/** Handing work over: one case, those chosen in a list, or all that somebody has by name; and giving it back. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { appointedRoles } from '#outputs'
import { type Form, formOf, listOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services, Session } from '../../services.ts'
import { readDay } from '../forms/typed-field.ts'
import { sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { param, query } from '../http/query.ts'
import { type Gift, giftsOf, mostAtOnce, type Source, sourceIn, type Terms } from './gift.ts'
import { HandOverPage, type Typed, whys } from './page.tsx'
import { PeoplePage } from './people-page.tsx'
import { HandOverRunPage } from './run-page.tsx'
import { keepRuns } from './runs.ts'
import { handOverView, runView } from './view.ts'

const longestReason = 2_000

const typedIn = (form: Form): Typed => ({
  ...{ which: textOf(form, 'which') || 'all', chosen: listOf(form, 'chosen'), as: textOf(form, 'as'), to: listOf(form, 'to') },
  ...{ why: textOf(form, 'why'), reasons: textOf(form, 'reasons').trim(), agreedWith: textOf(form, 'agreedWith').trim() },
  until: { day: textOf(form, 'until-day'), month: textOf(form, 'until-month'), year: textOf(form, 'until-year') },
})

/** What an address asks for. */
const asked = (request: FastifyRequest): Form => {
  const { text, all } = query(request)
  return {
    person: text('person'),
    back: text('back'),
    case: all('case'),
    which: text('which'),
    asked: text('asked'),
    to: all('to'),
    as: text('as'),
  }
}

const wrongIn = (form: Form, source: Source, typed: Typed, gifts: readonly Gift[], people: readonly string[]): readonly FormError[] => [
  ...(gifts.length === 0 ? [{ field: 'which', text: 'Tick at least one in the list, or choose all of it' }] : []),
  ...(source.is === 'cases' && source.asked !== undefined && Number(textOf(form, 'count')) !== gifts.length
    ? [
        {
          field: 'as',
          text: `The list has ${gifts.length} cases now; it had ${textOf(form, 'count')} when it was chosen. Look again, then give them out`,
        },
      ]
    : []),
  ...(source.is === 'cases' && typed.as === '' ? [{ field: 'as', text: 'Choose in which role it is given' }] : []),
  ...(source.is !== 'back' && !typed.to.some(id => people.includes(id)) ? [{ field: 'to', text: 'Choose who takes it on' }] : []),
  ...(source.is === 'person' && !Object.hasOwn(whys, typed.why) ? [{ field: 'why', text: 'Say why it is handed over' }] : []),
  ...(source.is !== 'back' && typed.reasons === '' ? [{ field: 'reasons', text: 'Give the reason, as each case will say it' }] : []),
  ...(typed.reasons.length > longestReason ? [{ field: 'reasons', text: `Shorten the reason to ${longestReason} characters` }] : []),
]

const untilIn = (form: Form, typed: Typed, source: Source, today: string) => {
  const read = readDay(form, 'until', 'The last day away')
  if ('error' in read) return { errors: [{ field: read.error.id, text: read.error.text }] }
  if (read.value !== undefined && read.value < today)
    return { errors: [{ field: 'until-day', text: 'The last day away is over already. Leave it empty, or give a later day' }] }
  if (read.value === undefined && source.is === 'person' && typed.why === 'leave')
    return { errors: [{ field: 'until-day', text: 'Give the last day away, so that it can be given back' }] }
  return { errors: [], ...(read.value !== undefined && { until: read.value }) }
}

export const handOverRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const runs = keepRuns(services, fault => app.log.error(fault, 'handing over failed'))

  /** Somebody's own, or anybody's for those who see all cases. */
  const mayHandOver = ({ account }: Session, source: Source): boolean =>
    source.is === 'cases' || source.person === account.id || account.permissions.includes('see-all-cases')

  /** What referring one case needs to know. */
  const referringIn = async (session: Session, source: Source) => {
    const [reference] = source.is === 'cases' && source.references.length === 1 ? source.references : []
    if (reference === undefined) return {}
    const [contacts, open] = await Promise.all([services.referralContacts(session), services.openCase(session, reference)])
    if (open === undefined) return {}
    const service = open.facts.find(({ type }) => type === 'complaint-received')?.data.service
    const namedTo = [...appointedRoles(open.procedure)]
    return { contacts, namedTo, ...(typeof service === 'string' && { service }) }
  }

  const show = async (reply: FastifyReply, session: Session, form: Form, errors: readonly FormError[]) => {
    const source = sourceIn(form)
    const typed = typedIn(form)
    const [gifts, colleagues] = await Promise.all([giftsOf(services, session, source, typed.as), services.colleagues(session)])
    const referring = await referringIn(session, source)
    const view = handOverView({ source, gifts, colleagues, session, procedures: services.procedures(), ...referring })
    const page = { view, typed, errors, key: randomUUID(), csrf: session.csrf, frame: { site, session } }
    return sendPage(reply, HandOverPage(page), errors.length > 0 ? 422 : 200)
  }

  app.get('/hand-over', async (request, reply) => {
    const session = sessionOf(request)
    const form = (await keptForm(services, request)) ?? asked(request)
    const source = sourceIn(form)
    if (source.is === 'cases' && source.references.length === 0 && source.asked === undefined) {
      if (!session.account.permissions.includes('see-all-cases'))
        return reply.redirect(`/hand-over?person=${encodeURIComponent(session.account.id)}`, 303)
      return sendPage(
        reply,
        PeoplePage({ colleagues: await services.colleagues(session), procedures: services.procedures(), frame: { site, session } }),
      )
    }
    if (!mayHandOver(session, source)) return reply.callNotFound()
    return show(reply, session, form, [])
  })

  app.post('/hand-over', async (request, reply) => {
    const session = sessionOf(request)
    const form = formOf(request)
    const source = sourceIn(form)
    if (!mayHandOver(session, source)) return reply.callNotFound()
    const typed = typedIn(form)
    const [all, colleagues] = await Promise.all([giftsOf(services, session, source, typed.as), services.colleagues(session)])
    const gifts = (source.is === 'cases' || typed.which === 'all' ? all : all.filter(({ value }) => typed.chosen.includes(value))).slice(
      0,
      mostAtOnce,
    )
    const people = colleagues.filter(({ isActive }) => isActive)
    const until = untilIn(form, typed, source, services.today())
    const errors = [
      ...wrongIn(
        form,
        source,
        typed,
        gifts,
        people.map(({ id }) => id),
      ),
      ...until.errors,
    ]
    if (errors.length > 0) return show(reply, session, form, errors)
    const to = people.filter(({ id }) => (source.is === 'back' ? id === source.person : typed.to.includes(id)))
    const terms: Terms = {
      reasons: typed.reasons,
      agreedWith: typed.agreedWith === '' ? [] : typed.agreedWith.split(/\s*,\s*/),
      ...('until' in until && until.until !== undefined && { until: until.until }),
    }
    const { title } = handOverView({ source, gifts, colleagues, session, procedures: services.procedures() })
    const key = /^[\da-f-]{36}$/.test(textOf(form, '_key')) ? textOf(form, '_key') : randomUUID()
    const back = source.is === 'cases' ? '/cases' : `/hand-over?${new URLSearchParams({ [source.is]: source.person })}`
    runs.start(session, { key, gifts, to, terms, title, back })
    return reply.redirect(`/hand-over/runs/${key}`, 303)
  })

  app.get('/hand-over/runs/:run', async (request, reply) => {
    const session = sessionOf(request)
    const run = await runs.look(session, param(request, 'run'))
    if (run === undefined) return reply.callNotFound()
    return sendPage(reply, HandOverRunPage({ view: runView(run), csrf: session.csrf, frame: { site, session } }))
  })

  app.post('/hand-over/runs/:run/stop', async (request, reply) => {
    const run = param(request, 'run')
    runs.stop(sessionOf(request), run)
    return reply.redirect(`/hand-over/runs/${encodeURIComponent(run)}`, 303)
  })
}
