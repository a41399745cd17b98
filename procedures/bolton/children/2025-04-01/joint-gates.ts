import { all, any, atLeast, type Condition, covers, fieldOf, filled, type Gate, given, is, last, not, recorded, the } from '#language'
import { mayShareWithTheNhs, sharedWithTheNhs } from './events.ts'
import { qualityTeam } from './roles.ts'

const weighed = (field: string) => fieldOf(last('lead-weighed'), field)
const isWeighed = (field: string, value: string): Condition => is(weighed(field), value)
const councilMore = not(atLeast(weighed('nhsIssues'), weighed('councilIssues')))
const nhsMore = not(atLeast(weighed('councilIssues'), weighed('nhsIssues')))
const integrated = any(isWeighed('managedBy', 'council'), isWeighed('managedBy', 'nhs'))

/** Number and seriousness together: one of them points there, and the other not elsewhere. */
const councilPart = any(all(councilMore, not(isWeighed('mostSerious', 'nhs'))), all(isWeighed('mostSerious', 'council'), not(nhsMore)))
const nhsPart = any(all(nhsMore, not(isWeighed('mostSerious', 'council'))), all(isWeighed('mostSerious', 'nhs'), not(councilMore)))
const balanced = all(not(councilPart), not(nhsPart))

export const councilSuggested = any(
  isWeighed('managedBy', 'council'),
  all(not(integrated), any(councilPart, all(balanced, isWeighed('receivedFirst', 'council')))),
)
export const nhsSuggested = any(
  isWeighed('managedBy', 'nhs'),
  all(not(integrated), any(nhsPart, all(balanced, isWeighed('receivedFirst', 'nhs')))),
)

export const otherConcern = the('other-concern-raised', { where: { kind: ['disciplinary', 'safeguarding', 'fraud'] } })

/** What may be done in a joint complaint, first of all saying who leads. */
export const jointGates: Readonly<Record<string, Gate>> = {
  weigh: {
    clause: 'Appendix 2 identifying',
    who: qualityTeam,
    may: 'answer the five factors for who leads',
    records: 'lead-weighed',
  },
  'share-with-nhs': {
    clause: 'Appendix 2 receiving; 14.2',
    who: qualityTeam,
    may: 'share the complaint with the NHS body',
    records: sharedWithTheNhs,
    needs: {
      consent: {
        clause: '14.2; Appendix 2 information',
        that: mayShareWithTheNhs,
        otherwise: 'there is no consent to share it with the NHS body: only our own part can be answered',
      },
    },
  },
  'share-with-another': {
    clause: 'Appendix 2 lead',
    who: qualityTeam,
    may: 'share the complaint with a further organisation',
    records: the('shared-outside', { where: { with: 'further-organisation' } }),
    needs: {
      'further-consent': {
        clause: 'Appendix 2 lead',
        that: recorded(the('consent-answered', { where: { scope: 'share-with-further-organisation', answer: 'given' } })),
        otherwise: 'a further organisation needs further consent',
      },
    },
  },
  'choose-lead': {
    clause: 'Appendix 2 identifying; 14.1',
    who: qualityTeam,
    may: 'record which organisation leads',
    asks: {
      lead: {
        says: 'Who leads',
        suggest: [
          { when: councilSuggested, value: 'council', clause: 'Appendix 2 identifying' },
          { when: nhsSuggested, value: 'nhs', clause: 'Appendix 2 identifying' },
        ],
      },
      reasons: { says: 'The reasons' },
    },
    records: 'lead-agreed',
    needs: {
      'five-factors': {
        clause: 'Appendix 2 identifying',
        that: recorded('lead-weighed'),
        otherwise: 'the five factors have not been answered',
      },
      weighed: {
        clause: 'Appendix 2 identifying',
        that: covers(given('factors'), ['number', 'seriousness', 'received-first', 'integrated-service', 'preference']),
        otherwise: 'each of the five factors is to be considered',
      },
      'in-writing': {
        clause: 'Appendix 2 identifying',
        that: filled(given('agreedInWriting')),
        otherwise: 'the other organisation has not agreed in writing',
        onlyWarn: true,
      },
    },
    reading: {
      doubt: 'The factors can point different ways, and only the third has its trigger written.',
      chosen:
        'Number and seriousness together decide; split or balanced, whoever received it first; in an integrated service whoever manages it; a preference is recorded and may be followed.',
    },
  },
  choose: {
    clause: 'Appendix 2 delays',
    who: ['complainant', 'representative', 'advocate'],
    may: 'choose to wait or to have separate responses',
    records: the('complainant-chose', { where: { choice: ['wait', 'separate-responses'] } }),
  },
  'other-body-answers': {
    clause: 'Appendix 2 parties',
    who: ['nhs-body', ...qualityTeam],
    may: 'record what the other organisation answered',
    records: 'other-body-answered',
  },
  'raise-concern': {
    clause: 'Appendix 2 lead',
    who: 'anyone',
    may: 'record another concern: disciplinary, safeguarding, fraud',
    records: otherConcern,
  },
  'sign-off-our-part': {
    clause: 'Appendix 2 parties; Appendix 2 roles',
    who: ['assistant-director', 'head-of-service', 'service-manager'],
    may: 'sign off our part of the answer',
    records: the('response-approved', { stage: 'stage-1' }),
  },
}
