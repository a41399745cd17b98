// The book of every procedure that is shipped: nothing left out, nothing twice, every example the engine's, every drawing readable.
import { describe, expect, test } from 'vitest'
import { bankHolidays, compileCalendar } from '#calendar'
import { readLibrary } from '#library'
import { allRules, type Box, book, type Drawing, flowOf, numberedEdges, tallDrawing, wideDrawing } from '#outputs'

const library = await readLibrary()
const editions = library.editions.map(edition => [edition.procedure.id, edition] as const)

/** Every place of the JSON that cites a clause: a rule. */
function placesOf(json: unknown, at = ''): readonly string[] {
  if (typeof json !== 'object' || json === null) return []
  const own = at !== '' && 'clause' in json && typeof json.clause === 'string' ? [at] : []
  return [...own, ...Object.entries(json).flatMap(([key, value]) => placesOf(value, at === '' ? key : `${at}/${key}`))]
}

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const faultsOf = (drawing: Drawing): readonly string[] => [
  ...drawing.boxes.flatMap((a, i) => drawing.boxes.slice(i + 1).flatMap(b => (overlap(a, b) ? [`${a.id} lies on ${b.id}`] : []))),
  ...drawing.boxes.flatMap(box => (box.x < 0 || box.x + box.width > drawing.width ? [`${box.id} stands outside`] : [])),
  ...drawing.lines.flatMap((a, i) =>
    drawing.lines
      .slice(i + 1)
      .flatMap(b =>
        Math.hypot(a.badge[0] - b.badge[0], a.badge[1] - b.badge[1]) < 20 ? [`the numbers ${a.number} and ${b.number} touch`] : [],
      ),
  ),
]

describe.each(editions)('the book of %s', (_, edition) => {
  const { procedure, clauses, hash } = edition
  const calendar = compileCalendar(bankHolidays[procedure.calendar])
  const made = book({ procedure, clauses, hash, calendar, body: { name: library.bodies[procedure.body]?.name ?? '' } })
  const rules = made.chapters.flatMap(allRules)

  test('holds every rule once and every clause', () => {
    expect(rules.map(rule => rule.at).toSorted()).toEqual(placesOf(procedure).toSorted())
    expect(new Set(rules.map(rule => rule.anchor)).size).toBe(rules.length)
    expect(made.clauses.map(({ clause }) => clause)).toEqual(Object.keys(clauses))
    for (const { clause, rules: cited, notARule } of made.clauses)
      expect(cited.length > 0 || notARule !== undefined || Object.hasOwn(procedure.notRules ?? {}, clause), clause).toBe(true)
  })

  test('says something of every rule, and gives every counted duty a worked date', () => {
    for (const rule of rules) expect(rule.sentence !== '' || rule.lines.length > 0 || rule.title !== '', rule.at).toBe(true)
    const counted = rules.filter(
      ({ kind, length }) => kind === 'duty' && length !== undefined && /^\d+ (working|calendar) day/.test(length),
    )
    for (const rule of counted)
      expect(
        rule.examples.some(example => example.due !== undefined),
        rule.at,
      ).toBe(true)
  })

  test('is drawn with every stage and every line, none on another, and says the same in its list', () => {
    const flow = flowOf(procedure, made.periods)
    const drawn = [...flow.nodes, ...flow.start.stages, ...flow.alongside].map(({ id }) => id)
    expect(drawn.toSorted()).toEqual(Object.keys(procedure.stages).toSorted())
    for (const draw of [wideDrawing, tallDrawing]) {
      const drawing = draw(flow)
      expect(faultsOf(drawing)).toEqual([])
      expect(drawing.lines.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(numberedEdges(flow).map(({ number }) => number))
    }
  })
})
