import {
  all,
  any,
  covers,
  days,
  fieldOf,
  filled,
  given,
  is,
  type Need,
  noLimit,
  not,
  recorded,
  stage,
  the,
  track,
  workingDays,
} from '#language'
import { firstClocksStart, onTheStatutoryStages, receivedByTheTeam, withdrawn } from './events.ts'

/** 1.1, and the leaving-care and guardianship functions of 4.2 and 5.1; what is of another service is routed first. */
const ourServices = ['safeguarding', 'placements', 'disabilities', 'children-in-need', 'leaving-care', 'special-guardianship']
const aboutOneOfOurServices = recorded(the('complaint-received', { where: { service: ourServices } }))
const whereTheNhsHasAPart = recorded(the('complaint-received', { where: { service: ['disabilities', 'child-mental-health'] } }))
const asksForTheRegulator = the('complainant-chose', { where: { choice: 'regulator' } })

const ofTheService: Readonly<Record<string, Need>> = {
  'of-the-service': {
    clause: '7.11.1; 7.11.5',
    that: any(
      not(filled(given('service'))),
      not(filled(fieldOf('complaint-received', 'service'))),
      recorded(the('complaint-received', { where: { service: given('service') } })),
      recorded('cases-joined'),
    ),
    otherwise: 'this manager is of another service than the one complained about',
  },
}

const acknowledged = any(onTheStatutoryStages, track('care-standards'), track('nhs'))

/** 7.1 and 7.11.2 to 7.11.5: every complaint is registered, acknowledged and given to a manager. */
export const intake = stage({
  title: 'Registering and acknowledging',
  clause: '7.11.4',
  opensWhen: any(recorded('complaint-received'), recorded('case-brought-in')),
  endsWhen: withdrawn,

  duties: {
    'hand-over': {
      clause: '7.14 row 1; 7.11.4',
      who: 'member-of-staff',
      must: 'send the complaint to the Customer Relationship Team at once',
      when: not(is(fieldOf('complaint-received', 'receivedBy'), 'customer-relationship-team')),
      by: days(0).from('complaint-received'),
      doneBy: the('passed-on', { where: { what: 'complaint', to: 'customer-relationship-team' } }),
      reading: { doubt: 'The clause says "immediately".', chosen: 'The same calendar day; later is shown as late and blocks nothing.' },
    },
    register: {
      clause: '7.11.4; 7.1',
      who: 'customer-relationship-team',
      must: 'register the complaint',
      by: workingDays(2).from(receivedByTheTeam),
      doneBy: 'complaint-registered',
      needs: {
        service: {
          clause: '1.1; 4.2',
          that: any(
            not(filled(fieldOf('complaint-received', 'service'))),
            aboutOneOfOurServices,
            recorded('point-routed'),
            recorded('point-raised'),
          ),
          otherwise: 'it is about none of the services this procedure covers: decide first which procedure it goes to',
        },
        contract: {
          clause: '1.2; 2.3; 6.5',
          that: any(not(filled(fieldOf('complaint-received', 'provider'))), filled(fieldOf('complaint-received', 'contract'))),
          otherwise: 'the service is bought from a provider: say under what kind of contract',
          onlyWarn: true,
        },
        'nhs-part': {
          clause: '10.1',
          that: any(not(whereTheNhsHasAPart), filled(given('nhsPart'))),
          otherwise: 'this is a service we give jointly with the NHS: say whether all, part or none of it is for the NHS',
        },
      },
      reading: {
        doubt: '1.1 lists four services, 4.2 and 5.1 add adoption, leaving care and special guardianship.',
        chosen:
          'Leaving care and guardianship are ours; adoption is decided point by point; anything else is routed before it is registered.',
      },
      lines: {
        target: { title: 'Same or next working day', kind: 'aim', clause: '7.14 row 2', by: workingDays(1).from(receivedByTheTeam) },
      },
    },
    acknowledge: {
      clause: '7.11.4',
      who: 'customer-relationship-team',
      must: 'acknowledge the complaint',
      when: acknowledged,
      by: workingDays(2).from(firstClocksStart),
      doneBy: 'acknowledgement-sent',
      letter: 'acknowledgement',
      lines: {
        target: { title: 'Same or next working day', kind: 'aim', clause: '7.14 row 2', by: workingDays(1).from(firstClocksStart) },
      },
      reading: {
        doubt:
          '7.11.4 says "2 days", the table "the same or the next working day (within 2 days)"; and neither says whether receipt elsewhere in the Council counts.',
        chosen: 'A target of the next working day and a limit of 2 working days, from receipt by the Customer Relationship Team.',
        others: [
          { text: '2 calendar days', by: days(2).from(firstClocksStart) },
          { text: 'counted from first receipt anywhere in the Council', by: workingDays(2).from('complaint-received') },
        ],
      },
    },
    allocate: {
      clause: '7.11.5; 7.14 row 3',
      who: 'customer-relationship-team',
      must: 'pass the complaint to the Service Delivery Manager',
      when: onTheStatutoryStages,
      by: workingDays(2).from(firstClocksStart),
      doneBy: the('person-appointed', { where: { as: 'service-delivery-manager' } }),
      lines: {
        target: { title: 'Same or next working day', kind: 'aim', clause: '7.14 row 3', by: workingDays(1).from(firstClocksStart) },
      },
      reading: {
        doubt: 'The table says "the same or the next working day (within 2 days)".',
        chosen: 'A target of the next working day and a limit of 2 working days.',
      },
    },
    'refer-to-regulator': {
      clause: '7.11.3',
      who: 'customer-relationship-team',
      must: 'refer the complaint to the regulator, as the complainant prefers',
      when: recorded(asksForTheRegulator),
      by: noLimit('owed').after(asksForTheRegulator),
      doneBy: the('shared-outside', { where: { with: 'regulator' } }),
    },
    clarify: {
      clause: '7.11.2',
      who: 'customer-relationship-team',
      must: 'offer the complainant a meeting or visit, to make the matter clear',
      when: recorded(the('complaint-registered', { where: { unclear: true } })),
      by: noLimit('if the matter is unclear').after('complaint-registered'),
      doneBy: the('contact-made', { where: { purpose: 'clarify' } }),
    },
  },

  gates: {
    'raise-point': {
      clause: '7.11.8',
      who: 'anyone',
      may: 'write down a point of complaint',
      records: 'point-raised',
      needs: {
        agency: {
          clause: '6.7',
          that: any(
            not(filled(given('responsibility'))),
            not(covers(given('responsibility'), ['another-agency'])),
            filled(given('agency')),
          ),
          otherwise: 'it is recorded here whoever answers it: name the agency',
        },
      },
    },
    delegate: {
      clause: '7.11.5',
      who: ['service-delivery-manager', 'customer-relationship-team'],
      may: 'give the handling to another manager; the Service Delivery Manager stays responsible',
      records: the('person-appointed', { where: { as: 'delegated-manager' } }),
    },
    reallocate: {
      clause: '7.11.1; 7.11.5',
      who: 'customer-relationship-team',
      may: 'give the complaint to a Service Delivery Manager',
      records: the('person-appointed', { where: { as: 'service-delivery-manager' } }),
      needs: ofTheService,
    },
    'prefer-the-regulator': {
      clause: '7.11.3',
      who: ['complainant', 'representative', 'advocate', 'customer-relationship-team'],
      may: 'choose to have it referred to the regulator',
      records: asksForTheRegulator,
      needs: {
        'provider-first': {
          clause: '7.11.3',
          that: recorded('other-body-answered'),
          otherwise:
            'the regulator would normally expect the home or agency to have had a chance to put it right; the choice stands all the same',
          onlyWarn: true,
        },
      },
    },
    'settle-at-first-contact': {
      clause: '2.4; 2.5',
      who: 'customer-relationship-team',
      may: 'keep a matter settled on the spot off the register',
      records: the('point-routed', { where: { track: 'case-file' } }),
      needs: {
        'their-choice': {
          clause: '2.5',
          that: all(recorded(the('people-told', { where: { of: 'procedure' } })), filled({ given: 'agreedBy' })),
          otherwise: 'the complainant decides: they must have been told about the procedure and not want it used',
        },
      },
      reading: {
        doubt: '7.1 says all representations are registered; 2.4 says simple matters are best kept in the child’s case file.',
        chosen: 'A short entry, only where the complainant was told about the procedure and does not want it used.',
      },
    },
    'tell-about-the-procedure': {
      clause: '2.5; 1.5',
      who: ['customer-relationship-team', 'member-of-staff'],
      may: 'give information about the procedure',
      records: the('people-told', { where: { of: 'procedure' } }),
    },
    'identify-complainant': {
      clause: '6.11',
      who: ['complainant', 'customer-relationship-team'],
      may: 'give a name to an anonymous complaint',
      records: 'complainant-identified',
      needs: {
        anonymous: {
          clause: '6.11',
          that: recorded(the('complaint-received', { where: { anonymous: true } })),
          otherwise: 'the complaint was not anonymous',
        },
      },
      reading: {
        doubt: 'Nothing is said about an anonymous complainant who later gives a name.',
        chosen: 'The same record goes on; the clocks start on the day the name is known.',
      },
    },
    'join-cases': {
      clause: '12.3',
      who: 'customer-relationship-team',
      may: 'handle complaints together and give one answer',
      records: 'cases-joined',
    },
  },

  principles: {
    'any-means': {
      clause: '7.11.2',
      who: 'customer-relationship-team',
      must: 'take complaints by any means: form, letter, telephone, email or in person',
    },
    'help-offered': { clause: '1.11', who: 'customer-relationship-team', must: 'offer whatever help a person needs to use the procedure' },
    'no-reprisal': {
      clause: '1.10; 6.8',
      who: 'member-of-staff',
      must: 'never discourage a complaint, and let no harm come to a service because of one',
    },
    'all-avenues': { clause: '7.8', who: 'customer-relationship-team', must: 'keep every way of putting things right open at every stage' },
    'closest-to-it': {
      clause: '7.11.1',
      who: 'service-delivery-manager',
      must: 'resolve complaints as close as possible to where they arose',
    },
  },
})
