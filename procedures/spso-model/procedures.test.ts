import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bankHolidays, compileCalendar, day } from '#calendar'
import { compile, evaluate, type Fact } from '#case'
import { anchorFor, type Body, canonicalJson, check, citesOf, type Procedure, parseCanonical, parseClauses, sayFault } from '#language'
import { knownGaps } from '#outputs'
import { body as boardBody } from '../midlothian-ijb/body.ts'
import { procedure as board, clauses as boardClauses } from '../midlothian-ijb/complaints/2021-04-01/index.ts'
import { body as councilBody } from '../scottish-council/body.ts'
import { procedure as council, clauses as councilClauses } from '../scottish-council/complaints/2021-04-01/index.ts'
import { mchp } from './sources.ts'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const calendar = compileCalendar(bankHolidays.scotland)
const published: { readonly versions: readonly { procedure: string; receivedFrom: ReturnType<typeof day>; hash: string }[] } = JSON.parse(
  read('../published.json'),
)

interface One {
  readonly name: string
  readonly procedure: Procedure
  readonly body: Body
  readonly clausesFile: string
}

const both: readonly One[] = [
  { name: 'scottish-council', procedure: council, body: councilBody, clausesFile: councilClauses },
  { name: 'midlothian-ijb', procedure: board, body: boardBody, clausesFile: boardClauses },
]

describe.each(both)('$name', ({ name, procedure, body, clausesFile }) => {
  const clauses = parseClauses(read(`../${name}/complaints/2021-04-01/${clausesFile}`))
  const hash = createHash('sha256').update(canonicalJson(procedure)).digest('hex')

  test('the check finds no fault', () => {
    expect(check(procedure, { clauses, knownGaps: knownGaps(procedure) }).map(sayFault)).toEqual([])
  })

  test('every clause cited stands in clauses.md or is an outside source', () => {
    const missing = clausesOf(procedure).filter(
      cite => anchorFor(cite, clauses) === undefined && anchorFor(cite, procedure.outsideSources ?? {}) === undefined,
    )
    expect(missing).toEqual([])
  })

  test('JSON and back gives the same bytes and the same evaluation', () => {
    const text = JSON.stringify(procedure)
    const asData: Procedure = JSON.parse(text)
    expect(JSON.stringify(asData)).toBe(text)
    expect(canonicalJson(parseCanonical(canonicalJson(procedure)))).toBe(canonicalJson(procedure))
    const at = (one: Procedure) => evaluate(compile(one, hash), complaint, calendar, day('2026-03-20'))
    expect(at(asData)).toEqual(at(procedure))
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

  test('those who oversee may see figures and are offered nothing that decides a complaint', () => {
    const overseers = name === 'scottish-council' ? ['senior-management'] : ['board-member', 'integration-joint-board']
    for (const role of overseers) {
      expect(body.permissions[role]).toContain('see-figures')
      const acts = Object.values(procedure.stages).flatMap(stage => [
        ...Object.values(stage.duties ?? {}),
        ...Object.values(stage.gates ?? {}),
      ])
      expect(acts.filter(({ who }) => who === role || (Array.isArray(who) && who.includes(role)))).toEqual([])
    }
  })

  test('the people and lists that the documents name are there', () => {
    const people = {
      'scottish-council': {
        'chief-executive': 'Chief Executive',
        'chief-social-work-officer': 'Chief Social Work Officer, or an officer delegated',
        director: 'Director',
        'head-of-service': 'Head of Service',
        'service-lead': 'Service Lead or Manager',
        'organisational-development': 'Organisational Development',
        'records-coordinator': 'Coordinator Registration, Records & Information',
        'frontline-officer': 'Member of staff handling the complaint',
      },
      'midlothian-ijb': {
        'chief-officer': 'Chief Officer',
        chair: 'Chair of the Board',
        'senior-manager': 'Senior manager',
        'head-of-service': 'Head of service',
        'hr-training-officer': 'Human resources or training officer',
        'frontline-officer': 'Member of staff handling the complaint',
      },
    }[name]
    expect(Object.fromEntries(Object.keys(people ?? {}).map(role => [role, procedure.roles[role]?.title]))).toEqual(people)
    expect(procedure.registers?.contractors?.requires).toEqual({ monitoringInAgreement: true, objectivesSet: true })
    if (name === 'scottish-council') {
      expect(procedure.registers?.signatories?.requires).toEqual({ maySign: true })
      expect(procedure.registers?.['investigating-officers']?.requires).toEqual({ identified: true })
    }
    // What the documents leave to the body: nothing is assumed until it is set.
    expect(procedure.settings?.['refresher-months']?.value).toBe(0)
    expect(procedure.settings?.['retention-months']?.value).toBe(0)
    expect(procedure.settings?.['few-complaints']?.value).toBe(1)
  })

  test('two stages and the SPSO, with no stage between', () => {
    const asked = Object.values(procedure.stages).flatMap(stage =>
      Object.values(stage.gates ?? {}).flatMap(({ records }) =>
        typeof records === 'object' && records.fact === 'escalation-requested' ? [records.stage] : [],
      ),
    )
    expect(asked).toEqual(['stage-2'])
  })

  test('four outcomes, and withdrawn is not one of them', () => {
    expect(procedure.outcomes?.point).toEqual(['upheld', 'partially-upheld', 'not-upheld', 'resolved'])
  })
})

test('every source of the model says what it is, and the two bodies share them', () => {
  for (const mark of Object.values(mchp)) expect(anchorFor(mark, council.outsideSources ?? {})).toBeDefined()
  expect(council.outsideSources).toBe(board.outsideSources)
})

test('the Council has a social work officer, a pool of investigators and quarterly publication; the Board has a Chair and referrals', () => {
  expect(Object.keys(board.roles)).not.toContain('chief-social-work-officer')
  expect(Object.keys(board.registers ?? {})).not.toContain('investigating-officers')
  expect(Object.keys(board.ofTheBody?.duties ?? {})).not.toContain('quarterly-publication')
  expect(Object.keys(council.stages)).not.toContain('referral')
  expect(Object.keys(council.roles)).not.toContain('chair')
})

test('both bodies count the same things, but for referrals', () => {
  const own = (procedure: Procedure) => Object.keys(procedure.measures ?? {}).filter(id => id !== 'referred')
  expect(own(council)).toEqual(own(board))
})

const complaint: readonly Fact[] = [
  {
    id: '1',
    type: 'complaint-received',
    case: '26-0001',
    on: day('2026-03-02'),
    by: { role: 'complainant' },
    recordedAt: '2026-03-02T10:00:00.000Z',
    recordedBy: 'someone',
    data: { words: 'Late again', relation: 'person-affected', receivedBy: 'frontline-officer', anonymous: false },
  },
]

function clausesOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => (key === 'clause' && typeof item === 'string' ? citesOf(item) : clausesOf(item)))
}
