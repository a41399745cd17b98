import { about, channel, choice, date, done, type Facts, list, optional, outside, reasons, role, text, words, yesNo } from './fields.ts'

const point = about('point')

/** Complaints and their points as they come in, and what is decided about them first. */
export const comingIn: Facts = {
  'complaint-received': outside('the complaint was received', {
    words: words('What was said'),
    summary: optional(words('Our summary, beside their words')),
    service: optional(text('The service it is about')),
    provider: optional(text('The provider it is about')),
    relation: text('Who is complaining, in relation to the person affected'),
    onBehalfOf: optional(text('On whose behalf')),
    receivedBy: role('Who received it'),
    postedOn: optional(date('The date it was posted')),
    anonymous: yesNo('Is it anonymous?'),
    kind: optional(text('What kind of complaint it is')),
    about: optional(text('What or whom it is about')),
    harmAlleged: optional(yesNo('Does it allege harm?')),
    otherProceedings: optional(text('Other proceedings about the same matter')),
    sameAs: optional(text('An earlier complaint about the same matter')),
    channel,
  }),
  'complaint-registered': done('the complaint was registered', { reference: text('The reference') }),
  'complainant-identified': outside('the complainant gave a name', {
    relation: text('Who is complaining, in relation to the person affected'),
  }),
  'information-declined': done('the complainant chose not to give some information', {
    items: list('What was not given'),
    reassured: yesNo('Was the person told that the complaint is taken all the same?'),
  }),
  'point-raised': done(
    'a point of complaint was written down',
    {
      words: words('The point of complaint'),
      service: optional(text('The service it is about')),
      outcomeWanted: optional(words('The outcome wanted')),
    },
    point,
  ),
  'point-routed': done(
    'a point of complaint was sent on its way',
    {
      track: text('The way it goes'),
      ground: optional(text('On what ground')),
      to: optional(text('To whom')),
      inWriting: optional(yesNo('Was the complainant told in writing?')),
      prejudice: optional(words('What would be prejudiced')),
      agreedBy: optional(list('Who agreed')),
      reasons,
    },
    point,
  ),
  'point-resubmitted': outside('a point of complaint was sent in again', { channel }, point),
  'matter-arose': done('what the point is about happened', {}, point),
  'matter-came-to-notice': done('the person affected came to know of it', {}, point),
  'acceptance-decided': done('it was decided whether to accept the complaint', {
    accepted: yesNo('Is it accepted?'),
    ground: optional(text('On what ground')),
    reasons,
  }),
  'lateness-decided': done('it was decided whether to accept it late', {
    of: text('What came late'),
    accepted: yesNo('Is it accepted?'),
    goodReason: optional(yesNo('Was there good reason for the delay?')),
    stillFair: optional(yesNo('Can it still be looked at fairly?')),
    stillEffective: optional(yesNo('Can it still be looked at effectively?')),
    reasons,
  }),
  'representation-received': outside('a comment, a compliment or an enquiry was received', {
    kind: choice('What it is', 'comment', 'compliment', 'enquiry'),
    from: text('From whom'),
    written: yesNo('Is it in writing?'),
    about: text('What it is about'),
    channel,
  }),
  'cases-joined': done('complaints were joined', {
    members: list('The references of the complaints'),
    as: text('What they are handled as'),
  }),
  'case-brought-in': done('a case was brought in part of the way through', { stage: text('The stage it had reached') }),
}
