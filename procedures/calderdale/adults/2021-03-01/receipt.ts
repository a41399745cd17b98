import { any, fieldOf, filled, given, noLimit, recorded, stage, the, track, workingDays } from '#language'
import { receivedByTheTeam, withdrawn } from './events.ts'
import { team } from './roles.ts'

const whatDayZeroIs = {
  doubt: 'Nothing is said of a complaint received at a weekend, on a bank holiday or in the evening.',
  chosen: 'The day it reached the Team is day 0 even if it is not a working day; there is no cut-off hour.',
}

/** Steps 1 and 2: every complaint is set up and acknowledged. */
export const receipt = stage({
  title: 'Receipt',
  clause: 'Stage 1 Receipt',
  opensWhen: recorded('complaint-received'),
  endsWhen: withdrawn,

  duties: {
    'set-up': {
      clause: 'Step 2; Stage 1 Receipt; Flowchart 1',
      who: team,
      must: 'set the complaint up on the system',
      by: workingDays(2).from(receivedByTheTeam),
      doneBy: 'complaint-registered',
      needs: {
        route: {
          clause: 'Scope',
          that: any(filled(given('route')), filled(fieldOf('complaint-received', 'route')), recorded('point-raised')),
          otherwise: 'say whether the service is provided directly, commissioned, or outside the Directorate',
        },
      },
      reading: whatDayZeroIs,
    },
    acknowledge: {
      clause: 'Step 2; Stage 1 Receipt',
      who: team,
      must: 'acknowledge the complaint',
      by: workingDays(2).from(receivedByTheTeam),
      doneBy: 'acknowledgement-sent',
      letter: 'acknowledgement',
      lines: {
        law: {
          title: '3 working days from receipt by the Council',
          kind: 'law',
          clause: 'reg 13',
          by: workingDays(3).from('complaint-received'),
        },
      },
      reading: whatDayZeroIs,
    },
    'pass-elsewhere': {
      clause: 'Scope; Front matter',
      who: team,
      must: 'pass a complaint that is not about the Directorate to the formal complaints procedure',
      when: track('elsewhere'),
      by: noLimit('owed').after('complaint-received'),
      doneBy: the('passed-on', { where: { what: 'complaint', to: 'formal-procedure' } }),
    },
  },

  gates: {
    'raise-element': {
      clause: 'Stage 4 guidance 2',
      who: 'anyone',
      may: 'write down an element of the complaint',
      records: 'point-raised',
    },
    'follow-up-contact': {
      clause: 'Appendix A',
      who: team,
      may: 'get back to the complainant after first contact',
      records: the('contact-made', { where: { purpose: 'follow-up' } }),
    },
  },
})
