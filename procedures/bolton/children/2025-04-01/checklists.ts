import { appointed, type Checklist, covers, fieldsOf, recorded, the } from '#language'
import { concernsTheNhs, fromAYoungPerson, harmAlleged, mayShareWithTheNhs, sharedWithTheNhs } from './events.ts'

const sections = (section: string) =>
  covers(fieldsOf(the('report-received', { where: { of: 'investigation' }, stage: 'stage-2' }), 'sections'), [section])

export const checklists: Readonly<Record<string, Checklist>> = {
  intake: {
    title: 'What is on record at intake',
    clause: '10 (how to complain); Appendix 1 Stage 1',
    items: {
      registered: { clause: '13.1', held: recorded('complaint-registered') },
      'adjustment-question': { clause: '19.9', held: recorded({ fact: 'acknowledgement-sent', stage: 'any' }) },
      'when-it-happened': { clause: '10.1', held: recorded('matter-arose') },
      advocacy: {
        clause: '18.1',
        when: fromAYoungPerson,
        held: recorded('advocacy-offered'),
        declined: recorded(the('advocacy-offered', { where: { answer: 'declined' } })),
      },
      safeguarding: {
        clause: '7.1',
        when: harmAlleged,
        held: recorded(the('safeguarding-considered', { where: { of: 'person-affected' } })),
      },
      'others-at-risk': { clause: '7.1', when: harmAlleged, held: recorded(the('safeguarding-considered', { where: { of: 'others' } })) },
    },
  },
  'joint-triage': {
    title: 'Joint complaint: in this order',
    clause: 'Appendix 2 receiving',
    items: {
      consent: { clause: 'Appendix 2 receiving', when: concernsTheNhs, held: mayShareWithTheNhs },
      shared: { clause: 'Appendix 2 receiving', when: concernsTheNhs, held: recorded(sharedWithTheNhs) },
      lead: { clause: 'Appendix 2 receiving', when: concernsTheNhs, held: recorded('lead-agreed') },
    },
  },
  'investigation-report': {
    title: 'What the Stage 2 report holds',
    clause: 'Appendix 1 Stage 2',
    items: {
      facts: { clause: 'Appendix 1 Stage 2', held: sections('facts') },
      'policy-followed': { clause: 'Appendix 1 Stage 2', held: sections('policy-followed') },
      interviews: { clause: 'Appendix 1 Stage 2 investigation', held: sections('interviews') },
      'independent-person': { clause: 'Appendix 1 Stage 2', held: recorded(appointed('independent-person', { stage: 'stage-2' })) },
    },
  },
}
