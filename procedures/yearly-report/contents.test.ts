/** The law's and the SPSO's lists of what a yearly report holds: each item is a figure, a list or words of the report of each body. */
import { describe, expect, test } from 'vitest'
import type { DemonstrationTexts } from '#demonstration'
import type { Procedure } from '#language'
import { readLibrary } from '#library'

const library = await readLibrary()

interface Item {
  readonly section: string
  /** Figures that must be in it; none: it is written. */
  readonly shows?: readonly string[]
  readonly by?: string
  /** Things named one by one. */
  readonly lists?: true
}

const points = ['upheld', 'partially-upheld', 'not-upheld'].map(outcome => `points-${outcome}`)
const inTime = (stage: string) => ['answered', 'first-time', 'in-more-time', 'late'].map(how => `stage-${stage}-${how}`)

/** The Regulations of 2006 (regulation 13) and their guidance, item by item; in which section each body has it. */
const childrens = (own: Readonly<Record<'numbers' | 'types' | 'learning', string>>, subjects: Omit<Item, 'section'>) =>
  ({
    'representations made': { section: own.numbers, shows: ['received', 'closed', 'open-at-the-end'] },
    'how many at each stage': { section: own.numbers, shows: ['stage-1-answered', 'stage-2-asked', 'stage-2-answered', 'stage-3-asked'] },
    'Review Panels': { section: 'stage-3', shows: ['stage-1-went-on', 'stage-3-asked', 'stage-3-answered'] },
    'which groups complained': { section: 'who-complained', shows: ['received'], by: 'relation' },
    'types of complaint': { section: own.types, ...subjects },
    outcomes: { section: 'outcomes', shows: ['points-decided', ...points] },
    'whether time limits were met, and in agreed more time': { section: own.numbers, shows: [...inTime('1'), ...inTime('2')] },
    'time limits after a Panel': { section: 'stage-3', shows: ['stage-3-in-time', 'stage-3-late'] },
    advocacy: { section: 'advocacy', shows: ['advocacy-offered', 'advocates'] },
    'complaints not taken on': { section: 'not-taken-on', shows: ['not-taken-on'] },
    'the Ombudsman': { section: 'ombudsman', shows: ['to-the-ombudsman', 'ombudsman-decisions', 'ombudsman-fault'] },
    'learning and improvement': { section: own.learning, shows: ['actions-done', 'actions-open'] },
    'a review of how effective the procedure was': { section: 'effectiveness' },
  }) satisfies Readonly<Record<string, Item>>

/** The SPSO's mandatory indicators, and what the bodies' own clauses ask of a yearly report. */
const spso = {
  received: { section: 'figures-received', shows: ['received', 'received-stage-1', 'received-direct', 'came-in'] },
  'closed within 5 and 20 working days': {
    section: 'figures-timescale',
    shows: ['stage-1', 'stage-2', 'escalated'].flatMap(group => [`closed-${group}`, `closed-${group}-share`, `in-time-${group}`]),
  },
  'average time': { section: 'figures-average-time', shows: ['days-stage-1', 'days-stage-2', 'days-escalated'] },
  'outcomes at each stage': { section: 'figures-outcomes', shows: ['upheld-stage-1', 'resolved-stage-2', 'not-upheld-escalated'] },
  'learning: actions taken or to be taken': { section: 'actions', shows: ['learning-actions-done'], lists: true },
  trends: { section: 'trends', shows: ['received', 'closed', 'causes'], by: 'service' },
} satisfies Readonly<Record<string, Item>>

const kinds = ['about-delay', 'about-quality', 'about-attitude-of-staff']
const bodies: Readonly<Record<string, Readonly<Record<string, Item>>>> = {
  'telford-wrekin': {
    ...childrens({ numbers: 'operation', types: 'types', learning: 'learning' }, { shows: kinds }),
    compliments: { section: 'compliments', shows: ['compliments'] },
    comments: { section: 'comments', shows: ['comments'] },
  },
  bolton: childrens({ numbers: 'numbers', types: 'types', learning: 'lessons' }, { shows: ['themes'], by: 'theme' }),
  // The Regulations of 2009, regulation 18.
  calderdale: {
    'how many were received': { section: 'received', shows: ['received'] },
    'how many were well founded': { section: 'well-founded', shows: ['answered', 'well-founded'] },
    'how many went to the Ombudsman': { section: 'ombudsman', shows: ['to-the-ombudsman'] },
    'subject matter': { section: 'subjects', shows: ['subjects'], by: 'theme' },
    'matters of general importance': { section: 'general-importance' },
    'how they were handled': { section: 'timeliness', shows: ['answered-first-time', 'answered-in-more-time', 'answered-late'] },
    'action to improve services': { section: 'improvements', shows: ['learning-actions-done', 'actions-open'] },
  },
  'scottish-council': spso,
  'midlothian-ijb': spso,
}

const procedureOf = (body: string): Procedure =>
  library.editions.find(({ procedure }) => procedure.body === body)?.procedure ?? expect.fail(`${body} has a procedure`)

test('every body that ships has its list', () => {
  expect(Object.keys(bodies).toSorted()).toEqual([...new Set(library.editions.map(({ procedure }) => procedure.body))].toSorted())
})

describe.each(Object.entries(bodies))('%s', (id, items) => {
  const procedure = procedureOf(id)
  const report = procedure.reports?.annual ?? expect.fail('it has a yearly report')

  test('it is published, of April to March, and says where the document is silent on who signs it off', () => {
    expect(report).toMatchObject({ published: true, each: { period: 'year', yearStarts: '04-01' } })
    // No document of these names somebody who signs a report off: nobody is made up, and whoever reads the book is told.
    expect(Object.values(procedure.reports ?? {}).flatMap(({ signedOffBy = [] }) => signedOffBy)).toEqual([])
    for (const one of Object.values(procedure.reports ?? {}).filter(({ published }) => published))
      expect(`${one.reading?.doubt} ${one.reading?.chosen}`).toMatch(/[Nn]obody (?:is named )?who signs (?:it|a report) off/)
    expect(library.bodies[id]?.equality?.questions.map(({ id: question }) => question)).toEqual(
      expect.arrayContaining(['age', 'sex', 'disability', 'ethnic-group']),
    )
  })

  test.each(Object.entries(items))('%s', (_item, { section: named, shows, by, lists }) => {
    const section = report.contains[named] ?? expect.fail(`there is a section ${named}`)
    if (shows === undefined) {
      expect([section.shows, section.lists]).toEqual([undefined, undefined])
      return
    }
    expect(section.shows).toEqual(expect.arrayContaining([...shows]))
    for (const measure of shows) expect(procedure.measures?.[measure]?.title).toBeTruthy()
    if (by !== undefined) {
      expect(section.by).toContain(by)
      expect(shows.some(measure => procedure.measures?.[measure]?.splitBy?.includes(by))).toBe(true)
    }
    expect(section.lists !== undefined).toBe(lists === true)
  })
})

test('a yearly report that a demonstration says was issued has every section: it is not owed after it was issued', async () => {
  let tried = 0
  for (const id of Object.keys(bodies)) {
    const { demonstration }: { demonstration: DemonstrationTexts } = await import(`../${id}/demonstration.ts`)
    for (const { fact, data } of demonstration.ofTheBody ?? []) {
      if (fact !== 'report-issued' || data.report !== 'annual') continue
      tried++
      expect(data.contents).toEqual(expect.arrayContaining(Object.keys(procedureOf(id).reports?.annual?.contains ?? {})))
    }
  }
  expect(tried).toBeGreaterThan(1)
})
