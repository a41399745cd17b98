/** What a value in a procedure may look like: the few shapes that the grammar is written in. */
import type * as T from '../types.ts'

/** What a string names. Each sort is looked up in its own place (`names.ts`). */
export type Sort =
  | 'fact'
  | 'role'
  | 'who'
  | 'recipient'
  | 'track'
  | 'stage'
  | 'stage-or-any'
  | 'letter'
  | 'register'
  | 'meeting'
  | 'setting'
  | 'kind'
  | 'each'
  | 'positioned'
  | 'clause'
  | 'clock'
  | 'duties'
  | 'stopped'
  | 'gate'
  | 'outcome'
  | 'measure'
  | 'offer'

/** The blocks of a procedure that a tool may want to visit, with their types. */
export interface Blocks {
  procedure: T.Procedure
  role: T.Role
  letsStand: NonNullable<T.Procedure['letsStand']>
  definition: T.Definition
  track: T.Track
  refuses: T.Refuses
  oneAnswer: T.OneAnswer
  stage: T.Stage
  position: T.Position
  outcomes: T.Outcomes
  outcomeRule: T.OutcomeRule
  letter: T.Letter
  piece: T.LetterPiece
  copy: T.LetterCopy
  plainly: T.PlainWords
  everyLetter: NonNullable<T.Procedure['everyLetter']>
  checklist: T.Checklist
  item: T.ChecklistItem
  register: T.Register
  meeting: T.Meeting
  settingDefinition: T.SettingDefinition
  sight: T.Sight
  factDefinition: T.FactDefinition
  fieldDefinition: T.FieldDefinition
  section: T.ReportSection
  few: NonNullable<T.ReportSection['few']>
  objectives: NonNullable<T.ReportSection['objectives']>
  listed: NonNullable<T.ReportSection['lists']>
  recurring: NonNullable<T.ReportSection['recurring']>
  report: T.Report
  measure: T.Measure
  flow: NonNullable<T.Measure['flow']>
  date: Omit<T.NamedDate, 'ladder'>
  duty: T.Duty
  gate: T.Gate
  window: T.Window
  extension: T.Extension
  hold: T.Hold
  line: T.Line
  rung: T.Rung
  principle: T.Principle
  need: T.Need
  decided: T.Decided
  asked: T.Asked
  suggestion: NonNullable<T.Asked['suggest']>[number]
  reading: T.Reading
  otherReading: NonNullable<T.Reading['others']>[number]
  departs: T.Departure
  period: Exclude<T.Each, string>
  choice: Extract<T.When, { readonly choose: unknown }>['choose'][number]
  setting: T.Setting
}

/** The words: a bare string or literal, or an object known by one head key. */
export interface Words {
  ref: T.Ref
  value: T.Value
  when: T.When
  condition: T.Condition
  done: T.Done
}

export type BlockName = keyof Blocks
export type WordName = keyof Words

export type Shape =
  | { readonly is: 'name'; readonly sort: Sort }
  /** Words for people: never empty. */
  | { readonly is: 'prose' }
  | { readonly is: 'text' }
  | { readonly is: 'literal' }
  | { readonly is: 'count' }
  | { readonly is: 'day' }
  | { readonly is: 'day-of-year' }
  | { readonly is: 'true' }
  | { readonly is: 'yes-no' }
  | { readonly is: 'choice'; readonly of: readonly string[] }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'tuple'; readonly of: readonly Shape[] }
  | { readonly is: 'map'; readonly of: Shape; readonly keys: Keys }
  | { readonly is: 'block'; readonly block: BlockName }
  | { readonly is: 'word'; readonly word: WordName }
  /** Told apart by being a string, a number, a list or an object. */
  | { readonly is: 'either'; readonly of: readonly Shape[] }

/** What the keys of a map are: ids are kebab-case, fields camelCase, clauses and marks as the document prints them. */
export type Keys = 'id' | 'field' | 'clause' | 'fact'

export interface Key {
  readonly needed: boolean
  readonly shape: Shape
}

interface Must extends Key {
  readonly needed: true
}
interface May extends Key {
  readonly needed: false
}

/** One entry for each key of `X`, needed or not as the type says: a key added to a type and forgotten here does not compile. */
export type KeysOf<X> = { readonly [K in keyof X]-?: Record<never, never> extends Pick<X, K> ? May : Must }

export const must = (shape: Shape): Must => ({ needed: true, shape })
export const may = (shape: Shape): May => ({ needed: false, shape })

export const name = (sort: Sort): Shape => ({ is: 'name', sort })
export const list = (of: Shape): Shape => ({ is: 'list', of })
export const tuple = (...of: Shape[]): Shape => ({ is: 'tuple', of })
export const map = (of: Shape, keys: Keys = 'id'): Shape => ({ is: 'map', of, keys })
export const block = (of: BlockName): Shape => ({ is: 'block', block: of })
export const word = (of: WordName): Shape => ({ is: 'word', word: of })
export const either = (...of: Shape[]): Shape => ({ is: 'either', of })
export const oneOrMore = (of: Shape): Shape => either(of, list(of))
export const choice = (...of: string[]): Shape => ({ is: 'choice', of })

export const prose: Shape = { is: 'prose' }
export const text: Shape = { is: 'text' }
export const literal: Shape = { is: 'literal' }
export const count: Shape = { is: 'count' }
export const day: Shape = { is: 'day' }
export const dayOfYear: Shape = { is: 'day-of-year' }
export const onlyTrue: Shape = { is: 'true' }
export const yesNo: Shape = { is: 'yes-no' }
export const clause: Shape = name('clause')
