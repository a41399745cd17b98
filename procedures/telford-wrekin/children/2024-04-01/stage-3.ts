import { all, any, choose, fieldOf, filled, noLimit, not, recorded, stage, the, workingDays } from '#language'
import { advocateAppointed, settledSince, stage3Asked, withdrawn } from './events.ts'
import { copiesApproved, onlyApprovedCopies } from './people.ts'
import { asked, letterReachedDirector, newMatter, panelDate, panelLetter, panelMet, stage3Gates } from './stage-3-gates.ts'

/** 7.13: three independent people review how the complaint was handled. */
export const stage3 = stage({
  title: 'Stage Three: Review Panel',
  clause: '7.13',
  opensWhen: recorded(asked),
  endsWhen: any(withdrawn, settledSince(stage3Asked)),

  duties: {
    'organise-panel': {
      clause: '7.14 row 16; 7.13.2',
      who: 'customer-relationship-team',
      must: 'start organising an independent chair and panel',
      by: workingDays(1).from(asked),
      doneBy: the('meeting-being-arranged', { where: { of: 'review-panel' } }),
    },
    'ask-for-reasons': {
      clause: '7.13.1',
      who: 'customer-relationship-team',
      must: 'ask the complainant for the reasons they are dissatisfied',
      when: not(filled(fieldOf(asked, 'reasons'))),
      by: noLimit('at once').after(asked),
      doneBy: the('contact-made', { where: { purpose: 'reasons' } }),
      reading: {
        doubt: '7.13.1 asks for reasons but not what follows if they are missing, or whether the request may be spoken.',
        chosen: 'A request in any form stops the 20 days; missing reasons are asked for and do not invalidate it.',
      },
    },
    'hold-panel': {
      clause: '7.13.2; 7.14 row 17',
      who: 'customer-relationship-team',
      must: 'hold the Review Panel',
      by: workingDays(30).from(asked),
      doneBy: panelMet,
      lines: { law: { title: '30 working days from the request', kind: 'law', clause: 'reg 19', by: workingDays(30).from(asked) } },
    },
    papers: {
      clause: '7.13.6',
      who: 'customer-relationship-team',
      must: 'send the papers to the Panel',
      by: noLimit('before the Panel').after(panelDate),
      doneBy: the('meeting-papers-sent', { where: { of: 'review-panel' } }),
      until: recorded(panelMet),
      reading: {
        doubt: 'No time is given for the papers, and the list leaves out submissions from others with sufficient interest (reg 19(5)).',
        chosen: 'Owed once the date is set, without a date; submissions from others are added to the list.',
      },
    },
    'invite-advocate': {
      clause: '7.5; 7.13.4',
      who: 'customer-relationship-team',
      must: 'invite the advocate too, unless the child or young person says otherwise',
      when: recorded(advocateAppointed),
      by: noLimit('before the Panel').after(panelDate),
      doneBy: the('meeting-attendee-named', { where: { of: 'review-panel', as: 'advocate' } }),
      until: any(recorded(panelMet), recorded(the('complainant-chose', { where: { choice: 'no-advocate' } }))),
    },
    'offer-new-complaint': {
      clause: '7.13.6',
      who: 'customer-relationship-team',
      must: 'offer to take the new matter as a new complaint',
      when: recorded(newMatter),
      by: noLimit('at once').after(newMatter),
      doneBy: the('contact-made', { where: { purpose: 'new-complaint' } }),
    },
    'invite-independent-person': {
      clause: '7.13.6',
      who: ['panel-chair', 'customer-relationship-team'],
      must: 'invite the Stage Two Independent Person to make a submission',
      by: noLimit('before the Panel').after(panelDate),
      doneBy: the('meeting-attendee-named', { where: { of: 'review-panel', as: 'independent-person' } }),
      until: recorded(panelMet),
    },
    'panel-letter': {
      clause: '7.13.7; 7.14 row 18',
      who: 'panel-chair',
      must: 'send the letter with the Panel’s decision and recommendations',
      by: workingDays(5).from(panelMet),
      doneBy: panelLetter,
      letter: 'panel-letter',
      lines: { law: { title: '5 working days from the meeting', kind: 'law', clause: 'reg 20', by: workingDays(5).from(panelMet) } },
      departs: {
        from: 'reg 20',
        how: 'The Regulations also send the report to the Stage Two Independent Person and to others with sufficient interest.',
      },
    },
    respond: {
      clause: '7.13.8',
      who: 'director-of-childrens-services',
      must: 'send the Stage Three response, with how to go to the Ombudsman',
      by: choose(
        { when: recorded(letterReachedDirector), by: workingDays(15).from(letterReachedDirector) },
        { when: recorded(panelLetter), by: workingDays(15).from(panelLetter) },
      ),
      doneBy: 'response-sent',
      letter: 'stage-3-response',
      needs: {
        ...onlyApprovedCopies,
        'panel-wrote': {
          clause: '7.13.8',
          that: any(recorded(letterReachedDirector), recorded(panelLetter)),
          otherwise: 'the Panel Chair’s letter has not been received',
        },
        'with-independent-person': {
          clause: 'reg 20',
          that: recorded(the('contact-made', { where: { purpose: 'consider-recommendations' } })),
          otherwise:
            'the Regulations ask that the recommendations are considered together with the Stage Two Independent Person; no such talk is recorded',
          onlyWarn: true,
        },
      },
      lines: {
        table: {
          title: 'Table row 19: 15 working days from the Panel',
          kind: 'aim',
          clause: '7.14 row 19',
          by: workingDays(15).from(panelMet),
        },
        law: {
          title: '15 working days from receiving the recommendations',
          kind: 'law',
          clause: 'reg 20',
          by: workingDays(15).from(letterReachedDirector),
        },
      },
      reading: {
        doubt: '7.13.8 counts from receiving the Chair’s letter, the table from the Panel having met.',
        chosen:
          'From receiving the letter; the table’s date is shown as an earlier target. Where the day of receipt is not recorded, from the letter.',
        others: [{ text: 'table row 19: from the Panel having met', by: workingDays(15).from(panelMet) }],
      },
      departs: {
        from: 'reg 20',
        how: 'The Regulations have the Council consider the recommendations together with the Stage Two Independent Person; the policy leaves this out.',
      },
    },
    'copy-to-advocate': {
      clause: '7.14 row 19; 7.5',
      who: ['director-of-childrens-services', 'customer-relationship-team'],
      must: 'send the response to the advocate too',
      when: all(copiesApproved, recorded('response-sent'), not(recorded(the('response-sent', { where: { copies: 'advocate' } })))),
      by: noLimit('with the response').after('response-sent'),
      doneBy: the('passed-on', { where: { what: 'papers', to: 'advocate' }, since: 'response-sent' }),
    },
  },

  gates: stage3Gates,

  principles: {
    'review-only': {
      clause: '7.13.6',
      who: 'panel-chair',
      must: 'review how the complaint was investigated and not investigate it again; new matters are a new complaint',
    },
    'order-of-speaking': {
      clause: '7.13.5',
      who: 'panel-chair',
      must: 'hear the complainant’s summary first and then the Director, for similar lengths of time',
    },
    questions: {
      clause: '7.13.6',
      who: 'panel-chair',
      must: 'put questions to the complainant, the Director, the Investigator and the Complaints Manager to make things clear',
    },
    alone: { clause: '7.13.7', who: 'panel-chair', must: 'let the Panel deliberate alone' },
    'may-bring-someone': {
      clause: '7.13.4',
      who: 'complainant',
      must: 'be free to bring a representative, friend or advocate and have them speak',
    },
  },
})
