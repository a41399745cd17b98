/** Every example of docs/writing-a-procedure.md is tried: it is clean, it is said as the page says, it fails as the page says. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bankHolidays, compileCalendar } from '#calendar'
import { compile } from '#case'
import {
  type Condition,
  check,
  type Done,
  type Fault,
  parseClauses,
  type Ref,
  sayCondition,
  sayDone,
  sayFault,
  sayRef,
  sayValue,
  sayWhen,
  type Value,
  type When,
} from '#language'
import { parseScenarios, runScenario } from './index.ts'

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
const page = read('docs/writing-a-procedure.md')
const clauses = parseClauses(read('scenarios/saltmarsh/clauses.md'))
const saltmarsh = JSON.parse(read('scenarios/saltmarsh/procedure.json'))

interface Example {
  readonly title: string
  /** What it is: 'fact', 'duties thank', 'wrong condition'. */
  readonly kind: string
  readonly json: string
  /** The line quoted after it. */
  readonly says: string
}

const examples: readonly Example[] = [
  ...page.matchAll(/### ([^\n]+)\n(?:(?!\n### )[\s\S])*?```json ([a-z -]+[a-z0-9-]*)\n([\s\S]*?)\n```(?:\n\n> ([^\n]+))?/g),
].map(([, title = '', kind = '', json = '', says = '']) => ({ title, kind, json, says }))
const ofKind = (is: (kind: string) => boolean): readonly Example[] => examples.filter(({ kind }) => is(kind))

const clause = '5.6'
const gate = { clause, who: 'director', may: 'do the example', records: { fact: 'review-held', where: { of: 'example' } } }
const someday = { unit: 'days', n: 5, how: 'from', of: 'acceptance-decided' }

/** Where an example stands in the procedure: the block of the stage, its id and what stands there. */
function placeOf(kind: string, word: unknown): readonly [block: string, id: string, what: unknown] {
  switch (kind) {
    case 'fact':
      return ['gates', 'example', { ...gate, when: { recorded: word } }]
    case 'value':
      return ['gates', 'example', { ...gate, when: { filled: word } }]
    case 'condition':
      return ['gates', 'example', { ...gate, when: word }]
    case 'doing':
      return ['duties', 'example', { clause, who: 'director', must: 'do the example', by: someday, doneBy: word }]
    case 'date': {
      const { respond } = saltmarsh.stages.local.duties
      const line = { title: 'Example', kind: 'other', clause, by: word }
      return ['duties', 'respond', { ...respond, lines: { ...respond.lines, example: line } }]
    }
    case 'wrong date':
      return ['dates', 'example', { title: 'Example', clause, by: word }]
    case 'wrong condition':
      return placeOf('condition', word)
    case 'wrong gate':
      return ['gates', 'example', word]
    default: {
      const [block = '', id = ''] = kind.split(' ')
      return [block, id, word]
    }
  }
}

function faultsWith({ kind, json }: Example): readonly Fault[] {
  const [block, id, what] = placeOf(kind, JSON.parse(json))
  const { local } = saltmarsh.stages
  const stage = { ...local, [block]: { ...local[block], [id]: what } }
  return check({ ...saltmarsh, stages: { ...saltmarsh.stages, local: stage } }, { clauses })
}

/** The word in words; which sort it is the page says. */
function said({ kind, json }: Example): string {
  const word: unknown = JSON.parse(json)
  switch (kind) {
    case 'fact':
      return sayRef(saltmarsh, word as Ref, 'local')
    case 'value':
      return sayValue(saltmarsh, word as Value, 'local')
    case 'date':
      return sayWhen(saltmarsh, word as When, 'local')
    case 'condition':
      return sayCondition(saltmarsh, word as Condition, 'local')
    default:
      return sayDone(saltmarsh, word as Done, 'local')
  }
}

const words = ['fact', 'value', 'date', 'condition', 'doing']

test('there are examples of every sort, and none is passed over', () => {
  expect(examples.length).toBe(page.match(/^### /gm)?.length)
  for (const kind of words) expect(ofKind(one => one === kind).length).toBeGreaterThan(3)
})

describe('a word', () => {
  test.each(ofKind(kind => words.includes(kind)))('$kind: $title', example => {
    expect(faultsWith(example).map(sayFault)).toEqual([])
    expect(said(example)).toBe(example.says)
  })
})

test.each(ofKind(kind => !words.includes(kind) && !kind.startsWith('wrong')))('a block: $title', example => {
  expect(faultsWith(example).map(sayFault)).toEqual([])
})

test.each(ofKind(kind => kind.startsWith('wrong')))('a mistake: $title', example => {
  expect(faultsWith(example).map(sayFault).join('\n')).toContain(example.says.replaceAll('... ', '').replaceAll(' ...', ''))
})

describe('the small procedure', () => {
  const block = (name: string): string => new RegExp(`\`\`\`json ${name}\n([\\s\\S]*?)\n\`\`\``).exec(page)?.[1] ?? ''
  const procedure = JSON.parse(block('procedure'))

  test('has no fault', () => {
    expect(check(procedure, { clauses: parseClauses('## 1\n\nWho.\n\n## 2\n\nWhat.\n') }).map(sayFault)).toEqual([])
  })

  test('comes out as its worked cases say', () => {
    const [scenario] = parseScenarios(block('cases'), 'cases.json').scenarios
    if (scenario === undefined) throw new Error('no worked case')
    const { passed, failed } = runScenario(scenario, compile(procedure, 'h'), compileCalendar(bankHolidays['england-and-wales']))
    expect([passed, failed]).toEqual([2, 0])
  })
})
