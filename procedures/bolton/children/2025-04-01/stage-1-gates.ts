import { any, filled, type Gate, given, is, late, type Need, not, onOrBefore, recorded, the, waits, workingDays } from '#language'
import { stage2Asked, suitabilityDecision, underSafeguarding } from './events.ts'
import { qualityTeam, theirSide } from './roles.ts'

/** 7.2: a safeguarding investigation into the same matter comes first. */
export const safeguardingFirst: Readonly<Record<string, Need>> = {
  'safeguarding-first': {
    clause: '7.2',
    that: not(underSafeguarding),
    otherwise: 'on hold: the safeguarding investigation into the same matter takes precedence',
  },
}

export const broughtIn = recorded(the('case-brought-in', { where: { stage: ['stage-1', 'stage-2', 'stage-3'] } }))
const isOneOf = (field: string, ...values: readonly string[]) => any(...values.map(value => is(given(field), value)))

/** What every finding on a point must hold (Appendix 1, purpose of an investigation). */
export const findingNeeds: Readonly<Record<string, Need>> = {
  ...safeguardingFirst,
  outcome: {
    clause: 'Appendix 1 Stage 1 purpose',
    that: isOneOf('finding', 'upheld', 'partially-upheld', 'not-upheld'),
    otherwise: 'a finding is upheld, partially upheld or not upheld',
  },
  remedy: {
    clause: 'Appendix 1 Stage 1 purpose; 2.4',
    that: any(is(given('finding'), 'not-upheld'), filled(given('remedy'))),
    otherwise: 'say what will put it right, by whom and by when, or why nothing can',
  },
  improvement: {
    clause: 'Appendix 1 Stage 1 purpose; 2.4',
    that: any(is(given('finding'), 'not-upheld'), filled(given('improvement'))),
    otherwise: 'say what will stop it happening again, by whom and by when, or that nothing is needed',
  },
}

/** What may be done at Stage 1. */
export const stage1Gates: Readonly<Record<string, Gate>> = {
  allocate: {
    clause: 'Appendix 1 Stage 1; 6.7',
    who: qualityTeam,
    may: 'give the complaint to the manager of the team',
    records: the('person-appointed', { where: { as: 'team-manager' } }),
    needs: {
      'not-the-subject': {
        clause: 'Appendix 1 Stage 1',
        that: not(recorded(the('complaint-received', { where: { complainedAbout: given('person') } }))),
        otherwise: 'this manager is the person complained about: ask another, more senior',
      },
    },
    reading: {
      doubt: '"Normally", and no rule where the manager is the one complained about.',
      chosen: 'A manager who is personally the subject does not look into it: the next senior manager does, with the reason recorded.',
    },
  },
  interview: {
    clause: 'Appendix 1 Stage 1; 7.2',
    who: ['team-manager', ...qualityTeam],
    may: 'interview somebody',
    records: 'interview-held',
    needs: safeguardingFirst,
  },
  find: {
    clause: 'Appendix 1 Stage 1 purpose',
    who: ['team-manager', 'service-manager', 'head-of-contracts'],
    may: 'record the finding on a point',
    asks: ['facts', 'wentWrong'],
    records: 'finding-recorded',
    needs: findingNeeds,
  },
  settle: {
    clause: 'Appendix 1 Stage 1; 6.1',
    who: 'anyone',
    may: 'record that it is resolved with the complainant',
    records: 'complaint-resolved',
  },
  'receive-response': {
    clause: 'Appendix 1 Stage 2',
    who: 'anyone',
    may: 'record the day the complainant received the Stage 1 response',
    records: 'response-received',
    needs: {
      sent: {
        clause: 'Appendix 1 Stage 2',
        that: any(recorded('response-sent'), broughtIn),
        otherwise: 'no Stage 1 response has been sent',
      },
    },
  },
  'ask-for-stage-2': {
    clause: 'Appendix 1 Stage 2; 6.6',
    who: theirSide,
    may: 'appeal to Stage 2',
    when: not(recorded(stage2Asked)),
    records: stage2Asked,
    until: {
      by: 'stage-2-window',
      decided: { by: the('lateness-decided', { where: { of: 'stage-2-request' } }), ifSays: { accepted: true } },
      otherwise:
        'the appeal is late: it is refused unless the Complaints Manager exceptionally accepts it, and the Ombudsman may be approached',
    },
    needs: {
      answered: {
        clause: 'Appendix 1 Stage 2; reg 14',
        that: any(
          recorded('response-sent'),
          recorded('response-received'),
          broughtIn,
          late('respond'),
          not(onOrBefore(workingDays(20).from('complaint-received'))),
        ),
        otherwise: 'Stage 1 has not been answered, and the 20 working days of the Regulations have not passed',
      },
      'final-decision': {
        clause: '15.4',
        that: any(not(recorded(suitabilityDecision)), is(given('about'), 'how-it-was-handled')),
        otherwise: 'the Assistant Director’s decision on suitability is final; how the application was handled may still be looked at',
        offers: 'ombudsman',
      },
    },
    reading: {
      doubt: 'No discretion for a late appeal is written.',
      chosen: 'A late appeal has no effect; the Complaints Manager may exceptionally accept it. No reasons are asked for an appeal.',
    },
  },
  'accept-late-request': {
    clause: 'Appendix 1 Stage 2',
    who: 'complaints-manager',
    may: 'decide on a late appeal',
    when: waits('ask-for-stage-2'),
    asks: ['reasons'],
    records: the('lateness-decided', { where: { of: 'stage-2-request' } }),
  },
}
