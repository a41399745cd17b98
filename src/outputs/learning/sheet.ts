/** The follow-up sheet of a case: every field the procedure gives it, filled as far as the facts go. */
import type { LocalDate } from '#calendar'
import type { Fact } from '#case'
import { factDefinition } from '#language'
import type { CaseRead } from '../case-read.ts'
import { longDay, plainDay } from '../days-in-words/days.ts'
import { dayOf } from '../facts-of.ts'
import { factsThatCount } from '../facts-that-count.ts'
import { overallInWords } from '../letters/fill.ts'
import type { Paper, PaperBlock } from '../paper/paper.ts'
import { fieldInWords } from '../timeline/field-in-words.ts'
import { appointedTo, personInWords } from '../who-in-words.ts'
import { actsThatRecord, rolesOfAct } from './acts-of-learning.ts'
import type { LessonAction } from './lesson.ts'
import { actionsIn } from './lessons.ts'

export interface SheetRow {
  readonly label: string
  /** Empty: not given yet. */
  readonly value: string
}

export interface SheetAction extends LessonAction {
  readonly agency: string
  readonly outcome: string
}

export interface SheetUpdate {
  readonly title: string
  readonly rows: readonly SheetRow[]
}

export interface Sheet {
  /** The act that enters it. */
  readonly act: string
  /** The letter that carries its copy, where one does, and the act that sends it. */
  readonly copy?: { readonly act: string; readonly letter: string; readonly title: string; readonly sentOn?: LocalDate }
  readonly title: string
  readonly enteredOn?: LocalDate
  readonly about: readonly SheetRow[]
  readonly actions: readonly SheetAction[]
  readonly updates: readonly SheetUpdate[]
}

/** A field of what the procedure records, by the words the procedure asks for it with; what is personal too: the sheet names who follows it up. */
const rowsOfFact = (read: CaseRead, type: string, fact: Fact | undefined): readonly SheetRow[] =>
  Object.entries(factDefinition(read.procedure, type)?.fields ?? {})
    .filter(([name]) => name !== 'contents')
    .map(([name, definition]) => {
      const value = fact?.data[name]
      return { label: definition.says, value: value === undefined || value === '' ? '' : fieldInWords(definition, value, read, name) }
    })

const textOf = (fact: Fact | undefined, field: string): string => {
  const value = fact?.data[field]
  return typeof value === 'string' ? value : ''
}

const serviceOf = (read: CaseRead, received: Fact | undefined): string => {
  const id = textOf(received, 'service')
  return read.body?.services.find(service => service.id === id)?.title ?? id
}

const copyOf = (read: CaseRead, facts: readonly Fact[], act: string): Sheet['copy'] => {
  const stage = act.split('/')[0] ?? ''
  const duties = Object.entries(read.procedure.stages[stage]?.duties ?? {})
  const found = duties.find(
    ([, { letter, needs }]) => letter !== undefined && JSON.stringify(needs ?? {}).includes('learning-sheet-entered'),
  )
  const [name, duty] = found ?? []
  if (name === undefined || duty?.letter === undefined) return undefined
  const { letter } = duty
  const sent = facts.findLast(({ type, data }) => type === 'letter-sent' && data.letter === letter)
  return {
    act: `${stage}/${name}`,
    letter,
    title: read.procedure.letters?.[letter]?.title ?? letter,
    ...(sent !== undefined && { sentOn: dayOf(sent) }),
  }
}

const aboutOf = (read: CaseRead & { readonly reference: string }, facts: readonly Fact[], act: string): readonly SheetRow[] => {
  const [sheet] = actsThatRecord(read.procedure, 'learning-sheet-entered')
  const received = facts.find(({ type }) => type === 'complaint-received')
  const entered = facts.findLast(({ type }) => type === 'learning-sheet-entered')
  const clock = read.state.duties.find(({ key }) => key === act)
  const roles = sheet === undefined ? [] : rolesOfAct(sheet)
  const named = roles.flatMap(role => {
    const person = appointedTo(read, role)?.person
    return person === undefined ? [] : [personInWords(read, { role, person })]
  })
  const own = rowsOfFact(read, 'learning-sheet-entered', entered)
  return [
    { label: 'Reference number of the complaint', value: read.reference },
    { label: 'First received', value: received === undefined ? '' : plainDay(dayOf(received)) },
    { label: 'Process concluded', value: clock?.start === undefined ? '' : plainDay(clock.start) },
    ...(entered === undefined && read.state.outcomes.overall !== undefined
      ? [{ label: 'Outcome so far', value: overallInWords(read.state.outcomes.overall) }]
      : []),
    { label: 'Who investigated', value: named.join('; ') },
    { label: 'Service', value: serviceOf(read, received) },
    ...own,
  ]
}

const outcomeOf = (facts: readonly Fact[], { id, is }: LessonAction): string => {
  const last = (type: string) => facts.findLast(fact => fact.type === type && fact.about?.action?.includes(id))
  if (is === 'done') return textOf(last('action-done'), 'proof')
  return is === 'dropped' ? textOf(last('action-dropped'), 'reasons') : ''
}

/** Undefined where the procedure has no sheet. */
export function sheetOf(read: CaseRead & { readonly reference: string }): Sheet | undefined {
  const [act] = actsThatRecord(read.procedure, 'learning-sheet-entered')
  if (act === undefined) return undefined
  const facts = factsThatCount(read)
  const copy = copyOf(read, facts, act.key)
  const entered = facts.findLast(({ type }) => type === 'learning-sheet-entered')
  return {
    act: act.key,
    ...(copy && { copy }),
    title: copy?.title ?? 'Follow-up sheet',
    ...(entered && { enteredOn: dayOf(entered) }),
    about: aboutOf(read, facts, act.key),
    actions: actionsIn(facts).map(action => ({
      ...action,
      agency: textOf(
        facts.findLast(({ type, about }) => type === 'action-proposed' && about?.action?.includes(action.id)),
        'agency',
      ),
      outcome: outcomeOf(facts, action),
    })),
    updates: facts
      .filter(({ type }) => type === 'learning-update-given')
      .map(fact => ({
        title: `Update given on ${longDay(dayOf(fact))}`,
        rows: rowsOfFact(read, fact.type, fact).filter(({ value }) => value !== ''),
      })),
  }
}

const actionWords: Readonly<Record<LessonAction['is'], string>> = { open: 'Not yet', done: 'Yes', dropped: 'No longer required' }

const line = ({ label, value }: SheetRow): string => `${label}: ${value === '' ? 'not given yet' : value}`

/** The sheet as part of a document; headings begin at this level. */
export const sheetBlocks = ({ about, actions, updates }: Sheet, level: 1 | 2): readonly PaperBlock[] => {
  const under = level === 1 ? 2 : 3
  return [
    ...about.map((row): PaperBlock => ({ is: 'paragraph', lines: [line(row)] })),
    { is: 'heading', level: under, text: 'Action required' },
    actions.length === 0
      ? { is: 'paragraph', lines: ['No action is entered.'] }
      : {
          is: 'table',
          caption: 'Each action with its agency, its date and how it stands',
          head: ['Action', 'Responsible agency', 'By', 'Implemented', 'What shows it, or why not'],
          widths: [4, 2, 2, 2, 3],
          rows: actions.map(({ what, agency, by, is, outcome }) => [
            what,
            agency || 'not given',
            by === undefined ? 'not given' : plainDay(by),
            actionWords[is],
            outcome,
          ]),
        },
    { is: 'heading', level: under, text: 'Progress' },
    ...(updates.length === 0
      ? [{ is: 'paragraph', lines: ['No update has been given yet.'] } as const]
      : updates.flatMap(({ title, rows }): PaperBlock[] => [
          { is: 'paragraph', lines: [title] },
          { is: 'list', items: rows.map(line) },
        ])),
  ]
}

export const sheetPaper = (sheet: Sheet, body: string, reference: string, issued: LocalDate): Paper => ({
  title: sheet.title,
  body,
  issued,
  foot: `${body}, ${reference}`,
  print: 'standard',
  blocks: [{ is: 'paragraph', lines: [body] }, { is: 'heading', level: 1, text: sheet.title }, ...sheetBlocks(sheet, 1)],
})
