/** What a body may change of itself, as forms: each part with its fields, each field with the place of its value. */
import { type EmailSentence, emailWordsGiven, gapsOfEmail, listInWords } from '#outputs'
import type { NamedPart } from '../../../body-part-services.ts'

export type FieldKind = 'line' | 'lines' | 'words' | 'email' | 'url' | 'time' | 'day' | 'yes' | 'role' | 'staff-role'

export interface PartField {
  /** Its place in the part, or in the entry of a list: `contact/email`. */
  readonly at: readonly string[]
  readonly label: string
  readonly hint?: string
  readonly kind: FieldKind
  readonly optional?: true
  /** Said when an entry is made, and not again: what was recorded since rests on it. */
  readonly onlyNew?: true
  /** Not asked of an entry that is being made. */
  readonly onlyLater?: true
  /** What is said where it is left empty. */
  readonly missing?: string
  readonly width?: 'govuk-input--width-10' | 'govuk-input--width-20' | 'govuk-input--width-5'
}

export interface PartForm {
  readonly part: NamedPart
  readonly title: string
  /** Where people meet it. */
  readonly says: string
  readonly fields: readonly PartField[]
  /** All of it may be left out. */
  readonly mayBeNone?: true
  /** The page it is shown on, where that is not the body’s. */
  readonly on?: '/admin/templates'
  /** How it reads is shown before it is saved. */
  readonly isShownFirst?: true
  /** A list: the key of the body’s data, and what one entry is called. */
  readonly list?: { readonly key: string; readonly one: string; readonly named: 'title' | 'name' }
}

/** Every email there is, by whom it goes to. */
const emailTitles: readonly (readonly [EmailSentence, string])[] = [
  ['letter', 'Above a letter that goes by email'],
  ['caseLink', 'Above the link to somebody’s own complaint'],
  ['draftLink', 'Above the link back to a form that was begun'],
  ['papersLink', 'Above the link to papers, for somebody outside'],
  ['papersCode', 'Above the code for those papers'],
  ['digest', 'Below a day’s reminders to staff'],
  ['alone', 'Below a reminder that goes as an email of its own'],
  ['liveList', 'To those a list of live complaints goes to'],
  ['confirm', 'Above the link that confirms an address of staff'],
  ['ownFigures', 'Above figures that somebody asked for by email'],
]

const ombudsman = (at: readonly string[]): readonly PartField[] => [
  { at: [...at, 'name'], label: 'Name', missing: 'Enter the name', kind: 'line' },
  { at: [...at, 'url'], label: 'Web address', missing: 'Enter the web address', hint: 'It begins with https://', kind: 'url' },
  { at: [...at, 'phone'], label: 'Telephone', missing: 'Enter the telephone number', kind: 'line', width: 'govuk-input--width-20' },
  {
    at: [...at, 'address'],
    label: 'Postal address',
    missing: 'Enter the postal address',
    hint: 'One line of the address on each line.',
    kind: 'lines',
    optional: true,
  },
  {
    at: [...at, 'looksAt'],
    label: 'What they look at',
    hint: 'For staff who choose where a complaint belongs.',
    kind: 'words',
    optional: true,
  },
]

export const partForms: readonly PartForm[] = [
  {
    part: 'names',
    title: 'Names',
    says: 'At the top of every page, in letters and on documents.',
    fields: [
      { at: ['name'], label: 'Full name', missing: 'Enter the full name', kind: 'line' },
      {
        at: ['shortName'],
        label: 'Short name',
        missing: 'Enter the short name',
        hint: 'Where there is little room, such as an app for sign-in codes.',
        kind: 'line',
      },
    ],
  },
  {
    part: 'contact',
    title: 'How people reach the team',
    says: 'On public pages, in letters and in emails.',
    fields: [
      { at: ['contact', 'team'], label: 'Name of the team', missing: 'Enter the name of the team', kind: 'line' },
      { at: ['contact', 'phone'], label: 'Telephone', missing: 'Enter the telephone number', kind: 'line', width: 'govuk-input--width-20' },
      { at: ['contact', 'email'], label: 'Email', missing: 'Enter the email address', kind: 'email' },
      {
        at: ['contact', 'address'],
        label: 'Postal address',
        missing: 'Enter the postal address',
        hint: 'One line of the address on each line.',
        kind: 'lines',
      },
      { at: ['contact', 'hours'], label: 'When people can ring', hint: 'For example, Monday to Friday, 9am to 5pm.', kind: 'line' },
    ],
  },
  {
    part: 'emergency',
    title: 'In an emergency',
    says: 'Where somebody says that anyone is in danger, and at the foot of progress pages.',
    fields: [
      {
        at: ['emergency', 'says'],
        label: 'What people are told',
        hint: 'Begin with 999 where it is for danger now; then say whose telephone number it is, which is shown after it.',
        kind: 'words',
      },
      {
        at: ['emergency', 'phone'],
        label: 'Telephone',
        missing: 'Enter the telephone number',
        kind: 'line',
        width: 'govuk-input--width-20',
      },
    ],
  },
  {
    part: 'safeguarding',
    title: 'Safeguarding guidance',
    says: 'Shown to staff on a case in which safeguarding has to be considered. Leave both empty where there is none.',
    mayBeNone: true,
    fields: [
      { at: ['safeguardingGuidance', 'title'], label: 'What the link says', missing: 'Enter what the link says', kind: 'line' },
      {
        at: ['safeguardingGuidance', 'url'],
        label: 'Address of the page',
        missing: 'Enter the address of the page',
        hint: 'It begins with https://',
        kind: 'url',
      },
    ],
  },
  {
    part: 'contact-limits',
    title: 'Limits on contact',
    says: 'Where a procedure does not say who may limit contact with somebody whose behaviour makes it hard, it is limited by this policy alone. Leave all of it empty where there is none: then it cannot be limited.',
    mayBeNone: true,
    fields: [
      {
        at: ['contactPolicy', 'title'],
        label: 'Name of the policy',
        missing: 'Enter the name of the policy',
        hint: 'With the part of it that says how contact is limited.',
        kind: 'line',
      },
      {
        at: ['contactPolicy', 'decides'],
        label: 'Who decides',
        missing: 'Choose who decides',
        hint: 'Whoever decides has to open the case. Behind each role that may not open every case it says so: such a role can decide only where they have part in it.',
        kind: 'staff-role',
      },
      {
        at: ['contactPolicy', 'staysOpen'],
        label: 'What stays open whatever is limited',
        missing: 'Enter what stays open',
        hint: 'For example, they can always write about something new, and about somebody’s safety.',
        kind: 'words',
      },
    ],
  },
  {
    part: 'advocacy',
    title: 'Advocacy',
    says: 'Offered to children and young people. Leave all of it empty where there is none.',
    mayBeNone: true,
    fields: [
      { at: ['advocacy', 'name'], label: 'Name', missing: 'Enter the name', kind: 'line' },
      {
        at: ['advocacy', 'phone'],
        label: 'Telephone',
        missing: 'Enter the telephone number',
        kind: 'line',
        width: 'govuk-input--width-20',
      },
      { at: ['advocacy', 'says'], label: 'What people are told', kind: 'words' },
    ],
  },
  {
    part: 'hours',
    title: 'When staff are written to',
    says: 'Reminders go out between these times of a working day. 08:00 to 18:00 where both are left empty.',
    mayBeNone: true,
    fields: [
      {
        at: ['writesBetween', 'from'],
        label: 'From',
        missing: 'Enter the time from which staff are written to',
        hint: 'Like 08:00',
        kind: 'time',
        width: 'govuk-input--width-5',
      },
      {
        at: ['writesBetween', 'until'],
        label: 'Until',
        missing: 'Enter the time until which staff are written to',
        hint: 'Like 18:00',
        kind: 'time',
        width: 'govuk-input--width-5',
      },
    ],
  },
  {
    part: 'ombudsman',
    title: 'The ombudsman',
    says: 'Whom people may go to next: on public pages, and in letters whose procedure says so.',
    fields: ombudsman(['ombudsman']),
  },
  {
    part: 'other-ombudsmen',
    title: 'Other ombudsmen and regulators',
    says: 'Offered to staff where a complaint, or a part of it, belongs elsewhere.',
    fields: ombudsman([]),
    list: { key: 'otherOmbudsmen', one: 'ombudsman or regulator', named: 'name' },
  },
  {
    part: 'services',
    title: 'Services',
    says: 'What a complaint may be about. A service is closed rather than removed: its cases keep its name.',
    fields: [
      {
        at: ['title'],
        label: 'Name of the service',
        missing: 'Enter the name of the service',
        hint: 'As people outside know it.',
        kind: 'line',
      },
      {
        at: ['restricted'],
        label: 'Its cases are restricted',
        hint: 'Only those who may see restricted cases see them, and whoever has a part in one by name sees that one. It cannot be changed later: cases are listed by it.',
        kind: 'yes',
        optional: true,
        onlyNew: true,
      },
      {
        at: ['closedFrom'],
        label: 'Closed to new complaints from',
        hint: 'From that day it is not offered. Leave it empty while the service is open.',
        kind: 'day',
        optional: true,
        onlyLater: true,
      },
      { at: ['referral', 'who'], label: 'Whom staff ask in this service', hint: 'A role or a team.', kind: 'line', optional: true },
      { at: ['referral', 'phone'], label: 'Their telephone', kind: 'line', optional: true, width: 'govuk-input--width-20' },
      { at: ['referral', 'email'], label: 'Their email', kind: 'email', optional: true },
    ],
    list: { key: 'services', one: 'service', named: 'title' },
  },
  {
    part: 'providers',
    title: 'Providers',
    says: 'Who provides a service for you: offered wherever a step asks for the provider. A case keeps the name that it was recorded with.',
    fields: [
      { at: ['name'], label: 'Name of the provider', missing: 'Enter the name of the provider', kind: 'line' },
      { at: ['provides'], label: 'What it provides', kind: 'line', optional: true },
      { at: ['contact', 'who'], label: 'Who answers complaints there', hint: 'A role or a team.', kind: 'line', optional: true },
      { at: ['contact', 'phone'], label: 'Their telephone', kind: 'line', optional: true, width: 'govuk-input--width-20' },
      { at: ['contact', 'email'], label: 'Their email', kind: 'email', optional: true },
      {
        at: ['closedFrom'],
        label: 'Ended from',
        hint: 'From that day it is not offered. Its cases stay as they are. Leave it empty while it provides for you.',
        kind: 'day',
        optional: true,
        onlyLater: true,
      },
    ],
    list: { key: 'providers', one: 'provider', named: 'name' },
  },
  {
    part: 'relations',
    title: 'Who may complain',
    says: 'The first question of the public form. One that is no longer offered stays with the cases that have it.',
    fields: [
      {
        at: ['title'],
        label: 'As people say it of themselves',
        hint: 'For example, I am a relative of the person it is about',
        kind: 'line',
      },
      { at: ['called'], label: 'As staff call them', hint: 'Without this, staff read the same words.', kind: 'line', optional: true },
      { at: ['role'], label: 'Their role in the procedure', hint: 'It says what they may ask for, and by when.', kind: 'role' },
      {
        at: ['young'],
        label: 'They are children or young people',
        hint: 'Pages speak to them in plainer words and offer an advocate. It cannot be changed later.',
        kind: 'yes',
        optional: true,
        onlyNew: true,
      },
      { at: ['closed'], label: 'No longer offered', kind: 'yes', optional: true, onlyLater: true },
    ],
    list: { key: 'relations', one: 'relation', named: 'title' },
  },
  {
    part: 'letterhead',
    title: 'What stands above and below every letter',
    says: 'Where it is left empty, the team with its address, and the formats that the letter can be had in.',
    on: '/admin/templates',
    fields: [
      {
        at: ['letterhead', 'lines'],
        label: 'Lines below the name of the body',
        hint: 'In place of the team and its address. The telephone number follows by itself.',
        kind: 'lines',
        optional: true,
      },
      {
        at: ['letterhead', 'foot'],
        label: 'Line at the foot',
        hint: 'Say that it can be had in other formats, and how: people rely on it.',
        kind: 'words',
        optional: true,
      },
    ],
  },
  {
    part: 'emails',
    title: 'Words of emails',
    says: 'Where it is left empty, the words are those that came with the software. Whoever reads Welsh has those that came, in Welsh. Links, codes and how to reach you are always there.',
    on: '/admin/templates',
    isShownFirst: true,
    fields: emailTitles.map(([of, label]) => {
      const gaps = gapsOfEmail[of].map(gap => `{${gap}}`)
      const filled = gaps.length === 0 ? '' : `${listInWords(gaps, 'and')} ${gaps.length === 1 ? 'is' : 'are'} filled in. `
      return { at: ['emailWords', of], label, hint: `${filled}As it came: ${emailWordsGiven[of]}`, kind: 'words', optional: true }
    }),
  },
]

/** The name and id of its control. */
export const controlOf = ({ at }: PartField): string => at.join('-')

/** The control that an error of it leads to: of a day its first part. */
export const firstControlOf = (field: PartField): string => (field.kind === 'day' ? `${controlOf(field)}-day` : controlOf(field))
