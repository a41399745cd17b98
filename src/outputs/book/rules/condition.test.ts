import { expect, test } from 'vitest'
import { all, any, type Condition, not, recorded } from '#language'
import { anytown } from '../../testing/anytown.ts'
import { conditionInWords } from './condition.ts'

const sent = recorded('response-sent')
const resolved = recorded('complaint-resolved')
const withdrawn = recorded('complaint-withdrawn')
const said = (condition: Condition): string => conditionInWords(anytown, condition, undefined).replaceAll('it is recorded that ', '')

test.each<[string, Condition, string]>([
  ['one', sent, 'the response was sent'],
  ['a few of one kind are a sentence', any(sent, resolved), 'the response was sent or the complaint was resolved'],
  ['the same kind inside is no list of its own', any(sent, any(resolved, withdrawn)), said(any(sent, resolved, withdrawn))],
  [
    'nested, a list',
    any(sent, all(resolved, not(withdrawn))),
    'one of these: (a) the response was sent; (b) all of these: (i) the complaint was resolved; (ii) it is not recorded that the complaint was withdrawn',
  ],
  ['none of several', not(any(sent, resolved)), 'none of these: (a) the response was sent; (b) the complaint was resolved'],
  [
    'no bracket around what is left out',
    all(withdrawn, not(all(sent, resolved))),
    'all of these: (a) the complaint was withdrawn; (b) not all of these together: (i) the response was sent; (ii) the complaint was resolved',
  ],
])('%s', (_, condition, words) => {
  expect(said(condition)).toBe(words)
})
