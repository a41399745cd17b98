import type { Checking } from '../checking.ts'
import { type KnownAct, listOf, type OneFact, rolesOf, sayFact } from '../known.ts'
import { overlap } from '../reach.ts'

/** Faults 31 and 32: a fact that is guarded against some only, and an act that lets through what another refuses. */
export function checkGuards(checking: Checking): void {
  for (const act of checking.known.acts) {
    for (const one of act.records) if (one.by !== undefined) guardedAgainstSome(act, one, checking)
    for (const other of checking.known.acts) if (opens(act, other)) sayOpened(act, other, checking)
  }
}

/** What an act judges: a duty that needs, asks and sends nothing judges nothing. */
const judges = ({ is, act }: KnownAct): boolean =>
  (is !== 'duty' && is !== 'report') ||
  act.letter !== undefined ||
  Object.keys(act.needs ?? {}).length > 0 ||
  Object.keys(act.asks ?? {}).length > 0

const isOf = (one: OneFact, act: KnownAct): string => one.stage ?? act.stage

/** A fact picked by who did it is judged only when they do it: done by anybody else, it has effect unless another act judges it. */
function guardedAgainstSome(act: KnownAct, one: OneFact, checking: Checking): void {
  const others = checking.known.actsByType.get(one.type) ?? []
  const isJudged = others.some(
    other => judges(other) && other.records.some(same => same.type === one.type && same.by === undefined && overlap(same, one)),
  )
  if (isJudged) return
  checking.fault(
    act.at,
    31,
    `judges ${sayFact(one)} only when ${listOf(one.by ?? []).join(' or ')} did it; done by anybody else it has effect, for no act judges it.`,
    'Take `by` out (who may do it is said by `who`), or add a gate that records it.',
  )
}

/** Everything the one refuses for its needs or letter, the other lets through for the same people. */
function opens(act: KnownAct, shut: KnownAct): boolean {
  if (act === shut || act.is === 'extension' || shut.is === 'extension' || act.stage !== shut.stage) return false
  if (!judges(act) || !judges(shut)) return false
  const isAll = shut.records.every(one =>
    act.records.some(same => same.type === one.type && isOf(same, act) === isOf(one, shut) && holds(same, one)),
  )
  if (!isAll || !mayBothBe(rolesOf(act.act.who), rolesOf(shut.act.who))) return false
  if (act.act.when !== undefined && !isSame(act.act.when, shut.act.when)) return false
  if (act.act.letter !== undefined && act.act.letter !== shut.act.letter) return false
  const needs = needsOf(act)
  const wanted = needsOf(shut)
  return needs.every(need => wanted.includes(need)) && (wanted.length > needs.length || act.act.letter !== shut.act.letter)
}

/** Whether every fact that is the one is the other too. */
const holds = (wide: OneFact, narrow: OneFact): boolean =>
  wide.by === undefined &&
  !wide.since &&
  Object.entries(wide.where).every(([field, wanted]) => Object.hasOwn(narrow.where, field) && isSame(wanted, narrow.where[field]))

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const needsOf = ({ act }: KnownAct): readonly string[] =>
  Object.values(act.needs ?? {})
    .filter(need => need.onlyWarn !== true)
    .map(need => JSON.stringify(need.that))

const mayBothBe = (a: readonly string[], b: readonly string[]): boolean =>
  a.includes('anyone') || b.includes('anyone') || a.some(role => b.includes(role))

function sayOpened(act: KnownAct, shut: KnownAct, checking: Checking): void {
  const own = needsOf(act)
  const refused = Object.entries(shut.act.needs ?? {})
    .filter(([, need]) => need.onlyWarn !== true && !own.includes(JSON.stringify(need.that)))
    .map(([id]) => `need ${id}`)
  const letter = shut.act.letter !== undefined && act.act.letter !== shut.act.letter ? [`letter ${shut.act.letter}`] : []
  checking.fault(
    act.at,
    32,
    `lets through what ${shut.key} would refuse (${[...refused, ...letter].join(', ')}): one act that lets a fact through is enough.`,
    'Give both the same needs, or narrow what this one records.',
  )
}
