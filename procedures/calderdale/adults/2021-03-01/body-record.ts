import {
  atLeast,
  covers,
  days,
  filled,
  given,
  last,
  months,
  noLimit,
  onDay,
  periodEnd,
  type Report,
  stage,
  the,
  theStart,
  workingDays,
} from '#language'
import { adultsReport } from '../../../yearly-report/adults.ts'

const weekly = the('report-issued', { where: { report: 'weekly' } })
const overview = the('review-held', { where: { of: 'weekly-overview' } })
const logReview = the('review-held', { where: { of: 'lessons-learned-log' } })
const protocolReview = the('review-held', { where: { of: 'protocol' } })

/** What the body owes whatever the case: the weekly update, the reviews of the log and of the protocol. */
export const ofTheBody = stage({
  title: 'Monitoring and review',
  clause: 'Monitoring',

  duties: {
    'discuss-overview': {
      clause: 'Monitoring',
      who: ['quality-lead', 'assistant-director-operations'],
      must: 'discuss the weekly overview at the Directorate’s Leadership Team meeting',
      by: noLimit('at its meeting').after(last(weekly)),
      doneBy: { ...overview, since: weekly },
    },
    'review-log': {
      clause: 'Part 2 Stage 6; Flowchart 2; Part 2 Objective II',
      who: 'performance-board',
      must: 'review the Lessons Learned Log for common themes, led by the Service Improvement and Quality Assurance Lead',
      by: months(6).from(onDay('2021-03-01')),
      again: months(6).from(theStart),
      doneBy: logReview,
      needs: {
        led: {
          clause: 'Part 2 Stage 6',
          that: covers(given('with'), ['quality-lead']),
          otherwise: 'the Service Improvement and Quality Assurance Lead leads it',
        },
        themes: {
          clause: 'Part 2 Stage 6',
          that: atLeast(given('themesAnswered'), given('themes')),
          otherwise: 'each theme needs the action required, or that none is needed',
        },
      },
      reading: { doubt: 'It has no day.', chosen: 'Six months after the last one held.' },
    },
    'review-protocol': {
      clause: 'Review',
      who: 'performance-board',
      must: 'review this protocol at Performance Board',
      each: { period: 'year', yearStarts: '03-01' },
      by: periodEnd,
      doneBy: protocolReview,
      needs: {
        led: {
          clause: 'Review',
          that: covers(given('with'), ['quality-lead']),
          otherwise: 'the Service Improvement and Quality Assurance Lead leads it',
        },
        'log-trends': { clause: 'Review', that: filled(given('logTrends')), otherwise: 'it has no note on what the log shows of trends' },
        agreed: {
          clause: 'Review',
          that: covers(given('agreedBy'), ['performance-board']),
          otherwise: 'the Board’s members have not agreed its actions',
        },
      },
      reading: {
        doubt: 'February 2022 "and annually thereafter", without a day.',
        chosen: 'By the end of February each year; one meeting may count for the log too, if both are recorded.',
      },
    },
  },

  gates: {
    'change-pool': {
      clause: 'Introduction 3',
      who: 'complaints-officer',
      may: 'change the pool, or another setting, from a day',
      records: 'setting-changed',
    },
    'set-board-dates': {
      clause: 'Part 2 Stage 3',
      who: ['performance-board', 'quality-lead'],
      may: 'set the dates of Performance Board',
      records: 'meetings-scheduled',
    },
  },
})

export const reports: Readonly<Record<string, Report>> = {
  weekly: {
    title: 'Weekly update of live complaints',
    clause: 'Introduction 4; Monitoring',
    by: days(7).from(weekly).orNextWorkingDay(),
    again: days(7).from(theStart).orNextWorkingDay(),
    who: 'complaints-officer',
    to: 'quality-lead and assistant-director-operations',
    listsLive: ['quality-lead', 'assistant-director-operations'],
    contains: {
      'all-live-complaints': { clause: 'Introduction 4; Monitoring', says: 'every live complaint, with a provider or the Ombudsman too' },
      stage: { clause: 'Monitoring', says: 'the stage of each' },
      'investigating-officer': { clause: 'Monitoring', says: 'who investigates it' },
      'due-date': { clause: 'Monitoring', says: 'when it is due' },
      'days-overdue': { clause: 'Monitoring', says: 'how many days it is overdue' },
    },
    needs: {
      'both-recipients': {
        clause: 'Introduction 4',
        that: covers(given('recipients'), ['quality-lead', 'assistant-director-operations']),
        otherwise: 'it goes to the Service Improvement and Quality Assurance Lead and to the Assistant Director (Operations)',
      },
    },
    reading: {
      doubt: 'It has no weekday, and stands at two places.',
      chosen: 'One update, 7 days after the last, or the next working day; every live complaint.',
    },
  },
  'learning-feedback': {
    title: 'Feedback on learning',
    clause: 'Part 2 Objective III',
    each: { period: 'quarter', yearStarts: '04-01' },
    by: workingDays(20).from(periodEnd),
    who: 'quality-lead',
    to: 'directorate-leadership-team',
    contains: {
      done: {
        clause: 'Part 2 Objective III',
        says: 'how many learning actions are done',
        shows: ['learning-actions-done', 'actions-done'],
        beside: 1,
      },
      open: {
        clause: 'Part 2 Objective III; Part 2 Objective I',
        says: 'how many are open, and overdue',
        shows: ['actions-open', 'actions-overdue'],
        beside: 1,
        lists: { of: ['learning-actions-done', 'actions-open'] },
      },
      'at-the-board': {
        clause: 'Part 2 Objective III; Part 2 Stage 5',
        says: 'how many await the Board',
        shows: ['actions-at-the-board'],
        beside: 1,
      },
      themes: {
        clause: 'Part 2 Objective II',
        says: 'recurring themes, with the input decided',
        shows: ['themes', 'with-learning'],
        by: ['main'],
        beside: 1,
        recurring: { of: 'themes', by: 'main' },
      },
    },
    reading: {
      doubt: '"Regular" has no interval; and what awaits the Board is not said.',
      chosen:
        'Each quarter, within 20 working days of its end; an action awaits the Board from when it is done, or no longer required, until the Board has approved the learning. For the body to confirm.',
    },
  },
  annual: adultsReport('complaints-officer', { subjects: 'subjects', done: ['with-learning', 'learning-actions-done', 'actions-open'] }),
}
