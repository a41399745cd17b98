import { onDay, type ThemeList } from '#language'

/** A first list, to begin with: the Council's own to change. It is no part of its procedure. */
export const themeLists: readonly ThemeList[] = [
  {
    from: onDay('2025-04-01').day,
    themes: {
      communication: { title: 'Communication' },
      'not-told': { title: 'Not being told', says: 'Late news, no news, no call back', within: 'communication' },
      'not-heard': { title: 'Views not sought or not heard', within: 'communication' },
      delay: { title: 'Delay', says: 'In a decision, an assessment, a payment or an answer' },
      'worker-changes': { title: 'Changes of worker, and visits not made' },
      conduct: { title: 'How people were treated' },
      information: { title: 'Personal information and records' },
      money: { title: 'Money and allowances' },
      decision: { title: 'A decision, an assessment or a service refused' },
      care: { title: 'Quality of care and of homes' },
      moves: { title: 'Moves from one placement to another' },
      contact: { title: 'Contact with family' },
    },
    causes: {
      'not-passed-on': { title: 'Something was not passed on' },
      'not-followed': { title: 'The procedure was not followed' },
      'no-clear-way': { title: 'There is no clear procedure' },
      capacity: { title: 'Not enough people, places or time' },
      skill: { title: 'Training or experience was wanting' },
      'one-mistake': { title: 'One person’s mistake' },
      policy: { title: 'The policy or the law itself' },
      provider: { title: 'A provider or another body' },
      'no-fault': { title: 'Nothing went wrong' },
    },
  },
]
