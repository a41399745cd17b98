/** In which words and in which format a letter goes: what it is by default, and why it goes otherwise where somebody says so. */
import type { Attempt } from '#case'
import { listInWords, type Wording } from '#outputs'
import { type Form, textOf } from '../../form.ts'
import type { FormError } from '../../layout/index.ts'
import type { LetterDraft, OpenCase } from '../../services.ts'
import { isPlainDue } from '../forms/due-of-letter.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'
import { formatsAsked } from './rendering.ts'

export interface HowMade {
  readonly wording: Wording
  /** 'standard', 'large', or the format it is made in apart from here. */
  readonly format: string
  /** Where it is not what was asked for, or expected. */
  readonly varied: readonly Varied[]
  /** To be kept with a draft. */
  readonly kept: Readonly<Record<string, string>>
  readonly words?: Choice
  /** Its plain words are the default here. */
  readonly isForAChild: boolean
  readonly print: Choice
}

interface Varied {
  readonly asked: string
  readonly went: string
  readonly why: Why
}

interface Why {
  readonly id: string
  readonly label: string
  readonly value: string
}

export interface Choice {
  readonly name: string
  readonly legend: string
  readonly hint: string
  readonly clauses: readonly ClauseLink[]
  readonly items: readonly { readonly value: string; readonly text: string; readonly why?: Why }[]
  readonly chosen: string
}

const names = { words: '_words', format: '_format', whyWords: '_why-words', whyFormat: '_why-format' } as const
/** Those of the fields that go with the others where a form is carried on. */
export const carriedNames: readonly string[] = [names.format]

const longestReason = 2000

type Said = (name: string) => string

/** Its button, and what is said of it. */
export const draftAgain = 'Draft it in these words'

const wordsOffered = (open: OpenCase, letter: string, said: Said, link: LinkClause) => {
  const plainly = open.procedure.letters?.[letter]?.plainly
  if (plainly === undefined) return undefined
  const due: Wording = isPlainDue(open, letter) ? 'plain' : 'standard'
  const typed = said(names.words)
  const chosen: Wording = typed === 'plain' || typed === 'standard' ? typed : due
  const why: Why = { id: names.whyWords, label: 'Why not in the words for children?', value: said(names.whyWords) }
  const choice: Choice = {
    ...{ name: names.words, legend: 'In which words?', chosen, clauses: link(plainly.clause) },
    hint:
      due === 'plain'
        ? `It goes to a child or young person, so it is in words for them. To have it drafted in others, choose them and press “${draftAgain}”: what you wrote yourself stays.`
        : `To have it drafted in others, choose them and press “${draftAgain}”: what you wrote yourself stays.`,
    items: [
      { value: 'plain', text: due === 'plain' ? 'Words for a child or young person' : 'Plain words, as for a child' },
      { value: 'standard', text: due === 'plain' ? 'Words for an adult' : 'Its usual words', ...(due === 'plain' && { why }) },
    ],
  }
  return { due, chosen, why, choice }
}

const formatInWords = (format: string): string => (format === 'large' ? 'large print' : format === 'standard' ? 'standard print' : format)

const printOffered = (open: OpenCase, said: Said) => {
  const asked = formatsAsked(open).map(format => (format === 'large print' ? 'large' : format))
  const apart = asked.filter(format => format !== 'large')
  const offered = ['standard', 'large', ...apart]
  const [typed, [first = 'standard']] = [said(names.format), asked]
  const chosen = offered.includes(typed) ? typed : first
  const askedInWords = listInWords(asked.map(formatInWords))
  const why: Why = { id: names.whyFormat, label: `Why not in ${askedInWords}?`, value: said(names.whyFormat) }
  const choice: Choice = {
    ...{ name: names.format, legend: 'How should it be printed?', chosen, clauses: [] },
    hint: asked.length === 0 ? '' : `Asked for, or agreed: ${askedInWords}.`,
    items: [
      { value: 'standard', text: 'Standard, 12 point' },
      { value: 'large', text: 'Large print, 18 point' },
      ...apart.map(format => ({ value: format, text: `In ${format}, which you have made: the letter says so, and so does Post` })),
    ].map(item => (asked.length === 0 || asked.includes(item.value) ? item : { ...item, why: { ...why, id: whyIdOf(item.value) } })),
  }
  return { asked, askedInWords, chosen, why: { ...why, id: whyIdOf(chosen) }, choice }
}

/** Each choice that needs a reason has its own field; what is said in one is kept under the one name. */
const whyIdOf = (value: string): string => `${names.whyFormat}-${value}`

/** What was typed of it, else what was kept with the draft. */
const sayingOf =
  (values: Form, saved: LetterDraft['made']): Said =>
  name => {
    const typed = name === names.whyFormat ? textOf(values, whyIdOf(textOf(values, names.format))) : textOf(values, name)
    return Object.keys(values).some(key => key === names.format || key === names.words) ? typed : typed || (saved?.[name] ?? '')
  }

export const howMade = (open: OpenCase, letter: string, values: Form, saved: LetterDraft['made'], link: LinkClause): HowMade => {
  const said = sayingOf(values, saved)
  const words = wordsOffered(open, letter, said, link)
  const print = printOffered(open, said)
  const varied: Varied[] = []
  if (words !== undefined && words.due === 'plain' && words.chosen === 'standard')
    varied.push({ asked: 'words for a child or young person', went: 'words for an adult', why: words.why })
  if (print.asked.length > 0 && !print.asked.includes(print.chosen))
    varied.push({ asked: print.askedInWords, went: formatInWords(print.chosen), why: print.why })
  return {
    ...{ wording: words?.chosen ?? 'standard', format: print.chosen, varied, print: print.choice },
    kept: {
      ...(words && { [names.words]: words.chosen, [names.whyWords]: words.why.value }),
      ...{ [names.format]: print.chosen, [names.whyFormat]: print.why.value },
    },
    isForAChild: words?.due === 'plain',
    ...(words && { words: words.choice }),
  }
}

/** A reason that is missing, or longer than is kept. */
export const errorsOfHow = ({ varied }: HowMade): readonly FormError[] =>
  varied.flatMap(({ asked, why }) => {
    if (why.value.trim() === '') return [{ field: why.id, text: `Say why it does not go in ${asked}. The reason is kept with the case` }]
    return why.value.length > longestReason
      ? [{ field: why.id, text: `The reason has ${why.value.length} characters: shorten it to ${longestReason}` }]
      : []
  })

/** A fact for each way in which it goes otherwise, by whoever sends it and on its day. */
export const variedFacts =
  (letter: string, { varied }: HowMade) =>
  (main: Attempt): readonly Attempt[] =>
    varied.map(({ asked, went, why }) => ({
      type: 'letter-varied',
      ...{ case: main.case, on: main.on },
      ...(main.by && { by: main.by }),
      data: { letter, asked, went, reasons: why.value.trim() },
    }))

/** Where it is made apart from here: the format. */
export const madeApart = ({ format }: HowMade): string | undefined => (format === 'standard' || format === 'large' ? undefined : format)
