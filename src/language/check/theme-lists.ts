/** Whether a body's lists of themes may be used: what was recorded under one must be readable by every later one. */
import { parseLocalDate } from '#calendar'
import type { Became, Theme, ThemeList } from '../types.ts'
import { didYouMean, type Fault, faultAt, type Path } from './fault.ts'

const FAULT = 33
const BLOCKS = ['themes', 'causes'] as const
type Block = (typeof BLOCKS)[number]

/** Everything that is wrong with them, each at its place; the oldest version comes first. */
export function checkThemeLists(lists: readonly ThemeList[]): readonly Fault[] {
  return lists.flatMap((list, i) => {
    const at: Path = ['themeLists', i]
    const before = lists[i - 1]
    return [
      ...dayFaults(list, before, at),
      ...BLOCKS.flatMap(block => entryFaults(list[block], [...at, block])),
      ...sharedIds(list, at),
      ...(before === undefined ? firstFaults(list, at) : becameFaults(list, before, at)),
    ].map(fault => ({ ...fault, place: `the list of themes from ${list.from}` }))
  })
}

function dayFaults({ from }: ThemeList, before: ThemeList | undefined, at: Path): readonly Fault[] {
  if (parseLocalDate(from) === undefined)
    return [faultAt([...at, 'from'], FAULT, `'${from}' is not a real day.`, 'Write it as 2026-04-01.')]
  if (before === undefined || before.from < from) return []
  return [faultAt([...at, 'from'], FAULT, `it does not begin after the version before it, of ${before.from}.`, 'Put the oldest first.')]
}

function entryFaults(entries: Readonly<Record<string, Theme>>, at: Path): readonly Fault[] {
  const ids = Object.keys(entries)
  if (ids.length === 0) return [faultAt(at, FAULT, 'has no entry.', 'Give it at least one.')]
  return Object.entries(entries).flatMap(([id, { title, within }]) => {
    const here = [...at, id]
    return [
      ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)
        ? []
        : [faultAt(here, FAULT, `'${id}' cannot be an id.`, 'Use small letters, digits and hyphens.')]),
      ...(title.trim() === '' ? [faultAt([...here, 'title'], FAULT, `'${id}' has no title.`, 'Say what people call it.')] : []),
      ...(within === undefined || Object.hasOwn(entries, within)
        ? []
        : [faultAt([...here, 'within'], FAULT, `'${id}' is within '${within}', which is not in this list.`, didYouMean(within, ids))]),
      ...(isWithinItself(entries, id) ? [faultAt([...here, 'within'], FAULT, `'${id}' is within itself.`, 'Name another, or none.')] : []),
    ]
  })
}

function isWithinItself(entries: Readonly<Record<string, Theme>>, id: string): boolean {
  const seen = new Set<string>()
  for (let at = entries[id]?.within; at !== undefined && !seen.has(at); at = entries[at]?.within) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}

/** What became of an id is said by the id alone. */
function sharedIds({ themes, causes }: ThemeList, at: Path): readonly Fault[] {
  return Object.keys(themes)
    .filter(id => Object.hasOwn(causes, id))
    .map(id => faultAt([...at, 'causes', id], FAULT, `'${id}' is a theme and a cause.`, 'Give one of them another id.'))
}

function firstFaults({ became }: ThemeList, at: Path): readonly Fault[] {
  return became === undefined ? [] : [faultAt([...at, 'became'], FAULT, 'the first version has none before it.', "Leave 'became' out.")]
}

function becameFaults(list: ThemeList, before: ThemeList, at: Path): readonly Fault[] {
  const said = list.became ?? {}
  const known = BLOCKS.flatMap(block => Object.keys(before[block]))
  const strange = Object.keys(said)
    .filter(id => !known.includes(id))
    .map(id =>
      faultAt(
        [...at, 'became', id],
        FAULT,
        `'${id}' is not in the version before, of ${before.from}.`,
        didYouMean(id, known) ?? 'Leave it out.',
      ),
    )
  return [...strange, ...BLOCKS.flatMap(block => Object.keys(before[block]).flatMap(id => carriedOn(list, block, id, said[id], at)))]
}

function carriedOn(list: ThemeList, block: Block, id: string, became: Became | undefined, at: Path): readonly Fault[] {
  const here = [...at, 'became', id]
  const now = list[block]
  if (became === undefined)
    return Object.hasOwn(now, id)
      ? []
      : [faultAt(here, FAULT, `'${id}' of the version before is gone, and nothing says what became of it.`, "Say it under 'became'.")]
  if ('retired' in became)
    return Object.hasOwn(now, id) ? [faultAt(here, FAULT, `'${id}' is said to be no longer used, and is in the list.`)] : []
  const to = 'now' in became ? [became.now] : became.oneOf
  return [
    ...to
      .filter(one => !Object.hasOwn(now, one))
      .map(one => faultAt(here, FAULT, `'${id}' became '${one}', which is not among the ${block}.`, didYouMean(one, Object.keys(now)))),
    ...('oneOf' in became && new Set(to).size < 2
      ? [faultAt(here, FAULT, `'${id}' is split into fewer than two.`, "Name two or more, or write { now: '...' }.")]
      : []),
  ]
}
