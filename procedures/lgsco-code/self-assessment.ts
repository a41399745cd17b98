import type { Assessment } from '#language'

const stage1 = ['stage-1-answered', 'stage-1-first-time', 'stage-1-in-more-time', 'stage-1-late', 'stage-1-days']
const stage2 = ['stage-2-answered', 'stage-2-first-time', 'stage-2-in-more-time', 'stage-2-late', 'stage-2-days']
const answered = ['answered', 'answered-first-time', 'answered-in-more-time', 'answered-late', 'extended']

/**
 * The Local Government and Social Care Ombudsman’s Complaint Handling Code (February 2024, used in its decisions from 1 April 2026), as questions
 * that a council answers each year (8.1). The questions are our own words; what a figure or a duty of the procedure can show stands with them.
 */
export const selfAssessment: Assessment = {
  id: 'lgsco-code',
  title: 'Self-assessment against the Complaint Handling Code',
  source: 'Local Government and Social Care Ombudsman, Complaint Handling Code, February 2024',
  note: 'The Code does not replace the statutory procedures for social care: where such a procedure sets another time or another stage, the procedure is followed, and the answer says so. The questions under 1, 2, 6.1 to 6.8 and 8 follow the words of the published Code; those under stage 2, 7 and 9 are our own reading of parts that were not read in its words, and are to be checked against it.',
  questions: {
    'service-requests': {
      clause: '1.2 to 1.8',
      asks: 'Are a request for a service and a complaint told apart, and are both recorded?',
      shows: ['received', 'corporate'],
      evidence: ['intake/decide-route', 'receipt/record'],
    },
    acceptance: {
      clause: '2.1 to 2.5',
      asks: 'Is every complaint taken unless there is a valid reason not to, judged by itself, with 12 months counted from when the person came to know, and with discretion?',
      shows: ['received', 'on-the-stages', 'anonymous'],
    },
    refusal: {
      clause: '2.4; 8.1',
      asks: 'Is a refusal explained in writing with the right to go to the Ombudsman, and are the kinds of complaint that were refused reported each year?',
      shows: ['not-taken-on'],
    },
    acknowledgement: {
      clause: '6.2',
      asks: 'Is each complaint acknowledged and logged within 5 working days of its receipt?',
      shows: ['acknowledged', 'acknowledged-in-time'],
      evidence: ['intake/acknowledge', 'receipt/acknowledge', 'stage-1/acknowledge'],
    },
    'stage-1': {
      clause: '6.3',
      asks: 'Is a full response given at stage 1 within 10 working days of the acknowledgement?',
      shows: [...stage1, ...answered],
      evidence: ['stage-1/respond', 'response/respond'],
    },
    extension: {
      clause: '6.4; 6.5',
      asks: 'Is more time taken only for good reason, by no more than 10 working days at stage 1, with the reasons, the new date and the Ombudsman’s details given to the person?',
      shows: ['stage-1-in-more-time', 'answered-in-more-time', 'extended'],
      evidence: ['stage-1/tell-of-extension', 'stage-1/respond'],
    },
    points: {
      clause: '6.6 to 6.8',
      asks: 'Does the response come when the answer is known, answer every point with reasons, and say what happens next? Are actions that are still to be done followed until they are?',
      shows: ['actions-done', 'learning-actions-done', 'actions-open', 'learning-decided'],
    },
    'stage-2': {
      clause: '6 (stage 2)',
      asks: 'May a person go on to stage 2 without giving reasons, is it looked at by somebody else, and is it answered within 20 working days of its acknowledgement?',
      shows: ['stage-2-asked', ...stage2],
      evidence: ['stage-2/respond'],
    },
    'putting-right': {
      clause: '7',
      asks: 'Where something went wrong, is that said, and is it put right, with what was promised done by its day?',
      shows: ['actions-done', 'learning-actions-done', 'actions-open'],
    },
    report: {
      clause: '8.1',
      asks: 'Does the yearly report hold this assessment, an analysis of performance, the Ombudsman’s findings and letter, and what was improved?',
      shows: ['received', 'closed', 'open-at-the-end', 'to-the-ombudsman', 'ombudsman-decisions', 'ombudsman-fault'],
    },
    'governing-body': {
      clause: '8.2; 8.3',
      asks: 'Is it given to the governing body and published with that body’s response, and is the assessment made anew after a restructure or a change of procedure?',
    },
    learning: {
      clause: '9',
      asks: 'Is somebody senior accountable for learning from complaints, and are themes and changes reported to staff, members and the public?',
      shows: ['learning-decided', 'lessons', 'with-learning', 'learned'],
    },
  },
}
