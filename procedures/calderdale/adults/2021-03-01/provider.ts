import { all, any, appointed, consent, filled, given, noLimit, not, recorded, setting, stage, the, track, workingDays } from '#language'
import { setUp } from './allocation.ts'
import { commissioned, finalResponse, providerSentIt, providersManager, receivedByTheTeam, withdrawn } from './events.ts'
import { officerOrAssistant } from './roles.ts'

const mayContact = consent('provider-contact')
const answered = the('consent-answered', { where: { scope: 'provider-contact' } })
const decidedWithout = the('way-forward-agreed', { where: { with: 'senior-quality-contracts-manager' } })
const byTheAuthority = the('point-routed', { where: { track: 'authority' } })
const unable = the('other-body-answered', { where: { answer: 'unable' } })

/** Steps 3 and 5 and the provider section: a service we buy, investigated by its provider in the first instance. */
export const provider = stage({
  title: 'Complaints about a provider',
  clause: 'Provider complaints',
  opensWhen: commissioned,
  endsWhen: any(withdrawn, recorded(finalResponse)),

  duties: {
    'ask-about-contact': {
      clause: 'Step 3',
      who: officerOrAssistant,
      must: 'ask the complainant whether they are happy for the provider to contact them',
      by: noLimit('owed').after(receivedByTheTeam),
      doneBy: answered,
    },
    'tell-answer': {
      clause: 'Step 3',
      who: officerOrAssistant,
      must: 'tell the Senior Quality Contracts Manager what the complainant answered',
      by: noLimit('owed').after(answered),
      doneBy: the('people-told', { where: { of: 'provider-contact', to: 'senior-quality-contracts-manager' } }),
    },
    'decide-without-contact': {
      clause: 'Step 3; Provider complaints unable',
      who: 'complaints-officer',
      must: 'decide, with the Senior Quality Contracts Manager, whether the provider investigates without contact or the Authority does',
      when: all(recorded(answered), not(mayContact), track('provider')),
      by: noLimit('owed').after(answered),
      doneBy: decidedWithout,
      reading: {
        doubt: 'What follows from "no", or from no answer, is not said.',
        chosen: 'The provider gets no contact details and may make no contact; who investigates is decided and recorded.',
      },
    },
    'get-contact': {
      clause: 'Provider complaints; Flowchart 1',
      who: 'senior-contracts-officer',
      must: 'give the details of the provider’s Area or Senior Manager',
      when: track('provider'),
      by: noLimit('owed').after(receivedByTheTeam),
      doneBy: providersManager,
    },
    'allocate-to-provider': {
      clause: 'Provider complaints; Process; Step 4',
      who: officerOrAssistant,
      must: 'send the provider’s manager the complaint with the front sheet and the learning template',
      when: track('provider'),
      by: noLimit('as quickly as possible').after(receivedByTheTeam),
      doneBy: { covers: [{ fieldsOf: providerSentIt, field: 'enclosed' }, ['front-sheet', 'learning-template']], with: providerSentIt },
    },
    'courtesy-call': {
      clause: 'Step 5',
      who: officerOrAssistant,
      must: 'follow the e-mail up with a courtesy telephone call',
      by: workingDays(setting('courtesy-call-days')).from(providerSentIt),
      doneBy: the('contact-made', { where: { purpose: 'courtesy-call', channel: 'telephone' } }),
      until: recorded('other-body-answered'),
      reading: {
        doubt: 'No time is given after which a missing acknowledgement calls for the telephone.',
        chosen: '2 working days after sending, a setting; a second e-mail is not enough.',
      },
    },
    'decide-who-investigates': {
      clause: 'Provider complaints unable',
      who: 'complaints-officer',
      must: 'decide whether the Authority investigates',
      by: noLimit('owed').after(unable),
      doneBy: { anyOf: [byTheAuthority, { ...providersManager, since: unable }] },
      reading: {
        doubt: 'It "may need to" pass to the Authority; whether time starts again is not said.',
        chosen: 'A recorded decision; the date of receipt and the ladder stand, and an extension may be agreed.',
      },
    },
  },

  gates: {
    'give-contact': {
      clause: 'Provider complaints',
      who: 'senior-contracts-officer',
      may: 'give the details of the provider’s manager',
      records: providersManager,
      needs: {
        asked: {
          clause: 'Provider complaints',
          that: track('provider'),
          otherwise: 'the provider is not investigating',
        },
      },
    },
    'send-to-provider': {
      clause: 'Provider complaints; Step 4',
      who: officerOrAssistant,
      may: 'send the complaint to the provider’s manager',
      records: providerSentIt,
      needs: {
        ...setUp,
        contact: {
          clause: 'Provider complaints',
          that: recorded(appointed('provider-manager')),
          otherwise: 'the Senior Contracts Officer has not given the provider’s manager yet',
        },
        answered: {
          clause: 'Step 3',
          that: any(mayContact, recorded(decidedWithout)),
          otherwise:
            'the complainant has not said that the provider may contact them: ask, or decide with the Senior Quality Contracts Manager that it investigates without contact',
        },
        details: {
          clause: 'Step 3',
          that: any(not(filled(given('contactDetails'))), mayContact),
          otherwise: 'the complainant has not agreed: leave out their contact details',
        },
      },
    },
    'provider-contact': {
      clause: 'Step 3',
      who: 'provider-manager',
      may: 'contact the complainant',
      records: the('contact-made', { by: 'provider-manager' }),
      needs: {
        consent: { clause: 'Step 3', that: mayContact, otherwise: 'the complainant has not agreed to be contacted by the provider' },
      },
    },
    'let-the-authority-investigate': {
      clause: 'Provider complaints unable; Provider complaints',
      who: 'complaints-officer',
      may: 'decide that the Authority investigates',
      records: byTheAuthority,
      needs: {
        reason: {
          clause: 'Provider complaints',
          that: any(recorded(unable), filled(given('reasons'))),
          otherwise: 'the provider investigates in the first instance: say why the Authority should',
        },
      },
    },
    'agree-without-contact': {
      clause: 'Step 3',
      who: 'complaints-officer',
      may: 'decide with the Senior Quality Contracts Manager that the provider investigates without contact',
      records: decidedWithout,
    },
  },
})
