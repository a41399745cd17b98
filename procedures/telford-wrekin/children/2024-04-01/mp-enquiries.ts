import { any, filled, given, noLimit, not, recorded, stage, stands, the, workingDays } from '#language'

const enquiry = the('representation-received', { where: { kind: 'enquiry', from: 'mp' } })
const writtenConsent = the('consent-answered', { where: { scope: 'personal-information-to-mp', answer: 'given', written: true } })

const distributedTo = ['service-delivery-manager', 'respective-director', 'director-of-childrens-services']

/** Section 13: what Members of Parliament ask on behalf of the people they represent. */
export const mpEnquiries = stage({
  title: 'Enquiry of a Member of Parliament',
  clause: '13.1',
  opensWhen: recorded(enquiry),
  endsWhen: stands('case-closed', 'case-reopened'),

  duties: {
    acknowledge: {
      clause: '13.1',
      who: 'managing-directors-office',
      must: 'register and acknowledge the enquiry',
      by: noLimit('owed').after(enquiry),
      doneBy: 'acknowledgement-sent',
    },
    distribute: {
      clause: '13.1; 13.2',
      who: 'customer-relationship-team',
      must: 'pass the enquiry to the right manager or Director',
      by: noLimit('promptly').after(enquiry),
      doneBy: the('passed-on', { where: { what: 'enquiry', to: distributedTo } }),
    },
    'hand-over': {
      clause: '13.2',
      who: 'member-of-staff',
      must: 'tell the Customer Relationship Team of the enquiry, so that it is registered and followed',
      when: recorded(the('representation-received', { where: { kind: 'enquiry', from: 'mp', arrivedAt: 'elsewhere' } })),
      by: workingDays(1).from(enquiry),
      aim: true,
      doneBy: the('passed-on', { where: { what: 'enquiry', to: 'customer-relationship-team' } }),
      reading: { doubt: '"Promptly" has no number.', chosen: 'By the next working day, as a wish; later is flagged.' },
    },
    respond: {
      clause: '13.3',
      who: ['service-delivery-manager', 'respective-director', 'director-of-childrens-services'],
      must: 'answer the Member of Parliament',
      by: workingDays(10).from(enquiry),
      doneBy: 'response-sent',
      needs: {
        consent: {
          clause: '13.4',
          that: any(not(filled(given('personalInformation'))), recorded(writtenConsent)),
          otherwise: 'the constituent has not said in writing that there is no objection to giving personal information',
        },
      },
      reading: {
        doubt: 'The 10 working days have no starting point, and an enquiry may arrive by another way.',
        chosen: 'From first receipt anywhere in the Council. Telling of a delay does not move the date.',
      },
    },
    'tell-of-possible-delay': {
      clause: '13.4',
      who: 'customer-relationship-team',
      must: 'tell the Member that asking the constituent may delay the answer',
      when: recorded(the('consent-asked-for', { where: { scope: 'personal-information-to-mp' } })),
      by: noLimit('when the constituent is asked').after(the('consent-asked-for', { where: { scope: 'personal-information-to-mp' } })),
      doneBy: the('people-told', { where: { of: 'possible-delay' } }),
    },
  },

  gates: {
    'tell-of-delay': {
      clause: '13.3',
      who: 'customer-relationship-team',
      may: 'tell the Member that the answer will be late, with an estimate',
      asks: { estimate: { says: 'An estimate of the delay' } },
      records: the('progress-update-given', { where: { to: 'complainant' } }),
    },
  },
})
