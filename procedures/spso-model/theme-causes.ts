import type { ThemeList } from '#language'

/** Causes that both Scottish bodies begin with: theirs to change. They are no part of the model procedure. */
export const causes: ThemeList['causes'] = {
  'not-told': { title: 'Somebody was not told or not asked' },
  'not-followed': { title: 'The procedure was not followed' },
  'no-clear-way': { title: 'There is no clear procedure' },
  capacity: { title: 'Not enough people, money or time' },
  skill: { title: 'Training or experience was wanting' },
  'one-mistake': { title: 'One person’s mistake' },
  contractor: { title: 'A contractor or a partner' },
  'the-policy': { title: 'The policy or the law itself' },
  'no-fault': { title: 'Nothing went wrong' },
}
