import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Attempt, Refusal } from '#case'
import { longDay, rolesInWords } from '#outputs'
import { type Form, formOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Recorded, Services } from '../../services.ts'
import { actsOf } from '../acts/act.ts'
import { reasonOf } from '../case/view.ts'
import { caseHref, clausesOf } from '../case-frame/view.ts'
import { envelope } from '../forms/names.ts'
import { keptForm } from '../http/kept-form.ts'
import { type Opened, openCase } from '../http/open-case.tsx'
import { withQuery } from '../http/return-to.ts'
import { NotYours } from '../record-step/not-yours.tsx'
import { type SheetCopy, sheetCopy } from './sheet-copy.ts'
import { namesTyped, readSheet, rowsOfForm, type SheetSteps, sheetFields, sheetNames, sheetSteps, trySheet } from './sheet-form.ts'
import { SheetPage, type SheetPageView } from './sheet-page.tsx'

interface Answer {
  readonly values: Form
  readonly errors?: readonly FormError[]
  readonly refusals?: readonly Refusal[]
  readonly warnings?: readonly Refusal[]
  readonly names?: readonly string[]
  readonly changed?: boolean
  readonly saved?: string
}

const isNew = (values: Form): boolean => Object.keys(values).length === 0

export const sheetRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const view = ({ open, session }: Opened, steps: SheetSteps, answer: Answer): SheetPageView => {
    const { values } = answer
    const { sheet, enter, copy } = steps
    const link = clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))
    const duty = open.state.duties.find(({ key }) => key === enter.act.key)
    const warned = (answer.warnings ?? []).length > 0 || (answer.names ?? []).length > 0
    const { today } = open.state
    const on = (part: 'day' | 'month' | 'year', known: string) =>
      Object.hasOwn(values, `${envelope.on}-day`) ? textOf(values, `${envelope.on}-${part}`) : known
    const asked = new Set(sheetFields(steps, values).own.map(({ definition }) => definition.says))
    const letter = copy?.act.letter === undefined ? undefined : open.procedure.letters?.[copy.act.letter]
    return {
      reference: open.reference,
      caseHref: caseHref(open.reference),
      title: sheet.title,
      ...(duty?.due !== undefined && { due: `It is due ${longDay(duty.due)}.` }),
      clauses: link(enter.act.clause),
      known: sheet.about.filter(({ label, value }) => value !== '' && !asked.has(label)),
      before: sheet.actions.map(({ what }) => what),
      fields: sheetFields(steps, values),
      on: {
        day: on('day', String(Number(today.slice(8)))),
        month: on('month', String(Number(today.slice(5, 7)))),
        year: on('year', today.slice(0, 4)),
      },
      today,
      ...(copy &&
        letter && {
          copy: {
            title: letter.title,
            to: rolesInWords(open.procedure, letter.to, 'and'),
            isIn: isNew(values) || textOf(values, sheetNames.copy) === 'yes',
            clauses: link(copy.act.clause),
          },
        }),
      errors: answer.errors ?? [],
      refusals: (answer.refusals ?? []).map(reasonOf(open, link)),
      warnings: (answer.warnings ?? []).map(reasonOf(open, link)),
      names: answer.names ?? [],
      changed: answer.changed ?? false,
      ...(answer.saved !== undefined && { saved: answer.saved }),
      csrf: session.csrf,
      hidden: [
        [envelope.position, String(open.position)],
        [envelope.key, randomUUID()],
        [sheetNames.rows, String(rowsOfForm(values))],
        ...(warned ? [[envelope.seenWarnings, 'yes'] as const] : []),
      ],
    }
  }

  const find = async (request: FastifyRequest, reply: FastifyReply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return undefined
    const steps = sheetSteps(opened)
    if (steps !== undefined) return { opened, steps }
    const { open, session } = opened
    const act = [...actsOf(open.procedure).values()].find(one => one.ways.some(({ type }) => type === 'learning-sheet-entered'))
    const clauses = services.clauses(open.procedure.id, open.compiled.hash)
    await sendPage(reply, NotYours({ opened, frame: { site, session }, clauses, ...(act && { act }) }), act === undefined ? 404 : 403)
    return undefined
  }

  const show = (reply: FastifyReply, opened: Opened, steps: SheetSteps, answer: Answer, status = 200) =>
    sendPage(reply, SheetPage({ view: view(opened, steps, answer), frame: { site, session: opened.session } }), status)

  app.get('/cases/:reference/learning/sheet', async (request, reply) => {
    const found = await find(request, reply)
    if (found === undefined) return reply
    const kept = await keptForm(services, request)
    if (kept !== undefined) return show(reply, found.opened, found.steps, { values: kept })
    const draft = await services.sheetDraft(found.opened.session, found.opened.open.reference)
    if (draft === undefined) return show(reply, found.opened, found.steps, { values: {} })
    const saved = `Saved by ${draft.savedBy}. Nothing of it is recorded yet.`
    return show(reply, found.opened, found.steps, { values: draft.values, saved })
  })

  /** Records the sheet, and its copy with it; what the record answers. */
  const record = async (
    { opened: { open, session }, values }: { opened: Opened; values: Form },
    attempts: readonly Attempt[],
    copy?: SheetCopy,
  ) => {
    const draft =
      copy === undefined
        ? undefined
        : await services.saveLetter(session, open.reference, { act: copy.act, letter: copy.letter, pieces: copy.pieces })
    return services.record(session, {
      reference: open.reference,
      position: Number(textOf(values, envelope.position)),
      attempts: [...attempts, ...(copy?.attempts ?? [])],
      key: textOf(values, envelope.key),
      ...(copy && draft && { sending: { ...copy.sending, draft: draft.id } }),
    })
  }

  const answerTo = async (
    reply: FastifyReply,
    found: { opened: Opened; steps: SheetSteps },
    values: Form,
    recorded: Recorded,
    fact: number,
  ) => {
    const { opened, steps } = found
    const { open, session } = opened
    if (recorded.is === 'recorded') {
      await services.dropSheetDraft(session, open.reference)
      return reply.redirect(withQuery(`${caseHref(open.reference)}/learning`, 'done', recorded.facts[fact]?.id ?? ''), 303)
    }
    if (recorded.is === 'refused') return show(reply, opened, steps, { values, refusals: recorded.refusals }, 422)
    const now = (await services.openCase(session, open.reference)) ?? open
    const again = { ...opened, open: now }
    return show(reply, again, sheetSteps(again) ?? steps, { values, changed: true }, 409)
  }

  app.post('/cases/:reference/learning/sheet', async (request, reply) => {
    const found = await find(request, reply)
    if (found === undefined) return reply
    const { opened, steps } = found
    const values = formOf(request)
    const again = (answer: Omit<Answer, 'values'>, status = 422) => show(reply, opened, steps, { values, ...answer }, status)
    const wanted = textOf(values, 'do')
    if (wanted === 'more') return show(reply, opened, steps, { values: { ...values, [sheetNames.rows]: String(rowsOfForm(values) + 1) } })
    if (wanted === 'save') {
      await services.saveSheetDraft(opened.session, opened.open.reference, values)
      return reply.redirect(`${caseHref(opened.open.reference)}/learning?saved=sheet`, 303)
    }
    const read = readSheet(steps, values)
    if ('errors' in read) return again({ errors: read.errors.map(({ id, text }) => ({ field: id, text })) })
    const copy =
      steps.copy !== undefined && textOf(values, sheetNames.copy) === 'yes' ? sheetCopy(steps.copy, read.attempts, values) : undefined
    const written = copy !== undefined && 'attempts' in copy ? copy : undefined
    const trial = trySheet(steps, [...read.attempts, ...(written?.attempts ?? [])])
    if (trial.refusals.length > 0) return again({ refusals: trial.refusals })
    if (copy !== undefined && 'because' in copy)
      return again({ errors: [{ field: sheetNames.copy, text: `The copy cannot be written yet: ${copy.because}` }] })
    const names = namesTyped(steps, read.attempts)
    if ((names.length > 0 || trial.warnings.length > 0) && textOf(values, envelope.seenWarnings) !== 'yes')
      return again({ warnings: trial.warnings, names })
    return answerTo(reply, found, values, await record({ opened, values }, read.attempts, written), read.attempts.length - 1)
  })
}
