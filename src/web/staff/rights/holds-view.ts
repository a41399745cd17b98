/** Every hold of a case on one page: since when, why, by which clause, looked at again when, what it stops and what not. */
import { sayOption } from '#language'
import { type Chip, dayAndMonth, holdsOf, plainDay, sendingsInAgain } from '#outputs'
import type { Account, OpenCase } from '../../services.ts'
import { actsOf, sentence } from '../acts/act.ts'
import { type CaseFrameView, caseHref, readOf } from '../case-frame/view.ts'
import { idInWords } from '../forms/names.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'
import { isOfAHold, nextOfHold, nextOfProcess } from './next-of-hold.ts'
import { plainHref, plainSteps } from './plain-steps.ts'
import { type RightStep, stepsThat } from './steps.ts'

interface Link {
  readonly text: string
  readonly href: string
}

export interface HoldView {
  readonly title: string
  readonly chip: Chip
  readonly clauses: readonly ClauseLink[]
  readonly details: readonly { readonly label: string; readonly value: string }[]
  readonly stops: readonly { readonly words: string; readonly whyHref: string }[]
  /** What to do next about it: tell, look again, take it up again. */
  readonly next: readonly RightStep[]
}

export interface ProcessView {
  readonly words: string
  readonly reasons: string
  readonly next: readonly RightStep[]
}

export interface HoldsView {
  readonly frame: CaseFrameView
  readonly reference: string
  readonly holds: readonly HoldView[]
  readonly goesOn: readonly { readonly words: string; readonly when: string }[]
  readonly before: readonly string[]
  /** What was said of other proceedings when the complaint came in. */
  readonly said: string
  readonly processes: readonly ProcessView[]
  /** What waited for other proceedings that are over: until when it may be sent in again. */
  readonly again: readonly string[]
  readonly safeguarding: readonly { readonly words: string; readonly reasons: string }[]
  readonly changes: readonly { readonly words: string; readonly reasons: string }[]
  readonly holdSteps: readonly RightStep[]
  readonly safeguardingSteps: readonly RightStep[]
  readonly plain: readonly Link[]
}

const back = 'people/holds'

const pointsInWords = (points: readonly string[]): string =>
  points.length === 0 ? 'The whole case' : `${points.length === 1 ? 'Point' : 'Points'} ${points.join(', ')}`

type Holds = ReturnType<typeof holdsOf>

const toldInWords = (toTell: Holds['standing'][number]['toTell']): string =>
  toTell
    .map(({ must, letter, on }) => {
      const by = letter === undefined ? '' : ` by the letter “${letter}”`
      return on === undefined ? `Not yet${by}: ${must}` : `Told on ${plainDay(on)}${by}`
    })
    .join('. ')

const againInWords = ({ points, until, isOver, endedOn }: ReturnType<typeof sendingsInAgain>[number]): readonly string[] => {
  if (endedOn === undefined) return []
  if (until === undefined) return [`${pointsInWords(points)}: at any time. The complainant’s own page offers it.`]
  return [
    isOver
      ? `${pointsInWords(points)}: the last day was ${plainDay(until)}.`
      : `${pointsInWords(points)}: until the end of ${plainDay(until)}. The complainant’s own page offers it.`,
  ]
}

const holdView = (open: OpenCase, account: Account, link: LinkClause, hold: Holds['standing'][number]): HoldView => {
  const isReviewDue = hold.reviewOn !== undefined && hold.reviewOn <= open.state.today
  const rows: readonly (readonly [string, string])[] = [
    ['Since', plainDay(hold.since)],
    ['Concerns', pointsInWords(hold.points)],
    ['Ground', hold.ground.replaceAll('-', ' ')],
    ['Why', hold.reasons],
    ['Complainant told', hold.toTell.length === 0 ? 'The procedure names no letter for it' : toldInWords(hold.toTell)],
    ['Looked at again on', hold.reviewOn === undefined ? 'No day is recorded' : plainDay(hold.reviewOn)],
  ]
  return {
    title: hold.title,
    chip: isReviewDue ? { kind: 'late', words: 'To be looked at again' } : { kind: 'stop', words: 'On hold' },
    clauses: hold.clauses.flatMap(link),
    details: rows.flatMap(([label, value]) => (value === '' ? [] : [{ label, value: sentence(value) }])),
    stops: hold.stops.map(({ key, must, daysLeft }) => ({
      words: `${sentence(must)}${daysLeft === undefined ? '' : `: ${daysLeft} ${daysLeft === 1 ? 'day was' : 'days were'} left`}`,
      whyHref: `${caseHref(open.reference)}/why/${key.split(' ')[0]}`,
    })),
    next: nextOfHold(open, account, link, hold, back),
  }
}

/** The kinds and the words of the complaint itself, before anything was recorded of them. */
const saidInWords = (open: OpenCase): string => {
  const said = open.facts.find(({ type }) => type === 'complaint-received')?.data
  const kinds = [said?.proceedings ?? []].flat().map(kind => sayOption(open.procedure, 'proceedings', String(kind)))
  const words = typeof said?.otherProceedings === 'string' ? said.otherProceedings : ''
  return [kinds.map((kind, i) => (i === 0 ? sentence(kind) : kind)).join(', '), words === '' ? '' : `“${words}”`].filter(Boolean).join(': ')
}

const changeView = ({ what, proposedOn, plannedFor, decided }: Holds['changes'][number]): HoldsView['changes'][number] => ({
  words: `${sentence(what)}: proposed ${plainDay(proposedOn)}${plannedFor === undefined ? '' : `, planned for ${plainDay(plannedFor)}`}. ${
    decided === undefined
      ? 'Whether to put it off until the complaint is over is not decided.'
      : `${decided.frozen ? 'Put off' : 'Not put off'}, decided ${plainDay(decided.on)}.`
  }`,
  reasons: decided?.reasons ?? '',
})

/** There is nothing for it to end: no hold that stands, or none of the proceedings that it would say are over. */
const endsNothing = ({ procedure }: OpenCase, { key }: RightStep, holds: number, processes: Holds['processes']): boolean => {
  const ways = actsOf(procedure).get(key)?.ways ?? []
  const isEndOf = ({ fixed, among }: (typeof ways)[number], process: string): boolean =>
    (fixed.process ?? process) === process && (among.process?.some(one => one === process) ?? true)
  return (
    ways.length > 0 &&
    ways.every(way => {
      if (way.type === 'hold-lifted') return holds === 0
      if (way.type !== 'other-process-ended') return false
      return !processes.some(({ process, endedOn }) => endedOn === undefined && isEndOf(way, process))
    })
  )
}

export const holdsView = (open: OpenCase, account: Account, frame: CaseFrameView, link: LinkClause): HoldsView => {
  const holds = holdsOf(readOf(open))
  const again = sendingsInAgain(readOf(open))
  const standing = holds.standing.map(hold => holdView(open, account, link, hold))
  const processes = holds.processes.map(
    (process): ProcessView => ({
      words: `${idInWords(process.process)}: began ${plainDay(process.beganOn)}${process.endedOn === undefined ? ', and goes on' : `, ended ${plainDay(process.endedOn)}`}. ${pointsInWords(process.points)}.`,
      reasons: toldInWords(process.toTell),
      next: nextOfProcess(open, account, link, process, again, back),
    }),
  )
  const shown = new Set([...standing, ...processes].flatMap(({ next }) => next.map(({ key }) => key)))
  const risk = plainHref(open, account, 'risk-considered')
  return {
    frame,
    reference: open.reference,
    holds: standing,
    goesOn: holds.goesOn.map(({ must, due }) => ({ words: sentence(must), when: due === undefined ? 'no date' : dayAndMonth(due) })),
    before: holds.lifted.map(({ title, from, to, points }) => `${title}: ${plainDay(from)} to ${plainDay(to)}. ${pointsInWords(points)}.`),
    said: saidInWords(open),
    processes,
    again: again.flatMap(againInWords),
    safeguarding: holds.safeguarding.map(({ on, of, referred, reasons }) => ({
      words: `${sentence(of.replaceAll('-', ' '))}, ${plainDay(on)}: ${referred ? 'referred' : 'not referred'}.`,
      reasons,
    })),
    changes: holds.changes.map(changeView),
    holdSteps: stepsThat(open, account, link, {
      types: [
        'other-process-began',
        'other-process-ended',
        'hold-placed',
        'hold-lifted',
        'point-resubmitted',
        'change-proposed',
        'freeze-decided',
      ],
      back,
    }).filter(
      step =>
        !shown.has(step.key) &&
        !(standing.length > 0 && isOfAHold(open, step)) &&
        !endsNothing(open, step, standing.length, holds.processes),
    ),
    safeguardingSteps: stepsThat(open, account, link, { types: ['safeguarding-considered'], back }),
    plain: risk === undefined ? [] : [{ text: plainSteps['risk-considered'].title, href: risk }],
  }
}
