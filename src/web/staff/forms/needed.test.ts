import { expect, test } from 'vitest'
import { all, any, type Condition, filled, given, is, not, recorded } from '#language'
import { neededBy } from './needed.ts'

const need = (that: Condition, more = {}) => ({ clause: '1', that, otherwise: 'no', ...more })
const by = (needs: Parameters<typeof neededBy>[0][number], saidAnyway: readonly string[] = []) =>
  Object.fromEntries(neededBy([needs], field => saidAnyway.includes(field)))

const [register, agreed, reasons] = [filled(given('register')), filled(given('agreed')), filled(given('reasons'))]

test('of two that will do, each is needed unless the other is answered', () => {
  expect(by({ pool: need(any(register, agreed)) })).toEqual({
    register: { unless: [[{ field: 'agreed' }]] },
    agreed: { unless: [[{ field: 'register' }]] },
  })
})

test('one that nothing else will do for is needed, also where another need has ways round it', () => {
  expect(by({ one: need(any(register, agreed)), two: need(register) })).toMatchObject({ register: { unless: [] } })
  expect(by({ one: need(register), two: need(any(register, agreed)) })).toMatchObject({ register: { unless: [] } })
})

test('reasons are needed unless a question is answered in one way', () => {
  expect(by({ why: need(any(is(given('agreed'), true), reasons)) })).toMatchObject({
    reasons: { unless: [[{ field: 'agreed', as: true }]] },
  })
  expect(by({ why: need(any(all(agreed, register), reasons)) })).toMatchObject({
    reasons: { unless: [[{ field: 'agreed' }, { field: 'register' }]] },
  })
})

test('a question to which several answers will do is needed', () => {
  expect(by({ ground: need(any(is(given('ground'), 'late'), is(given('ground'), 'withdrawn'))) })).toEqual({ ground: { unless: [] } })
})

test('nothing is called needed that rests on the case, is only warned of, may be let through, must be empty, or is met anyway', () => {
  expect(by({ a: need(any(recorded('response-sent'), reasons)), b: need(not(reasons)) })).toEqual({})
  const decided = { by: recorded('response-sent'), ifSays: {} }
  expect(by({ a: need(reasons, { onlyWarn: true }), b: need(agreed, { decided }) })).toEqual({})
  expect(by({ pool: need(any(register, agreed)) }, ['register'])).toEqual({})
})
