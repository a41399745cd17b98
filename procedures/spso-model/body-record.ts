import {
  any,
  covers,
  type Duty,
  days,
  type Each,
  filled,
  type Gate,
  given,
  last,
  months,
  type Need,
  noLimit,
  not,
  onceAll,
  onDay,
  periodEnd,
  type Report,
  type ReportSection,
  recorded,
  type Stage,
  setting,
  stage,
  the,
  theStart,
  type When,
} from '#language'
import { improvementDuties, improvementGates } from './improvements.ts'
import { mchp } from './sources.ts'
import type { Twin } from './twin.ts'

export const quarter: Each = { period: 'quarter', yearStarts: '04-01' }
const year: Each = { period: 'year', yearStarts: '04-01' }

const intervalSet = the('setting-changed', { where: { name: 'refresher-months' } })

/** The last day of the quarter that follows, months of any length. */
export const endOfNextQuarter: When = days(1).before(months(3).from(days(1).after(periodEnd)))

/** A publication shows what changed, or says that nothing did. */
export const showsWhatChanged = (clause: string): Readonly<Record<string, Need>> => ({
  'what-changed': {
    clause,
    that: any(covers(given('contents'), ['improvements']), covers(given('contents'), ['no-improvements-this-time'])),
    otherwise: 'give the improvements made, or say expressly that there were none this time',
  },
})

const groups = ['stage-1', 'stage-2', 'escalated'] as const
const ofEachGroup = (measure: string): readonly string[] => groups.map(group => `${measure}-${group}`)
const outcomes = ['upheld', 'partially-upheld', 'not-upheld', 'resolved'] as const

/** Each outcome at each stage. */
export const ofOutcomes: readonly string[] = groups.flatMap(group => outcomes.map(outcome => `${outcome}-${group}`))

/** The indicators that every report must hold, each a section of its own; learning is the fifth. */
export const figuresWith = (otherWays: readonly string[] = []): Report['contains'] => ({
  'figures-received': {
    clause: `${mchp.indicators} received`,
    says: 'performance statistics: complaints received',
    shows: ['received', 'received-stage-1', 'received-direct', 'not-complaints', 'too-late', ...otherWays, 'came-in', 'open-at-the-end'],
    beside: 1,
  },
  'figures-timescale': {
    clause: `${mchp.indicators} timescale`,
    says: 'performance statistics: closed within the timescales',
    shows: [
      'closed',
      ...groups.flatMap(group => [`closed-${group}`, `closed-${group}-share`, `in-time-${group}`, `extended-${group}`]),
      'withdrawn',
    ],
    beside: 1,
  },
  'figures-average-time': {
    clause: `${mchp.indicators} average time`,
    says: 'performance statistics: average working days',
    shows: ofEachGroup('days'),
    beside: 1,
  },
  'figures-outcomes': {
    clause: `${mchp.indicators} outcomes`,
    says: 'performance statistics: outcomes at each stage',
    shows: ofOutcomes,
    beside: 1,
  },
})

/** Each service and each cause beside the quarters before. */
export const trends: Pick<ReportSection, 'shows' | 'by' | 'beside'> = {
  shows: ['received', 'closed', 'causes', 'spso-decisions'],
  by: ['service', 'category', 'main'],
  beside: 4,
}

const improvements = ['improvements-done', 'improvements-open']

/** For the body alone: how many there are stands beside the list, where a published report would hide it when it is small. */
export const improvedCounted: Pick<ReportSection, 'shows' | 'by' | 'lists'> = {
  shows: [...improvements, 'learning-actions-done'],
  by: ['service'],
  lists: { of: improvements, ofTheBody: true },
}

/** What was improved because of complaints, by service, and each with how it stands. */
export const improved: Pick<ReportSection, 'shows' | 'by' | 'lists'> = {
  shows: ['learning-actions-done'],
  by: ['service'],
  lists: { of: improvements, ofTheBody: true },
}

/** What is published of it: each improvement with how it stands, or expressly that there was none. */
export const improvementsPublished = (clause: string): ReportSection => ({
  clause,
  says: 'the improvements made because of complaints',
  lists: { of: improvements, ofTheBody: true },
  when: not(covers(given('contents'), ['no-improvements-this-time'])),
})

/** Each complaint stays with the senior manager who answers for it, also where a part of it is delegated. */
export const underTheManager = (clause: string): ReportSection => ({
  clause,
  says: 'complaints under the senior manager who answers for each',
  shows: ['received', 'closed'],
  by: ['accountable-officer'],
})

/** Complaints about contractors, beside those about the body, and what each contractor’s objective is. */
export const ofContractors: Pick<ReportSection, 'shows' | 'by' | 'objectives'> = {
  shows: ['received', 'closed-stage-1', 'in-time-stage-1'],
  by: ['provider'],
  objectives: { register: 'contractors', field: 'objectiveInTime', of: 'in-time-stage-1', by: 'provider' },
}

/** What a contractor is entered with: the objective that the body set, and keeps in view. */
export const contractorsObjective = { objectiveInTime: 'Objective: stage 1 complaints closed within 5 working days' }

/** The services with few or none must appear; what few means is a setting that the report states. */
export const fewOrNone = (clause: string): ReportSection => ({
  clause,
  says: 'the services with few or no complaints, with room to explain',
  few: { of: 'received', by: 'service', upTo: 'few-complaints' },
})

/** Nobody is made up where a document names nobody. */
export const nobodySignsOff = {
  doubt: 'Nobody is named who signs a report off: who signs is said of decisions on complaints alone.',
  chosen: 'No sign-off: whoever makes the report issues it.',
} as const

/** The annual complaints performance report: what a body says of its clauses and sections is its own. */
export const annualReport = (own: Pick<Report, 'clause' | 'contains' | 'needs' | 'reading'>): Report => ({
  title: 'Annual complaints performance report',
  each: year,
  by: months(setting('annual-report-months')).from(periodEnd),
  who: 'complaints-lead',
  to: 'public',
  published: true,
  reading: {
    doubt: `No date by which it must be out; and a complaint closed at stage 1 in one quarter may be escalated in the next. ${nobodySignsOff.doubt}`,
    chosen: `The financial year; its day is a setting; the year is counted again from the complaints as they stand, with a note of the difference. ${nobodySignsOff.chosen}`,
  },
  ...own,
})

interface Own {
  readonly duties?: Readonly<Record<string, Duty>>
  readonly gates?: Readonly<Record<string, Gate>>
  readonly principles?: Stage['principles']
}

/** What the body owes whatever the case: training, reports and their review, requests for them, and the procedure itself. */
export const ofTheBodyWith = (twin: Twin, own: Own = {}): Stage => {
  const { roles, para } = twin
  return stage({
    title: 'The body’s own record',
    clause: para.governance,

    duties: {
      'give-induction': {
        clause: `${para.training} sentence 1; ${para.trainers}`,
        who: roles.trainers,
        must: 'train a new person in this procedure, as part of induction',
        each: 'person',
        when: recorded('person-started'),
        by: noLimit('as part of induction').after('person-started'),
        doneBy: the('training-given', { where: { kind: 'induction' } }),
      },
      'give-refresher': {
        clause: `${para.training} sentence 2; ${para.trainers}`,
        who: roles.trainers,
        must: 'give refresher training',
        each: 'person',
        when: recorded(intervalSet),
        by: months(setting('refresher-months')).from(onceAll('training-given', intervalSet)),
        again: months(setting('refresher-months')).from(onceAll(theStart, intervalSet)),
        doneBy: 'training-given',
        reading: {
          doubt: '"On a regular basis" has no interval.',
          chosen: 'A setting that the body must make; counted from the last training, or from the day it was first set if that is later.',
        },
      },
      'set-refresher-interval': {
        clause: `${para.training} sentence 2`,
        who: roles.trainers,
        must: 'set the interval of refresher training',
        by: noLimit('owed').after(onDay('2021-04-01')),
        doneBy: intervalSet,
      },
      'set-retention': {
        clause: para.files,
        who: 'records-manager',
        must: 'set how long files are kept, by the retention policy',
        by: noLimit('owed').after(onDay('2021-04-01')),
        doneBy: the('setting-changed', { where: { name: 'retention-months' } }),
      },
      'review-quarter': {
        clause: `${para.systems} bullet 3; ${para.review}`,
        who: roles.governing,
        must: 'review the quarter’s report for trends, and say what was decided',
        each: quarter,
        by: noLimit('regularly').after(periodEnd),
        doneBy: the('review-held', { where: { of: 'quarterly-report' } }),
        needs: {
          decided: { clause: `${para.systems} bullet 3`, that: filled(given('decided')), otherwise: 'say what was decided' },
          who: { clause: `${para.systems} bullet 3`, that: filled(given('with')), otherwise: 'say who reviewed it' },
        },
        reading: {
          doubt: 'What makes a trend, and how often "regularly" is, are not stated.',
          chosen:
            'Each quarter; causes with three or more in a quarter, or rising two quarters running, are shown, by cause and by service.',
        },
      },
      'report-to-leader': {
        clause: `${para.leader} last sentence`,
        who: 'complaints-lead',
        must: 'give the management report to the person who leads the body',
        each: quarter,
        by: endOfNextQuarter,
        doneBy: the('report-issued', { where: { report: 'quarterly', to: roles.leader } }),
        reading: { doubt: '"Regular" has no interval.', chosen: 'At least quarterly, in step with the quarterly report.' },
      },
      'provide-annual-report': {
        clause: `${para.annual} second limb`,
        who: 'spso-liaison-officer',
        must: 'give the SPSO the report it asked for',
        each: 'request',
        by: noLimit('on request').after('report-asked-for'),
        doneBy: 'report-provided',
      },
      'supply-format': {
        clause: `${para.accessible} second limb`,
        who: 'complaints-lead',
        must: 'supply the report in the format asked for',
        by: noLimit('as requested').after(last('format-asked-for')),
        doneBy: the('format-supplied', { since: 'format-asked-for' }),
        reading: { doubt: 'No time limit.', chosen: 'None; the age of the request is shown.' },
      },
      'revise-procedure': {
        clause: mchp.nonCompliance,
        who: roles.leader,
        must: 'send the SPSO a revised procedure',
        by: months(2).from('non-compliance-declared'),
        doneBy: 'revised-procedure-submitted',
      },
      ...improvementDuties(twin),
      ...own.duties,
    },

    gates: {
      'hand-on-responsibility': {
        clause: `${para.leader} sentences 1 to 3`,
        who: roles.leader,
        may: 'hand responsibility for this procedure to senior staff',
        records: the('role-given', { where: { role: 'complaints-lead' } }),
      },
      'give-deputy': {
        clause: `${para.managers} bullet 4`,
        who: roles.leader,
        may: 'let a senior manager deputise, for a time',
        asks: ['until'],
        records: the('role-given', { where: { insteadOf: roles.leader } }),
      },
      'follow-a-class': {
        clause: `${para.leader} sentence 3`,
        who: roles.leader,
        may: 'follow the complaints about a service, or all',
        records: 'class-followed',
      },
      'record-training': {
        clause: para.trainers,
        who: roles.trainers,
        may: 'record training',
        each: 'person',
        records: 'training-given',
      },
      ...improvementGates(twin),
      ...own.gates,
    },

    principles: {
      'one-way-everywhere': {
        clause: `${para.governance} bullet 4`,
        who: roles.leader,
        must: 'manage, monitor, review and report complaints in one way at all levels: one set of definitions, figures that add up',
      },
      'active-role': {
        clause: `${para.governance} bullet 3`,
        who: roles.governing,
        must: 'take an active role in this procedure and understand it, without deciding single complaints',
      },
      'robust-and-learning': {
        clause: `${para.leader} sentences 1 to 3`,
        who: roles.leader,
        must: 'see that there is an effective procedure with a robust investigation that shows what is learned',
      },
      'seek-causes': {
        clause: `${para.analysis}; ${para.systems} bullets 1 and 2`,
        who: 'complaints-lead',
        must: 'record and analyse complaints to find causes, training needs and improvements',
      },
      contractors: {
        clause: `${para.contractorsCounted}; ${para.contractors}`,
        who: roles.leader,
        must: 'have complaints about contractors recorded, reported and published in the same way, with monitoring in every agreement',
      },
      accessible: {
        clause: `${para.accessible} first limb`,
        who: 'complaints-lead',
        must: 'keep published reports easy to reach for the public, without an account',
      },
      'why-publish': {
        clause: `${para.publishingShows}; ${para.reporting}`,
        who: 'complaints-lead',
        must: 'use reports and publications to improve, and to show that complaints are valued',
      },
    },
  })
}
