// A card on paper: the same questions, nothing that says whose it is, in large print and in Welsh too.
import { expect, test } from 'vitest'
import { day } from '#calendar'
import { exampleBody } from '../testing/example-body.ts'
import { inMemoryServices } from '../testing/in-memory-services.ts'
import { publicApp } from '../testing/public-app.ts'
import { cardsOf, equalityCard } from './equality-card.ts'

const on = day('2026-05-20')
const linesOf = (language: 'en' | 'cy') =>
  equalityCard(exampleBody, on, { print: 'standard', language }).blocks.flatMap(block =>
    block.is === 'heading' ? [block.text] : block.is === 'paragraph' ? block.lines : [],
  )

test('every question and every answer stands on it, with no place for a name', () => {
  const lines = linesOf('en')
  for (const { asks, options } of exampleBody.equality?.questions ?? []) {
    expect(lines).toContain(asks)
    for (const answer of Object.values(options)) expect(lines).toContain(`[   ]  ${answer}`)
  }
  expect(lines.filter(line => line.endsWith('Prefer not to say')).length).toBe(exampleBody.equality?.questions.length)
  expect(lines.join(' ')).toContain('Do not write your name')
  expect(lines.join(' ').split(exampleBody.contact.team)).toHaveLength(2)
})

test('in Welsh nothing of ours is left in English', () => {
  const theirs = [
    exampleBody.name,
    exampleBody.contact.phone,
    linesOf('en').find(line => line.includes(exampleBody.contact.address.at(-1) ?? '')) ?? '',
  ]
  const english = new Set(linesOf('en').filter(line => !theirs.includes(line)))
  expect(
    linesOf('cy')
      .filter(line => english.has(line))
      .filter(line => !/ Sikh$/.test(line)),
  ).toEqual([])
})

test('each is a PDF for everybody, marked with its language; other names lead nowhere', async () => {
  const app = await publicApp(inMemoryServices())
  expect(cardsOf(exampleBody).map(({ file }) => file)).toHaveLength(4)
  expect(cardsOf({ ...exampleBody, nation: 'scotland' }).map(({ language }) => language)).toEqual(['en', 'en'])
  for (const { file } of cardsOf(exampleBody)) {
    const answer = await app.inject(`/about-you/${file}`)
    expect([answer.statusCode, answer.headers['content-type'], answer.rawPayload.subarray(0, 5).toString()], file).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ])
  }
  expect(equalityCard(exampleBody, on, { print: 'large', language: 'cy' })).toMatchObject({ print: 'large', language: 'cy' })
  expect((await app.inject('/about-you/card.docx')).statusCode).toBe(404)
})
