import {
  about,
  channel,
  choice,
  date,
  done,
  type Facts,
  list,
  number,
  optional,
  outside,
  person,
  reasons,
  role,
  staged,
  text,
  words,
  yesNo,
} from './fields.ts'

const comment = about('comment')

/** Appointing, acknowledging, talking to people, keeping them told. */
export const handling: Facts = {
  'person-appointed': done(
    'a person was appointed',
    {
      as: role('As what'),
      person: person('Who'),
      role: optional(text('What part they take')),
      fromRegister: optional(yesNo('Are they from the register?')),
      chair: optional(yesNo('Do they chair?')),
      agreedWith: optional(list('With whom it was agreed')),
      complainantAgreed: optional(yesNo('Does the complainant agree?')),
      grade: optional(number('Their grade')),
      service: optional(text('Their service')),
      insteadOf: optional(person('In whose place')),
      until: optional(date('Until when, where it is for a time')),
      reasons,
    },
    staged,
  ),
  'passed-on': done('something was passed on inside the body', {
    what: choice('What was passed on', 'complaint', 'representation', 'papers', 'reports', 'enquiry'),
    to: text('To whom'),
    enclosed: optional(list('What was enclosed')),
    channel,
  }),
  'acknowledgement-sent': done(
    'an acknowledgement was sent',
    { contents: list('What it says'), to: list('To whom'), version: optional(number('Version')), channel },
    staged,
  ),
  'contact-made': done('someone was spoken or written to', {
    with: text('With whom'),
    purpose: text('What for'),
    result: words('What came of it'),
    channel,
  }),
  'timescale-set': done('the length of time was set', {
    band: text('The band'),
    discussed: yesNo('Was it discussed with the complainant?'),
  }),
  'progress-update-given': done('an update on progress was given', {
    to: choice('To whom', 'team', 'complainant'),
    delay: optional(yesNo('Does it tell of a delay?')),
    estimate: optional(text('When an answer can be expected')),
    channel,
  }),
  'statement-signed': outside('the statement of complaint was signed', {
    elements: number('How many points it has'),
    outcomesSought: yesNo('Does it say what outcome is wanted?'),
    receivedOn: optional(date('The date it was received')),
    channel,
  }),
  'interview-held': done('an interview was held', { of: text('Who was interviewed') }, { ...staged, ...about('person') }),
  'comments-asked-for': done('comments were asked for', { by: date('The date to answer by'), channel }, comment),
  'comments-received': outside(
    'comments were received',
    { kind: text('What kind'), on: text('On what'), words: optional(words('What was said')), channel },
    comment,
  ),
  'comment-decided': done('it was decided whether to take in a comment', { included: yesNo('Is it taken in?'), reasons }, comment),
  'people-told': done('people were told', { of: text('Of what'), to: list('Who was told'), channel }),
  'complainant-chose': outside('the complainant made a choice', { choice: text('The choice'), channel }),
}
