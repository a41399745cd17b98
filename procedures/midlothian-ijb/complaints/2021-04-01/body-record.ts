import { days, nextMeeting, periodEnd, type Report, the } from '#language'
import {
  annualReport,
  fewOrNone,
  figuresWith,
  improved,
  improvedCounted,
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

const firstBoardAfterTheQuarter = nextMeeting('integration-joint-board').onOrAfter(days(1).after(periodEnd))
const toTheBoard = {
  doubt: `Which quarters, how soon after, and what if the Board does not meet. ${nobodySignsOff.doubt}`,
  chosen: `Financial-year quarters, to the first meeting of the Board after the quarter ends; circulation counts only as the Board’s own decision. ${nobodySignsOff.chosen}`,
}
const yearly = {
  doubt: `Paragraphs 24 and 26 both ask for a yearly publication, and the SPSO’s model for a quarterly one; and there is no date by which it must be out. ${nobodySignsOff.doubt}`,
  chosen: `One annual publication serves both and draws on the four reports to the Board; nothing is published by the quarter, and the difference is shown. It is for the financial year, counted again from the complaints as they stand; its day is a setting. ${nobodySignsOff.chosen}`,
}

/** A referral has its own line: it is not a complaint received here. */
export const ownWays = {
  referred: { title: 'Referred to NHS Lothian or Midlothian Council', clause: 'para 1 bullet 3', track: 'referred' },
} as const

export const reports: Readonly<Record<string, Report>> = {
  quarterly: {
    title: 'Quarterly report to the Integration Joint Board',
    clause: 'para 23',
    each: quarter,
    by: firstBoardAfterTheQuarter,
    who: 'complaints-lead',
    to: 'integration-joint-board',
    contains: {
      ...figuresWith(Object.keys(ownWays)),
      trends: {
        clause: 'para 23 bullet 2; para 22',
        says: 'analysis of trends and outcomes, against earlier quarters, by area and cause',
        ...trends,
      },
      accountable: underTheManager('para 7 sentence 3'),
      'few-or-none': fewOrNone('para 23 bullet 2'),
      learning: {
        clause: `${mchp.indicators} learning`,
        says: 'the changes and improvements made because of complaints',
        ...improvedCounted,
      },
      contractors: { clause: 'para 13; para 5 bullet 2', says: 'complaints about contractors, with their objectives', ...ofContractors },
      referrals: { clause: 'para 1 bullet 3', says: 'complaints referred to NHS Lothian and to Midlothian Council: {referred}' },
    },
    reading: toTheBoard,
  },
  annual: annualReport({
    clause: 'para 26; para 24',
    contains: {
      ...figuresWith(Object.keys(ownWays)),
      outcomes: { clause: 'para 24', says: 'information on complaints outcomes', shows: ofOutcomes },
      trends: { clause: 'para 26 bullet 2', says: 'complaint trends', ...trends },
      actions: { clause: 'para 26 bullet 2; para 24', says: 'the actions taken or to be taken as a result', ...improved },
    },
    needs: showsWhatChanged('para 24; para 3 bullet 5'),
    reading: yearly,
  }),
}

/** What the Board owes whatever the case. */
export const ofTheBody = ofTheBodyWith(twin, {
  gates: {
    'chairs-substitute': {
      clause: 'para 3 bullet 1',
      who: 'integration-joint-board',
      may: 'record who signs in the Chair’s place, until when, and why',
      asks: ['until', 'reason'],
      records: the('role-given', { where: { insteadOf: 'chair' } }),
      reading: {
        doubt: 'Nothing says who signs when the Chair is away, or is complained about.',
        chosen:
          'A substitute whom the Board records for a time, with the reason. Deputising for the Chief Officer gives no power to sign for the Chair.',
      },
    },
  },
})
