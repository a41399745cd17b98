import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { Fact } from '#case'
import { anytown } from '../testing/anytown.ts'
import { partsOf } from './parts-of.ts'

const procedure = { ...anytown, meetings: { panel: { title: 'Panel', clause: '7.1', members: ['panel-member'] } } }

const appointed = (n: number, data: Fact['data'], about?: Fact['about']): Fact => ({
  ...{ id: `f${n}`, type: 'person-appointed', case: 'AT26-0001', on: day(`2026-05-0${n}`), recordedAt: '', recordedBy: 'kim', data },
  by: { role: 'complaints-officer', person: 'kim' },
  ...(about && { about }),
})

const who = (...facts: readonly Fact[]) => partsOf(procedure, facts).map(({ as, person }) => `${as} ${person}`)

test('the last named has the part, and whoever had it before has it no more', () => {
  const first = appointed(1, { as: 'service-manager', person: 'pat' })
  const handedOver = appointed(2, { as: 'service-manager', person: 'sol', insteadOf: 'pat', until: '2026-05-20' })
  expect(who(first)).toEqual(['service-manager pat'])
  expect(partsOf(procedure, [first, handedOver])).toEqual([
    {
      ...{ as: 'service-manager', person: 'sol', since: day('2026-05-02'), until: day('2026-05-20'), insteadOf: 'pat', by: 'kim' },
      fact: handedOver,
    },
  ])
})

test('members of a meeting have their parts side by side, but for the one in whose place another comes', () => {
  const [one, two] = [appointed(1, { as: 'panel-member', person: 'ann' }), appointed(2, { as: 'panel-member', person: 'ben' })]
  expect(who(one, two)).toEqual(['panel-member ann', 'panel-member ben'])
  expect(who(one, two, appointed(3, { as: 'panel-member', person: 'cat', insteadOf: 'ann' }))).toEqual([
    'panel-member ben',
    'panel-member cat',
  ])
})

test('a part for one point is another than the same for the whole', () => {
  const whole = appointed(1, { as: 'service-manager', person: 'pat' })
  const ofOne = appointed(2, { as: 'service-manager', person: 'sol' }, { point: ['2'] })
  expect(who(whole, ofOne)).toEqual(['service-manager pat', 'service-manager sol'])
})
