import type { Chip, LessonState } from '#outputs'

const kinds: Readonly<Record<LessonState, Chip['kind']>> = {
  undecided: 'today',
  nothing: 'plain',
  'to-write': 'today',
  'under-way': 'wait',
  'to-approve': 'wait',
  approved: 'good',
  concluded: 'good',
}

export const lessonChip = (state: LessonState): Chip['kind'] => kinds[state]
