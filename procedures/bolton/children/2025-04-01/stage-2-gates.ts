import {
  any,
  appointed,
  covers,
  fieldsOf,
  filled,
  type Gate,
  given,
  inRegister,
  is,
  late,
  type Need,
  not,
  recorded,
  the,
  waits,
} from '#language'
import { stage3Asked, suitabilityDecision } from './events.ts'
import { qualityTeam, theirSide } from './roles.ts'
import { findingNeeds, safeguardingFirst } from './stage-1-gates.ts'

export const investigator = appointed('independent-investigator')
export const independentPerson = appointed('independent-person')
export const report = the('report-received', { where: { of: 'investigation' } })
const supplementary = the('report-received', { where: { of: 'independent-person' } })
export const broughtInAtStage2 = recorded(the('case-brought-in', { where: { stage: ['stage-2', 'stage-3'] } }))
const hasSection = (section: string) => covers(given('sections'), [section])

/** Regulation 2's test, where the register holds the person. */
export const independentNeed: Readonly<Record<string, Need>> = {
  independent: {
    clause: 'Appendix 1 Stage 2; reg 2',
    that: any(
      not(recorded(the('person-registered', { where: { register: 'independent-people', person: given('person') } }))),
      inRegister(given('person'), 'independent-people'),
    ),
    otherwise: 'the register says this person is a member or officer of the Council, or the spouse or partner of one',
  },
}

/** 6.6: what alone may stand against a further stage. */
export const onlyForAReason: Readonly<Record<string, Need>> = {
  'a-ground': {
    clause: '6.6',
    that: any(
      is(given('ground'), 'late'),
      is(given('ground'), 'withdrawn'),
      is(given('ground'), 'final-decision'),
      is(given('ground'), 'prejudice'),
    ),
    otherwise:
      'a complaint accepted at Stage 1 carries the right to the further stages: only lateness, withdrawal, a final decision under 15.4 or a decision under 9.2 stand against it',
  },
}

/** What may be done at Stage 2. */
export const stage2Gates: Readonly<Record<string, Gate>> = {
  'appoint-investigator': {
    clause: 'Appendix 1 Stage 2; 6.7',
    who: qualityTeam,
    may: 'appoint the Independent Investigator',
    records: investigator,
    needs: {
      ...independentNeed,
      'not-before': {
        clause: 'Appendix 1 Stage 2',
        that: not(is(given('person'), fieldsOf(appointed('team-manager', { stage: 'stage-1' }), 'person'))),
        otherwise: 'whoever looked into it at Stage 1 may not investigate it again',
      },
      'not-of-the-team': {
        clause: 'Appendix 1 Stage 2',
        that: not(filled(given('team'))),
        otherwise: 'somebody of the team complained about is not independent',
      },
    },
    reading: {
      doubt: '"The Assistant Director responsible for that service." has no verb.',
      chosen: 'The Independent Investigator investigates; the Assistant Director commissions it and signs the Council’s response.',
    },
  },
  'appoint-independent-person': {
    clause: 'Appendix 1 Stage 2; 6.7',
    who: qualityTeam,
    may: 'appoint the Independent Person',
    records: independentPerson,
    needs: independentNeed,
  },
  interview: {
    clause: 'Appendix 1 Stage 2 investigation; 7.2',
    who: 'independent-investigator',
    may: 'interview somebody',
    records: 'interview-held',
    needs: safeguardingFirst,
  },
  'submit-report': {
    clause: 'Appendix 1 Stage 2 investigation',
    who: ['independent-investigator', 'complaints-officer'],
    may: 'send the complaints officer the report',
    records: report,
    needs: {
      'independent-person': {
        clause: 'Appendix 1 Stage 2',
        that: any(recorded(independentPerson), broughtInAtStage2),
        otherwise: 'no Independent Person has been appointed to see that the process is followed',
      },
      facts: { clause: 'Appendix 1 Stage 2', that: hasSection('facts'), otherwise: 'the report has no section on the facts' },
      policy: {
        clause: 'Appendix 1 Stage 2',
        that: hasSection('policy-followed'),
        otherwise: 'the report does not say whether the policy was followed at Stage 1',
      },
      recommendations: {
        clause: 'Appendix 1 Stage 2 investigation',
        that: filled(given('recommendations')),
        otherwise: 'the report does not list its recommendations, or that there are none',
      },
      interviews: {
        clause: 'Appendix 1 Stage 2 investigation',
        that: any(
          recorded(the('interview-held', { where: { of: 'complainant' } })),
          hasSection('interviews'),
          filled(given('noInterviewBecause')),
        ),
        otherwise: 'the complainant was not interviewed: say why',
      },
    },
  },
  'supplement-report': {
    clause: 'Appendix 1 Stage 2 actions',
    who: ['independent-person', 'complaints-officer'],
    may: 'submit a supplementary report',
    records: supplementary,
    reading: {
      doubt: 'The Independent Person "supports" in one sentence and "oversees" in another.',
      chosen: 'Oversight of fairness and process, with a report of their own; no say over findings.',
    },
  },
  find: {
    clause: 'Appendix 1 Stage 2 investigation',
    who: ['independent-investigator', 'assistant-director'],
    may: 'record the finding on a point',
    asks: ['facts', 'wentWrong'],
    records: 'finding-recorded',
    needs: findingNeeds,
  },
  'receive-response': {
    clause: 'Appendix 1 table',
    who: 'anyone',
    may: 'record the day the complainant received the Stage 2 adjudication',
    records: 'response-received',
    needs: {
      sent: {
        clause: 'Appendix 1 table',
        that: any(recorded('response-sent'), broughtInAtStage2),
        otherwise: 'no Stage 2 adjudication has been sent',
      },
    },
  },
  'ask-for-stage-3': {
    clause: 'Appendix 1 Stage 3; 6.3; 6.6',
    who: theirSide,
    may: 'ask for a Review Panel',
    when: not(recorded(stage3Asked)),
    records: stage3Asked,
    until: {
      by: 'stage-3-window',
      decided: { by: the('lateness-decided', { where: { of: 'stage-3-request' } }), ifSays: { accepted: true } },
      otherwise:
        'the request is late: it is refused unless the Complaints Manager exceptionally accepts it, and the Ombudsman may be approached',
    },
    needs: {
      answered: {
        clause: '6.3; Appendix 1 Stage 3',
        that: any(recorded('response-sent'), recorded('response-received'), broughtInAtStage2, late('respond')),
        otherwise: 'Stage 2 comes first, and has not been answered',
      },
      'final-decision': {
        clause: '15.4',
        that: any(not(recorded(suitabilityDecision)), is(given('about'), 'how-it-was-handled')),
        otherwise: 'the Assistant Director’s decision on suitability is final',
        offers: 'ombudsman',
      },
    },
  },
  'accept-late-request': {
    clause: 'Appendix 1 Stage 3',
    who: 'complaints-manager',
    may: 'decide on a late request for a Review Panel',
    when: waits('ask-for-stage-3'),
    asks: ['reasons'],
    records: the('lateness-decided', { where: { of: 'stage-3-request' } }),
  },
  'refuse-stage': {
    clause: '6.6',
    who: ['complaints-manager', 'complaints-officer'],
    may: 'refuse to go on with Stage 2',
    asks: ['ground', 'reasons'],
    records: the('acceptance-decided', { where: { of: 'stage-2', accepted: false } }),
    needs: onlyForAReason,
  },
}
