import { day } from '#calendar'
import type { DutyState } from '#case'

const duty = (key: string, title: string, clause: string, due: string, fact: string): DutyState => ({
  key,
  title,
  clause,
  for: [],
  due: day(due),
  aim: false,
  steps: [],
  moves: [],
  lines: [],
  others: [],
  says: '',
  stage: 'stage-1',
  who: ['service-manager'],
  must: title,
  status: 'owed',
  wasLate: [],
  missing: [],
  blockedBy: [],
  withoutEffect: [],
  occurrences: [],
  ladder: [],
  records: [fact],
  asks: [],
})

/** What is owed on the day a complaint came in, as the example's progress says it. */
export const exampleDuties: readonly DutyState[] = [
  duty('stage-1/acknowledge', 'acknowledge the complaint', '5.2', '2026-05-18', 'acknowledgement-sent'),
  duty('stage-1/respond', 'answer every point', '6.4', '2026-05-29', 'response-sent'),
]
