import { parseArgs } from 'node:util'
import { bankHolidays, compileCalendar, type LocalDate, parseLocalDate } from '#calendar'
import { type CaseState, evaluate, type Fact } from '#case'
import type { Procedure } from '#language'
import { type Edition, editionOf, editionsNamed, readLibrary, systemClock } from '#library'
import { type CaseRead, plainDay, refusalInWords, timeline } from '#outputs'
import type { Command } from '../command.ts'
import { readJson, readText } from '../read-json.ts'
import { factsFromJson } from '../scenarios/facts-from-json.ts'
import { UsageError } from '../usage-error.ts'

const dayOf = (text: string): LocalDate => {
  const day = parseLocalDate(text)
  if (!day) throw new UsageError(`--as-of is '${text}', which is not a day. Write it as 2026-05-20.`)
  return day
}

/** A procedure by its id, the newest version, or a JSON file of its own. */
const editionNamed = async (name: string): Promise<Edition> => {
  if (name.endsWith('.json')) return editionOf(JSON.parse(readText(name)) as Procedure, '', name)
  const found = editionsNamed(await readLibrary(), name)
  const newest = [...found].sort((a, b) => (a.procedure.receivedFrom < b.procedure.receivedFrom ? 1 : -1))[0]
  if (!newest) throw new UsageError(`there is no version of '${name}'.`)
  return newest
}

const heading = (text: string): string => `\n${text}\n${'-'.repeat(text.length)}`

const things = (of: readonly { readonly kind: string; readonly id: string }[]): string =>
  of.length === 0 ? '' : ` [${of.map(({ kind, id }) => `${kind} ${id}`).join(', ')}]`

const stageLines = ({ strands }: CaseState): string[] =>
  strands.flatMap(({ point, member, track, stages }) => {
    const name = [point && `point ${point}`, member && `member ${member}`].filter(Boolean).join(', ') || 'the whole case'
    const open = Object.entries(stages)
      .filter(([, { is }]) => is !== 'not-open')
      .map(([id, { is, since, clause }]) => `${id} ${is}${since ? ` since ${plainDay(since)}` : ''} (${clause})`)
    return [`${name}: ${open.join('; ') || 'no stage is open'}${track ? `; on the track ${track.id} (${track.clause})` : ''}`]
  })

const dutyLines = ({ duties }: CaseState): string[] =>
  duties
    .filter(({ status }) => status !== 'not-started' && status !== 'does-not-apply')
    .flatMap(duty => [
      `${duty.key}${things(duty.for)}: ${duty.status}${duty.due ? `, due ${duty.due}` : ''} (${duty.clause})`,
      ...(duty.says ? [`    ${duty.says}`] : []),
      ...duty.lines.map(({ title, due, clause, crossed }) => `    ${title}: ${due ?? 'no date'}${crossed ? ', passed' : ''} (${clause})`),
      ...duty.others.map(({ text, due }) => `    another reading, ${text}: ${due ?? 'no date'}`),
      ...duty.blockedBy.map(refusal => `    held: ${refusalInWords(refusal)} (${refusal.clause})`),
    ])

const gateLines = ({ gates }: CaseState): string[] =>
  gates.flatMap(gate => [
    `${gate.key}${things(gate.for)}: ${gate.is} (${gate.clause})${gate.closes ? `, to ${gate.closes}` : ''}`,
    ...gate.refusals.map(refusal => `    ${refusalInWords(refusal)} (${refusal.clause})`),
  ])

const withoutEffect = ({ facts }: CaseState): string[] =>
  facts
    .filter(({ effect }) => effect !== 'yes')
    .flatMap(({ fact, effect, refusals }) => [
      `${fact}: ${effect === 'no' ? 'without effect' : 'waits for a decision'}`,
      ...refusals.map(refusal => `    ${refusalInWords(refusal)} (${refusal.clause})`),
    ])

const print = (edition: Edition, state: CaseState, facts: readonly Fact[]): void => {
  const { procedure } = edition
  console.log(`${procedure.title}, for complaints received from ${plainDay(procedure.receivedFrom)}; as of ${plainDay(state.today)}`)
  const read: CaseRead = { state, procedure, facts }
  const parts: [string, string[]][] = [
    ['Position', state.positions.map(({ kind, id, title, clause }) => `${kind}${id === '' ? '' : ` ${id}`}: ${title} (${clause})`)],
    ['Stages', stageLines(state)],
    ['Duties', dutyLines(state)],
    [
      'Dates',
      state.dates.filter(({ due }) => due).map(date => `${date.key}${things(date.for)}: ${date.due} (${date.clause}) ${date.says}`),
    ],
    ['What may be done', gateLines(state)],
    ['Facts that do not count', withoutEffect(state)],
    [
      'What nobody has recorded and something turns on',
      state.unknown.map(({ what, neededBy }) => `${what}: needed by ${neededBy.join(', ')}`),
    ],
    ['Timeline', timeline(read, 'oldest-first').map(entry => `${entry.happened}: ${entry.title}`)],
  ]
  for (const [title, lines] of parts) if (lines.length > 0) console.log([heading(title), ...lines].join('\n'))
}

export const explain: Command = {
  usage: 'explain PROCEDURE --facts FILE [--as-of DATE] [--json]',
  says: 'the evaluated case: stages, duties with dates and reasons, gates, refusals',
  async run(args) {
    const options = { facts: { type: 'string' }, 'as-of': { type: 'string' }, json: { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [name, ...more] = positionals
    if (!name || more.length > 0 || !values.facts) throw new UsageError(`write: recourse ${explain.usage}`)
    const edition = await editionNamed(name)
    const facts = factsFromJson(readJson(values.facts), values.facts)
    const today = values['as-of'] ? dayOf(values['as-of']) : systemClock.today()
    const calendar = compileCalendar(bankHolidays[edition.procedure.calendar])
    const state = evaluate(edition.compiled, facts, calendar, today)
    if (values.json) console.log(JSON.stringify(state, null, 2))
    else print(edition, state, facts)
    return 0
  },
}
