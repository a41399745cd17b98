/** What stands around the words of a letter, in each language it can stand in; the words themselves are whoever wrote them. */
import type { LocalDate } from '#calendar'
import { longDay, longDayInWelsh } from '../days-in-words/days.ts'

export type LetterLanguage = 'en-GB' | 'cy'

interface FrameWords {
  readonly letter: string
  readonly date: string
  readonly number: string
  readonly madeIn: string
  readonly formats: (phone: string) => string
  /** The same to somebody who does not telephone. */
  readonly formatsInWriting: (email: string) => string
  /** At the head of an e-mail that carries it. */
  readonly mailed: string
  /** The number of a page, after 'Page' and before how many there are. */
  readonly page: readonly [page: string, of: string]
  readonly day: (day: LocalDate) => string
}

export const frameWords: Readonly<Record<LetterLanguage, FrameWords>> = {
  'en-GB': {
    letter: 'Letter',
    date: 'Date',
    number: 'Our number',
    madeIn: 'Made in',
    formats: phone => `You can have this in large print, audio, Easy Read, British Sign Language or another language: call ${phone}.`,
    formatsInWriting: email =>
      `You can have this in large print, audio, Easy Read, British Sign Language or another language: write to ${email}.`,
    mailed: 'The letter below is attached too, as a PDF. You can answer this e-mail.',
    page: ['Page', 'of'],
    day: longDay,
  },
  cy: {
    letter: 'Llythyr',
    date: 'Dyddiad',
    number: 'Ein rhif',
    madeIn: 'Gwnaed fel',
    formats: phone =>
      `Gallwch gael hwn mewn print bras, ar sain, mewn fersiwn Hawdd ei Ddeall, mewn Iaith Arwyddion Prydain neu mewn iaith arall: ffoniwch ${phone}.`,
    formatsInWriting: email =>
      `Gallwch gael hwn mewn print bras, ar sain, mewn fersiwn Hawdd ei Ddeall, mewn Iaith Arwyddion Prydain neu mewn iaith arall: ysgrifennwch at ${email}.`,
    mailed: 'Mae’r llythyr isod wedi’i atodi hefyd, fel PDF. Gallwch ateb yr e-bost hwn.',
    page: ['Tudalen', 'o'],
    day: longDayInWelsh,
  },
}

const formatsInWelsh: Readonly<Record<string, string>> = {
  'Easy Read': 'Hawdd ei Ddeall',
  Braille: 'Braille',
  'a recording': 'recordiad',
  'British Sign Language': 'Iaith Arwyddion Prydain',
  'other colours': 'lliwiau eraill',
  'another language': 'iaith arall',
  Welsh: 'Cymraeg',
}

export const formatIn = (language: LetterLanguage, format: string): string =>
  language === 'cy' ? (formatsInWelsh[format] ?? format) : format

/** The English name of a format, as a letter in this language calls it. */
export const formatNamed = (said: string): string => Object.entries(formatsInWelsh).find(([, name]) => name === said)?.[0] ?? said

const welshSigns = /(?<!\p{L})(yn|yr|ac|mae|eich|ein|gan|chi|ni|wedi|bydd|hwn|neu|am|ar|i’r|o’r)(?!\p{L})/giu
const englishSigns = /(?<!\p{L})(the|and|of|to|you|your|we|our|is|will|this|or|for|have)(?!\p{L})/giu

/** Whoever writes a letter may write it in Welsh: told by its small words. */
export const soundsWelsh = (words: string): boolean => (words.match(welshSigns)?.length ?? 0) > 2 * (words.match(englishSigns)?.length ?? 0)

/** Said in Welsh where the words of the letter are English: whether they are made in Welsh too, and else how to have them so. */
export const wordsAreEnglish = (madeIn: string | undefined, phone: string): string =>
  madeIn === 'Welsh'
    ? 'Saesneg yw geiriau’r llythyr isod. Rydych yn cael yr un llythyr yn Gymraeg hefyd.'
    : `Saesneg yw geiriau’r llythyr isod. Os hoffech ei gael yn Gymraeg, ffoniwch ${phone} neu atebwch y llythyr hwn. Mae cyfieithiad am ddim.`

/** Of a letter as `render` made it. */
export const languageOfLetter = (html: string): LetterLanguage => (/^<article class="[^"]*" lang="cy"/.test(html) ? 'cy' : 'en-GB')
