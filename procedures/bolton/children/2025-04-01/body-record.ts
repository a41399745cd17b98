import { periodEnd, type Report, setting, stage, the, workingDays } from '#language'
import { childrensSections } from '../../../yearly-report/childrens.ts'
import { yearly } from './measures.ts'
import { qualityTeam } from './roles.ts'

/** What the Council owes whatever the case. */
export const ofTheBody = stage({
  title: 'Providers, and learning from all complaints',
  clause: '16.1; 21.1',
  duties: {
    'ask-providers': {
      clause: '16.4; 11.3',
      who: 'commissioning-team',
      must: 'ask each provider and commissioned home for the complaints it received',
      each: { period: 'quarter', yearStarts: '04-01' },
      by: workingDays(setting('report-days')).from(periodEnd),
      doneBy: the('review-held', { where: { of: 'provider-complaints' } }),
      reading: {
        doubt: 'Awareness of all complaints is a duty of the contract, without dates.',
        chosen: 'Asked for each quarter (a setting says how long after).',
      },
    },
    'confirm-procedures': {
      clause: '16.1',
      who: 'commissioning-team',
      must: 'see that each provider has a complaints procedure that complies with the law',
      each: { period: 'year', yearStarts: '04-01' },
      by: workingDays(setting('report-days')).from(periodEnd),
      doneBy: the('review-held', { where: { of: 'provider-procedures' } }),
      reading: { doubt: 'How often is not said.', chosen: 'Once a year, and a warning on each case until it is confirmed.' },
    },
  },
  principles: {
    'help-point': { clause: '6.7', who: 'quality-team', must: 'run the complaints process and be the help point for staff and public' },
    'open-to-staff': { clause: '2.6', who: 'service-manager', must: 'support staff who report an incident' },
  },
})

const whenReported = {
  doubt:
    'The policy names no report; the Regulations are believed to ask for a yearly one. Nobody is named who signs it off or to whom it goes.',
  chosen:
    'A yearly report, from 1 April to 31 March, of what was learned and of what the Regulations and their guidance ask for; to the Director before it is published, with no sign-off.',
}

const inNumbers = [
  ...['received', 'on-the-stages', 'corporate', 'anonymous', 'open-at-the-end', 'closed', 'acknowledged', 'acknowledged-in-time'],
  ...['stage-1-answered', 'stage-1-first-time', 'stage-1-in-more-time', 'stage-1-late', 'stage-1-days'],
  ...['stage-2-asked', 'stage-2-answered', 'stage-2-first-time', 'stage-2-in-more-time', 'stage-2-late', 'stage-3-asked'],
]

export const reports: Readonly<Record<string, Report>> = {
  annual: {
    title: 'What complaints taught us in the year',
    clause: '2.2; 3.1; 21.1',
    each: { period: 'year', yearStarts: '04-01' },
    by: workingDays(setting('report-days')).from(periodEnd),
    who: qualityTeam,
    to: 'director',
    published: true,
    contains: {
      numbers: {
        clause: '2.2',
        says: 'complaints {received}, by stage, and whether each time limit was met',
        shows: inNumbers,
        by: ['service'],
        beside: 1,
      },
      lessons: { clause: '21.1', says: 'the lessons with owner and state', shows: ['lessons', 'actions-done', 'actions-open'], beside: 1 },
      providers: { clause: '16.4', says: 'complaints that providers made known' },
      types: { clause: 'guidance', says: 'what complaints were about', shows: ['themes'], by: ['theme'], beside: 1 },
      ...childrensSections(yearly),
    },
    reading: whenReported,
  },
}
