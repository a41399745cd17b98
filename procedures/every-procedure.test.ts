/** What holds of every procedure that is shipped, whichever body's it is. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bankHolidays, compileCalendar, day } from '#calendar'
import { compile, evaluate, type Fact } from '#case'
import { anchorFor, type Body, canonicalJson, check, citesOf, type Procedure, parseCanonical, sayFault } from '#language'
import { type Edition, hashOf, readLibrary } from '#library'
import { appointedRoles, knownGaps } from '#outputs'

const library = await readLibrary()
const published: { readonly versions: readonly { procedure: string; receivedFrom: string; hash: string }[] } = JSON.parse(
  readFileSync(new URL('./published.json', import.meta.url), 'utf8'),
)
const bodyOf = ({ procedure }: Edition): Body => {
  const body = library.bodies[procedure.body]
  if (body === undefined) throw new Error(`there is no body ${procedure.body}`)
  return body
}

test('there are procedures of five bodies', () => {
  expect(new Set(library.editions.map(({ procedure }) => procedure.body)).size).toBeGreaterThanOrEqual(5)
})

describe.each(library.editions.map(edition => ({ name: edition.folder, edition })))('$name', ({ edition }) => {
  const { procedure, clauses } = edition

  test('the check finds no fault', () => {
    expect(check(procedure, { clauses, knownGaps: knownGaps(procedure) }).map(sayFault)).toEqual([])
  })

  test('every clause cited stands in clauses.md or is an outside source', () => {
    const stands = (cite: string) => anchorFor(cite, clauses) ?? anchorFor(cite, procedure.outsideSources ?? {})
    expect(clausesOf(procedure).filter(cite => stands(cite) === undefined)).toEqual([])
  })

  test('JSON and back gives the same bytes and the same evaluation', () => {
    const text = canonicalJson(procedure)
    expect(JSON.stringify(JSON.parse(text))).toBe(text)
    expect(canonicalJson(parseCanonical(text))).toBe(text)
    const asData: Procedure = JSON.parse(JSON.stringify(procedure))
    const at = (one: Procedure) =>
      evaluate(compile(one, edition.hash), complaintTo(bodyOf(edition)), compileCalendar(bankHolidays[one.calendar]), day('2026-03-20'))
    expect(at(asData)).toEqual(at(procedure))
  })

  test('a published version has not changed since', () => {
    const version = published.versions.find(one => one.procedure === procedure.id && one.receivedFrom === procedure.receivedFrom)
    if (version !== undefined) expect(hashOf(procedure)).toBe(version.hash)
  })

  test('the body gives every role of the procedure its permissions, and every relation a role of it', () => {
    const body = bodyOf(edition)
    expect(Object.keys(procedure.roles).filter(role => body.permissions[role] === undefined)).toEqual([])
    expect(Object.keys(body.permissions).filter(role => procedure.roles[role] === undefined)).toEqual([])
    expect(body.relations.filter(({ role }) => procedure.roles[role] === undefined)).toEqual([])
    expect(procedure.roles[body.receivedBy]).toBeDefined()
  })

  test('whoever is appointed to a case can open it: their role opens the cases given to them', () => {
    const { permissions } = bodyOf(edition)
    expect([...appointedRoles(procedure)].filter(role => !permissions[role]?.includes('see-own-cases'))).toEqual([])
  })

  test('what somebody of the body owes, one of those who owe it can record, and can send where it is a letter', () => {
    const { permissions } = bodyOf(edition)
    const mayOpen = (role: string) => permissions[role]?.some(may => may === 'see-own-cases' || may === 'see-all-cases') === true
    const nobody = Object.entries(procedure.stages).flatMap(([id, { duties = {} }]) =>
      Object.entries(duties).flatMap(([duty, { who, letter }]) => {
        const roles = typeof who === 'string' ? [who] : who
        const own = roles.filter(role => procedure.roles[role]?.outside !== true)
        const can = roles.filter(role => mayOpen(role) && (letter === undefined || permissions[role]?.includes('send-letters') === true))
        return (own.length > 0 || letter !== undefined) && can.length === 0 ? [`${id}/${duty}: ${roles.join(', ')}`] : []
      }),
    )
    expect(nobody).toEqual([])
  })
})

function complaintTo(body: Body): readonly Fact[] {
  const relation = body.relations[0]?.id ?? ''
  const at = { on: day('2026-03-02'), recordedAt: '2026-03-02T10:00:00.000Z', recordedBy: 'someone' }
  const data = { words: 'Late again', relation, receivedBy: body.receivedBy, anonymous: false }
  return [{ ...at, id: '1', type: 'complaint-received', case: `${body.referencePrefix}26-0001`, by: { role: 'complainant' }, data }]
}

function clausesOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => (key === 'clause' && typeof item === 'string' ? citesOf(item) : clausesOf(item)))
}
