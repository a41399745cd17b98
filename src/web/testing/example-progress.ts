import { day } from '#calendar'
import type { Progress } from '#outputs'

const common = {
  reference: 'EX26-0149',
  closed: false,
  ombudsman:
    'You can complain to the Local Government and Social Care Ombudsman at any point. They usually ask you to finish our stages first.',
} as const

/** As on the day a complaint came in. */
export const newProgress: Progress = {
  ...common,
  answer: 'We will write to you by Monday 18 May 2026.',
  also: ['The manager will answer both your points by Friday 29 May 2026.'],
  dates: [
    {
      key: 'stage-1/acknowledge',
      due: day('2026-05-18'),
      words: 'We write to you by Monday 18 May 2026',
      why: '2 working days from complaint received on Thursday 14 May 2026.',
      clause: '5.2',
    },
    {
      key: 'stage-1/respond',
      due: day('2026-05-29'),
      words: 'The manager answers both your points by Friday 29 May 2026',
      why: '10 working days from complaint received on Thursday 14 May 2026. Weekends do not count, nor does the bank holiday on Monday 25 May.',
      clause: '6.4',
    },
  ],
  path: [
    { title: 'You complained', is: 'done', dateWords: 'Thursday 14 May', words: '' },
    { title: 'We write to you', is: 'now', dateWords: 'by Monday 18 May', words: 'The letter will name the manager who will answer.' },
    { title: 'The manager answers both your points', is: 'later', dateWords: 'by Friday 29 May', words: '' },
    { title: 'If you are not happy: Stage Two', is: 'later', dateWords: '', words: 'The answer says how, and until when.' },
  ],
  points: [
    {
      id: '1',
      number: 1,
      words: 'Our respite hours were cut from 12 to 6 a month before the review meeting had even happened. Nobody asked us.',
      decision: 'Being looked into',
      decided: false,
    },
    { id: '2', number: 2, words: 'The letter about it was sent to our old address.', decision: 'Being looked into', decided: false },
  ],
  promises: [],
  youCan: [],
}

/** After the answer, with the next stage open. */
export const answeredProgress: Progress = {
  ...newProgress,
  answer: 'You can ask for Stage Two until Friday 26 June 2026.',
  also: ['The manager answered you on Friday 29 May 2026, on time.'],
  dates: [],
  path: [
    { title: 'You complained', is: 'done', dateWords: 'Thursday 14 May', words: '' },
    { title: 'The manager answered', is: 'done', dateWords: 'Friday 29 May, on time', words: '' },
    { title: 'You say whether you are happy with the answer', is: 'now', dateWords: 'by Friday 26 June', words: '' },
  ],
  points: newProgress.points.map(point => ({ ...point, decision: 'You were right. We uphold this point.', decided: true })),
  outcome: 'We upheld your complaint.',
  promises: [{ words: 'Book a driver for each visit', is: 'open', says: 'We will do this by Tuesday 30 June 2026.' }],
  youCan: [
    {
      key: 'stage-1/ask-for-stage-2',
      title: 'Ask for Stage Two',
      until: day('2026-06-26'),
      words: 'Someone independent looks into it. You can ask until Friday 26 June 2026, in your own words.',
      clause: '6.8',
    },
  ],
}
