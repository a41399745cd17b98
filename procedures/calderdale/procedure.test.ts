import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bankHolidays, compileCalendar, day } from '#calendar'
import { compile, evaluate, type Fact } from '#case'
import { anchorFor, canonicalJson, check, citesOf, type Procedure, parseCanonical, parseClauses, sayFault } from '#language'
import { knownGaps } from '#outputs'
import { clauses as clausesFile, procedure } from './adults/2021-03-01/index.ts'
import { body } from './body.ts'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const clauses = parseClauses(read(`./adults/2021-03-01/${clausesFile}`))
const hash = createHash('sha256').update(canonicalJson(procedure)).digest('hex')
const calendar = compileCalendar(bankHolidays[procedure.calendar])

const published: { readonly versions: readonly { procedure: string; receivedFrom: ReturnType<typeof day>; hash: string }[] } = JSON.parse(
  read('../published.json'),
)

test('the check finds no fault', () => {
  const faults = check(procedure, { clauses, knownGaps: knownGaps(procedure) })
  expect(faults.map(sayFault)).toEqual([])
})

test('every clause cited stands in clauses.md or is an outside source', () => {
  const missing = clausesOf(procedure).filter(
    cite => anchorFor(cite, clauses) === undefined && anchorFor(cite, procedure.outsideSources ?? {}) === undefined,
  )
  expect(missing).toEqual([])
})

test('JSON and back gives the same bytes and the same evaluation', () => {
  const text = canonicalJson(procedure)
  const asData: Procedure = JSON.parse(text)
  expect(canonicalJson(asData)).toBe(text)
  expect(canonicalJson(parseCanonical(text))).toBe(text)
  const today = day('2026-03-20')
  expect(evaluate(compile(asData, hash), complaint, calendar, today)).toEqual(
    evaluate(compile(procedure, hash), complaint, calendar, today),
  )
})

test('a published version has not changed since', () => {
  const version = published.versions.find(one => one.procedure === procedure.id && one.receivedFrom === procedure.receivedFrom)
  if (version !== undefined) expect(hash).toBe(version.hash)
})

test('the body gives every role of the procedure its permissions, and every relation a role of it', () => {
  expect(Object.keys(procedure.roles).filter(role => body.permissions[role] === undefined)).toEqual([])
  expect(Object.keys(body.permissions).filter(role => procedure.roles[role] === undefined)).toEqual([])
  expect(body.relations.filter(({ role }) => procedure.roles[role] === undefined)).toEqual([])
  expect(procedure.body).toBe(body.id)
})

test('what the sheet, the draft and the payment hold can be recorded', () => {
  const fields = (type: string) => Object.keys(procedure.fields?.[type] ?? {})
  expect(fields('ombudsman-draft-received')).toContain('remedy')
  expect(fields('ombudsman-decision-received')).toContain('remedy')
  expect(fields('learning-sheet-entered')).toEqual(['status', 'outline'])
  expect(procedure.fields?.['learning-sheet-entered']?.status?.of).toEqual(['upheld', 'partially-upheld', 'not-upheld'])
  expect(procedure.fields?.['payment-detail-settled']?.account?.personal).toBe('bank-details')
  expect(procedure.fields?.['payment-detail-settled']?.accountHolder?.personal).toBe('bank-details')
})

const complaint: readonly Fact[] = [
  {
    id: '1',
    type: 'complaint-received',
    case: 'CA26-0001',
    on: day('2026-03-02'),
    by: { role: 'complainant' },
    recordedAt: '2026-03-02T10:00:00.000Z',
    recordedBy: 'someone',
    data: { words: 'Late again', relation: 'relative', receivedBy: 'complaints-team', anonymous: false },
  },
]

function clausesOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => (key === 'clause' && typeof item === 'string' ? citesOf(item) : clausesOf(item)))
}
