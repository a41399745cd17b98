import { expect, test } from 'vitest'
import { day } from '#calendar'
import { emailPreviews } from './email-previews.ts'
import { type EmailSentence, emailWordsGiven, gapsOfEmail } from './email-words.ts'
import { caseLinkWords } from './link-mails.ts'

const contact = { team: 'The team', phone: '01632 960001', email: 'team@anytown.example', address: ['1 Example Road'], hours: '9 to 5' }
const body = { name: 'Anytown Council', referencePrefix: 'AT', contact }
const today = day('2026-04-20')
const sentences = Object.keys(emailWordsGiven).filter((of): of is EmailSentence => of in emailWordsGiven)

test.each(sentences)('%s: the body’s own words stand in that email and no other, with every gap filled', of => {
  const own = ['Quagmire', ...gapsOfEmail[of].map(gap => `{${gap}}`)].join(' ')
  const said = emailPreviews({ ...body, emailWords: { [of]: own } }, today)
  expect(said.map(one => one.of).toSorted()).toEqual(sentences.toSorted())
  expect(said.filter(({ paragraphs }) => paragraphs.some(words => words.includes('Quagmire'))).map(one => one.of)).toEqual([of])
  expect(JSON.stringify(said)).not.toContain('{list}')
  expect(said.flatMap(({ paragraphs }) => paragraphs).filter(words => /[{}]/.test(words))).toEqual([])
})

test('whoever reads Welsh has the words that are translated, whatever the body’s own are', () => {
  const words = { ...body, emailWords: { caseLink: 'Quagmire' } }
  const asked = { reference: 'AT26-0001', hours: 2, link: 'https://anytown.example/a' }
  expect(caseLinkWords(words, { ...asked, reads: 'en' }).before).toEqual(['Quagmire'])
  expect(caseLinkWords(words, { ...asked, reads: 'cy' }).before).toEqual([
    'With this link you can see how complaint AT26-0001 is going. It works once, within 2 hours.',
  ])
})
