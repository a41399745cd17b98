import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { bankHolidays, compileCalendar, day } from '#calendar'
import { evaluate, type Fact } from '#case'
import { type DemonstrationTexts, generate, ofTheBodyIn } from '#demonstration'
import { leftOf } from './erasing.ts'
import { figurePartsOf } from './figures/parts.ts'
import { readLibrary, shippedProcedures } from './library.ts'
import { personalFields } from './personal.ts'

const library = await readLibrary()
const today = day('2026-05-20')

/** What a state says without a word of anybody. */
const withoutWords = (edition: (typeof library.editions)[number], facts: readonly Fact[], body: (typeof library.bodies)[string]) => {
  const calendar = compileCalendar(bankHolidays[body.nation])
  const state = evaluate(edition.compiled, facts, calendar, today)
  return {
    figures: figurePartsOf(edition.compiled, facts, calendar, today),
    positions: state.positions.map(({ kind, id, title, open }) => ({ kind, id, title, open })),
    duties: state.duties.map(({ key, status, due }) => ({ key, status, due })),
    effects: state.facts.map(({ fact, effect }) => ({ fact, effect })),
  }
}

describe.each(Object.values(library.bodies).map(body => [body.id, body] as const))('%s, erased', (id, body) => {
  const edition = library.editions.find(({ procedure }) => procedure.body === id)

  test('every figure, date, status and effect of an invented year stays, and no words do', async () => {
    if (edition === undefined) throw new Error(`${id} has no procedure`)
    const { demonstration: texts }: { demonstration: DemonstrationTexts } = await import(
      pathToFileURL(join(shippedProcedures, id, 'demonstration.ts')).href
    )
    const accounts = Object.fromEntries(Object.keys(body.permissions).map(role => [role, [`demo-${role}`]]))
    const calendar = compileCalendar(bankHolidays[body.nation])
    const asked = { edition, calendar, texts, accounts, from: day('2025-06-01'), to: today, count: 14, seed: 7 }
    const ofTheBody = ofTheBodyIn(asked)
    const sentences: string[] = []
    for (const { facts } of generate(asked)) {
      const left = leftOf(edition.procedure, body, facts)
      expect(withoutWords(edition, [...ofTheBody, ...left.facts], body)).toEqual(withoutWords(edition, [...ofTheBody, ...facts], body))
      const kept = new Set(left.keeps.map(([position, field]) => `${position} ${field}`))
      for (const [i, fact] of facts.entries())
        for (const field of personalFields(edition.procedure)(fact)) {
          const value = String(fact.data[field])
          if (kept.has(`${i + 1} ${field}`)) expect(value, `${fact.type}.${field}`).not.toMatch(/[.!?]$/)
          else sentences.push(value)
        }
    }
    expect(sentences.length).toBeGreaterThan(40)
  })
})

describe('a correction', () => {
  const [body] = Object.values(library.bodies)
  const edition = library.editions.find(({ procedure }) => procedure.body === body?.id)
  const made = (number: number, type: string, data: Fact['data']): Fact => ({
    ...{ id: `X/${number}`, type, case: 'X', on: today, recordedAt: `${today}T09:00:00.000Z`, recordedBy: 'a', data },
  })
  const received = made(1, 'complaint-received', { words: 'Nobody came', channel: 'email' })
  const left = (said: object) =>
    edition && body
      ? leftOf(edition.procedure, body, [
          received,
          made(2, 'fact-corrected', { corrects: 'X/1', with: JSON.stringify(said), reason: 'A slip' }),
        ])
      : undefined

  test('of days and choices alone stays as it is; only its reason goes', () => {
    expect(left({ on: '2026-05-01', channel: 'letter' })).toMatchObject({
      keeps: [
        [2, 'corrects'],
        [2, 'with'],
      ],
      again: [],
      facts: [{ data: { words: '[erased]', channel: 'email' } }, { data: { reason: '[erased]' } }],
    })
  })

  test('of words too goes, and what it said of days and choices is said again', () => {
    expect(left({ on: '2026-05-01', words: 'Ada was not seen' })).toMatchObject({
      keeps: [[2, 'corrects']],
      again: [{ corrects: 'X/1', with: '{"on":"2026-05-01"}' }],
    })
  })
})
