import { about, channel, choice, done, type Facts, list, number, optional, outside, person, reasons, text, words, yesNo } from './fields.ts'

/** Who may complain, consent, wishes, advocacy and what people need. */
export const people: Facts = {
  'person-joined': done(
    'a person joined the complaint',
    { as: text('As what'), relation: text('Relation to the person affected') },
    about('member'),
  ),
  'standing-queried': done('it was asked whether a person may complain for another', { of: text('Whose standing') }),
  'standing-decided': done('it was decided whether a person may complain for another', {
    as: text('As what'),
    accepted: yesNo('Is it accepted?'),
    childAsked: optional(yesNo('Was the child asked?')),
    reasons,
  }),
  'conflict-declared': done('a conflict of interest was declared', {
    person: person('Who is kept from the case'),
    why: words('What their interest is'),
  }),
  'conflict-ended': done('a conflict of interest came to an end', { person: person('Who may see the case again'), reasons }),
  'consent-asked-for': done('consent was asked for', {
    scope: text('Consent to what'),
    with: optional(text('With whom it would be shared')),
    channel,
  }),
  'consent-answered': outside('the request for consent was answered', {
    scope: text('Consent to what'),
    answer: choice('The answer', 'given', 'refused', 'withdrawn'),
    with: optional(text('With whom it would be shared')),
    from: text('Who answered'),
    written: yesNo('Is it in writing?'),
    document: optional(text('The document that shows it')),
    channel,
  }),
  'competence-assessed': done("the young person's understanding was assessed", {
    age: number('Age', 'identity'),
    competent: yesNo('Can the young person decide this?'),
    reasons,
  }),
  'wishes-recorded': outside('a wish was expressed', { of: text('Whose wish'), wish: words('The wish') }),
  'advocacy-offered': done('an advocate was offered', { channel }),
  'advocate-delayed': done('the appointment of an advocate was delayed', {
    unavoidable: yesNo('Could the delay not be avoided?'),
    cause: text('The cause'),
  }),
  'adjustment-requested': outside(
    'an adjustment was asked for',
    { what: text('What is needed'), why: words('Why it is needed', 'health'), channel },
    about('adjustment'),
  ),
  'adjustment-decided': done(
    'it was decided what adjustment to make',
    {
      agreed: yesNo('Is it agreed?'),
      what: text('What will be done'),
      format: optional(text('In what format')),
      reach: optional(
        choice(
          'How they are to be reached',
          'telephone',
          'text-message',
          'email',
          'letter',
          'in-person',
          'through-advocate',
          'through-representative',
        ),
      ),
      for: optional(text('For how long, or for what')),
      factors: list('What was weighed'),
      reasons,
    },
    about('adjustment'),
  ),
}
