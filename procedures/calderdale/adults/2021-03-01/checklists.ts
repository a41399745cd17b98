import { any, type Checklist, covers, fieldOf, fieldsOf, filled, recorded, the } from '#language'
import { commissioned, finalVersion, investigator, providersManager, receivedByTheTeam } from './events.ts'

const received = (field: string) => filled(fieldOf('complaint-received', field))
const says = (piece: string) => covers(fieldsOf(finalVersion, 'contents'), [piece])

export const checklists: Readonly<Record<string, Checklist>> = {
  record: {
    title: 'What the record of a new case holds',
    clause: 'Stage 1 Receipt',
    items: {
      reference: { clause: 'Step 2', held: recorded('complaint-registered') },
      'received-by-the-team': { clause: 'Step 1', held: recorded(receivedByTheTeam) },
      channel: { clause: 'Stage 1 Receipt', held: received('channel') },
      'direct-or-commissioned': {
        clause: 'Scope',
        held: any(received('route'), recorded('point-raised'), filled(fieldOf('complaint-registered', 'route'))),
      },
      'first-contact': { clause: 'Appendix A', held: received('firstContactOn') },
      'followed-up': { clause: 'Appendix A', held: recorded(the('contact-made', { where: { purpose: 'follow-up' } })) },
    },
  },
  'front-sheet': {
    title: 'What the front sheet needs',
    clause: 'Appendix A',
    items: {
      reference: { clause: 'Appendix A', held: recorded('complaint-registered') },
      issues: { clause: 'Appendix A', held: received('words') },
      'investigating-officer': { clause: 'Appendix A', held: any(recorded(investigator), recorded(providersManager)) },
      'service-area': { clause: 'Appendix A', held: received('service') },
      provider: { clause: 'Appendix A', held: received('provider'), when: commissioned },
    },
  },
  'quality-assurance': {
    title: 'Quality assurance of the response',
    clause: 'Quality assurance',
    items: {
      findings: { clause: 'Stage 4 guidance 2', held: says('findings') },
      reasons: { clause: 'Stage 4 guidance 3', held: says('reasons') },
      overall: { clause: 'Stage 4 guidance 4', held: says('overall') },
      reference: { clause: 'Stage 4 guidance 5', held: says('reference') },
      'headed-paper': { clause: 'Stage 4 guidance 5; Flowchart 1', held: says('headed-paper') },
      ombudsman: { clause: 'Stage 4 Ombudsman details', held: says('ombudsman') },
      concise: {
        clause: 'Stage 4 guidance 1',
        held: recorded(the('response-approved', { where: { concise: true }, stage: 'response' })),
      },
    },
  },
}
