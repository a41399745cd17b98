import { channel, date, done, type Facts, list, number, optional, staged, text, yesNo } from './fields.ts'

const of = text('Which meeting')

/** Every panel, board and conference; `of` says which. */
export const meetings: Facts = {
  'meeting-being-arranged': done('a meeting is being arranged', { of, settled: list('What is settled so far') }, staged),
  'meeting-date-set': done(
    'the date of a meeting was set',
    { of, date: date('The date of the meeting'), members: optional(number('How many members')) },
    staged,
  ),
  'meeting-attendee-named': done(
    'someone was named to attend a meeting',
    {
      of,
      person: text('Who'),
      as: text('As what'),
      lawyer: optional(yesNo('Do they come as a lawyer?')),
      speaks: optional(yesNo('Do they speak for the complainant?')),
    },
    staged,
  ),
  'meeting-papers-sent': done('the papers of a meeting were sent', { of, channel }, staged),
  'meeting-held': done(
    'a meeting was held',
    { of, noted: yesNo('Were notes taken?'), members: optional(number('How many members')), with: optional(list('Who was there')) },
    staged,
  ),
}
