import type { Definition } from '#language'

export const definitions: Readonly<Record<string, Definition>> = {
  days: {
    term: 'Day 1 to Day 20',
    means:
      'Working days after the day the Complaints and Compliments Team received the complaint, which is day 0 whatever the hour and whether or not it is a working day. Day 15 is the limit of 15 working days. Sending it on late moves none of them.',
    clause: 'Step 4; Introduction 1',
  },
  scope: {
    term: 'What the protocol is for',
    means: 'A service or process of the Adults and Wellbeing Directorate, provided directly or commissioned by it.',
    clause: 'Scope',
  },
  'formal-procedure': {
    term: 'The formal procedure',
    means: 'The Team’s own complaints procedure, which this protocol adds to and does not replace.',
    clause: 'Front matter',
  },
  parts: {
    term: 'The two parts',
    means: 'Part 1 is handling complaints, internal and from the Ombudsman; Part 2 is learning. All are parts of one record.',
    clause: 'Front matter',
  },
  stages: {
    term: 'The stages of an internal complaint',
    means:
      'Receipt, discussion, allocation, investigation, quality assurance and final response, learning; monitoring runs beside them. Known by name, since their numbers disagree.',
    clause: 'Front matter stages; Step 1',
  },
  'learning-stages': {
    term: 'The stages of learning',
    means:
      'Deciding whether there is any; the follow-up sheet; the first discussion at Performance Board and the log; a second if needed; final sign-off and the log; work on common themes.',
    clause: 'Front matter learning stages',
  },
  charts: {
    term: 'Appendix D',
    means:
      'The flow chart that the text calls Appendix D is the two charts of Appendix C; where chart and text differ, the text is preferred.',
    clause: 'Flowchart 1; Flowchart 2',
  },
  'lead-officer': {
    term: 'Lead Officer',
    means: 'On an internal complaint the Investigating Officer; on an Ombudsman’s case the Lead Person.',
    clause: 'Stage 4 payment contacts; Ombudsman Stage 2',
  },
}
