import { appointed, type Checklist, covers, fieldsOf, recorded, the } from '#language'
import { independentPersonReport } from './events.ts'

const attended = (as: string) => covers(fieldsOf(the('meeting-held', { where: { of: 'review-panel' }, stage: 'stage-3' }), 'with'), [as])
const papers = (what: string) =>
  covers(fieldsOf(the('meeting-papers-sent', { where: { of: 'review-panel' }, stage: 'stage-3' }), 'contents'), [what])
const reportDealsWith = (what: string) => covers(fieldsOf({ ...independentPersonReport, stage: 'stage-2' }, 'addresses'), [what])

export const checklists: Readonly<Record<string, Checklist>> = {
  registration: {
    title: 'What the register holds',
    clause: '7.10',
    items: {
      registered: { clause: '7.11.4', held: recorded('complaint-registered') },
      manager: { clause: '7.11.5', held: recorded(appointed('service-delivery-manager', { stage: 'any' })) },
      acknowledged: { clause: '7.11.4', held: recorded({ fact: 'acknowledgement-sent', stage: 'any' }) },
      'when-it-happened': { clause: '6.1', held: recorded('matter-arose') },
      'childs-wishes': { clause: '5.3.1', held: recorded(the('wishes-recorded', { where: { of: 'child' } })) },
      'preferred-format': { clause: '1.5; 1.11', held: recorded('adjustment-requested') },
    },
  },
  'stage-1-considered': {
    title: 'What Stage One considered',
    clause: '7.11.6',
    items: {
      records: { clause: '7.11.6', held: covers(fieldsOf(the('response-sent', { stage: 'stage-1' }), 'considered'), ['records']) },
      staff: { clause: '7.11.6', held: covers(fieldsOf(the('response-sent', { stage: 'stage-1' }), 'considered'), ['staff']) },
      'law-and-procedure': {
        clause: '7.11.6',
        held: covers(fieldsOf(the('response-sent', { stage: 'stage-1' }), 'considered'), ['law-and-procedure']),
      },
      contact: { clause: '7.11.6', held: recorded('contact-made') },
    },
  },
  'independent-person-report': {
    title: 'What the Independent Person’s report deals with',
    clause: '7.12.5',
    items: {
      fairly: { clause: '7.12.5', held: reportDealsWith('fairly') },
      fully: { clause: '7.12.5', held: reportDealsWith('fully') },
      promptly: { clause: '7.12.5', held: reportDealsWith('promptly') },
      'interests-of-the-child': { clause: '7.12.5', held: reportDealsWith('interests-of-the-child') },
    },
  },
  'panel-papers': {
    title: 'Papers of the Panel',
    clause: '7.13.6',
    items: {
      complaint: { clause: '7.13.6', held: papers('complaint') },
      submissions: { clause: '7.13.6; reg 19(5)', held: papers('submissions') },
      'correspondence-and-reports': { clause: '7.13.6', held: papers('correspondence-and-reports') },
      'legal-context': { clause: '7.13.6', held: papers('legal-context') },
    },
  },
  'panel-attendance': {
    title: 'Who was at the Panel',
    clause: '7.13.3',
    items: {
      complainant: { clause: '7.13.3', held: attended('complainant') },
      'complaints-manager': { clause: '7.13.3', held: attended('complaints-manager') },
      investigator: { clause: '7.13.3', held: attended('independent-investigator') },
      'independent-person': { clause: '7.13.3', held: attended('independent-person') },
      director: { clause: '7.13.3', held: attended('respective-director') },
      clerk: { clause: '7.13.3', held: attended('panel-clerk') },
      'speaker-for-the-complainant': {
        clause: '7.13.4',
        when: recorded(the('meeting-attendee-named', { where: { of: 'review-panel', speaks: true }, stage: 'stage-3' })),
        held: attended('speaker-for-the-complainant'),
      },
    },
  },
}
