/** The review of what was learned for what comes back: each theme, with what is to be done about it or that nothing need be. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { LocalDate } from '#calendar'
import { longDay, tallyThemes, themeListOn } from '#outputs'
import type { OpenBody } from '../../body-services.ts'
import { type Form, formOf, textOf } from '../../form.ts'
import { Button, Checkboxes, Input, Textarea } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError, FormErrors, type Site, sendPage } from '../../layout/index.ts'
import type { Services, Session } from '../../services.ts'
import { actsOfRecord, sentence, stageOfAct } from '../acts/act.ts'
import { Reasons } from '../case/page.tsx'
import { type Reason, reasonOf } from '../case/view.ts'
import { clausesOf } from '../case-frame/view.ts'
import { envelope, fieldId } from '../forms/names.ts'
import { readStep } from '../forms/read-step.ts'
import type { Step } from '../forms/step.ts'
import { type StepField, stepFields } from '../forms/step-fields.ts'
import { sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { type ClauseLink, Clauses } from '../parts/clauses.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { findStep } from '../record-step/find-step.ts'
import { StepControl } from '../record-step/step-fields.tsx'

interface ThemeRow {
  readonly title: string
  /** How many points of complaint had it in half a year. */
  readonly count: number
}

/** Room for themes that the figures do not show. */
const moreRows = 2
/** A theme that came up once has not come back. */
const comesBack = 2
const monthsBack = 6

const themeName = (row: number): string => `theme-${row}`
const actionName = (row: number): string => `action-${row}`
const noneName = (row: number): string => `none-${row}`

/** The body's duty that is judged by how many themes were answered. */
const reviewOf = (open: OpenBody): string | undefined =>
  [...actsOfRecord(open).values()].find(({ key, stage, ways }) => {
    const duty = stageOfAct(open.procedure, stage)?.duties?.[key.split('/')[1] ?? '']
    return ways.some(({ type }) => type === 'review-held') && JSON.stringify(duty?.needs ?? {}).includes('"themesAnswered"')
  })?.key

/** The month so many before this one, as '2026-05'. */
const monthBefore = (month: string, n: number): string => {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - n
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

const themesOf = async (services: Services, session: Session): Promise<readonly ThemeRow[]> => {
  const { body } = services
  const list = themeListOn(body.themeLists ?? [], services.today())
  if (list === undefined || !session.account.permissions.includes('see-figures')) return []
  const last = services.today().slice(0, 7)
  const { counted } = await services.themeFigures(session, '')
  const { themes } = tallyThemes(body.themeLists ?? [], list, counted, monthBefore(last, monthsBack), last)
  return themes.filter(({ total }) => total >= comesBack).map(({ title, total }) => ({ title, count: total }))
}

interface ReviewView {
  readonly title: string
  readonly due?: string
  readonly clauses: readonly ClauseLink[]
  readonly rows: readonly (ThemeRow & { readonly action: string; readonly isNone: boolean })[]
  readonly fields: readonly StepField[]
  readonly errors: readonly FormError[]
  readonly refusals: readonly Reason[]
  readonly hidden: readonly (readonly [string, string])[]
  readonly csrf: string
}

const Theme = ({
  row,
  at,
  errors,
}: {
  readonly row: ReviewView['rows'][number]
  readonly at: number
  readonly errors: readonly FormError[]
}) => (
  <fieldset class="govuk-fieldset rc-removal">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{row.title === '' ? 'Another theme' : row.title}</legend>
    {row.count > 0 ? (
      <>
        <p class="rc-small">{row.count} points of complaint in half a year.</p>
        <input type="hidden" name={themeName(at)} value={row.title} />
      </>
    ) : (
      <Input id={themeName(at)} name={themeName(at)} label={{ text: 'The theme (optional)' }} value={row.title} />
    )}
    <Textarea
      id={actionName(at)}
      name={actionName(at)}
      label={{ text: row.title === '' ? 'What is to be done about it' : `What is to be done about ${row.title.toLowerCase()}` }}
      rows={2}
      value={row.action}
      errorMessage={errorFor(errors, actionName(at))}
    />
    <Checkboxes
      name={noneName(at)}
      idPrefix={noneName(at)}
      classes="govuk-checkboxes--small"
      items={[{ value: 'yes', text: 'Nothing need be done', checked: row.isNone }]}
    />
  </fieldset>
)

const ReviewPage = ({ view, frame }: { readonly view: ReviewView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={view.title} current="/learning" isError={view.errors.length > 0 || view.refusals.length > 0}>
    <p class="rc-crumb">
      <a href="/learning">Learning</a> › Review
    </p>
    <FormErrors errors={view.errors} title="There is a problem" />
    {view.refusals.length > 0 && (
      <div class="rc-hopeless" role="alert">
        <h2>This cannot be recorded</h2>
        <Reasons reasons={view.refusals} />
        <p>Nothing is lost: what you typed is below.</p>
      </div>
    )}
    <h1>{view.title}</h1>
    <p class="rc-sub rc-sub--form">
      {view.due} Each theme needs what is to be done about it, or that nothing need be. <Clauses links={view.clauses} />
    </p>
    <form action="/learning/review" method="post" novalidate>
      <CsrfField token={view.csrf} />
      {view.hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {view.rows.map((row, at) => (
        <Theme row={row} at={at} errors={view.errors} />
      ))}
      {view.fields.map(field => (
        <StepControl field={field} errors={view.errors} />
      ))}
      <div class="rc-acts">
        <Button text="Record the review" preventDoubleClick />
        <a href="/learning">Cancel</a>
      </div>
    </form>
  </StaffShell>
)

const rowsTyped = (values: Form, themes: readonly ThemeRow[]): ReviewView['rows'] =>
  Array.from({ length: themes.length + moreRows }, (_, at) => ({
    title: themes[at]?.title ?? textOf(values, themeName(at)).trim(),
    count: themes[at]?.count ?? 0,
    action: textOf(values, actionName(at)).trim(),
    isNone: textOf(values, noneName(at)) === 'yes',
  }))

const daysParts = (today: string): Form => ({
  [`${envelope.on}-day`]: today.slice(8),
  [`${envelope.on}-month`]: today.slice(5, 7),
  [`${envelope.on}-year`]: today.slice(0, 4),
})

/** What the review says, as the fact holds it: how many themes, of how many it is said what to do, and what. */
const factOf = (rows: ReviewView['rows']): Form => {
  const spoken = rows.filter(({ title }) => title !== '')
  const answered = spoken.filter(({ action, isNone }) => action !== '' || isNone)
  return {
    [fieldId('themes')]: String(spoken.length),
    [fieldId('themesAnswered')]: String(answered.length),
    [fieldId('decided')]: spoken
      .map(({ title, action, isNone }) => `${title}: ${action || (isNone ? 'nothing need be done' : 'not answered')}`)
      .join('\n'),
  }
}

/** The review that this account may record, with when it is due. */
export const reviewFor = async (
  services: Services,
  session: Session,
): Promise<{ readonly title: string; readonly due?: LocalDate } | undefined> => {
  for (const open of await services.bodyRecord(session)) {
    const key = reviewOf(open)
    const found = key === undefined ? undefined : findStep({ open, session }, key, '0')
    const due = open.state.duties.find(duty => duty.key === key)?.due
    if (found?.is === 'found') return { title: sentence(found.step.act.title), ...(due !== undefined && { due }) }
  }
  return undefined
}

export const reviewRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const find = async (request: FastifyRequest, reply: FastifyReply) => {
    const session = sessionOf(request)
    for (const open of await services.bodyRecord(session)) {
      const key = reviewOf(open)
      const found = key === undefined ? undefined : findStep({ open, session }, key, '0')
      if (found?.is === 'found') return { session, step: found.step, themes: await themesOf(services, session) }
    }
    reply.callNotFound()
    return undefined
  }

  interface Found {
    readonly session: Session
    readonly step: Step<OpenBody>
    readonly themes: readonly ThemeRow[]
  }
  interface Answer {
    readonly errors?: readonly FormError[]
    readonly refusals?: readonly Reason[]
  }

  const show = (reply: FastifyReply, { session, step, themes }: Found, values: Form, { errors = [], refusals = [] }: Answer = {}) => {
    const { open, act, way } = step
    const duty = open.state.duties.find(({ key }) => key === act.key)
    const { asked, more } = stepFields(open, act, way, values)
    const view: ReviewView = {
      title: sentence(act.title),
      ...(duty?.due !== undefined && { due: `It is due ${longDay(duty.due)}.` }),
      clauses: clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))(act.clause),
      rows: rowsTyped(values, themes),
      fields: [...asked, ...more].filter(({ field }) => field === 'with'),
      errors,
      refusals,
      hidden: [
        [envelope.position, String(open.position)],
        [envelope.key, randomUUID()],
      ],
      csrf: session.csrf,
    }
    return sendPage(reply, ReviewPage({ view, frame: { site, session } }), errors.length + refusals.length > 0 ? 422 : 200)
  }

  app.get('/learning/review', async (request, reply) => {
    const found = await find(request, reply)
    return found === undefined ? reply : show(reply, found, (await keptForm(services, request)) ?? {})
  })

  app.post('/learning/review', async (request, reply) => {
    const found = await find(request, reply)
    if (found === undefined) return reply
    const { session, step, themes } = found
    const values = formOf(request)
    const rows = rowsTyped(values, themes)
    const form = { ...values, ...factOf(rows), ...daysParts(services.today()), [envelope.by]: step.doers.own[0] ?? '' }
    const read = readStep(form, step)
    if ('errors' in read) return show(reply, found, values, { errors: read.errors.map(({ id, text }) => ({ field: id, text })) })
    const recorded = await services.recordForBody(session, {
      procedure: step.open.procedure.id,
      position: Number(textOf(values, envelope.position)),
      attempts: read.attempts,
      key: textOf(values, envelope.key),
    })
    if (recorded.is === 'recorded') return reply.redirect(`/service?done=${encodeURIComponent(recorded.facts.at(-1)?.id ?? '')}`, 303)
    const link = clausesOf(step.open, services.clauses(step.open.procedure.id, step.open.compiled.hash))
    const refusals =
      recorded.is === 'refused'
        ? recorded.refusals.map(reasonOf(step.open, link))
        : [{ because: 'The record changed while you had this open. Look again, then record it', clauses: [] }]
    return show(reply, found, values, { refusals })
  })
}
