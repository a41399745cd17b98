import {
  all,
  any,
  appointed,
  dueOf,
  filled,
  given,
  inRegister,
  is,
  noLimit,
  not,
  recorded,
  sent,
  stage,
  the,
  waits,
  workingDays,
} from '#language'
import {
  acceptedFromProvider,
  broughtInAtStage3,
  onTheStatutoryStages,
  settledSince,
  stage2Asked,
  stage2BeganBy,
  stage2Begins,
  stage3Asked,
  withdrawn,
} from './events.ts'
import { stage2Dates, stage2Holds } from './stage-2-dates.ts'
import { reportDuties, reportGates } from './stage-2-report.ts'
import { responseDuties } from './stage-2-response.ts'

const investigator = appointed('independent-investigator')
const independentPerson = appointed('independent-person')

const mayInvestigate = {
  signed: {
    clause: '7.12.3',
    that: recorded('statement-signed'),
    otherwise: 'the statement of complaint has not been signed and dated',
  },
  'independent-person': {
    clause: '7.12.5',
    that: recorded(independentPerson),
    otherwise: 'an Independent Person must be appointed for every investigation',
  },
  investigator: { clause: '7.12.4', that: recorded(investigator), otherwise: 'no Independent Investigator has been appointed' },
}

const independentOf = (register: string, clause: string) => ({
  independent: {
    clause,
    that: any(
      not(recorded(the('person-registered', { where: { register, person: given('person') } }))),
      inRegister(given('person'), register),
    ),
    otherwise: 'the register says this person is connected with the Council, so they are not independent',
  },
})

/** 7.12: formal investigation by an Independent Investigator and an Independent Person, answered by the Director. */
export const stage2 = stage({
  title: 'Stage Two: formal investigation',
  clause: '7.12',
  opensWhen: any(
    all(onTheStatutoryStages, any(recorded(stage2Asked), recorded('stage-omission-agreed'))),
    recorded(acceptedFromProvider),
    broughtInAtStage3,
  ),
  endsWhen: any(withdrawn, settledSince(stage2BeganBy)),
  dates: stage2Dates,
  holds: stage2Holds,

  duties: {
    appoint: {
      clause: '7.14 row 8; 7.12.5',
      who: 'customer-relationship-team',
      must: 'appoint an Independent Investigator and an Independent Person',
      by: workingDays(5).from(stage2Begins),
      doneBy: { allOf: [investigator, independentPerson] },
      reading: {
        doubt: 'The table counts from "the Stage Two request or agreed complaint statement".',
        chosen: 'From the request, because the Investigator may be the one who draws up the statement.',
        others: [{ text: 'from the signed statement', by: workingDays(5).from('statement-signed') }],
      },
    },
    'send-guidance': {
      clause: '7.12.6',
      who: 'customer-relationship-team',
      must: 'send the Investigator the letter of appointment, with the national guidance on practice',
      by: noLimit('on appointment').after(investigator),
      doneBy: sent('investigator-appointment'),
      letter: 'investigator-appointment',
    },
    'draw-up-statement': {
      clause: '7.12.3',
      who: ['customer-relationship-team', 'independent-investigator'],
      must: 'draw up the statement of complaint with the complainant, and the outcomes wanted',
      by: noLimit('at the beginning of Stage Two').after(stage2Begins),
      doneBy: { anyOf: [the('draft-submitted', { where: { of: 'statement' } }), 'statement-signed'] },
    },
    'have-statement-signed': {
      clause: '7.12.3',
      who: 'customer-relationship-team',
      must: 'have the statement of complaint signed and dated',
      by: noLimit('before the investigation starts').after(stage2Begins),
      doneBy: 'statement-signed',
    },
    ...reportDuties,
    ...responseDuties,
    'decide-late-request': {
      clause: '7.13.1',
      who: 'complaints-manager',
      must: 'decide, with reasons, whether to accept a late request for a Review Panel',
      when: waits('ask-for-stage-3'),
      by: noLimit('as soon as possible').after(dueOf('stage-3-window')),
      doneBy: the('lateness-decided', { where: { of: 'stage-3-request' } }),
    },
  },

  gates: {
    'appoint-investigator': {
      clause: '7.12.4',
      who: 'customer-relationship-team',
      may: 'appoint an Independent Investigator',
      asks: ['fromRegister'],
      records: investigator,
      needs: {
        pool: {
          clause: '7.12.4',
          that: any(filled(given('fromRegister')), filled(given('complainantAgreed'))),
          otherwise: 'somebody from outside the pool may be appointed only after discussing it with the complainant, who must agree',
        },
        ...independentOf('investigators', '7.12.4; reg 2'),
      },
    },
    'appoint-independent-person': {
      clause: '7.12.5',
      who: 'customer-relationship-team',
      may: 'appoint an Independent Person',
      records: independentPerson,
      needs: independentOf('independent-persons', '7.12.5; reg 2'),
    },
    'send-statement': {
      clause: '7.12.3',
      who: ['customer-relationship-team', 'independent-investigator'],
      may: 'send the statement of complaint to be signed',
      asks: ['outcomes'],
      records: the('draft-submitted', { where: { of: 'statement' } }),
    },
    'sign-statement': {
      clause: '7.12.3',
      who: ['complainant', 'representative', 'advocate'],
      may: 'sign and date the statement of complaint',
      records: 'statement-signed',
      needs: {
        outcomes: {
          clause: '7.12.3',
          that: is(given('outcomesSought'), true),
          otherwise: 'the statement does not give the outcomes sought',
          onlyWarn: true,
        },
      },
    },
    'start-investigation': {
      clause: '7.12.3; 7.12.5',
      who: ['independent-investigator', 'customer-relationship-team'],
      may: 'start the investigation',
      records: 'investigation-started',
      needs: mayInvestigate,
    },
    interview: {
      clause: '7.12.6; 7.12.3',
      who: 'independent-investigator',
      may: 'interview somebody for the investigation',
      records: 'interview-held',
      needs: mayInvestigate,
    },
    ...reportGates,
    find: {
      clause: '7.12.6',
      who: ['independent-investigator', 'respective-director'],
      may: 'record the finding on a point',
      records: 'finding-recorded',
      needs: {
        investigated: { clause: '7.12.3', that: recorded('statement-signed'), otherwise: 'the statement of complaint has not been signed' },
      },
    },
    'receive-response': {
      clause: '7.13.1; 7.14 row 15',
      who: 'anyone',
      may: 'record the day the complainant received the Stage Two response',
      records: 'response-received',
      needs: { sent: { clause: '7.12.8', that: recorded('response-sent'), otherwise: 'no Stage Two response has been sent' } },
    },
    'ask-for-stage-3': {
      clause: '7.13.1; 7.14 row 15',
      who: ['complainant', 'representative', 'advocate'],
      may: 'ask for a Review Panel',
      when: not(recorded(stage3Asked)),
      records: stage3Asked,
      until: {
        by: 'stage-3-window',
        openWhile: not(recorded('response-sent')),
        decided: { by: the('lateness-decided', { where: { of: 'stage-3-request' } }), ifSays: { accepted: true } },
        otherwise: 'the last day to ask has passed: the Complaints Manager decides, with reasons',
      },
      needs: {
        answered: {
          clause: '7.13.1; 7.4',
          that: any(recorded('response-sent'), broughtInAtStage3),
          otherwise: 'Stage Two has not been answered yet; a Review Panel follows the Stage Two report and letter',
        },
        reasons: {
          clause: '7.13.1',
          that: filled(given('reasons')),
          otherwise: 'the reasons are missing: the date counts as it is, and the complainant is asked for them',
          onlyWarn: true,
        },
      },
    },
    'accept-late-request': {
      clause: '7.13.1',
      who: 'complaints-manager',
      may: 'decide on a late request for a Review Panel',
      when: waits('ask-for-stage-3'),
      asks: ['reasons'],
      records: the('lateness-decided', { where: { of: 'stage-3-request' } }),
    },
  },

  notices: {
    'decide-extension': {
      clause: '7.14 row 10',
      on: workingDays({ setting: 'extension-prompt' }).before(dueOf('extension-notice')),
      what: 'Decide whether Stage Two needs more than 25 working days: the complainant must be told by day 20',
      to: 'customer-relationship-team',
      unless: any(recorded(the('draft-submitted', { where: { of: 'investigation' } })), recorded('complainant-told-of-extension')),
    },
  },

  principles: {
    impartial: {
      clause: '7.12.6',
      who: 'independent-investigator',
      must: 'investigate every point fully and impartially, by the national guidance on practice',
    },
    'works-closely': {
      clause: '7.12.5',
      who: 'independent-person',
      must: 'work closely with the Investigator so that it is fair, full and prompt, with the child’s interests looked after',
    },
  },
})
