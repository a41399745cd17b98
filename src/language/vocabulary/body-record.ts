import { about, channel, choice, date, done, type Facts, list, optional, outside, person, role, text, words, yesNo } from './fields.ts'

/** The body's own record, which every case sees. */
export const bodyRecord: Facts = {
  'meetings-scheduled': done('dates of meetings were set', { of: text('Which meeting'), dates: list('The dates') }),
  'calendar-changed': done('the calendar was changed', {
    days: list('The days'),
    working: yesNo('Does the body work on them?'),
    why: text('Why'),
  }),
  'person-registered': done('a person was entered in a register', { register: text('Which register'), person: person('Who') }),
  'role-given': done('a role was given to a person', {
    role: role('Which role'),
    person: person('Who'),
    until: optional(date('Until when')),
    insteadOf: optional(role('As deputy for')),
  }),
  'role-ended': done('a role was taken back from a person', {
    role: role('Which role'),
    person: person('Who'),
    insteadOf: optional(role('As deputy for')),
    reason: optional(words('Why')),
  }),
  'record-begun': done('the body began to keep its own record here', { from: date('From which day') }),
  'setting-changed': done('a setting was changed', { name: text('Which setting'), value: text('The new value') }),
  'training-given': done('training was given', { kind: text('What training') }, about('person')),
  'person-away': done('a person is away', { person: person('Who'), from: date('The first day'), until: date('The last day') }),
  'person-back': done('a person is back', { person: person('Who') }),
  'check-made': done('a check of a person was made', {
    person: person('Who'),
    check: text('What was checked'),
    until: optional(date('The last day it holds')),
  }),
  'report-issued': done('a report was issued', {
    report: text('Which report'),
    period: text('For which period'),
    to: text('To whom'),
    published: yesNo('Is it published?'),
    contents: list('What it says'),
    signedOffBy: optional(role('Who signed it off')),
    channel,
  }),
  'format-asked-for': outside('a format was asked for', { format: text('Which format'), of: text('Of what'), channel }),
  'format-supplied': done('a format was supplied', { format: text('Which format'), of: text('Of what'), channel }),
}

/** The record itself: corrections, notes, documents, reminders, who looked, how long it is kept. */
export const recordItself: Facts = {
  'fact-corrected': done('an entry was corrected', {
    corrects: text('Which entry'),
    with: words('What it should say'),
    reason: optional(words('Why')),
  }),
  'fact-retracted': done('an entry was taken back', { retracts: text('Which entry'), reason: words('Why') }),
  'fact-let-stand': done('an entry was let stand', { fact: text('Which entry'), reason: words('Why') }),
  'note-made': done('a note was made', { words: words('The note') }),
  'document-received': done('a document was received', { what: text('What it is'), channel }),
  'reminder-sent': done('a reminder was sent', {
    duty: text('Of which duty'),
    rung: text('Which reminder'),
    to: role('To whom'),
    channel,
  }),
  'record-viewed': done('part of the record was looked at', { what: text('What'), reason: text('Why') }),
  'kept-longer': done('the case is kept longer', {
    why: choice('Why', 'ombudsman', 'court', 'safeguarding', 'inquiry', 'other'),
    reason: words('In words'),
    until: optional(date('Until when')),
  }),
  'kept-no-longer': done('the reason to keep the case longer is over', { reason: words('Why') }),
  'personal-data-erased': done('the personal data was erased', {
    of: choice('Of what', 'case', 'document', 'letter', 'email', 'entry'),
    why: choice('Why', 'time-over', 'person-asked', 'mistake', 'third-person', 'after-a-restore'),
    thing: optional(text('Which one')),
    rule: optional(text('By which rule')),
    dataAsked: optional(choice('Whether anybody had asked for their data', 'nobody', 'had-it')),
  }),
  'moved-to-version': done('the case was moved to another version of the procedure', {
    from: date('The version it was under'),
    to: date('The version it is under now'),
    fromHash: text('The hash of the version it was under'),
    toHash: text('The hash of the version it is under now'),
    reason: words('Why'),
  }),
}
