/** The follow-up sheet as one form: its own fields, its actions, and its copy, read into the facts they are. */
import type { Attempt, Refusal } from '#case'
import { namesIn, namesToKeepOut, type Sheet, sheetOf } from '#outputs'
import { type Form, textOf } from '../../form.ts'
import type { OpenCase } from '../../services.ts'
import { actsOf, type StepAct } from '../acts/act.ts'
import { nextThing } from '../acts/points.ts'
import { readOf } from '../case-frame/view.ts'
import { decideInTurn } from '../forms/judged.ts'
import { envelope, fieldId } from '../forms/names.ts'
import { readStep } from '../forms/read-step.ts'
import type { Step } from '../forms/step.ts'
import { type StepField, stepFields } from '../forms/step-fields.ts'
import type { FieldError } from '../forms/typed-field.ts'
import type { Opened } from '../http/open-case.tsx'
import { findStep } from '../record-step/find-step.ts'

/** Names of the form's own controls. */
export const sheetNames = { rows: 'rows', copy: 'copy', saved: 'saved' } as const

const rowPrefix = (row: number): string => `a${row}-`

/** No sheet has more actions than this in one go; more can be entered afterwards. */
const mostRows = 20

/** What the sheet asks of an action; what kind it is and where it comes from follow from its being on the sheet. */
const ofAnAction = ['what', 'agency', 'by', 'longTerm', 'programme'] as const
const known = { kind: 'improvement', source: 'The follow-up sheet' } as const

export interface SheetSteps {
  readonly open: OpenCase
  readonly sheet: Sheet
  readonly enter: Step
  readonly propose?: Step
  /** Its copy, where this account may send it. */
  readonly copy?: Step
}

const actRecording = (open: OpenCase, type: string, stage: string): StepAct | undefined => {
  const all = [...actsOf(open.procedure).values()].filter(act => act.ways.some(way => way.type === type))
  return all.find(act => act.stage === stage) ?? all[0]
}

/** Undefined: the procedure has no sheet, or it is not this account's to enter. */
export const sheetSteps = (opened: Opened): SheetSteps | undefined => {
  const { open, session } = opened
  const sheet = sheetOf({ ...readOf(open), reference: open.reference })
  if (sheet === undefined) return undefined
  const found = (key: string | undefined): Step | undefined => {
    const step = key === undefined ? undefined : findStep(opened, key, '0')
    return step?.is === 'found' ? step.step : undefined
  }
  const enter = found(sheet.act)
  if (enter === undefined) return undefined
  const propose = found(actRecording(open, 'action-proposed', enter.act.stage)?.key)
  const copy = session.account.permissions.includes('send-letters') ? found(sheet.copy?.act) : undefined
  return { open, sheet, enter, ...(propose && { propose }), ...(copy && copy.doers.own.length > 0 && { copy }) }
}

export const rowsOfForm = (values: Form): number =>
  Math.min(mostRows, Math.max(1, Math.trunc(Number(textOf(values, sheetNames.rows))) || 1))

/** The controls of one action, under their own names. */
const rowValues = (values: Form, row: number): Form => {
  const prefix = rowPrefix(row)
  const own = Object.entries(values).flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [],
  )
  return Object.fromEntries([...own, [fieldId('kind'), known.kind] as const, [fieldId('source'), known.source] as const])
}

const isTyped = (values: Form, row: number): boolean =>
  Object.entries(values).some(([name, value]) => name.startsWith(rowPrefix(row)) && String(value).trim() !== '')

const prefixed = (field: StepField, row: number): StepField => ({
  ...field,
  id: `${rowPrefix(row)}${field.id}`,
  ...(field.other && { other: { ...field.other, id: `${rowPrefix(row)}${field.other.id}` } }),
})

export interface SheetFields {
  readonly own: readonly StepField[]
  readonly rows: readonly (readonly StepField[])[]
}

/** The overall outcome is the sheet's status until somebody says otherwise. */
const withStatus = ({ open }: SheetSteps, fields: readonly StepField[], isFresh: boolean): readonly StepField[] =>
  fields.map(field => {
    const { overall } = open.state.outcomes
    const fits = overall !== undefined && field.options?.some(({ value }) => value === overall)
    return isFresh && fits && field.text === '' ? { ...field, text: overall } : field
  })

export const sheetFields = (steps: SheetSteps, values: Form): SheetFields => {
  const { open, enter, propose } = steps
  const own = stepFields(open, enter.act, enter.way, values)
  return {
    // What the sheet is judged by is not optional, though the fact may be recorded without.
    own: withStatus(steps, [...own.asked.map(field => ({ ...field, required: true })), ...own.more], Object.keys(values).length === 0),
    rows:
      propose === undefined
        ? []
        : Array.from({ length: rowsOfForm(values) }, (_, row) => {
            const { asked, more } = stepFields(open, propose.act, propose.way, rowValues(values, row))
            const wanted: readonly string[] = ofAnAction
            return [...asked, ...more]
              .filter(({ field }) => wanted.includes(field))
              .toSorted((a, b) => wanted.indexOf(a.field) - wanted.indexOf(b.field))
              .map(field => prefixed(field, row))
          }),
  }
}

/** When and by whom: the same for all that the form records. */
const envelopeOf = (values: Form, step: Step): Form => {
  const [own] = step.doers.own
  const parts = (['day', 'month', 'year'] as const).map(part => [`${envelope.on}-${part}`, textOf(values, `${envelope.on}-${part}`)])
  return { ...Object.fromEntries(parts), [envelope.by]: textOf(values, envelope.by) || (own ?? '') }
}

/** Read as its own step; an error stands at the control of its row. */
const readRow = (steps: SheetSteps, propose: Step, values: Form, row: number, nth: number) => {
  const read = readStep({ ...rowValues(values, row), ...envelopeOf(values, propose), [envelope.thing]: 'new' }, propose)
  if ('errors' in read)
    return { errors: read.errors.map(({ id, text }) => ({ id: id.startsWith('f-') ? `${rowPrefix(row)}${id}` : id, text })) }
  const id = String(Number(nextThing(steps.open, 'action')) + nth)
  return { attempts: read.attempts.map(attempt => ({ ...attempt, about: { action: [id] } })) }
}

export type ReadSheet = { readonly attempts: readonly Attempt[] } | { readonly errors: readonly FieldError[] }

/** The actions, then the sheet: what it needs is there when it is judged. */
export const readSheet = (steps: SheetSteps, values: Form): ReadSheet => {
  const { enter, propose } = steps
  const typed = propose === undefined ? [] : Array.from({ length: rowsOfForm(values) }, (_, row) => row).filter(row => isTyped(values, row))
  const rows = propose === undefined ? [] : typed.map((row, nth) => readRow(steps, propose, values, row, nth))
  const own = readStep({ ...values, ...envelopeOf(values, enter) }, enter)
  const errors = [...rows, own].flatMap(read => ('errors' in read ? read.errors : []))
  if (errors.length > 0) return { errors: errors.filter(({ id }, i) => errors.findIndex(other => other.id === id) === i) }
  return { attempts: [...rows, own].flatMap(read => ('attempts' in read ? read.attempts : [])) }
}

/** The names of people of the case that the typed words hold. */
export const namesTyped = ({ open }: SheetSteps, attempts: readonly Attempt[]): readonly string[] =>
  namesIn(
    attempts
      .flatMap(({ data }) => Object.values(data).flat())
      .map(String)
      .join('\n'),
    namesToKeepOut(open.people, open.procedure),
  )

export interface SheetTrial {
  readonly refusals: readonly Refusal[]
  readonly warnings: readonly Refusal[]
}

export const trySheet = ({ open }: SheetSteps, attempts: readonly Attempt[]): SheetTrial => {
  const decisions = decideInTurn(open, attempts)
  return {
    refusals: decisions.flatMap(decision => ('refused' in decision ? decision.refused : [])),
    warnings: decisions.flatMap(decision => ('record' in decision ? decision.warnings : [])),
  }
}
