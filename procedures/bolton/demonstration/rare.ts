import { type Rare, tooLate } from '../../invented/voice.ts'
import { careLeaver, fosterCarer, parent, relative } from './voices.ts'

/** What seldom comes, and is not taken on: each for another reason. */
export const rare: readonly Rare[] = [
  tooLate(
    parent('safeguarding', ['The minutes of a meeting two winters ago have us saying what we never said.']),
    'They had the minutes that week. Nobody who was there works here now, so that it cannot be looked into.',
  ),
  {
    ...fosterCarer('fostering', ['I work here as well, and my own leave was turned down because I foster.']),
    received: { category: 'a-decision', matter: 'staff-personal' },
  },
  {
    ...parent('disabilities', ['The school that is named in his plan is not the one that he needs.']),
    received: { category: 'a-decision', matter: 'statutory-appeal' },
  },
  {
    ...relative('special-guardianship', ['The order says every second weekend. It should say every weekend.']),
    fields: { 'point-routed.ground': ['22.2'] },
    habits: [{ act: 'routing/leave-to-court', share: 1, after: [1, 2] }],
  },
  {
    ...careLeaver('leaving-care', ['I want to know what was decided of me before I was ten, and by whom.']),
    daysAgo: 430,
  },
]
