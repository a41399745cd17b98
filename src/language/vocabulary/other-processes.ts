import { about, date, done, type Facts, list, optional, reasons, text, yesNo } from './fields.ts'

const point = about('point')

/** Safeguarding, courts, the police, discipline: what a complaint may have to wait for. */
export const otherProcesses: Facts = {
  'safeguarding-considered': done('it was considered whether anyone is at risk', {
    of: text('Who may be at risk'),
    referred: yesNo('Was it referred?'),
    reasons,
  }),
  'other-process-began': done(
    'another process about the same matter began',
    { process: text('Which process'), inWriting: optional(yesNo('Was the complainant told in writing?')) },
    point,
  ),
  'other-process-ended': done('the other process ended', {}, point),
  'hold-placed': done(
    'a point of complaint was put on hold',
    { ground: text('On what ground'), reviewOn: date('The date to look at it again'), reasons },
    point,
  ),
  'hold-lifted': done('the hold on a point of complaint was lifted', {}, point),
  'other-concern-raised': done('another kind of concern was raised', { kind: text('What kind') }),
  'way-forward-agreed': done('a way forward was agreed', { with: list('With whom') }),
}
