import {
  actorRole,
  all,
  any,
  filled,
  given,
  is,
  type Need,
  noLimit,
  not,
  overall,
  recorded,
  stage,
  stands,
  the,
  theActor,
  whoDid,
} from '#language'
import { bothMustApprove, finalVersion, learned, withdrawn } from './events.ts'
import { investigators } from './investigation.ts'
import { officerOrAssistant } from './roles.ts'

const approvals = the('response-approved', { where: { version: given('version') } })
const returned = the('response-returned', { where: { version: given('version') } })
const approvedBy = (by: string) => stands({ ...approvals, by }, returned)
/** Whoever approves now is not the person who gave the other approval. The same person may approve it again after it was sent back. */
const notAlsoBy = (by: string) => any(not(recorded({ ...approvals, by })), not(is(theActor, whoDid({ ...approvals, by }))))

const submitted: Readonly<Record<string, Need>> = {
  submitted: {
    clause: 'Quality assurance; Stage 4 Ombudsman details; Provider complaints Ombudsman details',
    that: recorded({ ...finalVersion, where: { version: given('version') } }),
    otherwise: 'that version has not come in whole, with how to go to the Ombudsman',
  },
}

/** Quality assurance, sending, and what the sender does then. */
export const response = stage({
  title: 'Quality assurance and final response',
  clause: 'Quality assurance',
  opensWhen: recorded(finalVersion),
  endsWhen: withdrawn,

  duties: {
    'quality-assure': {
      clause: 'Quality assurance; Flowchart 1',
      who: ['complaints-officer', 'quality-lead'],
      must: 'conclude quality assurance of the final version',
      when: not(bothMustApprove),
      by: noLimit('owed').after(finalVersion),
      doneBy: 'response-approved',
      undoneBy: 'response-returned',
      reading: {
        doubt:
          'The text names the Complaints and Compliments Officer; the chart that officer or the Service Improvement and Quality Assurance Lead.',
        chosen: 'Either, where the Authority investigates; for a provider’s letter both the Officer and the Senior Contracts Officer.',
      },
    },
    'approve-provider-letter': {
      clause: 'Provider complaints approval; Flowchart 1',
      who: ['senior-contracts-officer', 'complaints-officer'],
      must: 'check and approve the provider’s letter, both of them',
      when: bothMustApprove,
      by: noLimit('owed').after(finalVersion),
      doneBy: {
        allOf: [the('response-approved', { by: 'senior-contracts-officer' }), the('response-approved', { by: 'complaints-officer' })],
      },
      undoneBy: 'response-returned',
    },
    send: {
      clause: 'Quality assurance; Flowchart 1',
      who: officerOrAssistant,
      must: 'send the final response to the complainant',
      by: noLimit('once quality assurance has concluded').after(finalVersion),
      doneBy: 'response-sent',
      letter: 'final-response',
      needs: {
        'quality-assured': {
          clause: 'Quality assurance',
          that: any(bothMustApprove, approvedBy('complaints-officer'), approvedBy('quality-lead')),
          otherwise: 'quality assurance of this version has not concluded',
        },
        'officer-approved': {
          clause: 'Provider complaints approval',
          that: any(not(bothMustApprove), approvedBy('complaints-officer')),
          otherwise: 'the Complaints and Compliments Officer has not approved this version',
        },
        'contracts-approved': {
          clause: 'Provider complaints approval',
          that: any(not(bothMustApprove), approvedBy('senior-contracts-officer')),
          otherwise: 'the Senior Contracts Officer has not approved this version',
        },
        overall: {
          clause: 'Stage 4 outcome rule',
          that: any(not(filled(given('overall'))), is(given('overall'), overall)),
          otherwise: 'the letter states another overall outcome than the findings give',
        },
      },
    },
    'tell-investigator': {
      clause: 'Quality assurance (1); Flowchart 1',
      who: officerOrAssistant,
      must: 'tell the Investigating Officer that the final response has gone',
      by: noLimit('when it has been sent').after('response-sent'),
      doneBy: the('people-told', { where: { of: 'final-response-sent', to: investigators } }),
    },
    'decide-learning': {
      clause: 'Stage 7 Learning; Part 2 Stage 1; Flowchart 1; Flowchart 2',
      who: investigators,
      must: 'say whether there is learning, and agree it with the Complaints and Compliments Officer',
      by: noLimit('at the end of the investigation').after('response-sent'),
      doneBy: 'learning-decided',
      needs: {
        agreed: {
          clause: 'Part 2 Stage 1',
          that: is(given('agreedWith'), 'complaints-officer'),
          otherwise: 'it counts once it is agreed with the Complaints and Compliments Officer',
        },
      },
      reading: {
        doubt: 'The Investigating Officer determines it and then discusses it, or the two agree it.',
        chosen: 'The Investigating Officer proposes, and it counts once agreed. It goes with sending and does not hold the letter back.',
      },
    },
    'advise-lead': {
      clause: 'Quality assurance (2); Flowchart 1; Flowchart 2',
      who: officerOrAssistant,
      must: 'tell the Service Improvement and Quality Assurance Lead of the learning',
      by: noLimit('when it has been sent').after(learned),
      doneBy: the('people-told', { where: { of: 'learning', to: 'quality-lead' } }),
    },
  },

  gates: {
    approve: {
      clause: 'Quality assurance; Flowchart 1',
      who: ['complaints-officer', 'quality-lead'],
      may: 'conclude quality assurance of a version',
      when: not(bothMustApprove),
      records: 'response-approved',
      needs: submitted,
    },
    'approve-provider-version': {
      clause: 'Provider complaints approval',
      who: ['senior-contracts-officer', 'complaints-officer'],
      may: 'approve a version of the provider’s letter',
      when: bothMustApprove,
      records: 'response-approved',
      needs: {
        ...submitted,
        'two-people': {
          clause: 'Provider complaints approval',
          that: any(
            all(is(actorRole, 'complaints-officer'), notAlsoBy('senior-contracts-officer')),
            all(is(actorRole, 'senior-contracts-officer'), notAlsoBy('complaints-officer')),
          ),
          otherwise: 'one person cannot give both approvals',
        },
      },
    },
    'send-back': {
      clause: 'Quality assurance',
      who: ['complaints-officer', 'quality-lead', 'senior-contracts-officer'],
      may: 'send a version back to whoever investigated',
      asks: ['reasons'],
      records: 'response-returned',
      needs: {
        ...submitted,
        'not-sent': { clause: 'Quality assurance', that: not(recorded('response-sent')), otherwise: 'it has been sent' },
      },
      reading: {
        doubt: 'Nothing is said of a version that quality assurance sends back.',
        chosen: 'The investigation is open again from the same date of receipt, with no new allowance; what was sent is not repeated.',
      },
    },
  },
})
