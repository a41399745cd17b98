import { expect, test } from 'vitest'
import type { Condition, Procedure } from '#language'
import { anytown } from '../../../outputs/testing/anytown.ts'
import { namedValues } from './named-values.ts'

const stage1 = anytown.stages['stage-1']

/** Anytown with one more thing that may be done, under one more need. */
const withGate = (that: Condition, records = 'contact-made'): Procedure => ({
  ...anytown,
  stages: {
    ...anytown.stages,
    ...(stage1 && {
      'stage-1': {
        ...stage1,
        gates: {
          ...stage1.gates,
          more: {
            clause: '6.1',
            who: 'complaints-officer',
            may: 'do more',
            records,
            needs: { it: { clause: '6.1', that, otherwise: 'no' } },
          },
        },
      },
    }),
  },
})

test('what a pick is narrowed by, one value or several, whoever does it', () => {
  const procedure = withGate({
    all: [
      { recorded: { fact: 'comments-received', where: { kind: 'conclusion' }, by: 'complainant' } },
      { recorded: { fact: ['people-told', { fact: 'passed-on', where: { to: ['advocate', 'quality-team'] } }] } },
    ],
  })
  expect(namedValues(procedure, 'comments-received', 'kind')).toEqual(['conclusion'])
  expect(namedValues(procedure, 'passed-on', 'to')).toEqual(['advocate', 'quality-team'])
  expect(namedValues(procedure, 'people-told', 'to')).toEqual([])
})

test('what a field is compared with, from either side, and what a list must hold', () => {
  const procedure = withGate({
    any: [
      { is: [{ fieldOf: 'complainant-chose', field: 'choice' }, 'formal'] },
      { is: ['wait', { fieldOf: 'complainant-chose', field: 'choice' }] },
      { covers: [{ fieldsOf: 'people-told', field: 'to' }, ['service-manager', 'advocate']] },
    ],
  })
  expect(namedValues(procedure, 'complainant-chose', 'choice')).toEqual(['formal', 'wait'])
  expect(namedValues(procedure, 'people-told', 'to')).toEqual(['service-manager', 'advocate'])
})

test('what is given is a field of what the act records', () => {
  const procedure = withGate({ is: [{ given: 'purpose' }, 'clarify'] })
  expect(namedValues(procedure, 'contact-made', 'purpose')).toEqual(['clarify'])
  expect(namedValues(procedure, 'passed-on', 'purpose')).toEqual([])
})

test('a number or a yes is no value to offer; a field that no rule names has none', () => {
  expect(namedValues(anytown, 'lateness-decided', 'accepted')).toEqual([])
  expect(namedValues(anytown, 'note-made', 'words')).toEqual([])
  expect(namedValues(anytown, 'finding-recorded', 'finding')).toEqual(['upheld'])
})
