import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Fault } from '#language'
import { csvRow, erasedBecause, inLondon, isDataAsked, isErasedWhy, plainDay } from '#outputs'
import { type Form, formOf, textOf } from '../../../form.ts'
import { type Flash, type FormError, type Site, sendPage } from '../../../layout/index.ts'
import type { ErasureLine, KeepingClass, PastCase } from '../../../retention-services.ts'
import type { Services, Session } from '../../../services.ts'
import { caseHref } from '../../case-frame/view.ts'
import { sessionOf } from '../../http/guard.ts'
import { keptForm } from '../../http/kept-form.ts'
import { param, query } from '../../http/query.ts'
import { DuePage, type DueRow, type ErasedRow } from './due-page.tsx'
import { type RuleSaid, withRule } from './rule.ts'
import { RetentionPage, type RuleRow, type RulesParams } from './rules-page.tsx'
import { ErasingRunPage } from './run-page.tsx'

const base = '/admin/retention'
const shownErased = 50

const monthsInWords = (months: number): string => {
  const [years, left] = [Math.floor(months / 12), months % 12]
  const of = (n: number, one: string) => (n === 0 ? [] : [n === 1 ? `1 ${one}` : `${n} ${one}s`])
  return [...of(years, 'year'), ...of(left, 'month')].join(' and ')
}

const countedFrom = {
  cases: 'from the day the case was closed',
  emails: 'from the day it came',
  'letter-drafts': 'from when it was last saved',
  log: 'from the day it was done',
}

const emptyMonths = 'Empty: it is kept until there is a rule.'
const emptyMonthsOf = { cases: emptyMonths, emails: emptyMonths, 'letter-drafts': emptyMonths, log: 'Empty: Recourse’s own rule.' }

/** 'The log would be kept for 5 months. Keep it for 6 at least.' */
const faultInWords = ({ message, suggestion }: Pick<Fault, 'message' | 'suggestion'>): string =>
  `${message.slice(0, 1).toUpperCase()}${message.slice(1)}${suggestion === undefined ? '' : ` ${suggestion}`}`

/** What was typed for a rule, where it is of this one. */
const typedFor = (form: Form, id: string) =>
  textOf(form, 'rule') === id
    ? { months: textOf(form, 'months'), because: textOf(form, 'because'), byItself: textOf(form, 'byItself') }
    : undefined

const ruleRow = ({ id, title, is, rule, past, isDefault }: KeepingClass, form: Form): RuleRow => {
  const typed = typedFor(form, id)
  const months = rule?.months
  const isSet = rule !== undefined
  return {
    ...{ id, title, because: rule?.because ?? '', past: isSet ? past.toLocaleString('en-GB') : '' },
    now: rule?.decidedBy !== undefined ? 'Until somebody decides' : months === undefined ? 'Not set: kept' : monthsInWords(months),
    from: rule?.decidedBy !== undefined || months === undefined ? '' : countedFrom[is],
    ...(rule?.decidedBy === undefined && {
      form: {
        months: typed?.months ?? (isDefault ? '' : String(months ?? '')),
        because: typed?.because ?? (isDefault ? '' : (rule?.because ?? '')),
        hint: `72 is six years. ${emptyMonthsOf[is]}`,
        ...(is !== 'cases' && { byItself: typed === undefined ? rule?.byItself === true : typed.byItself === 'yes' }),
      },
    }),
  }
}

const readRule = (form: Form): RuleSaid | { readonly errors: readonly FormError[] } => {
  const [id, months, because] = [textOf(form, 'rule'), textOf(form, 'months').trim(), textOf(form, 'because').trim()]
  const errors: FormError[] = []
  if (months !== '' && !/^[1-9]\d{0,3}$/.test(months))
    errors.push({ field: `months-${id}`, text: `Enter a whole number of months from 1 to 1200. “${months.slice(0, 20)}” is not one` })
  else if (Number(months) > 1200)
    errors.push({ field: `months-${id}`, text: '1200 months, a hundred years, is the longest. Enter a smaller number' })
  if (months !== '' && because === '')
    errors.push({ field: `because-${id}`, text: 'Enter the clause or the policy, and why: it stands in the record of every erasure' })
  if (because.length > 500) errors.push({ field: `because-${id}`, text: `It must be 500 characters or fewer. It has ${because.length}` })
  if (errors.length > 0) return { errors }
  return { id, because, byItself: textOf(form, 'byItself') === 'yes', ...(months !== '' && { months: Number(months) }) }
}

const when = (instant: string): string => {
  const then = inLondon(instant)
  return then === undefined ? instant : `${plainDay(then.day)}, ${then.time}`
}

const whats: Readonly<Record<string, string>> = {
  case: 'Everything of',
  document: 'A document of',
  letter: 'A letter of',
  email: 'An email of',
  entry: 'The words of an entry of',
}

const erasedRow = ({ reference, what, why, rule, by, at }: ErasureLine): ErasedRow => ({
  ...(reference === undefined
    ? { what: 'An email', reference: 'that joined no case' }
    : { what: whats[what] ?? what, reference, href: caseHref(reference) }),
  why: `${isErasedWhy(why) ? erasedBecause[why] : why}${rule === '' ? '' : ` (${rule})`}`,
  done: `${by}, ${when(at)}`,
})

const dueRow = ({ reference, title, person, restricted, closedOn, because, keeping }: PastCase): DueRow => ({
  ...{ reference, title, person, restricted, because, hindrances: keeping.hindrances, href: `${caseHref(reference)}/keeping` },
  closed: closedOn === undefined ? '' : plainDay(closedOn),
  until: keeping.until === undefined ? 'Decided' : `Over since ${plainDay(keeping.until)}`,
})

export const retentionRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const flashOf = (done: string): { readonly flash?: Flash } => {
    if (done === 'set')
      return { flash: { type: 'success', text: 'It is set, and holds at once. What was changed is kept with your name.' } }
    return /^\d+$/.test(done) ? { flash: { type: 'success', text: `${done === '1' ? '1 was' : `${done} were`} erased.` } } : {}
  }

  const showRules = async (
    reply: FastifyReply,
    session: Session,
    shown: { readonly form: Form; readonly errors: readonly FormError[]; readonly would?: RulesParams['would']; readonly done?: string },
  ) => {
    const [classes, parts] = await Promise.all([services.keepingClasses(session), services.bodyParts(session)])
    const { version = 0, by, at } = parts.keeping ?? {}
    const page = RetentionPage({
      ...{ frame: { site, session, ...flashOf(shown.done ?? '') }, csrf: session.csrf, version, errors: shown.errors },
      rows: classes.map(one => ruleRow(one, shown.form)),
      ...(by !== undefined && at !== undefined && { last: `${by}, ${when(at)}` }),
      ...(shown.would && { would: shown.would }),
    })
    return sendPage(reply, page, shown.errors.length > 0 ? 422 : 200)
  }

  app.get(base, async (request, reply) =>
    showRules(reply, sessionOf(request), {
      form: (await keptForm(services, request)) ?? {},
      errors: [],
      done: query(request).text('done'),
    }),
  )

  app.post(base, async (request, reply) => {
    const [session, form] = [sessionOf(request), formOf(request)]
    const asked = (await services.keepingClasses(session)).find(({ id }) => id === textOf(form, 'rule'))
    if (asked === undefined || asked.rule?.decidedBy !== undefined) return reply.callNotFound()
    const read = readRule(form)
    if ('errors' in read) return showRules(reply, session, { form, errors: read.errors })
    if (textOf(form, 'does') === 'look') {
      const past = read.months === undefined ? 0 : await services.pastIf(session, read.id, read.months)
      const text = `${past === 1 ? '1 would' : `${past.toLocaleString('en-GB')} would`} be past the time today. Nothing is changed yet.`
      return showRules(reply, session, { form, errors: [], would: { id: read.id, text } })
    }
    const changed = await services.changeBodyPart(session, {
      ...{ part: 'keeping', title: 'Retention', version: Number(textOf(form, 'version')) },
      value: { keeping: withRule(services.body.keeping ?? [], asked.is === 'cases' ? { ...read, byItself: false } : read) },
    })
    if (changed.is === 'done') return reply.redirect(`${base}?done=set`, 303)
    const field = `months-${read.id}`
    const refuse = (text: string) => showRules(reply, session, { form, errors: [{ field, text }] })
    if (changed.is === 'same') return refuse('It says so already. Change the months or the reason, or leave it')
    if (changed.is === 'changed')
      return refuse(
        `${changed.since.by} changed the rules while you had this open. What you typed is still here: look at the others, then set it`,
      )
    return refuse(changed.is === 'refused' ? changed.because : changed.faults.map(faultInWords).join(' '))
  })

  const showDue = async (request: FastifyRequest, reply: FastifyReply, form: Form, errors: readonly FormError[]) => {
    const session = sessionOf(request)
    const asked = query(request).text('page')
    const past = await services.casesPast(session, /^\d{1,5}$/.test(asked) ? Number(asked) : 1)
    const classes = await services.keepingClasses(session)
    const to = (page: number) => `${base}/due?page=${page}`
    const page = DuePage({
      ...{ frame: { site, session, ...flashOf(query(request).text('done')) }, csrf: session.csrf, errors },
      ...{ rows: past.rows.map(dueRow), total: past.total, href: past.page > 1 ? to(past.page) : `${base}/due` },
      said: { cases: [form.case ?? []].flat(), asked: textOf(form, 'asked'), looked: textOf(form, 'looked') === 'yes' },
      ...(past.pages > 1 && {
        pages: { ...(past.page > 1 && { previous: to(past.page - 1) }), ...(past.page < past.pages && { next: to(past.page + 1) }) },
      }),
      others: classes.flatMap(({ id, title, is, rule, past: count }) =>
        is === 'cases' || rule === undefined ? [] : [{ id, title, past: count }],
      ),
      erased: (await services.erasures(session)).slice(0, shownErased).map(erasedRow),
    })
    return sendPage(reply, page, errors.length > 0 ? 422 : 200)
  }

  app.get(`${base}/due`, async (request, reply) => showDue(request, reply, {}, []))

  app.post(`${base}/due`, async (request, reply) => {
    const form = formOf(request)
    const chosen = [form.case ?? []].flat()
    const asked = textOf(form, 'asked')
    const errors: FormError[] = []
    if (chosen.length === 0) errors.push({ field: 'cases', text: 'Choose at least one case. Nothing was erased' })
    if (!isDataAsked(asked))
      errors.push({
        field: 'asked',
        text:
          asked === 'waits'
            ? 'Give them their data first, or keep that case longer on its own page and take it out of your choice. Nothing was erased'
            : 'Say whether anybody has asked for their data. Nothing was erased',
      })
    if (textOf(form, 'looked') !== 'yes')
      errors.push({ field: 'looked', text: 'Look at each case you choose, and say that you have. Nothing was erased' })
    if (errors.length > 0 || !isDataAsked(asked)) return showDue(request, reply, form, errors)
    return reply.redirect(`${base}/runs/${services.beginErasing(sessionOf(request), chosen.slice(0, 100), asked)}`, 303)
  })

  app.post(`${base}/others`, async (request, reply) => {
    const kind = textOf(formOf(request), 'kind')
    if (kind !== 'emails' && kind !== 'letter-drafts' && kind !== 'log') return reply.callNotFound()
    return reply.redirect(`${base}/due?done=${await services.eraseOthers(sessionOf(request), kind)}`, 303)
  })

  app.get(`${base}/runs/:run`, async (request, reply) => {
    const session = sessionOf(request)
    const id = param(request, 'run')
    const run = services.erasingRun(session, id)
    if (run === undefined) return reply.redirect(`${base}/due`, 303)
    // Without a script the page comes again by itself while it goes on.
    if (run.is === 'going') reply.header('refresh', '2')
    const href = `${base}/runs/${encodeURIComponent(id)}`
    return sendPage(reply, ErasingRunPage({ frame: { site, session }, csrf: session.csrf, run, href }))
  })

  app.post(`${base}/runs/:run/stop`, async (request, reply) => {
    const id = param(request, 'run')
    services.stopErasing(sessionOf(request), id)
    return reply.redirect(`${base}/runs/${encodeURIComponent(id)}`, 303)
  })

  app.get(`${base}/erased.csv`, async (request, reply) => {
    const rows = (await services.erasures(sessionOf(request))).map(({ reference = '', what, why, rule, by, at }) => [
      reference,
      what,
      why,
      rule,
      by,
      at,
    ])
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="erased-${services.today()}.csv"`)
      .send(`\uFEFF${[['Case', 'What', 'Why', 'Rule', 'By', 'When'], ...rows].map(csvRow).join('\r\n')}\r\n`)
  })
}
