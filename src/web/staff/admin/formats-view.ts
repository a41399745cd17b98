/** What stands ready before anybody asks for it: how a letter can be had, and how a complaint can be made and followed. */
import type { Body } from '#language'
import { helpOffered } from '../../public/questions/help.tsx'

export interface ReadyRow {
  readonly what: string
  /** Where people find it. */
  readonly offered: string
  /** What keeps to it. */
  readonly kept: string
}

export interface FormatsReady {
  readonly letters: readonly ReadyRow[]
  readonly ways: readonly ReadyRow[]
  /** What stands at the foot of every letter. */
  readonly foot: string
}

type Help = (typeof helpOffered)[number]

const onTheForm = 'Help question of the public form, and the form staff take a complaint with'
const apart =
  'Chosen when a letter to this person is written, which waits for whoever makes it. Going without it asks for a reason, which is kept'

/** Each option of the public form has its line: a new one does not compile without. */
const keptTo: Readonly<Record<Help, string>> = {
  'Letters in large print':
    '18 point in the letter, its PDF and Word file, its e-mail, the print queue and the person’s own page. Standard print asks for a reason, which is kept',
  'Letters in Welsh': `What stands around the words is in Welsh by itself, and says how to have the words in Welsh too. ${apart}`,
  'Letters in other colours': apart,
  'Easy read': apart,
  Braille: apart,
  'Recordings instead of letters': apart,
  'Telephone calls instead of letters': 'Stands at the top of the case and at every letter that is written',
  'No telephone calls: write to me':
    'Stands at the top of the case; a letter whose words tell this person to ring says so to whoever writes it, and its last line says how to write',
  'Text relay when you ring me': 'Stands at the top of the case',
  'A sign language interpreter': 'Stands at the top of the case',
  'An interpreter for another language': apart,
  'More time to read and answer': 'Stands at the top of the case; more time for their own steps is given where the procedure allows it',
  'Somebody to write it down for me': 'Stands at the top of the case',
}

const isOfLetters = (help: Help): boolean => /letters|easy read|braille/i.test(help)

export const formatsReady = (body: Body, foot: string): FormatsReady => {
  const rows = (wanted: boolean): readonly ReadyRow[] =>
    helpOffered.filter(help => isOfLetters(help) === wanted).map(help => ({ what: help, offered: onTheForm, kept: keptTo[help] }))
  return {
    foot,
    letters: [
      ...rows(true),
      {
        what: 'Any letter as large print, PDF, Word, web page or plain text',
        offered: 'Under each letter, on the person’s own page and on the case',
        kept: 'Made from the letter as it was sent',
      },
    ],
    ways: [
      {
        what: `Telephone: ${body.contact.phone}`,
        offered: 'At the foot of every public page and in every letter',
        kept: 'Staff take the complaint on the same form, in the caller’s words',
      },
      ...rows(false),
      {
        what: 'High contrast',
        offered: 'Every page',
        kept: 'Text has a contrast of at least 4.5 to 1; where a device asks for its own colours, pages are shown in them',
      },
      {
        what: 'Keyboard and screen reader',
        offered: 'Every page',
        kept: 'Each page works without a mouse and without scripts; tests walk the form by keyboard alone and check every page against WCAG 2.2 AA',
      },
    ],
  }
}
