import {
  any,
  type Condition,
  type Duty,
  type Gate,
  given,
  is,
  type Letter,
  noLimit,
  not,
  type Position,
  recorded,
  type Stage,
  sent,
  stage,
  type Track,
  the,
  track,
} from '#language'
import { mchp } from '../../../spso-model/sources.ts'

/** What is not the Board's: delivered, or employed, by one of the two bodies. */
const theirs = ['nhs-lothian-service', 'midlothian-council-service']
/** Its policies, its decisions, and how it came to them. */
const ours = ['ijb-policy', 'ijb-decision', 'ijb-process']
const referred = the('point-routed', { where: { track: 'referred' } })
const said = (scopes: readonly string[]): Condition =>
  any(recorded(the('complaint-received', { where: { scope: scopes } })), recorded(the('point-raised', { where: { scope: scopes } })))

export const scope = {
  type: 'choice',
  says: 'What it is about, and so whose it is',
  of: [...ours, ...theirs],
} as const

/** What the options are called. */
export const scopeCalls: Readonly<Record<string, string>> = {
  'ijb-policy': 'A policy of the Board',
  'ijb-decision': 'A decision of the Board',
  'ijb-process': 'How the Board came to a decision',
  'nhs-lothian-service': 'A service, or people, of NHS Lothian',
  'midlothian-council-service': 'A service, or people, of Midlothian Council',
}

export const referredTrack: Readonly<Record<string, Track>> = {
  referred: {
    title: 'Referred to NHS Lothian or Midlothian Council',
    clause: `para 1 bullet 3; ${mchp.ijbScope}`,
    takes: said(theirs),
    refuses: {
      because: 'the service it is about is given by NHS Lothian or Midlothian Council, and that body answers',
      offers: ['referral', 'intake/take-as-complaint'],
    },
  },
}

export const referredPosition: Readonly<Record<string, Position>> = {
  referred: {
    title: 'Referred to NHS Lothian or Midlothian Council',
    clause: 'para 1 bullet 3',
    when: track('referred'),
    open: true,
    list: 'other',
  },
}

export const referralGates: Readonly<Record<string, Gate>> = {
  refer: {
    clause: `para 1 bullet 3; ${mchp.ijbScope}`,
    who: ['frontline-officer', 'complaints-lead'],
    may: 'refer a complaint, or a point of it, to NHS Lothian or Midlothian Council',
    records: referred,
    needs: {
      named: {
        clause: 'para 1 bullet 3',
        that: any(is(given('to'), 'nhs-lothian'), is(given('to'), 'midlothian-council')),
        otherwise: 'name NHS Lothian or Midlothian Council',
      },
      'not-the-boards-own': {
        clause: `para 1 bullet 3; ${mchp.ijbScope}`,
        that: not(said(ours)),
        otherwise: 'it is about the Board’s own policies, decisions or how it makes them, and stays here',
      },
    },
    reading: {
      doubt: 'Whether a referred complaint counts here, and what happens to one that is partly the Board’s, is not said.',
      chosen: 'It is counted as a referral and not as received; the Board’s part stays open here and the rest is referred, in one case.',
    },
  },
}

export const referralDuties: Readonly<Record<string, Duty>> = {
  'answer-whose-it-is': {
    clause: 'para 1 bullet 3',
    who: ['frontline-officer', 'complaints-lead'],
    must: 'decide whether it is the Board’s, or for NHS Lothian or Midlothian Council',
    when: not(said([...ours, ...theirs])),
    by: noLimit('at intake').after('complaint-received'),
    doneBy: the(['point-raised', 'point-routed']),
  },
}

/** Referred matters: passed to the body that delivers the service, and the person told. No clock of ours runs. */
export const referral: Stage = stage({
  title: 'Referred to NHS Lothian or Midlothian Council',
  clause: 'para 1 bullet 3',
  track: 'referred',
  duties: {
    'pass-on': {
      clause: 'para 1 bullet 3',
      who: ['frontline-officer', 'complaints-lead'],
      must: 'refer it to NHS Lothian or to Midlothian Council, and write down when and to which',
      by: noLimit('owed').after('complaint-received'),
      doneBy: referred,
    },
    'tell-of-referral': {
      clause: 'para 1 bullet 3',
      who: ['frontline-officer', 'complaints-lead'],
      must: 'tell the person who will answer',
      by: noLimit('owed').after('complaint-received'),
      doneBy: the([the('people-told', { where: { of: 'referral' } }), sent('referral')]),
    },
  },
  gates: {
    'send-referral': {
      clause: 'para 1 bullet 3',
      who: ['frontline-officer', 'complaints-lead'],
      may: 'write to the person about the referral',
      records: sent('referral'),
      letter: 'referral',
    },
  },
})

export const referralLetter: Readonly<Record<string, Letter>> = {
  referral: {
    title: 'Who will answer your complaint',
    clause: 'para 1 bullet 3',
    to: ['complainant', 'representative'],
    from: 'complaints-lead',
    contains: {
      why: { clause: mchp.ijbScope, says: 'why it is not for the Board' },
      who: { clause: 'para 1 bullet 3', says: 'which body will answer, and that it has the complaint' },
    },
    words: {
      opening:
        'Dear {complainant.name}\n\nThank you for telling us about this. Your complaint came to us on {complaint-received.on}; its reference is {reference}.',
      why: 'The Board looks at complaints about its own policies and decisions, and how it makes them. What you told us is about a service that another body gives.',
      who: 'We have passed your complaint to that body, which will answer you under its own procedure: {point-routed.to}',
      closing: 'If anything is not clear, please call us.\n\nYours sincerely\n\n{body.team}\n{body.phone}',
    },
  },
}
