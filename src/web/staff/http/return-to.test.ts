import { expect, test } from 'vitest'
import { safeReturn, signInPath, withQuery } from './return-to.ts'

test('only a path of this service is returned to', () => {
  expect(safeReturn('/cases/EX26-0104/record/stage-1/respond?way=1')).toBe('/cases/EX26-0104/record/stage-1/respond?way=1')
  for (const elsewhere of ['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', '/ /x', '', undefined, '/sign-in'])
    expect(safeReturn(elsewhere)).toBe('/today')
})

test('the way back keeps its own query', () => {
  expect(withQuery('/cases?text=bus', 'kept', 'a b')).toBe('/cases?text=bus&kept=a+b')
  expect(withQuery('/cases?kept=old', 'kept', 'new')).toBe('/cases?kept=new')
  expect(signInPath('/cases?text=bus', 'ended')).toBe('/sign-in?return=%2Fcases%3Ftext%3Dbus&why=ended')
})
