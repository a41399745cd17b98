import { type LocalDate, parseLocalDate } from '#calendar'
import { type FactDefinition, type FieldDefinition, factDefinition } from '#language'
import type { Attempt, Field, Refusal } from './types.ts'
import { fullDay } from './words/days.ts'
import type { Entry } from './words/happened.ts'
import type { CompiledProcedure } from './words/machine.ts'
import { asSentence, inWords, typeInWords } from './words/names.ts'

/** May have happened before the case began: what it is about, and what began it. */
const BEFORE_THE_CASE: readonly string[] = [
  'complaint-received',
  'case-brought-in',
  'matter-arose',
  'matter-came-to-notice',
  'document-received',
  'note-made',
]

/** The case as a form finds it. */
export interface Found {
  readonly compiled: CompiledProcedure
  readonly entries: readonly Entry[]
  knows(id: string): boolean
}

export interface FormRefusals {
  /** What cannot be: an impossible day, a choice there is not, a stage left out. */
  readonly wrong: readonly Refusal[]
  /** Required fields left empty. */
  readonly missing: readonly Refusal[]
}

/** What is wrong with the form itself, whatever the procedure says: each at its field. */
export function formRefusals(compiled: CompiledProcedure, world: Found, today: LocalDate, attempt: Attempt): FormRefusals {
  const clause = clauseFor(compiled, attempt)
  const refuse = (field: string, because: string): Refusal => ({
    act: 'record',
    clause,
    because,
    severity: 'refuse',
    field,
    tests: [],
  })
  const definition = factDefinition(compiled.procedure, attempt.type)
  if (definition === undefined) {
    return { wrong: [refuse('type', `“${attempt.type}” is not something that this procedure records.`)], missing: [] }
  }
  const fields = Object.entries(definition.fields)
  return {
    wrong: [
      ...dayRefusals(world, today, attempt, refuse),
      ...stageRefusals(compiled, definition, attempt, refuse),
      ...fields.flatMap(([name, field]) => wrongField(compiled, name, field, attempt.data[name], refuse)),
      ...targetRefusals(world, attempt, refuse),
    ],
    missing: fields.flatMap(([name, { required, says }]) =>
      required && isEmpty(attempt.data[name]) ? [refuse(name, `${asSentence(says)}: this must be given.`)] : [],
    ),
  }
}

type Refuse = (field: string, because: string) => Refusal

/** The clause of the act that records it; where none does, that of the stage it belongs to. */
function clauseFor(compiled: CompiledProcedure, attempt: Attempt): string {
  const acts = compiled.actsOf[compiled.typeNumbers.get(attempt.type) ?? -1] ?? []
  const stage = attempt.stage === undefined ? undefined : compiled.stageById.get(attempt.stage)
  const act = acts.find(one => one.key === attempt.under) ?? acts.find(one => one.stage === stage) ?? acts[0]
  return act?.clause ?? stage?.clause ?? compiled.stages[0]?.clause ?? ''
}

function dayRefusals(world: Found, today: LocalDate, attempt: Attempt, refuse: Refuse): readonly Refusal[] {
  const days = typeof attempt.on === 'string' ? [attempt.on] : [attempt.on.from, attempt.on.to]
  for (const on of days) {
    if (parseLocalDate(on) === undefined) return [refuse('on', `“${on}” is not a real date. Enter a day such as 27 3 2026.`)]
  }
  const refusals: Refusal[] = []
  const [first, last] = [days[0] ?? today, days.at(-1) ?? today]
  if (first > last) refusals.push(refuse('on', `${fullDay(first)} is after ${fullDay(last)}. Enter the earlier day first.`))
  if (last > today) {
    refusals.push(refuse('on', `${fullDay(last)} is in the future: today is ${fullDay(today)}. Only what has happened can be recorded.`))
  }
  const began = attempt.case === null ? undefined : world.entries.find(e => !e.ofTheBody)
  if (began !== undefined && last < began.on && !BEFORE_THE_CASE.includes(attempt.type) && !wasBroughtIn(world)) {
    const what = typeInWords(began.fact.type, world.compiled.procedure)
    refusals.push(refuse('on', `${fullDay(last)} is before ${what}, on ${fullDay(began.on)}. Enter that day or a later one.`))
  }
  if (attempt.at !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(attempt.at)) {
    refusals.push(refuse('at', `“${attempt.at}” is not a time of day. Enter hours and minutes, such as 14:05.`))
  }
  return refusals
}

const wasBroughtIn = (world: Found): boolean => world.entries.some(e => e.fact.type === 'case-brought-in')

function stageRefusals(compiled: CompiledProcedure, definition: FactDefinition, attempt: Attempt, refuse: Refuse): readonly Refusal[] {
  if (attempt.stage !== undefined) {
    if (compiled.stageById.has(attempt.stage)) return []
    return [refuse('stage', `“${attempt.stage}” is not a stage of this procedure. Choose one of ${stages(compiled)}.`)]
  }
  return definition.staged ? [refuse('stage', `Choose the stage it belongs to: ${stages(compiled)}.`)] : []
}

const stages = (compiled: CompiledProcedure): string =>
  compiled.stages
    .filter(stage => !stage.ofTheBody)
    .map(stage => stage.title)
    .join(', ')

const isEmpty = (value: Field | undefined): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '') || (typeof value === 'object' && value.length === 0)

function wrongField(
  compiled: CompiledProcedure,
  name: string,
  definition: FieldDefinition,
  value: Field | undefined,
  refuse: Refuse,
): readonly Refusal[] {
  if (value === undefined || isEmpty(value)) return []
  const wrong = wrongWith(compiled, definition, value)
  return wrong === undefined ? [] : [refuse(name, `${asSentence(definition.says)}: ${wrong}`)]
}

function wrongWith(compiled: CompiledProcedure, { type, of }: FieldDefinition, value: Field): string | undefined {
  switch (type) {
    case 'day':
      return typeof value === 'string' && parseLocalDate(value) !== undefined
        ? undefined
        : `“${String(value)}” is not a real date. Enter a day such as 27 3 2026.`
    case 'time':
      return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? undefined : `“${String(value)}” is not a time of day.`
    case 'yes-no':
      return typeof value === 'boolean' ? undefined : 'answer yes or no.'
    case 'number':
    case 'money':
      return typeof value === 'number' && Number.isFinite(value) ? undefined : `“${String(value)}” is not a number.`
    case 'choice':
      return of === undefined || (typeof value === 'string' && of.includes(value)) ? undefined : notOneOf(value, of)
    case 'choices': {
      const chosen = typeof value === 'object' ? value : [value]
      const unknown = of === undefined ? undefined : chosen.find(one => !of.includes(String(one)))
      return unknown === undefined || of === undefined ? undefined : notOneOf(unknown, of)
    }
    case 'role':
      return typeof value === 'string' && Object.hasOwn(compiled.procedure.roles, value)
        ? undefined
        : `“${String(value)}” is not a role of this procedure.`
    case 'list':
      return typeof value === 'object' ? undefined : 'this is a list.'
    case 'text':
    case 'words':
    case 'person':
      return typeof value === 'string' ? undefined : 'this is text.'
  }
}

const notOneOf = (value: unknown, of: readonly string[]): string =>
  `“${inWords(String(value))}” is not one of the choices. Choose ${of.map(inWords).join(', ')}.`

/** A correction or a retraction names a fact that is there. */
function targetRefusals(world: Found, attempt: Attempt, refuse: Refuse): readonly Refusal[] {
  const field = { 'fact-corrected': 'corrects', 'fact-retracted': 'retracts', 'fact-let-stand': 'fact' }[attempt.type]
  if (field === undefined) return []
  const target = attempt.data[field]
  if (typeof target !== 'string' || world.knows(target)) return []
  return [refuse(field, `There is no fact “${target}” in this case.`)]
}
