/** Whatever happens in the worked cases of a body, staff can record it, or send it, by the page that is there for it. */
import { describe, expect, test } from 'vitest'
import { bankHolidays, compileCalendar, day } from '#calendar'
import { evaluate, type Fact } from '#case'
import { factDefinition } from '#language'
import { type Edition, readLibrary } from '#library'
import { readText } from '../src/cli/read-json.ts'
import { factsOfEachCase } from '../src/cli/scenarios/facts-of-scenario.ts'
import { editionOfFile, filesIn, parseScenarios } from '../src/cli/scenarios/index.ts'
import { actsOf, type StepAct } from '../src/web/staff/acts/act.ts'
import type { Way } from '../src/web/staff/acts/ways.ts'
import type { Answer, Typed } from '../src/web/staff/testing/visitor.ts'
import { reference, staffOver } from './staff/example-of.ts'

const library = await readLibrary()

interface Happening {
  readonly of: string
  readonly edition: Edition
  readonly act: StepAct
  readonly fact: Fact
  readonly before: readonly Fact[]
}

/** Forms of their own: bank details are kept apart from the case. */
const hasAFormOfItsOwn = (act: StepAct): boolean => /\/(obtain|settle)-bank-details$/.test(act.key)

/** A worked case may leave out what it is not about; a form does not. */
const isWhole = ({ procedure }: Edition, { type, data }: Fact): boolean =>
  Object.entries(factDefinition(procedure, type)?.fields ?? {}).every(([field, { required }]) => {
    const value = data[field]
    return required !== true || (value !== undefined && !(Array.isArray(value) && value.length === 0))
  })

/** The first time each act is done in the worked cases of a body, by somebody who may, with effect at once. */
function* happeningsIn(folder: string): Generator<Happening> {
  const done = new Set<string>()
  for (const file of filesIn(`scenarios/${folder}`)) {
    const parsed = parseScenarios(readText(file), file)
    const edition = editionOfFile(library, parsed, file)
    const { procedure, compiled } = edition
    if (!library.editions.some(({ hash }) => hash === edition.hash)) continue
    const acts = actsOf(procedure)
    for (const scenario of parsed.scenarios) {
      for (const each of factsOfEachCase(scenario)) {
        const facts = each.facts.map(fact => (fact.case === null ? fact : { ...fact, case: reference }))
        const state = evaluate(compiled, facts, compileCalendar(bankHolidays[procedure.calendar]), day(scenario.asOf))
        for (const [i, fact] of facts.entries()) {
          const { effect, since, through = [] } = state.facts.find(one => one.fact === fact.id) ?? {}
          if (i === 0 || effect !== 'yes' || since !== undefined || fact.case === null || fact.by === undefined || !isWhole(edition, fact))
            continue
          for (const key of through) {
            const act = acts.get(key)
            if (act === undefined || done.has(key) || hasAFormOfItsOwn(act) || wayOf(act, fact) < 0) continue
            done.add(key)
            const before = facts.slice(0, i).filter(({ on }) => firstDay(on) <= firstDay(fact.on))
            yield { of: scenario.id, edition, act, fact, before }
          }
        }
      }
    }
  }
}

const mayIn = ({ procedure }: Edition, role: string): readonly string[] => library.bodies[procedure.body]?.permissions[role] ?? []

const firstDay = (on: Fact['on']) => (typeof on === 'string' ? on : on.from)

const isOneOf = (held: unknown, wanted: readonly unknown[]): boolean => [held].flat().some(one => wanted.includes(one))

const wayOf = (act: StepAct, { type, data }: Fact): number =>
  act.ways.findIndex(
    (way: Way) =>
      way.type === type &&
      Object.entries(way.fixed).every(([field, value]) => isOneOf(data[field], [value].flat())) &&
      Object.entries(way.among).every(([field, values]) => isOneOf(data[field], values)),
  )

const tagNamed = (page: Answer, name: string): string | undefined =>
  new RegExp(`<(textarea|input|select)[^>]*name="${name}"[^>]*>`).exec(page.body)?.[0]

const isOffered = (page: Answer, value: string): boolean => page.body.includes(`value="${value}"`)

/** What a fact holds as somebody would type it into the form of a page. */
function typedFor(page: Answer, { data, about = {}, by }: Fact, isOutside: boolean): Typed {
  const typed: Record<string, string | readonly string[]> = {}
  for (const [field, value] of Object.entries(data)) {
    const values = Array.isArray(value) ? value.map(String) : [value === true ? 'yes' : value === false ? 'no' : String(value)]
    const tag = tagNamed(page, `f-${field}`)
    if (tagNamed(page, `f-${field}-day`) !== undefined) {
      for (const [i, part] of ['year', 'month', 'day'].entries()) typed[`f-${field}-${part}`] = String(value).split('-')[i] ?? ''
    } else if (tag === undefined) {
      if (tagNamed(page, `new-${field}`) !== undefined) typed[`new-${field}`] = values
    } else if (tag.startsWith('<textarea')) {
      typed[`f-${field}`] = values.join('\n')
    } else if (
      /<select|type="(radio|checkbox)"/.test(tag) &&
      !values.every(one => isOffered(page, one)) &&
      page.body.includes(`name="f-${field}-other"`)
    ) {
      typed[`f-${field}`] = '_other'
      typed[`f-${field}-other`] = values.join('\n')
    } else typed[`f-${field}`] = values
  }
  if (about.point !== undefined && tagNamed(page, '_points') !== undefined) typed._points = about.point
  const things = Object.entries(about)
    .flatMap(([kind, ids]) => (kind === 'point' ? [] : ids))
    .filter(id => isOffered(page, id))
  if (things.length > 0 && tagNamed(page, '_thing') !== undefined) typed._thing = things
  const doer = [...page.body.matchAll(/value="([^"]*)"/g)].map(([, value = '']) => value).find(one => one.split(':')[0] === by?.role)
  if (isOutside && doer !== undefined) typed._by = doer
  return typed
}

/** The words of a letter: its gaps are filled, and what is empty is written. */
function wordsFor(page: Answer, contents: readonly unknown[]): Typed {
  const typed: Record<string, string> = {}
  for (const [, id = '', text = ''] of page.body.matchAll(/<textarea[^>]*name="piece-([^"]+)"[^>]*>([^<]*)<\/textarea>/g)) {
    if (/\{[^}]+\}/.test(text)) typed[`piece-${id}`] = text.replaceAll(/\{[^}]+\}/g, 'Robin Sample')
    else if (contents.includes(id) && text.trim() === '') typed[`piece-${id}`] = 'What there is to say.'
  }
  for (const [, point = '', finding = ''] of page.body.matchAll(/name="finding-([^"]+)"[^>]*value="([^"]+)"/g)) {
    typed[`finding-${point}`] ??= finding
    typed[`reasons-${point}`] ??= 'What was found.'
  }
  return typed
}

/** Records it by its page, a second time where there was a warning to read; the words of the page where that could not be. */
async function recorded({ of, edition, act, fact, before }: Happening): Promise<string | undefined> {
  const { procedure } = edition
  const { role = '', person } = fact.by ?? {}
  const isLetter = act.letter !== undefined && Array.isArray(fact.data.contents)
  const isOutside = procedure.roles[role]?.outside === true && !(isLetter && mayIn(edition, role).includes('send-letters'))
  // Any member of staff may do some things, and has no account by that alone: then it is one of the others who may.
  const receives = library.bodies[procedure.body]?.receivedBy ?? role
  const another = [act.who].flat().find(one => mayIn(edition, one).length > 0) ?? receives
  const own = isOutside ? receives : mayIn(edition, role).length > 0 ? role : another
  const named = before.concat(fact).flatMap(({ by, data }) => [by?.person, data.person, data.owner, data.followUp])
  const people = named.filter(id => typeof id === 'string').map(id => [id, { id, name: `Robin ${id}`, as: 'complainant', needs: [] }])
  const { as } = await staffOver(edition, firstDay(fact.on), before, {
    people: Object.fromEntries(people),
    ...(own === role && person !== undefined && { person: { id: person, role } }),
  })
  const visitor = as(own === role ? (person ?? role) : own)
  const page = await visitor.get(
    `/cases/${reference}/${isLetter ? 'letter' : 'record'}/${act.key}${isLetter ? '' : `?way=${wayOf(act, fact)}`}`,
  )
  if (page.status !== 200) return `${of}, ${act.key} as ${role}: ${page.status} ${page.words.slice(0, 300)}`
  const { contents, ...data } = fact.data
  const typed = typedFor(page, isLetter ? { ...fact, data } : fact, isOutside)
  const first = await visitor.fillOn(page, isLetter ? { ...typed, ...wordsFor(page, [contents].flat()), do: 'send' } : typed)
  // What is found writes words of its own, with gaps of their own; and a warning is read before it is recorded.
  const second =
    first.status === 422 && isLetter ? await visitor.fillOn(first, { ...wordsFor(first, [contents].flat()), do: 'send' }) : first
  const isWarned = second.status === 422 && second.words.includes('Read this before you record it')
  const sent = isWarned ? await visitor.fillOn(second, isLetter ? { do: 'send' } : {}) : second
  return sent.status === 303
    ? undefined
    : `${of}, ${act.key} as ${role}: ${sent.status} ${/(There is a problem|cannot be|refused).{0,300}/.exec(sent.words)?.[0]}`
}

describe.each(['telford-wrekin', 'bolton', 'calderdale', 'scottish-council', 'midlothian-ijb'])('%s', folder => {
  test('every act of its worked cases can be recorded, or its letter sent, by its page', { timeout: 120_000 }, async () => {
    const failed: string[] = []
    let tried = 0
    for (const happening of happeningsIn(folder)) {
      tried++
      const fault = await recorded(happening)
      if (fault !== undefined) failed.push(fault)
    }
    expect(failed).toEqual([])
    expect(tried).toBeGreaterThan(40)
  })
})
