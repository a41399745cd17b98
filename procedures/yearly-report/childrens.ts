/** What the yearly report on children's complaints has to hold, item by item. */
import { all, appointed, late, type Measure, not, type Ref, type Report, recorded } from '#language'
import { atTheOmbudsman, notTakenOn, outcomesOfPoints } from './counted.ts'

/** How the sources are named beside each item. */
export const yearlySources: Readonly<Record<string, string>> = {
  'reg 13':
    'Children Act 1989 Representations Procedure (England) Regulations 2006, regulation 13: watching how the procedure works, and a yearly report of it (wording to be checked)',
  guidance:
    'Getting the Best from Complaints (2006), on the yearly report: its items as yearly reports of other authorities list them (wording to be checked)',
}

interface Own {
  readonly stage1Response: Ref
  readonly stage2Asked: Ref
  readonly stage3Response: Ref
  /** What a point may come out as. */
  readonly outcomes: readonly string[]
  /** Tracks on which a complaint is not taken on, with their titles. */
  readonly notTakenOn: Readonly<Record<string, string>>
}

export const childrensMeasures = (own: Own): Readonly<Record<string, Measure>> => ({
  'advocacy-offered': {
    title: 'Complaints in which an advocate was offered',
    clause: 'guidance',
    counts: recorded('advocacy-offered'),
    on: 'advocacy-offered',
  },
  advocates: {
    title: 'Complaints in which an advocate was appointed',
    clause: 'guidance',
    counts: recorded(appointed('advocate', { stage: 'any' })),
    on: appointed('advocate', { stage: 'any' }),
  },
  'stage-1-went-on': {
    title: 'Of those answered at the first stage in the period, gone on to the second by now',
    clause: 'guidance',
    counts: all(recorded(own.stage1Response), recorded(own.stage2Asked)),
    on: own.stage1Response,
    outOf: 'stage-1-answered',
  },
  'stage-3-answered': {
    title: 'Responses after a Review Panel',
    clause: 'reg 13',
    counts: recorded(own.stage3Response),
    on: own.stage3Response,
    parts: ['stage-3-in-time', 'stage-3-late'],
  },
  'stage-3-in-time': {
    title: 'Answered in time after a Review Panel',
    clause: 'reg 13',
    counts: all(recorded(own.stage3Response), not(late('stage-3/respond'))),
    on: own.stage3Response,
    outOf: 'stage-3-answered',
  },
  'stage-3-late': {
    title: 'Answered late after a Review Panel',
    clause: 'reg 13',
    counts: all(recorded(own.stage3Response), late('stage-3/respond')),
    on: own.stage3Response,
    outOf: 'stage-3-answered',
  },
  ...outcomesOfPoints('reg 13', own.outcomes),
  ...atTheOmbudsman('guidance'),
  ...notTakenOn('guidance', own.notTakenOn),
})

/** The sections below, by their ids. */
export const childrensContents = [
  'stage-3',
  'outcomes',
  'who-complained',
  'advocacy',
  'not-taken-on',
  'ombudsman',
  'effectiveness',
] as const

/** Beside what a procedure's own clauses ask for; each item is a section of its own. */
export const childrensSections = (own: Pick<Own, 'outcomes' | 'notTakenOn'>): Report['contains'] => ({
  'stage-3': {
    clause: 'reg 13',
    says: 'what went on to the next stage, and the Review Panels',
    shows: ['stage-2-asked', 'stage-1-went-on', 'stage-3-asked', 'stage-3-answered', 'stage-3-in-time', 'stage-3-late'],
    beside: 1,
  },
  outcomes: {
    clause: 'reg 13',
    says: 'how complaints were decided',
    shows: ['points-decided', ...own.outcomes.map(outcome => `points-${outcome}`)],
    beside: 1,
  },
  'who-complained': { clause: 'guidance', says: 'who complained', shows: ['received'], by: ['relation'], beside: 1 },
  advocacy: { clause: 'guidance', says: 'advocacy', shows: ['advocacy-offered', 'advocates'], beside: 1 },
  'not-taken-on': {
    clause: 'guidance',
    says: 'complaints that were not taken on, and why',
    shows: ['not-taken-on', ...Object.keys(own.notTakenOn).map(id => `not-taken-on-${id}`)],
    beside: 1,
  },
  ombudsman: {
    clause: 'guidance',
    says: 'complaints taken to the Ombudsman',
    shows: ['to-the-ombudsman', 'ombudsman-decisions', 'ombudsman-fault'],
    beside: 1,
  },
  effectiveness: { clause: 'guidance', says: 'how well the procedure worked, as a review of the year finds it' },
})
