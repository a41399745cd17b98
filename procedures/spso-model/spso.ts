import { dateIn, type Extension, type Gate, months, recorded, type Stage, stage, the, weeks, workingDays } from '#language'
import { aRecommendation, knew, stage2Answer } from './events.ts'
import { mchp } from './sources.ts'
import type { Twin } from './twin.ts'

/** The SPSO sets its dates and gives more time for good reasons: the date moves when the SPSO has agreed. */
const laterDate = (clause: string, kind: string): Readonly<Record<string, Extension>> => ({
  'later-date': {
    clause,
    who: 'spso-liaison-officer',
    may: 'record a later date that the SPSO agreed to',
    asks: ['newDate', 'reason'],
    records: the('extension-agreed', { where: { kind } }),
    to: dateIn('given', 'newDate'),
    evenLate: true,
  },
})

const gates = ({ roles, para }: Twin): Readonly<Record<string, Gate>> => ({
  approach: { clause: mchp.toTheSpso, who: 'anyone', may: 'go to the SPSO', records: 'ombudsman-approached' },
  'receive-request': {
    clause: `${para.liaison} first limb`,
    who: 'anyone',
    may: 'receive a request of the SPSO',
    records: 'ombudsman-enquiry-received',
  },
  'gather-item': {
    clause: `${para.liaison} first limb`,
    who: ['spso-liaison-officer', 'complaints-lead', 'complaints-investigator'],
    may: 'say what answers one of the things the SPSO asked for',
    each: 'enquiry',
    records: 'ombudsman-item-gathered',
  },
  'receive-report': {
    clause: `${para.liaison} second limb`,
    who: 'anyone',
    may: 'receive a draft report of the SPSO',
    each: 'enquiry',
    records: 'ombudsman-draft-received',
  },
  'receive-decision': {
    clause: `${para.record} bullet 12`,
    who: 'anyone',
    may: 'receive the SPSO’s decision',
    each: 'enquiry',
    records: 'ombudsman-decision-received',
  },
  'receive-closure': {
    clause: `${para.liaison} third limb`,
    who: 'anyone',
    may: 'hear that the SPSO has closed its case',
    each: 'enquiry',
    records: 'ombudsman-case-closed',
  },
  'record-recommendation': {
    clause: `${para.liaison} third limb`,
    who: 'spso-liaison-officer',
    may: 'record what the SPSO recommended, with its date',
    each: 'action',
    asks: ['by'],
    records: the('action-proposed', { where: { kind: 'recommendation', source: 'ombudsman' } }),
  },
  'report-recommendation-done': {
    clause: `${para.liaison} third limb`,
    who: ['action-owner', 'follow-up-officer', 'spso-liaison-officer', ...roles.seniorManagers],
    may: 'report that a recommendation of the SPSO was carried out',
    when: aRecommendation,
    each: 'action',
    records: 'action-done',
  },
  'verify-recommendation': {
    clause: `${para.liaison} third limb`,
    who: 'spso-liaison-officer',
    may: 'verify, with evidence, that a recommendation was carried out',
    when: aRecommendation,
    each: 'action',
    records: 'action-checked',
    needs: {
      reported: { clause: `${para.liaison} third limb`, that: recorded('action-done'), otherwise: 'nobody has reported it as done' },
    },
  },
  'ask-for-review': {
    clause: mchp.spsoReview,
    who: 'spso-liaison-officer',
    may: 'ask the SPSO to review its decision',
    each: 'enquiry',
    when: recorded('ombudsman-decision-received'),
    records: 'spso-review-asked-for',
    until: { by: 'review-limit' },
  },
  clarify: {
    clause: mchp.afterClosing,
    who: ['frontline-officer', 'complaints-lead', 'complaints-investigator', ...roles.seniorManagers],
    may: 'make clear what the final response means',
    when: recorded(stage2Answer),
    records: 'contact-clarified',
  },
  'point-to-spso': {
    clause: mchp.afterClosing,
    who: ['frontline-officer', 'complaints-lead', 'complaints-investigator', ...roles.seniorManagers],
    may: 'direct a person who disagrees with the final response to the SPSO',
    when: recorded(stage2Answer),
    records: the('people-told', { where: { of: 'spso' } }),
  },
})

/** After the final response: the SPSO, its dates, and what it recommends. */
export const spsoOf = (twin: Twin): Stage =>
  stage({
    title: 'The Scottish Public Services Ombudsman',
    clause: twin.para.liaison,

    dates: {
      'last-day': {
        title: 'Ordinary last day to go to the SPSO',
        clause: mchp.toTheSpso,
        by: months(12).from(knew),
      },
      'review-limit': {
        title: 'Last day to ask the SPSO to review its decision',
        clause: mchp.spsoReview,
        each: 'enquiry',
        by: weeks(6).from(dateIn('ombudsman-decision-received', 'issuedOn')),
      },
    },

    duties: {
      'answer-request': {
        clause: `${twin.para.liaison} first limb; ${mchp.spsoEnquiry}`,
        who: 'spso-liaison-officer',
        must: 'send the SPSO the file in order, with an index, comments and a self-assessment',
        each: 'enquiry',
        by: dateIn('ombudsman-enquiry-received', 'informationDue'),
        doneBy: 'ombudsman-evidence-sent',
        until: recorded('ombudsman-case-closed'),
        extensions: laterDate(mchp.spsoEnquiry, 'ombudsman-information'),
        lines: {
          usual: {
            title: 'The SPSO’s usual 20 working days',
            kind: 'other',
            clause: mchp.spsoEnquiry,
            by: workingDays(20).after('ombudsman-enquiry-received'),
          },
        },
      },
      'comment-on-accuracy': {
        clause: `${twin.para.liaison} second limb`,
        who: 'spso-liaison-officer',
        must: 'comment on the factual accuracy of the SPSO’s report, on our behalf',
        each: 'enquiry',
        by: dateIn('ombudsman-draft-received', 'commentsDue'),
        doneBy: 'ombudsman-draft-answered',
        until: recorded('ombudsman-case-closed'),
        extensions: laterDate(`${twin.para.liaison} second limb`, 'ombudsman-comments'),
      },
      'carry-out-recommendation': {
        clause: `${twin.para.liaison} third limb`,
        who: ['spso-liaison-officer', ...twin.roles.seniorManagers],
        must: 'carry out a recommendation of the SPSO, and have it verified',
        when: aRecommendation,
        each: 'action',
        by: dateIn('action-proposed', 'by'),
        doneBy: 'action-checked',
        until: recorded('action-dropped'),
      },
    },

    gates: gates(twin),

    principles: {
      'not-looked-at-again': {
        clause: mchp.afterClosing,
        who: 'frontline-officer',
        must: 'not look again at a complaint that had its final response: make it clear, or direct the person to the SPSO',
      },
    },
  })
