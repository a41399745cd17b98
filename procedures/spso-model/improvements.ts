import {
  any,
  type Duty,
  dateIn,
  days,
  fieldOf,
  filled,
  type Gate,
  given,
  last,
  noLimit,
  recorded,
  setting,
  theDue,
  workingDays,
} from '#language'
import type { Twin } from './twin.ts'

const assigned = last('improvement-assigned')

/**
 * Improvements that no single complaint gave rise to, but a report or its review: authorised, owned, dated, followed up, watched and
 * shared like the others. They have facts of their own, since every case sees the body's record and none is to owe them.
 */
export const improvementDuties = ({ roles, para }: Twin): Readonly<Record<string, Duty>> => ({
  'authorise-improvement': {
    clause: `${para.review}; ${para.improvement} bullet 1`,
    who: roles.authorisers,
    must: 'authorise the improvement that the reports call for',
    each: 'improvement',
    by: noLimit('owed').after('improvement-raised'),
    doneBy: 'improvement-authorised',
  },
  'assign-improvement': {
    clause: `${para.review}; ${para.improvement} bullets 2 and 3`,
    who: roles.authorisers,
    must: 'designate an owner, the individual who follows it up, and a target date',
    each: 'improvement',
    by: noLimit('owed').after('improvement-authorised'),
    doneBy: 'improvement-assigned',
  },
  'follow-improvement-up': {
    clause: `${para.review}; ${para.improvement} bullet 4`,
    who: 'follow-up-officer',
    must: 'follow up so that the improvement is made by its target date',
    each: 'improvement',
    by: dateIn(assigned, 'target'),
    doneBy: 'improvement-made',
    ladder: {
      before: {
        clause: `${para.improvement} bullet 4`,
        on: workingDays(setting('action-reminder')).before(theDue),
        what: 'The target date of an improvement is near',
        to: ['follow-up-officer', 'action-owner'],
      },
      overdue: {
        clause: `${para.improvement} bullet 4`,
        on: days(1).after(theDue),
        what: 'An improvement is past its target date',
        to: ['action-owner', ...roles.authorisers],
      },
    },
  },
  'watch-improvement': {
    clause: `${para.review}; ${para.improvement} bullet 5`,
    who: ['action-owner', ...roles.authorisers],
    must: 'say, when the time of watching is over, whether the issue has been resolved',
    each: 'improvement',
    when: filled(fieldOf('improvement-made', 'monitorUntil')),
    by: dateIn('improvement-made', 'monitorUntil'),
    doneBy: 'improvement-checked',
  },
})

export const improvementGates = ({ roles, para }: Twin): Readonly<Record<string, Gate>> => ({
  'raise-improvement': {
    clause: `${para.learning}; ${para.review}`,
    who: ['complaints-lead', ...roles.seniorManagers],
    may: 'raise an improvement from a report, with no single complaint behind it',
    each: 'improvement',
    records: 'improvement-raised',
  },
  'authorise-improvement': {
    clause: `${para.improvement} bullet 1`,
    who: roles.authorisers,
    may: 'authorise an improvement',
    each: 'improvement',
    records: 'improvement-authorised',
  },
  'assign-improvement': {
    clause: `${para.improvement} bullets 2 and 3`,
    who: [...roles.authorisers, 'complaints-lead'],
    may: 'make the improvement live, with its owner, who follows it up, and its target date',
    each: 'improvement',
    records: 'improvement-assigned',
    needs: {
      authorised: {
        clause: `${para.improvement} bullet 1`,
        that: recorded('improvement-authorised'),
        otherwise: 'it has not been authorised',
      },
    },
  },
  'record-improvement-made': {
    clause: `${para.improvement} bullet 4`,
    who: ['action-owner', 'follow-up-officer', 'complaints-lead', ...roles.authorisers],
    may: 'record that the improvement was made',
    each: 'improvement',
    records: 'improvement-made',
    needs: {
      authorised: {
        clause: `${para.improvement} bullet 1`,
        that: recorded('improvement-authorised'),
        otherwise: 'it has not been authorised',
      },
      'watched-or-why-not': {
        clause: `${para.improvement} bullet 5`,
        that: any(filled(given('monitorUntil')), filled(given('whyNotMonitored'))),
        otherwise: 'say until when performance is watched afterwards, or why it is not',
      },
    },
  },
})
