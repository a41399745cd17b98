import { noLimit, onDay, periodEnd, type Report, setting, stage, the, workingDays, years } from '#language'
import { childrensSections } from '../../../yearly-report/childrens.ts'
import { yearly } from './measures.ts'

const year = '04-01'
const whenReported = {
  doubt: 'No delivery dates are given, and the business year is not defined.',
  chosen: 'The year runs from 1 April to 31 March; the number of working days after the period’s end is a setting.',
}

/** What the Council owes whatever the case: the policy's own review. */
export const ofTheBody = stage({
  title: 'The policy itself',
  clause: 'front matter',
  duties: {
    'review-policy': {
      clause: 'front matter',
      who: 'complaints-manager',
      must: 'review the policy',
      by: onDay('2025-03-31'),
      again: years(1).from({ at: 'start' }),
      doneBy: the('review-held', { where: { of: 'policy' } }),
    },
    'name-complaints-manager': {
      clause: '7.7',
      who: 'director-of-childrens-services',
      must: 'name the Complaints Manager: nobody else may take the decisions of that post',
      by: noLimit('always').after(onDay('2024-04-01')),
      doneBy: the('role-given', { where: { role: 'complaints-manager' } }),
    },
    'complete-provider': {
      clause: '6.5; 9.2',
      who: 'customer-relationship-team',
      must: 'see that the provider has complaints arrangements, and tells its customers that they may use ours',
      each: 'provider',
      by: noLimit('owed').after('provider-checked'),
      doneBy: the('provider-checked', { where: { arrangements: true, customersTold: true } }),
    },
  },
  principles: {
    publicise: {
      clause: '1.11; 16',
      who: 'customer-relationship-team',
      must: 'publicise the procedure widely, with leaflets and a version for children',
    },
    'separate-team': {
      clause: '7.7',
      who: 'complaints-manager',
      must: 'keep the Customer Relationship Team apart from the operational services',
    },
    providers: {
      clause: '9.2; 6.5',
      who: 'customer-relationship-team',
      must: 'see that each provider has its own complaints arrangements and tells people of ours',
    },
  },
})

const subjects = ['decision', 'quality', 'delay', 'assessment-or-review', 'delivery', 'quantity-or-cost', 'attitude-of-staff']
const volumes = ['received', 'received-statutory', 'anonymous', 'open-at-the-end', 'closed']
const types = [...subjects, 'eligibility-criteria', 'effect-of-a-policy'].map(subject => `about-${subject}`)
const promised = ['actions-done', 'actions-open']
const statistics = {
  shows: [
    ...[
      'acknowledged',
      'acknowledged-in-time',
      'stage-1-answered',
      'stage-1-first-time',
      'stage-1-in-more-time',
      'stage-1-late',
      'stage-1-days',
    ],
    ...[
      'stage-2-asked',
      'stage-2-answered',
      'stage-2-first-time',
      'stage-2-in-more-time',
      'stage-2-late',
      'request-to-statement',
      'stage-3-asked',
    ],
  ],
  beside: 1,
}

export const reports: Readonly<Record<string, Report>> = {
  quarterly: {
    title: 'Quarterly complaints report',
    clause: '8.2; 15.1',
    each: { period: 'quarter', yearStarts: year },
    by: workingDays(setting('report-days')).from(periodEnd),
    who: 'customer-relationship-team',
    to: 'senior-management-team',
    cumulative: true,
    contains: {
      numbers: {
        clause: '8.2; 15.1',
        says: 'the number and type of complaints about each service',
        shows: [...volumes, ...types],
        by: ['service'],
      },
      trends: { clause: '15.1', says: 'statistics and trends', ...statistics },
      themes: {
        clause: '8.2',
        says: 'comments, recommendations and emerging themes',
        shows: ['comments', 'recommendations', 'themes'],
        by: ['theme'],
        beside: 1,
        recurring: { of: 'themes', by: 'theme' },
        lists: { of: promised },
      },
      'learning-meetings': {
        clause: '15.1; 8.3',
        says: 'the outcome of Learning Opportunity Meetings',
        shows: ['learning-decided'],
      },
    },
    reading: whenReported,
  },
  annual: {
    title: 'Annual report on complaints, compliments and comments',
    clause: '15.2; 8.4',
    each: { period: 'year', yearStarts: year },
    by: workingDays(setting('report-days')).from(periodEnd),
    who: 'complaints-manager',
    to: 'audit-committee',
    published: true,
    contains: {
      operation: {
        clause: '15.2',
        says: 'how the procedure worked in the past year',
        shows: [...volumes, ...statistics.shows],
        by: ['service'],
        beside: 1,
      },
      types: { clause: '15.2', says: 'what complaints were about', shows: types, beside: 1 },
      compliments: { clause: '15.2', says: 'the compliments of the year', shows: ['compliments'], beside: 1 },
      comments: { clause: '15.2', says: 'the comments of the year', shows: ['comments'], beside: 1 },
      learning: { clause: '8.4', says: 'learning points and changes made', shows: ['learning-decided', ...promised] },
      ...childrensSections(yearly),
    },
    reading: {
      doubt: `${whenReported.doubt} It names who prepares it and to whom it is presented, and nobody who signs it off. What it holds is left open.`,
      chosen: `${whenReported.chosen} Presented to the committee before it is published, with no sign-off; and the items that the Regulations and their guidance ask of a yearly report.`,
    },
  },
  'corporate-quarterly': {
    title: 'Corporate complaints, 3 months',
    clause: '12.4',
    each: { period: 'quarter', yearStarts: year },
    by: workingDays(setting('report-days')).from(periodEnd),
    who: 'complaints-manager',
    to: 'senior-management-team',
    contains: { corporate: { clause: '12.4', says: 'corporate complaints, collated', shows: ['corporate'], by: ['service'], beside: 1 } },
    reading: {
      doubt:
        'Intervals of 3 and 12 months could be once at 3 and once at 12 months, or each quarter and each year; no delivery dates are given.',
      chosen: 'Each quarter and each year from 1 April; the number of working days after the period’s end is a setting.',
    },
  },
  'corporate-annual': {
    title: 'Corporate complaints, 12 months',
    clause: '12.4',
    each: { period: 'year', yearStarts: year },
    by: workingDays(setting('report-days')).from(periodEnd),
    who: 'complaints-manager',
    to: 'senior-management-team',
    contains: { corporate: { clause: '12.4', says: 'corporate complaints, collated', shows: ['corporate'], by: ['service'], beside: 1 } },
    reading: whenReported,
  },
}
