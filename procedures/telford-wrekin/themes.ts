import { onDay, type ThemeList } from '#language'

const causes: ThemeList['causes'] = {
  'not-passed-on': { title: 'Something was not passed on', says: 'Between workers, teams or bodies, or at a handover' },
  'not-followed': { title: 'The way it is to be done was not followed', says: 'There is a rule or a plan, and it was not kept to' },
  'no-clear-way': { title: 'There is no clear way to do it', says: 'No rule, no owner, or two that do not fit' },
  capacity: { title: 'Not enough people, places or time' },
  skill: { title: 'Training or experience was wanting' },
  'one-mistake': { title: 'One person’s mistake' },
  policy: { title: 'The policy or the law itself', says: 'Done as it should be, and still complained of' },
  'other-body': { title: 'Another body or a provider' },
  'no-fault': { title: 'Nothing went wrong' },
}

/** First lists, to begin with: the Council's own to change. They are no part of its procedure. */
export const themeLists: readonly ThemeList[] = [
  {
    from: onDay('2025-04-01').day,
    themes: {
      communication: { title: 'Communication', says: 'Being told, being asked, being called back' },
      waiting: { title: 'Delay and waiting', says: 'Not yet, still on a list, no answer' },
      promises: { title: 'What was promised', says: 'Help, money or a visit that was promised and did not come' },
      'worker-changes': { title: 'Changes of worker' },
      attitude: { title: 'Staff attitude' },
      confidentiality: { title: 'Confidentiality' },
      records: { title: 'What a record says' },
      money: { title: 'Money and allowances' },
      decision: { title: 'A decision or an assessment' },
      care: { title: 'Care and where a child lives' },
      contact: { title: 'Contact with family' },
      transport: { title: 'Transport' },
      'carer-training': { title: 'Training of carers' },
    },
    causes,
  },
  {
    from: onDay('2026-04-01').day,
    themes: {
      communication: { title: 'Communication' },
      'not-told': { title: 'Not being told', says: 'Late news, no news, no call back', within: 'communication' },
      'not-heard': { title: 'Not being heard', says: 'Views not asked for, or left out of a meeting or a report', within: 'communication' },
      delay: { title: 'Delay', says: 'Still waiting, or promised for a day that has passed' },
      'worker-changes': { title: 'Changes of worker' },
      conduct: { title: 'How people were treated', says: 'What staff or carers said or did' },
      information: { title: 'Personal information', says: 'Shared where it should not be, or wrong on the file' },
      money: { title: 'Money and allowances' },
      decision: { title: 'A decision or an assessment' },
      care: { title: 'Care and where a child lives' },
      contact: { title: 'Contact with family' },
      transport: { title: 'Transport' },
    },
    causes,
    became: {
      communication: { oneOf: ['not-told', 'not-heard'] },
      waiting: { now: 'delay' },
      promises: { now: 'delay' },
      attitude: { now: 'conduct' },
      confidentiality: { now: 'information' },
      records: { now: 'information' },
      'carer-training': { retired: 'Counted with what it was about: care, or a decision.' },
    },
  },
]
