import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { Fact } from '#case'
import { anytown } from '../testing/anytown.ts'
import { fact, factState, state } from '../testing/states.ts'
import { otherBodiesOf, outThings } from './others.ts'

const read = (today: string, ...facts: readonly Fact[]) => ({
  procedure: anytown,
  facts,
  state: state(today, { facts: facts.map(({ id }) => factState(id)) }),
})

const sent = fact('f1', 'shared-outside', '2026-04-03', {
  about: { party: ['1'] },
  data: { with: 'nhs-trust', what: 'The second point', under: 'consent', answerBy: '2026-04-20' },
})
const delayed = fact('f2', 'other-body-answered', '2026-04-15', {
  about: { party: ['1'] },
  data: { answer: 'delayed', newDate: '2026-05-01' },
})
const chased = fact('f3', 'contact-made', '2026-05-05', {
  about: { party: ['1'] },
  data: { with: 'their complaints team', purpose: 'chase-other-body', result: 'A promise for Friday' },
})
const told = fact('f4', 'progress-update-given', '2026-05-06', { data: { to: 'complainant' } })
const replied = fact('f5', 'other-body-answered', '2026-05-08', { data: { answer: 'replied', copy: true } })

test('an answer is owed by the day asked for, then by the last day promised; past it, it is late', () => {
  expect(otherBodiesOf(read('2026-04-16', sent))).toMatchObject([{ name: 'Nhs trust', is: 'owed', due: '2026-04-20', isLate: false }])
  expect(otherBodiesOf(read('2026-05-01', sent, delayed))).toMatchObject([{ is: 'owed', due: '2026-05-01', isLate: false }])
  expect(otherBodiesOf(read('2026-05-02', sent, delayed))).toMatchObject([{ is: 'owed', isLate: true }])
})

test('who asked after it and what the complainant was told since stand beside it; an answer that names nobody is of the last that was asked', () => {
  const [body, ...others] = otherBodiesOf(read('2026-05-09', sent, delayed, chased, told, replied))
  expect(others).toEqual([])
  expect(body).toMatchObject({ is: 'answered', isLate: false, toldOn: '2026-05-06', chased: [{ on: '2026-05-05' }] })
  expect(body?.answers).toEqual([
    { on: '2026-04-15', answer: 'delayed', copy: false, newDate: '2026-05-01' },
    { on: '2026-05-08', answer: 'replied', copy: true },
  ])
})

test('asked once more after an answer, an answer is owed again; what asks for none is owed none', () => {
  const again = { ...sent, id: 'f6', on: day('2026-05-10'), data: { ...sent.data, answerBy: '2026-05-20' } }
  expect(otherBodiesOf(read('2026-05-11', sent, replied, again))).toMatchObject([{ is: 'owed', due: '2026-05-20' }])
  const police = fact('f7', 'shared-outside', '2026-05-10', {
    data: { with: 'police', what: 'A threat', under: 'prevention-of-crime', answerWanted: false },
  })
  expect(otherBodiesOf(read('2026-05-11', police))).toMatchObject([{ name: 'Police', is: 'no-answer-wanted', isNamed: false }])
})

test('a list across cases has what is owed, when it is due, and whether anybody asked after it', () => {
  expect(outThings(read('2026-05-07', sent, delayed, chased, told))).toEqual([
    {
      ...{ kind: 'party', id: '1', state: 'owed', since: '2026-04-03', due: '2026-05-01' },
      row: { name: 'Nhs trust', what: 'The second point', chased: 1, toldOn: '2026-05-06', chasedOn: '2026-05-05' },
    },
  ])
  expect(outThings(read('2026-05-09', sent, replied))).toMatchObject([{ state: 'answered', done: '2026-05-08' }])
})
