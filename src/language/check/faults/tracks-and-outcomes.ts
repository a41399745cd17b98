import type { Condition, OutcomeRule } from '../../types.ts'
import type { Checking } from '../checking.ts'
import { didYouMean, listed } from '../fault.ts'

/** Faults 23 and 24: tracks and positions out of reach, outcomes without an answer. */
export function checkTracksAndOutcomes(checking: Checking): void {
  checkTracks(checking)
  for (const [kind, positions] of Object.entries(checking.known.procedure.positions ?? {})) checkPositions(kind, positions, checking)
  checkOutcomes(checking)
}

function checkTracks(checking: Checking): void {
  const tracks = Object.entries(checking.known.procedure.tracks ?? {})
  const others = tracks.filter(([, track]) => track.takes === 'otherwise').map(([id]) => id)
  if (tracks.length > 0 && others.length === 0) {
    checking.fault(['tracks'], 23, 'has no track that takes `otherwise`: a point may be on none.', "Give one takes: 'otherwise'.")
  }
  for (const id of others.slice(1))
    checking.fault(['tracks', id, 'takes'], 23, `takes \`otherwise\`, as ${others[0]} does.`, 'Only one can.')
  const earlier: [string, string][] = []
  for (const [id, { takes }] of tracks) {
    if (takes === undefined || takes === 'otherwise') continue
    const path = ['tracks', id, 'takes']
    const same = earlier.find(([, condition]) => condition === JSON.stringify(takes))
    if (same !== undefined)
      checking.fault(path, 23, `is never reached: ${same[0]} takes the same before it.`, 'Take one out, or narrow the first.')
    else if (!checking.reach.mayBe(takes, undefined)) {
      checking.fault(
        path,
        23,
        `is never reached: it needs ${checking.reach.whyNever(takes, undefined)}.`,
        'Let it take something that may happen, or leave takes out.',
      )
    }
    earlier.push([id, JSON.stringify(takes)])
  }
}

function checkPositions(kind: string, positions: Readonly<Record<string, { readonly when?: Condition }>>, checking: Checking): void {
  const entries = Object.entries(positions)
  const last = entries.at(-1)
  if (last?.[1].when !== undefined) {
    checking.fault(
      ['positions', kind, last[0]],
      23,
      'is the last and has a when, so that something may stand nowhere.',
      'Leave out its when, or add one without.',
    )
  }
  const earlier: [string, string][] = []
  let always: string | undefined
  for (const [id, { when }] of entries) {
    const path = ['positions', kind, id]
    const same = when === undefined ? undefined : earlier.find(([, condition]) => condition === JSON.stringify(when))
    if (always !== undefined)
      checking.fault(path, 23, `is never reached: ${always} before it is always true.`, 'Move it before, or take it out.')
    else if (same !== undefined) checking.fault(path, 23, `is never reached: ${same[0]} has the same when.`, 'Take one out.')
    else if (when !== undefined && !checking.reach.mayBe(when, undefined)) {
      checking.fault(
        path,
        23,
        `is never reached: it needs ${checking.reach.whyNever(when, undefined)}.`,
        'Let it follow from something that may happen.',
      )
    }
    if (when === undefined || isAlways(when)) always ??= id
    else earlier.push([id, JSON.stringify(when)])
  }
}

const isAlways = (condition: Condition): boolean => 'all' in condition && condition.all.every(isAlways)

function checkOutcomes(checking: Checking): void {
  const { outcomes } = checking.known.procedure
  if (outcomes === undefined) return
  const last = outcomes.overall.at(-1)
  if (last === undefined || last.every !== undefined) {
    checking.fault(
      ['outcomes', 'overall'],
      24,
      'leaves a mixture without an answer: the last rule must have no every.',
      'Add a last rule that says what a mixture is.',
    )
  }
  outcomes.overall.slice(0, -1).forEach((rule, i) => {
    if (rule.every === undefined)
      checking.fault(['outcomes', 'overall', i], 24, `fits everything, so that no rule after it is ever used.`, 'Move it to the end.')
    else if (covered(rule, outcomes.overall.slice(0, i)))
      checking.fault(
        ['outcomes', 'overall', i],
        24,
        'is never used: an earlier rule fits all that it fits.',
        'Take it out, or move it before.',
      )
  })
  if (outcomes.reportsAs === undefined) return
  const all = [...new Set([...outcomes.point, ...outcomes.overall.map(rule => rule.is)])]
  const unmapped = all.filter(outcome => outcomes.reportsAs !== undefined && !Object.hasOwn(outcomes.reportsAs, outcome))
  if (unmapped.length > 0) checking.fault(['outcomes', 'reportsAs'], 24, `does not say what ${listed(unmapped)} is reported as.`, 'Add it.')
  for (const outcome of Object.keys(outcomes.reportsAs)) {
    if (!all.includes(outcome)) {
      checking.fault(
        ['outcomes', 'reportsAs'],
        4,
        `maps '${outcome}', which is no outcome.`,
        didYouMean(outcome, all) ?? `The outcomes are ${listed(all)}.`,
      )
    }
  }
}

const covered = (rule: OutcomeRule, earlier: readonly OutcomeRule[]): boolean =>
  earlier.some(one => rule.every?.every(outcome => one.every?.includes(outcome)) === true)
