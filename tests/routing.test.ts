/** Which way a complaint goes, over every procedure of the library: each refusal is reached, and says what it must. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Fact, type Refusal, routesOf } from '#case'
import { anchorFor, type Condition, citesOf } from '#language'
import type { PointRoute, RouteQuestion } from '#outputs'
import { readLibrary } from '../src/server/library.ts'
import {
  after,
  answeredWith,
  complaint,
  doings,
  ifItWereSo,
  longBefore,
  type Office,
  officeOf,
  received,
  routed,
  soughtBy,
  today,
} from './routing/complaints.ts'

const library = await readLibrary()
const offices = library.editions.map(edition => {
  const body = library.bodies[edition.procedure.body]
  if (body === undefined) throw new Error(`no body ${edition.procedure.body}`)
  return { id: edition.procedure.id, clauses: edition.clauses, office: officeOf(body, edition.compiled) }
})

/** The acts by which it is decided which way a point goes, or whether it is taken at all. */
const actsOfAcceptance = ({ procedure }: Office): readonly string[] =>
  Object.entries(procedure.stages).flatMap(([stage, { gates }]) =>
    Object.entries(gates ?? {}).flatMap(([id, { records }]) => {
      const type = typeof records === 'string' ? records : typeof records.fact === 'string' ? records.fact : ''
      return [
        'point-routed',
        'point-resubmitted',
        'acceptance-decided',
        'standing-decided',
        'standing-queried',
        'lateness-decided',
      ].includes(type)
        ? [`${stage}/${id}`]
        : []
    }),
  )

interface Explored {
  /** By track: a point that goes this way, in the case that first reached it. */
  readonly routes: ReadonlyMap<string, PointRoute>
  readonly refused: readonly Refusal[]
}

/** What somebody may be at first: whoever complains, without a name, about something long ago, or only commenting. */
const beginnings = (office: Office): readonly (readonly Fact[])[] => {
  const [first, ...rest] = complaint(office)
  if (first === undefined) return []
  const by = office.body.relations.map(({ id }) => complaint(office, { relation: id }))
  const arose = { ...first, id: 'arose', type: 'matter-arose', on: longBefore, about: { point: ['1'] }, data: {} }
  const only = (kind: string): readonly Fact[] => [
    { ...first, type: 'representation-received', data: { kind, from: 'mp', written: true, about: 'Words', political: true } },
  ]
  return [...by, complaint(office, { anonymous: true }), [first, ...rest, arose], only('comment'), only('enquiry')]
}

/** The facts with all that a rule looks for being so, long ago or on the day, or one thing of it alone. */
const asItLooksFor = (office: Office, facts: readonly Fact[], rule: Condition): readonly (readonly Fact[])[] => {
  const sought = soughtBy(office.procedure, rule)
  const days = [longBefore, received]
  const all = days.map(on => sought.reduce((now, one) => ifItWereSo(office, now, one, on), facts))
  const others = sought.map(one =>
    sought.filter(other => other !== one).reduce((now, other) => ifItWereSo(office, now, other, received), facts),
  )
  return [facts, ...all, ...others, ...sought.flatMap(one => days.map(on => ifItWereSo(office, facts, one, on)))]
}

const explore = (office: Office): Explored => {
  const { procedure } = office
  const routes = new Map<string, PointRoute>()
  const refused: Refusal[] = []
  const acts = actsOfAcceptance(office)
  const note = (facts: readonly Fact[]): void => {
    const isNew = routesOf(office.compiled, facts, office.calendar, today).some(({ track }) => !routes.has(track))
    if (isNew) for (const route of routed(office, facts).points) if (!routes.has(route.track)) routes.set(route.track, route)
  }
  const attempt = (facts: readonly Fact[], act: string): void => {
    const tracks = new Set<unknown>()
    for (const doing of doings(office, act)) {
      const answer = after(office, facts, doing)
      const way = doing.data.track ?? doing.data.accepted
      if ('refused' in answer) refused.push(...answer.refused)
      else if (!tracks.has(way)) note(answer.facts)
      if ('facts' in answer) tracks.add(way)
    }
  }
  const first = beginnings(office)
  for (const facts of first) {
    note(facts)
    for (const question of routed(office, facts).questions)
      for (const { value } of question.options) note(answeredWith(facts, question, value))
    for (const act of acts) attempt(facts, act)
  }
  const from = [first[0], first[office.body.relations.length - 1], first[office.body.relations.length]].filter(facts => facts !== undefined)
  for (const { takes } of Object.values(procedure.tracks ?? {}))
    if (takes !== undefined && takes !== 'otherwise')
      for (const facts of from) for (const so of asItLooksFor(office, facts, takes)) note(so)
  for (const act of acts) {
    const [stage = '', id = ''] = act.split('/')
    for (const { that } of Object.values(procedure.stages[stage]?.gates?.[id]?.needs ?? {}))
      for (const facts of from) for (const so of asItLooksFor(office, facts, that)) attempt(so, act)
  }
  return { routes, refused }
}

describe.each(offices)('$id', ({ office, clauses }) => {
  const { procedure } = office
  const { routes, refused } = explore(office)
  const refusing = Object.entries(procedure.tracks ?? {}).filter(([, track]) => track.refuses !== undefined)

  test('some complaint goes each way that refuses, and is told why, by which clause and what is offered', () => {
    expect(refusing.map(([id]) => id).filter(id => !routes.has(id))).toEqual([])
    for (const [id, track] of refusing) {
      const { refusal, clause } = routes.get(id) ?? {}
      expect(refusal?.because, id).toBe(track.refuses?.because)
      expect(refusal?.offers.length, id).toBe(track.refuses?.offers?.length ?? 0)
      for (const cite of citesOf(clause ?? ''))
        expect(anchorFor(cite, clauses) ?? anchorFor(cite, procedure.outsideSources ?? {}), `${id}: ${cite}`).toBeDefined()
    }
  })

  test('each letter that tells of a refusal has the act that sends it', () => {
    for (const [id] of refusing) {
      const { refusal, owed = [] } = routes.get(id) ?? {}
      for (const letter of refusal?.letters ?? []) {
        const [stage = '', name = ''] = letter.act.split('/')
        const act = procedure.stages[stage]?.duties?.[name] ?? procedure.stages[stage]?.gates?.[name]
        expect(act?.letter, `${id}: ${letter.act}`).toBe(letter.letter)
      }
      // Somebody owes something to whoever is refused: a letter, or passing it to who will answer.
      expect((refusal?.letters.length ?? 0) + owed.length, id).toBeGreaterThan(0)
    }
  })

  test('every need of an act of acceptance refuses some complaint, in its own words, with its clause and offer', () => {
    const missed = actsOfAcceptance(office).flatMap(key => {
      const [stage = '', id = ''] = key.split('/')
      const needs = Object.values(procedure.stages[stage]?.gates?.[id]?.needs ?? {}).filter(({ onlyWarn }) => onlyWarn !== true)
      return needs
        .filter(
          need =>
            !refused.some(
              one =>
                one.act === key &&
                one.clause === need.clause &&
                one.because.toLowerCase().includes(need.otherwise.toLowerCase()) &&
                one.offers === need.offers,
            ),
        )
        .map(({ otherwise }) => `${key}: ${otherwise}`)
    })
    expect(missed).toEqual([])
  })

  test('what nobody knows refuses nothing', () => {
    const all = new Set<string>()
    let now = routed(office, complaint(office))
    for (let turn = 0; turn < 5 && now.questions.length > 0; turn++) {
      for (const { id } of now.questions) all.add(id)
      now = routed(office, complaint(office), all)
    }
    const { points, questions } = now
    expect(questions).toEqual([])
    expect(points.map(({ isMain, refusal }) => [isMain, refusal])).toEqual([[true, undefined]])
  })

  test('whatever is said of a point, it still goes some way', () => {
    const facts = complaint(office, {}, 2)
    for (const question of routed(office, facts).questions)
      for (const { value } of question.options) {
        const { points } = routed(office, answeredWith(facts, question, value))
        expect(
          points.map(({ point }) => point),
          `${question.id} = ${value}`,
        ).toEqual(['1', '2'])
      }
  })

  test('answered in any order, the same answers give the same ways', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
        fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
        (points, truth, order) => {
          const answerTo = ({ id, options, asks }: RouteQuestion): string | undefined => {
            const pick = (truth[[...id].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % truth.length] ?? 0) % (options.length + 1)
            return asks === 'day' ? (pick === 0 ? 'long ago' : undefined) : options[pick]?.value
          }
          const asked = (which: (n: number) => number): readonly string[] => {
            let facts = complaint(office, {}, points)
            const answered = new Set<string>()
            for (let turn = 0; turn < order.length; turn++) {
              const { questions, points: ways } = routed(office, facts, answered)
              const question = questions[which(turn) % Math.max(1, questions.length)]
              if (question === undefined) return ways.map(({ track }) => track)
              const value = answerTo(question)
              answered.add(question.id)
              if (value !== undefined) facts = answeredWith(facts, question, value)
            }
            return ['never sure']
          }
          expect(asked(turn => order[turn] ?? 0)).toEqual(asked(() => 0))
        },
      ),
      { numRuns: 12 },
    )
  })
})

interface Worked {
  readonly says: string
  readonly of: string
  readonly data?: Readonly<Record<string, string | boolean>>
  /** A field of each point, by what its points are said to be. */
  readonly points: { readonly field: string; readonly are: readonly string[] } | undefined
  readonly go: readonly string[]
  readonly oneAnswer?: readonly string[]
}

const worked: readonly Worked[] = [
  {
    says: 'a parent: one point for the Council, one for a private home, one for the corporate procedure',
    of: 'telford-wrekin-children',
    data: { relation: 'parent' },
    points: { field: 'responsibility', are: ['council', 'care-standards', 'corporate'] },
    go: ['statutory', 'care-standards', 'corporate'],
    oneAnswer: ['9.7; 9.1', '12.3'],
  },
  {
    says: 'a professional complaining for an organisation',
    of: 'telford-wrekin-children',
    data: { relation: 'professional' },
    points: undefined,
    go: ['corporate'],
  },
  {
    says: 'a parent: social care, the NHS, and the bins',
    of: 'bolton-children',
    data: { relation: 'parent', matter: 'council-service' },
    points: { field: 'responsibility', are: ['council', 'nhs', 'not-social-care'] },
    go: ['statutory', 'nhs', 'corporate'],
    oneAnswer: ['14.1; Appendix 2 lead'],
  },
  {
    says: 'a provider, where nothing stands against it',
    of: 'bolton-children',
    data: { relation: 'parent', matter: 'provider' },
    points: undefined,
    go: ['provider'],
  },
  {
    says: 'a provider, where harm is alleged',
    of: 'bolton-children',
    data: { relation: 'parent', matter: 'provider', harmAlleged: true },
    points: undefined,
    go: ['statutory'],
  },
  {
    says: 'a service of the Directorate, one it buys, and one that is not its own',
    of: 'calderdale-adults',
    points: { field: 'route', are: ['direct', 'commissioned', 'outside'] },
    go: ['direct', 'provider', 'elsewhere'],
    oneAnswer: ['Provider complaints approval'],
  },
  {
    says: 'a decision of the Board, and a service of the health board',
    of: 'midlothian-ijb-complaints',
    points: { field: 'scope', are: ['ijb-decision', 'nhs-lothian-service'] },
    go: ['stages', 'referred'],
  },
  {
    says: 'a first report of a fault',
    of: 'scottish-council-complaints',
    data: { kind: 'first-report-of-a-fault' },
    points: undefined,
    go: ['not-a-complaint'],
  },
]

test.each(worked)('$of: $says', ({ of, data = {}, points, go, oneAnswer = [] }) => {
  const office = offices.find(({ id }) => id === of)?.office
  if (office === undefined) throw new Error(`no procedure ${of}`)
  const facts = complaint(office, data, points?.are.length ?? 1).map(fact => {
    const said = points?.are[Number(fact.about?.point?.[0]) - 1]
    return points === undefined || said === undefined ? fact : { ...fact, data: { ...fact.data, [points.field]: said } }
  })
  const routing = routed(office, facts)
  expect(routing.points.map(({ track }) => track)).toEqual(go)
  expect(routing.oneAnswer.map(({ clause }) => clause)).toEqual(oneAnswer)
})

test('a decision that must be made is named with who makes it, and refuses nothing', () => {
  for (const { id, office } of offices) {
    const [first, ...rest] = complaint(office)
    if (first === undefined) continue
    const arose: Fact = { ...first, id: 'arose', type: 'matter-arose', on: longBefore, about: { point: ['1'] }, data: {} }
    const [point] = routed(office, [first, ...rest, arose]).points
    if (!routed(office, [first, ...rest]).questions.some(question => question.id === 'matter-arose')) continue
    expect(point?.decisions.length, id).toBeGreaterThan(0)
    for (const { who } of point?.decisions ?? [])
      for (const role of who) expect(office.procedure.roles[role]?.outside, `${id}: ${role}`).toBeUndefined()
    expect(point?.refusal, id).toBeUndefined()
  }
})
