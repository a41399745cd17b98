import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { day } from '#calendar'
import { render } from '#outputs'
import type { SentLetter } from '../services.ts'
import { letterForms, sendLetterFile } from './letter-file.ts'

const frame = {
  title: 'We have your complaint',
  body: 'Anytown Council',
  address: ['1 Any Street'],
  phone: '01632 960001',
  to: ['Ada Sample'],
  dateWords: 'Thursday 2 April 2026',
  reference: 'AN26-0001',
  formats: 'Also in large print.',
}

const letter: SentLetter = {
  ...{
    id: 'one',
    letter: 'acknowledgement',
    title: frame.title,
    sentOn: day('2026-04-02'),
    sentBy: 'officer',
    to: frame.to,
    fact: 'f2',
    sha256: '',
  },
  ...render({ opening: 'Dear Ada\n\nThank you.' }, ['opening'], frame),
}

const app = async () => {
  const server = Fastify()
  server.get<{ Params: { file: string } }>('/:file', (request, reply) => sendLetterFile(reply, 'AN26/0001', letter, request.params.file))
  return server
}

test('every form offered can be had, and is what it says it is', async () => {
  const server = await app()
  const starts = { 'letter.pdf': '%PDF', 'large-print.pdf': '%PDF', 'letter.docx': 'PK', 'letter.txt': 'Anytown Council' }
  expect(letterForms.map(({ file }) => file)).toEqual(Object.keys(starts))
  for (const [file, start] of Object.entries(starts)) {
    const answer = await server.inject(`/${file}`)
    expect(answer.statusCode).toBe(200)
    expect(answer.rawPayload.subarray(0, start.length).toString()).toBe(start)
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="AN260001-${file}"`)
  }
})

test('a form that does not exist is not found', async () => {
  expect((await (await app()).inject('/letter.exe')).statusCode).toBe(404)
})
