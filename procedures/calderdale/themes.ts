import { onDay, type ThemeList } from '#language'

const causes: ThemeList['causes'] = {
  communication: { title: 'Somebody was not told or not asked' },
  'not-followed': { title: 'The care plan or the procedure was not followed' },
  handover: { title: 'Lost at a handover', says: 'Between shifts, teams, the hospital and the Council' },
  capacity: { title: 'Not enough people or hours' },
  skill: { title: 'Training or experience was wanting' },
  'one-mistake': { title: 'One person’s mistake' },
  systems: { title: 'A system, a form or a bill that is not clear' },
  provider: { title: 'The provider’s own arrangements' },
  policy: { title: 'The policy or the law itself' },
  'no-fault': { title: 'Nothing went wrong' },
}

/** First lists, to begin with: the Council's own to change. They are no part of its protocol. */
export const themeLists: readonly ThemeList[] = [
  {
    from: onDay('2025-04-01').day,
    themes: {
      telling: { title: 'Being told and being asked' },
      delay: { title: 'Delay' },
      'quality-of-care': { title: 'Quality of care' },
      'missed-calls': { title: 'Missed calls' },
      'late-calls': { title: 'Late calls' },
      charging: { title: 'Bills and charges' },
      decision: { title: 'A decision or an assessment' },
      attitude: { title: 'Staff attitude' },
      belongings: { title: 'Belongings and money' },
    },
    causes,
  },
  {
    from: onDay('2026-04-01').day,
    themes: {
      telling: { title: 'Being told and being asked' },
      delay: { title: 'Delay' },
      'quality-of-care': { title: 'Quality of care', says: 'How care is given in the home or in a care home' },
      calls: { title: 'Calls late, short or missed', says: 'The time, the length and the number of carers of a visit' },
      charging: { title: 'Bills and charges' },
      decision: { title: 'A decision or an assessment' },
      conduct: { title: 'How people were treated' },
      belongings: { title: 'Belongings and money' },
      'changes-of-carer': { title: 'Changes of worker or carer' },
    },
    causes,
    became: { 'missed-calls': { now: 'calls' }, 'late-calls': { now: 'calls' }, attitude: { now: 'conduct' } },
  },
]
