/** The questions about whoever complained as a card on paper, for people who do not use the web: nothing on it says whose it is. */
import type { LocalDate } from '#calendar'
import type { Body } from '#language'
import type { Paper, PaperBlock } from '#outputs'
import { translateSentence } from '../languages/translate-html.ts'
import { welsh } from '../languages/welsh.ts'

interface Card {
  readonly file: string
  readonly title: string
  readonly print: Paper['print']
  readonly language: 'en' | 'cy'
}

const cards: readonly Card[] = [
  { file: 'card.pdf', title: 'PDF', print: 'standard', language: 'en' },
  { file: 'card-large-print.pdf', title: 'PDF in large print', print: 'large', language: 'en' },
  { file: 'cerdyn.pdf', title: 'PDF in Welsh', print: 'standard', language: 'cy' },
  { file: 'cerdyn-print-bras.pdf', title: 'PDF in Welsh, in large print', print: 'large', language: 'cy' },
]

/** Those of a body that asks these questions, in the languages that its public pages have. */
export const cardsOf = ({ equality, nation }: Body): readonly Card[] =>
  equality === undefined ? [] : cards.filter(({ language }) => language === 'en' || nation === 'england-and-wales')

/** `on`: the day it is printed. */
export const equalityCard = (body: Body, on: LocalDate, { print, language }: Pick<Card, 'print' | 'language'>): Paper => {
  const say = (english: string): string => (language === 'cy' ? translateSentence(english, welsh) : english)
  const title = say('Questions about you')
  const { team, address, phone } = body.contact
  const blocks: readonly PaperBlock[] = [
    { is: 'paragraph', lines: [body.name] },
    { is: 'heading', level: 1, text: title },
    {
      is: 'paragraph',
      lines: [
        say('You do not have to answer any of these. Your complaint is sent, and your answers change nothing about it.'),
        say('Put a cross beside one answer to each question. Leave out any that you like.'),
        say('Do not write your name or the number of your complaint on this card. We count the answers and destroy the card.'),
      ],
    },
    ...(body.equality?.questions ?? []).flatMap(({ asks, options }): readonly PaperBlock[] => [
      { is: 'heading', level: 2, text: say(asks) },
      { is: 'paragraph', lines: [...Object.values(options), 'Prefer not to say'].map(answer => `[   ]  ${say(answer)}`) },
    ]),
    { is: 'heading', level: 2, text: say('How to give it back') },
    {
      is: 'paragraph',
      lines: [
        say('Hand it to any of us, or post it in an envelope of its own to:'),
        (address.includes(team) ? address : [team, ...address]).join(', '),
      ],
    },
    { is: 'paragraph', lines: [say('If you would like somebody to read it to you, ring us.'), phone] },
  ]
  return { title, body: body.name, issued: on, foot: `${title}, ${body.name}`, print, blocks, ...(language === 'cy' && { language }) }
}
