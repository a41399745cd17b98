import type { Report } from '#language'
import {
  annualReport,
  endOfNextQuarter,
  fewOrNone,
  figuresWith,
  improved,
  improvedCounted,
  improvementsPublished,
  nobodySignsOff,
  ofContractors,
  ofOutcomes,
  ofTheBodyWith,
  quarter,
  showsWhatChanged,
  trends,
  underTheManager,
} from '../../../spso-model/body-record.ts'
import { mchp } from '../../../spso-model/sources.ts'
import { twin } from './twin.ts'

const quarters = {
  doubt: `Which quarters, and how soon after the quarter ends; and whether the quarterly report and the quarterly publication are one. ${nobodySignsOff.doubt}`,
  chosen: `Financial-year quarters, in the quarter that follows; two outputs from one set of figures, the public one safe to publish. ${nobodySignsOff.chosen}`,
}

/** Nothing but social work is counted in the Chief Social Work Officer's part. */
const ofSocialWork = {
  shows: [
    'received',
    'open-at-the-end',
    'closed',
    'in-time-stage-1',
    'in-time-stage-2',
    'in-time-escalated',
    'causes',
    'learning-actions-done',
  ],
  by: ['main'],
  services: ['social-work'],
  beside: 4,
}

export const reports: Readonly<Record<string, Report>> = {
  quarterly: {
    title: 'Quarterly report to senior management',
    clause: 'para 24',
    each: quarter,
    by: endOfNextQuarter,
    who: 'complaints-lead',
    to: 'senior-management',
    contains: {
      ...figuresWith(),
      trends: {
        clause: 'para 24 bullet 2; para 23',
        says: 'analysis of trends and outcomes, against earlier quarters, by service and cause',
        ...trends,
      },
      accountable: underTheManager('para 8 sentence 3'),
      'few-or-none': fewOrNone('para 24 bullet 2'),
      learning: {
        clause: `${mchp.indicators} learning`,
        says: 'the changes and improvements made because of complaints',
        ...improvedCounted,
      },
      contractors: {
        clause: 'para 14; para 5 bullet 2',
        says: 'complaints about contractors and ALEOs, with their objectives',
        ...ofContractors,
      },
      'social-work': {
        clause: 'para 6',
        says: 'for the Chief Social Work Officer: figures, themes and learning of social work',
        ...ofSocialWork,
      },
    },
    reading: quarters,
  },
  'quarterly-publication': {
    title: 'Quarterly publication on outcomes and improvements',
    clause: 'para 25; para 26',
    each: quarter,
    by: endOfNextQuarter,
    who: 'complaints-lead',
    to: 'public',
    published: true,
    contains: {
      outcomes: { clause: 'para 25', says: 'the outcomes of complaints at each stage', shows: ofOutcomes },
      improvements: improvementsPublished('para 25; para 26'),
    },
    needs: showsWhatChanged('para 25; para 3 bullet 5'),
    reading: quarters,
  },
  annual: annualReport({
    clause: 'para 27',
    contains: {
      ...figuresWith(),
      trends: { clause: 'para 27 bullet 2', says: 'complaint trends', ...trends },
      actions: { clause: 'para 27 bullet 2', says: 'the actions taken or to be taken to improve services as a result', ...improved },
    },
  }),
}

/** What the Council owes whatever the case. */
export const ofTheBody = ofTheBodyWith(twin)
