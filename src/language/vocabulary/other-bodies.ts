import { about, channel, choice, date, done, type Facts, list, optional, outside, text, yesNo } from './fields.ts'

const party = about('party')

/** Complaints that concern other bodies too. */
export const otherBodies: Facts = {
  'shared-outside': done(
    'something was shared with another body',
    {
      with: text('With whom'),
      what: text('What was shared'),
      under: text('On what ground'),
      answerWanted: optional(yesNo('Is an answer wanted from them?')),
      answerBy: optional(date('The day by which it was asked for')),
      channel,
    },
    party,
  ),
  'other-body-answered': outside(
    'the other body answered',
    {
      answer: choice('The answer', 'acknowledged', 'unable', 'delayed', 'replied', 'approved'),
      newDate: optional(date('The new date')),
      copy: optional(yesNo('Is there a copy?')),
      channel,
    },
    party,
  ),
  'lead-agreed': done('it was agreed who leads', { lead: text('Who leads'), factors: list('What was weighed') }),
}
