/** Figures on a real record: what is kept beside the cases says what the facts say, whatever is asked, and to whoever asks. */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { addDays, day, type LocalDate } from '#calendar'
import type { Procedure } from '#language'
import { type Counting, countingKey, type Narrowing } from '#outputs'
import type { Sight } from '#record'
import { aboutMark } from '../../record/search-words.ts'
import { startTestStore, type TestStore } from '../../record/testing/test-store.ts'
import { makeDemonstration } from '../demonstration.ts'
import type { Carrier, Mail } from '../post/carrier.ts'
import { ownFiguresMail } from '../post/own-figures-mail.ts'
import { carryPost } from '../post/worker.ts'
import { sendQuestionsDue } from '../questions-by-mail.ts'
import { equalityFigures } from '../services/equality.ts'
import { filledIn, fillingOf } from '../services/figures.ts'
import { type HouseOfATest, openHouseOfATest } from '../testing/house-of-a-test.ts'
import { countedAsAt } from './as-at.ts'
import { countedFromFacts } from './from-facts.ts'
import { countedFromSums, countedOnly, isStanding } from './from-sums.ts'

let house: HouseOfATest
let made: TestStore
let procedure: Procedure
const today = day('2026-11-22')
const everyCase = 10_000

beforeAll(async () => {
  made = await startTestStore()
  house = await openHouseOfATest(made, 'scottish-council', today)
  await makeDemonstration(house.desk, () => undefined, 60)
  procedure = house.desk.current().procedure
}, 240_000)
afterAll(() => house?.close())

const bySums = (sight: Sight, countings: readonly Counting[]) => countedFromSums(house.desk, procedure, sight, countings)
const byFacts = (sight: Sight, countings: readonly Counting[]) =>
  countedFromFacts(house.desk, { procedure, sight, countings, asAt: house.desk.clock.now() }).then(({ counted }) => counted)

const year: Counting = { from: day('2025-11-01'), to: today }
const anyDay = fc.integer({ min: -420, max: 30 }).map(n => addDays(today, n))
const anyCounting: fc.Arbitrary<Counting> = fc
  .tuple(anyDay, anyDay, fc.option(fc.subarray(['roads', 'housing', 'social-work', 'libraries'], { minLength: 1 }), { nil: undefined }))
  .map(([one, other, services]) => {
    const [from, to] = one <= other ? [one, other] : [other, one]
    return { from, to, ...(services === undefined ? {} : { services }) }
  })

test('what invented people answer about themselves is counted as real answers are: a year that is over, with small numbers hidden', async () => {
  const years = await equalityFigures(house.desk)
  expect(years.map(({ from, isTooFew }) => [from, isTooFew])).toEqual([['2025-04-01', false]])
  const counts = years.flatMap(({ questions }) => questions.flatMap(({ rows }) => rows.map(({ count }) => count)))
  expect(counts).toContain(undefined)
  expect(counts.filter(count => count !== undefined && count > 0 && count < 5)).toEqual([])
  expect(counts.some(count => count !== undefined && count > 9)).toBe(true)
})

test('over any days, whole months or not, of all services or some, both ways of counting agree, added up or not yet', async () => {
  const accounts = await house.desk.store.accounts()
  const sights: readonly Sight[] = [
    { restricted: true },
    { restricted: false },
    ...accounts.slice(0, 2).map(({ id }) => ({ restricted: true, viewer: id })),
  ]
  const monthly: readonly Counting[] = [
    year,
    { from: day('2026-04-01'), to: day('2026-06-30') },
    { from: day('2026-02-01'), to: day('2026-02-28') },
  ]
  for (const sight of sights) expect(await bySums(sight, monthly)).toEqual(await byFacts(sight, monthly))
  const given = fc.sample(anyCounting, { numRuns: 60, seed: 7 })
  const facts = await byFacts({ restricted: true }, given)
  expect(await bySums({ restricted: true }, given)).toEqual(facts)
  await house.desk.store.addUpFigures()
  expect(await bySums({ restricted: true }, given)).toEqual(facts)
  expect(facts.get(countingKey(given[0] ?? year))).toBeDefined()
})

test('an account that is kept from a case has it neither in a sum nor behind one', async () => {
  await made.asOwner(
    `insert into recourse.case_word (body, word, case_reference)
     select body, $1, case_reference from recourse.case_index where body = 'scottish-council' order by case_reference limit 25`,
    [`${aboutMark}someone`],
  )
  const sight = { restricted: true, viewer: 'someone' }
  const given = [year, { from: day('2026-01-15'), to: day('2026-10-10') }, ...fc.sample(anyCounting, { numRuns: 20, seed: 8 })]
  const sums = await bySums(sight, given)
  expect(sums).toEqual(await byFacts(sight, given))
  const all = await bySums({ restricted: true }, given)
  expect(sums.get(countingKey(year))?.received?.count).toBeLessThan(all.get(countingKey(year))?.received?.count ?? 0)
})

/** Everything that a question can be narrowed to here: what is known of some case, and every measure. */
const narrowings = async (): Promise<fc.Arbitrary<Narrowing>> => {
  const found = await made.asOwner<{ is: string }>(
    `select distinct unnest(traits) as is from recourse.case_index where body = 'scottish-council' order by 1`,
  )
  const traits = found.map(({ is }) => is)
  expect(new Set(traits.map(is => is.split('=')[0]))).toEqual(new Set(['decided', 'outcome', 'provider', 'stage', 'theme', 'track']))
  const some = fc.subarray(Object.keys(procedure.measures ?? {}), { maxLength: 2 })
  return fc.record({
    traits: fc.array(fc.subarray([...traits, 'stage=nowhere'], { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
    also: some,
    not: some,
  })
}

test('narrowed to some cases, and by two fields together, the sums are those of the facts; whoever may see less is given no more', async () => {
  const only = await narrowings()
  const drawn = fc.sample(fc.record({ counting: anyCounting, only, isPaired: fc.boolean() }), { numRuns: 40, seed: 9 })
  const questions = drawn.map(
    ({ counting, only: narrowed, isPaired }): Counting => ({
      ...{ ...counting, only: narrowed },
      ...(isPaired && { pairs: [['service', 'provider']] }),
    }),
  )
  const whole = new Map(questions.map(one => [countingKey(one), one]))
  expect(whole.size).toBe(questions.length)
  const all = await bySums({ restricted: true }, questions)
  const fewer: readonly Sight[] = [{ restricted: false }, { restricted: true, viewer: 'someone', ownOf: 'someone' }]
  expect(all).toEqual(await byFacts({ restricted: true }, questions))
  for (const sight of fewer) {
    const theirs = await bySums(sight, questions)
    expect(theirs).toEqual(await byFacts(sight, questions))
    for (const [key, tallies] of theirs)
      for (const [measure, { count }] of Object.entries(tallies)) expect(count).toBeLessThanOrEqual(all.get(key)?.[measure]?.count ?? 0)
  }
  const counted = [...all].flatMap(([key, tallies]) =>
    Object.entries(tallies).flatMap(([measure, { count }]) => (count > 0 ? [{ question: whole.get(key) ?? year, measure, count }] : [])),
  )
  expect(counted.length).toBeGreaterThan(50)
  for (const { question, measure, count } of counted.filter((_, i) => i % 5 === 0)) {
    const { from, to, services, only: narrowed = {} } = question
    const query = { procedure: procedure.id, measure, isStanding: isStanding(procedure, measure), from, to, only: countedOnly(narrowed) }
    const behind = await house.desk.store.casesBehind(
      { ...query, ...(services && { services }), sight: { restricted: true } },
      1,
      everyCase,
    )
    expect([measure, behind.total, behind.rows.length]).toEqual([measure, count, count])
  }
})

test('what a report names one by one is what it counts, whichever way it is counted', async () => {
  const filling = fillingOf(house.desk, procedure.id, 'annual', '2026-27') ?? expect.fail('it has an annual report')
  const [now, then] = [
    await filledIn(house.desk, { restricted: true }, filling),
    await filledIn(house.desk, { restricted: true }, filling, house.desk.clock.now()),
  ]
  const list = ({ sections }: typeof now) => sections.flatMap(({ tables }) => tables).find(({ id }) => id.endsWith('-list'))
  const said = (of: typeof now) => list(of)?.rows.map(({ title, said: words }) => [title, words])
  expect(said(now)).toEqual(said(then))
  const tallies = (await bySums({ restricted: true }, [filling.period])).get(countingKey(filling.period))
  const counted = (tallies?.['improvements-done']?.count ?? 0) + (tallies?.['improvements-open']?.count ?? 0)
  expect(counted).toBeGreaterThan(3)
  expect(list(now)?.rows.filter(row => row.case !== undefined).length).toBe(counted)
  expect(list(then)?.rows.some(row => row.case !== undefined)).toBe(false)
  const nobodys = await filledIn(house.desk, { restricted: true, ownOf: 'nobody' }, filling)
  expect(list(nobodys)?.rows).toEqual([])
  expect(list(nobodys)?.note).toContain(`${counted} more are of cases that you may not open`)
})

test('as the record stood at a moment, what is kept less what was recorded since is what the facts of then say', async () => {
  const moments = await made.asOwner<{ at: string }>(
    `select to_char(recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from recourse.record_entry
     where body = 'scottish-council' and case_reference <> '' order by recorded_at desc limit 120`,
  )
  const running: Counting = { from: day('2026-10-01'), to: day('2026-12-31') }
  const given = [year, running, ...fc.sample(anyCounting, { numRuns: 12, seed: 10 })]
  for (const at of [moments[4]?.at, moments[50]?.at, moments[119]?.at, house.desk.clock.now()]) {
    const asked = { procedure, sight: { restricted: true }, countings: given, asAt: at ?? expect.fail() }
    const [kept, facts] = [await countedAsAt(house.desk, asked), await countedFromFacts(house.desk, asked)]
    expect(kept.changed?.length).toBeGreaterThanOrEqual(at === house.desk.clock.now() ? 0 : 1)
    expect(kept.counted).toEqual(facts.counted)
  }
  const filling = fillingOf(house.desk, procedure.id, 'annual', '2026-27') ?? expect.fail('it has an annual report')
  const report = (count?: typeof countedAsAt) => filledIn(house.desk, { restricted: true }, filling, moments[60]?.at, count)
  expect(await report(countedAsAt)).toEqual(await report())
})

test('behind each figure stand as many cases as it counts, and each case once for each thing of it', async () => {
  const tallies = (await bySums({ restricted: true }, [year])).get(countingKey(year)) ?? {}
  const counted = Object.entries(tallies).filter(([, { count }]) => count > 0)
  expect(counted.length).toBeGreaterThan(10)
  const query = (measure: string, sight: Sight) => ({
    ...{ procedure: procedure.id, measure, isStanding: isStanding(procedure, measure), from: year.from, to: year.to as LocalDate, sight },
  })
  for (const [measure, { count, by }] of counted) {
    const all = await house.desk.store.casesBehind(query(measure, { restricted: true }), 1, everyCase)
    expect([measure, all.counted, all.total, all.rows.length]).toEqual([measure, count, count, count])
    for (const [field, groups] of Object.entries(by))
      for (const [value, n] of Object.entries(groups)) {
        const group = await house.desk.store.casesBehind({ ...query(measure, { restricted: true }), group: { field, value } }, 1, everyCase)
        expect([measure, field, value, group.total, group.rows.length]).toEqual([measure, field, value, n, n])
      }
  }
  const nobodys = await house.desk.store.casesBehind(query('received', { restricted: true, ownOf: 'nobody' }), 1)
  expect(nobodys).toMatchObject({ rows: [], total: 0, counted: tallies.received?.count })
})

test('a kept question comes by email once for its day, with what its reader may see then, until it is stopped', async () => {
  const { desk, services } = house
  const reader = Object.entries(desk.body.permissions).find(
    ([, may]) => may.includes('see-figures') && !may.includes('see-restricted'),
  )?.[0]
  const lookingAtAll = Object.entries(desk.body.permissions).find(
    ([, may]) => may.includes('see-figures') && may.includes('see-restricted') && may.includes('see-all-cases'),
  )?.[0]
  await house.employ('lead', [lookingAtAll ?? ''])
  await house.employ('reader', [reader ?? ''])
  const mails: Mail[] = []
  const carry: Carrier['carry'] = async mail => {
    mails.push(mail)
    return { is: 'taken' }
  }
  const post = async (): Promise<readonly Mail[]> => {
    await sendQuestionsDue(desk)
    await carryPost(desk, { way: 'smtp', domain: 'figures.example', carry }, { 'own-figures': ownFiguresMail })
    return mails.splice(0)
  }
  const [lead, other] = [await house.as('lead'), await house.as('reader')]
  const kept = {
    id: 'q',
    name: 'How many',
    asked: `procedure=${procedure.id}&measure=received&by=service&period=year`,
    sharedWith: reader ?? '',
  }
  await services.keepQuestion(lead, kept)
  expect(await services.mailQuestion(other, 'q', { every: 'week', sends: 'csv' })).toBe(false)
  for (const id of ['lead', 'reader']) {
    const email = `${id}@example.org`
    await desk.store.changeEmail(id, email)
    expect(await services.mailQuestion(id === 'lead' ? lead : other, 'q', { every: 'week', sends: 'csv' })).toBe(false)
    await desk.store.keepEmailLink(`link of ${id}`, { account: id, email }, '2099-01-01T00:00:00.000Z')
    expect(await desk.store.confirmEmail(id, `link of ${id}`, desk.clock.now())).toBe(true)
  }
  expect(await services.mailQuestion(lead, 'q', { every: 'week', sends: 'csv' })).toBe(true)
  expect(await services.mailQuestion(other, 'q', { every: 'month', sends: 'figures' })).toBe(true)
  expect(await post()).toEqual([])
  // Three Mondays and the first of a month were missed.
  house.at('2026-12-09')
  const sent = await post()
  expect(sent.map(({ to }) => to).toSorted()).toEqual(['lead@example.org', 'reader@example.org'])
  const numberIn = (to: string): number =>
    Number(/received: |Complaints received\n {2}[^:]*: ([\d,]+)/.exec(sent.find(one => one.to === to)?.text ?? '')?.[1])
  const [all, theirs] = [numberIn('lead@example.org'), numberIn('reader@example.org')]
  expect(theirs).toBeGreaterThan(0)
  expect(theirs).toBeLessThan(all)
  expect(sent.map(({ attachments }) => attachments.map(one => one.filename))).toEqual(expect.arrayContaining([['figures.csv'], []]))
  expect(await post()).toEqual([])
  house.at('2026-12-14')
  await services.mailQuestion(other, 'q', undefined)
  expect((await post()).map(({ to }) => to)).toEqual(['lead@example.org'])
  expect(await services.removeQuestion(other, 'q')).toBe(false)
  await desk.store.sendQuestion({ question: 'q', account: 'lead' }, day('2026-12-20'), { question: 'q', account: 'lead' }, desk.clock.now())
  expect(await services.removeQuestion(lead, 'q')).toBe(true)
  expect(await post()).toEqual([])
  house.at(today)
})

test('a closed day recorded late moves the kept figures of cases that are closed already', async () => {
  const administrator = Object.entries(house.desk.body.permissions).find(([, may]) => may.includes('administer'))?.[0]
  await house.employ('administrator', [administrator ?? ''])
  const session = await house.as('administrator')
  const before = await byFacts({ restricted: true }, [year])
  const days = Array.from({ length: 60 }, (_, i) => addDays(day('2026-06-01'), i))
  const run = await house.services.lookAtClosure(session, { days, isWorking: false, why: 'A flood' })
  while (house.services.closureLook(session, run)?.is === 'going') await pause(50)
  const closedOnes = await house.desk.store.references({ sight: { restricted: true }, open: false, limit: 200 })
  const asked = { procedure, sight: { restricted: true }, countings: [year], asAt: house.desk.clock.now(), cases: closedOnes }
  const ofClosed = await countedFromFacts(house.desk, asked)
  const { position } = await house.desk.store.readBodyFacts()
  expect(await house.services.recordClosure(session, run, { position, key: randomUUID() })).toMatchObject({ is: 'recorded' })
  const after = await byFacts({ restricted: true }, [year])
  expect(after).not.toEqual(before)
  await vi.waitFor(async () => expect(await bySums({ restricted: true }, [year])).toEqual(after), { timeout: 60_000, interval: 500 })
  expect(closedOnes.length).toBeGreaterThan(10)
  expect((await countedFromFacts(house.desk, asked)).counted).not.toEqual(ofClosed.counted)
})
