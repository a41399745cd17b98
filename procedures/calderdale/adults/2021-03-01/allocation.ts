import {
  all,
  allCovered,
  any,
  anyOf,
  covers,
  fieldOf,
  fieldsOf,
  filled,
  given,
  is,
  type Need,
  noLimit,
  not,
  recorded,
  sent,
  setting,
  stage,
  the,
  track,
  workingDays,
} from '#language'
import { commissioned, investigator, providerSentIt, providersManager, receivedByTheTeam, toldOfExtension, withdrawn } from './events.ts'
import { pool, team } from './roles.ts'

const pack = the([
  the('passed-on', { where: { what: 'complaint', to: 'investigating-officer' } }),
  the('passed-on', { where: { what: 'papers', to: 'investigating-officer' } }),
])
const sentToAManager = the('passed-on', {
  where: { what: 'complaint', to: ['service-manager', 'assistant-director', 'senior-quality-contracts-manager'] },
})
const bothEnclosures = ['front-sheet', 'learning-template']
export const allocated = any(recorded(pack), recorded(providerSentIt))

export const setUp: Readonly<Record<string, Need>> = {
  'set-up': {
    clause: 'Step 2',
    that: recorded('complaint-registered'),
    otherwise: 'the complaint is not set up: it has no reference number yet',
  },
}

const providerNamed: Readonly<Record<string, Need>> = {
  'provider-named': {
    clause: 'Appendix A',
    that: any(not(commissioned), filled(fieldOf('complaint-received', 'provider'))),
    otherwise: 'the front sheet needs the name of the provider',
  },
}

/** Step 4 and stages 2 and 3: sent on by Day 1, the Investigating Officer agreed, the complaint allocated. */
export const allocation = stage({
  title: 'Discussion and allocation',
  clause: 'Stage 3 Allocation',
  opensWhen: all(recorded('complaint-received'), not(track('elsewhere'))),
  endsWhen: withdrawn,

  duties: {
    'send-on': {
      clause: 'Step 4',
      who: team,
      must: 'send the complaint to the Service Manager, the provider or the Senior Quality Contracts Manager',
      by: workingDays(1).from(receivedByTheTeam),
      doneBy: anyOf(sentToAManager, providerSentIt),
      reading: {
        doubt: 'Set-up has 2 working days and the answer about contact none, yet the complaint is sent on Day 1.',
        chosen:
          'Set-up comes before sending, acknowledging need not. A commissioned case goes on Day 1 to a manager of ours; to the provider once the complainant has answered. The ladder does not wait.',
      },
    },
    'agree-investigator': {
      clause: 'Stage 2 Discussion; Flowchart 1; Front matter stages',
      who: team,
      must: 'agree with the manager who the Investigating Officer is',
      when: not(track('provider')),
      by: noLimit('as quickly as possible').after(receivedByTheTeam),
      doneBy: investigator,
      reading: {
        doubt:
          'The text names the Service Manager or the Commissioning and Planning Manager, the chart the Assistant Director or the Service Manager.',
        chosen: 'Any one of the three; the record says which.',
      },
    },
    allocate: {
      clause: 'Stage 3 Allocation; Process; Step 4; Flowchart 1',
      who: team,
      must: 'send the Investigating Officer the complaint with the front sheet and the learning template',
      when: not(track('provider')),
      by: noLimit('as quickly as possible').after(receivedByTheTeam),
      doneBy: allCovered(fieldsOf(pack, 'enclosed'), bothEnclosures, pack),
      reading: {
        doubt: 'The template is to be completed "if appropriate", yet it goes with every allocation.',
        chosen: 'Issuing it is unconditional; completing it depends on whether there is learning.',
      },
    },
    'say-whether-achievable': {
      clause: 'Stage 3 Allocation note; Flowchart 1',
      who: ['investigating-officer', 'provider-manager'],
      must: 'say whether 15 working days can be kept, and ask for an extension if not',
      by: noLimit('at allocation').after(the([pack, providerSentIt])),
      doneBy: anyOf('extension-need-answered', the('extension-asked-for', { stage: 'investigation' })),
      until: recorded(the('response-sent', { stage: 'response' })),
    },
    'reissue-front-sheet': {
      clause: 'Appendix A',
      who: team,
      must: 'issue the front sheet again with the new dates',
      by: noLimit('owed').after(toldOfExtension),
      doneBy: sent('front-sheet', { since: toldOfExtension }),
      letter: 'front-sheet',
      needs: providerNamed,
      until: recorded(the('response-sent', { stage: 'response' })),
    },
  },

  gates: {
    'send-to-a-manager': {
      clause: 'Step 4',
      who: team,
      may: 'send the complaint on to a manager of ours',
      records: sentToAManager,
      needs: setUp,
    },
    'name-investigator': {
      clause: 'Stage 2 Discussion; Introduction 3',
      who: team,
      may: 'record the Investigating Officer agreed with the manager',
      records: investigator,
      asks: ['role', 'agreedWith'],
      needs: {
        pool: {
          clause: 'Introduction 3; Front matter pool',
          that: any(...pool.map(role => all(is(given('role'), role), is(setting(`pool-${role}`), 'in')))),
          otherwise:
            'that role is not in the pool: Heads of Service, Assistant Directors, Service Managers, Operations Managers, the Commissioning and Planning Manager, the Senior Contracts Officer',
        },
        discussed: {
          clause: 'Stage 2 Discussion; Flowchart 1',
          that: any(
            covers(given('agreedWith'), ['service-manager']),
            covers(given('agreedWith'), ['commissioning-and-planning-manager']),
            covers(given('agreedWith'), ['assistant-director']),
          ),
          otherwise: 'agree it with the Service Manager, the Commissioning and Planning Manager or the Assistant Director first',
        },
      },
    },
    'send-to-investigator': {
      clause: 'Stage 3 Allocation; Process',
      who: team,
      may: 'send the Investigating Officer the complaint and its papers',
      records: pack,
      needs: {
        ...setUp,
        agreed: {
          clause: 'Stage 3 Allocation',
          that: recorded(investigator),
          otherwise: 'no Investigating Officer has been agreed',
        },
      },
    },
    'issue-front-sheet': {
      clause: 'Appendix A; Process',
      who: team,
      may: 'make out the front sheet',
      records: sent('front-sheet'),
      letter: 'front-sheet',
      needs: providerNamed,
    },
    'name-line-manager': {
      clause: 'Step 9',
      who: team,
      may: 'record who the line manager of the Investigating Officer is',
      records: { fact: 'person-appointed', where: { as: 'line-manager' } },
      needs: {
        investigator: {
          clause: 'Step 9',
          that: any(recorded(investigator), recorded(providersManager)),
          otherwise: 'nobody is investigating yet',
        },
      },
    },
  },

  principles: {
    tracker: { clause: 'Stage 3 Allocation', who: team, must: 'keep the tracker up to date with who has it, since when, and its dates' },
  },
})
