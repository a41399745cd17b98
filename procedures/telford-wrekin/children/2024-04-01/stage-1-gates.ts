import { any, covers, type Gate, given, late, not, recorded, the, waits } from '#language'
import { stage2Asked } from './events.ts'

/** Both managers agreed that it is complex. */
export const agreedComplex = the('extension-agreed', { where: { kind: 'complex' } })
export const broughtInLater = recorded(the('case-brought-in', { where: { stage: ['stage-2', 'stage-3'] } }))

/** Answered, or overdue, or brought in from before. */
export const mayGoOn = any(recorded('response-sent'), late('respond'), broughtInLater)

/** 7.11.5 to 7.12.2: what may be done at Stage One. */
export const stage1Gates: Readonly<Record<string, Gate>> = {
  'ask-for-stage-2': {
    clause: '7.11.11; 7.12.1',
    who: ['complainant', 'representative', 'advocate'],
    may: 'ask for Stage Two',
    when: not(recorded(stage2Asked)),
    records: stage2Asked,
    until: {
      by: 'stage-2-window',
      openWhile: not(recorded('response-sent')),
      decided: { by: the('lateness-decided', { where: { of: 'stage-2-request' } }), ifSays: { accepted: true } },
      otherwise: 'the last day to ask has passed: the Complaints Manager decides, with reasons',
    },
    needs: {
      right: {
        clause: '7.11.11',
        that: mayGoOn,
        otherwise: 'no response has been sent and none is overdue: this is taken as a request to leave out Stage One',
        decided: { by: 'stage-omission-agreed', ifSays: {} },
      },
    },
    reading: {
      doubt: '7.12.1 gives the right where the complaint was not resolved in time; 7.11.9 and 7.6 promise it to anyone still dissatisfied.',
      chosen: 'The right opens when the response is sent or on the day after it was due, whichever comes first.',
    },
  },
  'accept-late-request': {
    clause: '7.12.1',
    who: 'complaints-manager',
    may: 'decide on a late request for Stage Two',
    when: waits('ask-for-stage-2'),
    asks: ['reasons'],
    records: the('lateness-decided', { where: { of: 'stage-2-request' } }),
  },
  'leave-out-stage-1': {
    clause: '7.12.2',
    who: 'customer-relationship-team',
    may: 'agree with the complainant to leave out Stage One',
    asks: ['agreedBy', 'reason'],
    records: 'stage-omission-agreed',
    needs: {
      'both-agree': {
        clause: '7.12.2',
        that: covers(given('agreedBy'), ['complainant', 'customer-relationship-team']),
        otherwise: 'the complainant and the Customer Relationship Team must both agree',
      },
    },
  },
  'agree-complex': {
    clause: '7.11.7 (4)',
    who: ['service-delivery-manager', 'complaints-manager'],
    may: 'agree that the complaint is complex and set the date for the response',
    asks: ['agreedBy', 'reason'],
    records: agreedComplex,
  },
  'advocate-delayed': {
    clause: '7.11.7 (2)',
    who: 'complaints-manager',
    may: 'decide that the delay in appointing an advocate is unavoidable',
    asks: ['cause'],
    records: 'advocate-delayed',
    needs: {
      'not-our-doing': {
        clause: '7.11.7 (2); 7.5',
        that: not(late('people/notify-advocacy')),
        otherwise: 'the Rights and Representations Service was told late: a delay the Council caused is not unavoidable',
        onlyWarn: true,
      },
    },
  },
  find: {
    clause: '7.11.8',
    who: ['service-delivery-manager', 'delegated-manager'],
    may: 'record the judgement on a point',
    records: 'finding-recorded',
  },
}
