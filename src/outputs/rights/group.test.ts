import { expect, test } from 'vitest'
import type { Fact } from '#case'
import { fact, factState, state } from '../testing/states.ts'
import { groupOf, isWrittenTo } from './group.ts'

const read = (...facts: readonly Fact[]) => ({ facts, state: state('2026-05-01', { facts: facts.map(({ id }) => factState(id)) }) })
const of = (id: string) => ({ about: { member: [id] } })

const joined = (id: string) =>
  fact(`joined-${id}`, 'person-joined', '2026-04-02', { ...of(id), data: { as: 'complainant', relation: 'parent' } })
const answered = (id: string, answer: string) =>
  fact(`answer-${id}-${answer}`, 'consent-answered', '2026-04-03', {
    ...of(id),
    data: { scope: 'be-part-of-the-group', answer, from: 'complainant', written: false },
  })
const chose = (choice: string, id?: string) =>
  fact(`chose-${choice}`, 'complainant-chose', '2026-04-04', { ...(id !== undefined && of(id)), data: { choice } })
const left = (id: string) => fact(`left-${id}`, 'complaint-withdrawn', '2026-04-20', { ...of(id), data: { how: 'They moved away' } })

test('each member has their own agreement, wish, finding and end', () => {
  const group = groupOf(
    read(
      ...[joined('a'), joined('b'), answered('a', 'given'), left('b')],
      fact('w', 'wishes-recorded', '2026-04-05', { ...of('a'), data: { of: 'complainant', wish: 'The club back' } }),
      fact('f', 'finding-recorded', '2026-04-28', {
        about: { point: ['1'], member: ['a'] },
        data: { finding: 'upheld', reasons: 'Told late' },
      }),
    ),
  )
  expect(group.members).toMatchObject([
    { id: 'a', agrees: { answer: 'given' }, wishes: [{ wish: 'The club back' }], findings: [{ points: ['1'], finding: 'upheld' }] },
    { id: 'b', left: { on: '2026-04-20', how: 'They moved away' }, wishes: [] },
  ])
})

test('letters go to each who is still part; to whoever speaks for them once that is what they chose', () => {
  const facts = [joined('a'), joined('b'), joined('c'), answered('c', 'refused')]
  const written = (...more: readonly Fact[]) => ['a', 'b', 'c', 'advocate'].filter(id => isWrittenTo(groupOf(read(...facts, ...more)), id))
  expect(written()).toEqual(['a', 'b', 'advocate'])
  expect(written(chose('speaks-for-the-group', 'a'))).toEqual(['a', 'b', 'advocate'])
  expect(written(chose('speaks-for-the-group', 'a'), chose('letters-to-whoever-speaks'))).toEqual(['a', 'advocate'])
  expect(written(chose('speaks-for-the-group', 'a'), chose('letters-to-whoever-speaks'), left('a'))).toEqual(['b', 'advocate'])
})
