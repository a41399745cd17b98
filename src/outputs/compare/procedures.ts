/** Two procedures, or those of two bodies, stage by stage: periods, who, more time, rights, letters. */
import type { Procedure, Stage, StageId } from '#language'
import { isRight } from '../book/role-entries.ts'
import type { Book, Rule } from '../book/view.ts'
import { idInWords, sentenceCase } from '../days-in-words/days.ts'
import type { Flow } from '../diagram/flow.ts'

export interface Side {
  readonly procedure: Procedure
  readonly book: Book
  readonly flow: Flow
}

export interface BesideRow {
  readonly label: string
  readonly a: readonly string[]
  readonly b: readonly string[]
}

export interface BesideSection {
  readonly title: string
  /** In both, or in one of them only. */
  readonly is: 'both' | 'only-a' | 'only-b'
  readonly rows: readonly BesideRow[]
}

export function compareProcedures(a: Side, b: Side): readonly BesideSection[] {
  const ids = matched(a.procedure, b.procedure)
  return [
    { title: 'As a whole', is: 'both', rows: wholeRows(a, b) },
    ...ids.map(([left, right]): BesideSection => {
      const rows = stageRows(left === undefined ? [] : saidOfStage(a, left), right === undefined ? [] : saidOfStage(b, right))
      const titles = [titleOf(a.procedure, left), titleOf(b.procedure, right)].filter(title => title !== '')
      return {
        title: [...new Set(titles)].join(' / '),
        is: left === undefined ? 'only-b' : right === undefined ? 'only-a' : 'both',
        rows,
      }
    }),
  ]
}

const titleOf = ({ stages }: Procedure, id: StageId | undefined): string => (id === undefined ? '' : (stages[id]?.title ?? id))

/** Stages of one id are the same stage; the others stand alone, those of each in their own order. */
function matched(a: Procedure, b: Procedure): readonly (readonly [StageId | undefined, StageId | undefined])[] {
  const [left, right] = [Object.keys(a.stages), Object.keys(b.stages)]
  return [
    ...left.filter(id => right.includes(id)).map(id => [id, id] as const),
    ...left.filter(id => !right.includes(id)).map(id => [id, undefined] as const),
    ...right.filter(id => !left.includes(id)).map(id => [undefined, id] as const),
  ]
}

function wholeRows(a: Side, b: Side): readonly BesideRow[] {
  const row = (label: string, of: (side: Side) => readonly string[]): BesideRow => ({ label, a: of(a), b: of(b) })
  return [
    row('For complaints', ({ book }) => [book.versionSays]),
    row('How days are counted', ({ book }) => [book.calendar.counting, `Bank holidays of ${book.calendar.nation}.`]),
    row('Rules', ({ book: { counts } }) => [
      `${counts.rules} rules from ${counts.clauses} clauses; ${counts.doubts} doubtful clauses decided; ${counts.departures} differences from the law.`,
    ]),
    row('Findings', ({ procedure }) => (procedure.outcomes?.point ?? []).map(idInWords)),
    row('Tracks', ({ procedure }) => Object.values(procedure.tracks ?? {}).map(({ title }) => title)),
    row('Roles', ({ procedure }) => Object.values(procedure.roles).map(({ title }) => title)),
    row('Letters', ({ procedure }) => Object.values(procedure.letters ?? {}).map(({ title }) => title)),
    row('Reports', ({ procedure }) => Object.values(procedure.reports ?? {}).map(({ title }) => title)),
  ]
}

type Said = readonly (readonly [label: string, words: readonly string[]])[]

function stageRows(a: Said, b: Said): readonly BesideRow[] {
  const labels = [...new Set([...a, ...b].map(([label]) => label))]
  const of = (said: Said, label: string) => said.find(([one]) => one === label)?.[1] ?? []
  return labels.map(label => ({ label, a: of(a, label), b: of(b, label) })).filter(row => row.a.length + row.b.length > 0)
}

function saidOfStage({ procedure, book, flow }: Side, id: StageId): Said {
  const stage = procedure.stages[id]
  const chapter = book.chapters.find(one => one.id === `stages/${id}`)
  if (stage === undefined || chapter === undefined) return []
  const rules = chapter.groups.flatMap(group => group.rules)
  const node = [...flow.start.stages, ...flow.nodes, ...flow.alongside].find(one => one.id === id)
  const opening = rules.find(rule => rule.kind === 'stage')
  const extensions = rules.flatMap(rule => rule.parts.filter(part => part.kind === 'extension'))
  return [
    [
      'It opens',
      [opening?.sentence ?? '', ...(opening?.lines ?? []).map(({ label, words }) => `${sentenceCase(label)}: ${words}`)].filter(Boolean),
    ],
    ['Answered within', node === undefined || node.period === '' ? [] : [node.period]],
    ['What must be done', rules.filter(rule => rule.kind === 'duty').map(said)],
    ['More time', extensions.map(rule => withMost(rule))],
    ['What stops a clock', rules.filter(rule => rule.kind === 'hold').map(said)],
    ['What people outside may do', rightsOf(procedure, stage, rules)],
    [
      'What the body may do',
      rules.filter(rule => rule.kind === 'gate' && !rightsOf(procedure, stage, [rule]).length).map(rule => cited(rule.title, rule)),
    ],
    ['Windows and limits', rules.filter(rule => rule.kind === 'date').map(rule => cited(`${rule.title}: ${rule.sentence}`, rule))],
    ['Letters', lettersOf(procedure, stage)],
  ]
}

const cited = (words: string, { clause }: Rule): string => `${words.replace(/[.]$/, '')} (${clause})`
const said = (rule: Rule): string => cited(rule.sentence === '' ? rule.title : rule.sentence, rule)
const withMost = (rule: Rule): string => {
  const most = rule.lines.find(line => line.label === 'Never past')
  return cited(`${rule.sentence}${most === undefined ? '' : ` Never past ${most.words}`}`, rule)
}

function rightsOf(procedure: Procedure, stage: Stage, rules: readonly Rule[]): readonly string[] {
  return rules.flatMap(rule => {
    const gate = rule.kind === 'gate' ? stage.gates?.[rule.at.slice(rule.at.lastIndexOf('/') + 1)] : undefined
    return gate !== undefined && isRight(procedure, gate) ? [said(rule)] : []
  })
}

function lettersOf(procedure: Procedure, stage: Stage): readonly string[] {
  const ids = [...Object.values(stage.duties ?? {}), ...Object.values(stage.gates ?? {})].flatMap(({ letter }) =>
    letter === undefined ? [] : [letter],
  )
  return [...new Set(ids)].map(id => procedure.letters?.[id]?.title ?? idInWords(id))
}
