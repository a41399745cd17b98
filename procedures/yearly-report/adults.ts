/** What the yearly report on complaints about adult social care has to hold, item by item. */
import { all, any, is, type Measure, noLimit, overall, periodEnd, type Ref, type Report, recorded } from '#language'
import { atTheOmbudsman } from './counted.ts'

export const adultsSource: Readonly<Record<string, string>> = {
  'reg 18':
    'Local Authority Social Services and National Health Service Complaints (England) Regulations 2009, regulation 18: the yearly report (its items as the Ombudsman’s guide to good practice lists them; wording to be checked)',
}

export const adultsMeasures = (response: Ref): Readonly<Record<string, Measure>> => ({
  'well-founded': {
    title: 'Complaints found to be well founded: upheld, or upheld in part',
    clause: 'reg 18',
    counts: all(recorded(response), any(is(overall, 'upheld'), is(overall, 'partially-upheld'))),
    on: response,
    outOf: 'answered',
    splitBy: ['service'],
  },
  ...atTheOmbudsman('reg 18'),
})

/** The report itself: no clause of a council's own procedure need ask for it. */
export const adultsReport = (who: string, own: { readonly subjects: string; readonly done: readonly string[] }): Report => ({
  title: 'Annual report on complaints about adult social care',
  clause: 'reg 18',
  each: { period: 'year', yearStarts: '04-01' },
  by: noLimit('as soon as reasonably practicable').after(periodEnd),
  who,
  to: 'public',
  published: true,
  contains: {
    received: {
      clause: 'reg 18',
      says: 'how many complaints were received',
      shows: ['received', 'closed', 'open-at-the-end'],
      by: ['service'],
      beside: 1,
    },
    'well-founded': {
      clause: 'reg 18',
      says: 'how many were found to be well founded',
      shows: ['answered', 'well-founded'],
      by: ['service'],
      beside: 1,
    },
    ombudsman: {
      clause: 'reg 18',
      says: 'how many were taken to the Ombudsman',
      shows: ['to-the-ombudsman', 'ombudsman-decisions', 'ombudsman-fault'],
      beside: 1,
    },
    subjects: {
      clause: 'reg 18',
      says: 'what complaints were about',
      shows: [own.subjects],
      by: ['theme'],
      beside: 1,
    },
    timeliness: {
      clause: 'reg 18',
      says: 'how they were handled: whether they were answered in time',
      shows: ['answered', 'answered-first-time', 'answered-in-more-time', 'answered-late', 'extended'],
      beside: 1,
    },
    'general-importance': { clause: 'reg 18', says: 'matters of general importance, in the complaints or in how they were handled' },
    improvements: {
      clause: 'reg 18',
      says: 'what was done, or will be, to improve services because of complaints',
      shows: own.done,
      beside: 1,
    },
  },
  reading: {
    doubt: 'The protocol asks for no yearly report; the Regulations do, for the year to 31 March, "as soon as reasonably practicable".',
    chosen:
      'The law’s line where the protocol is silent: one report a year, without a last day, published so that whoever asks has it. Nobody is named who signs it off. For the body to confirm.',
  },
})
