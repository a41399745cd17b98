import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#calendar'
import { controlChart, lastSignal, type MonthCount, mayRebase, monthsOf } from './chart.ts'
import { chartDrawing } from './drawing.ts'
import { explained, headline, monthInShort, signalsInWords } from './in-words.ts'
import { limitsOf } from './limits.ts'
import { countedByMonth, lastComplete, monthsBetween } from './months.ts'
import { signalsIn } from './signals.ts'

const from = (values: readonly number[], first = '2025-01'): readonly MonthCount[] =>
  values.map((value, i) => ({ month: monthsBetween(first, '2040-12')[i] ?? '', value }))
const rules = (values: readonly number[], baseline = values) =>
  signalsIn(values, limitsOf(baseline)).map(signals => signals.map(({ rule, side }) => `${rule} ${side}`).join(', '))

test('the limits of ten months, by hand', () => {
  // 5 7 6 4 8 6 5 7 6 6: sum 60, mean 6; steps 2 1 2 4 2 1 2 1 0: sum 15, of 9, 1.6667.
  const limits = limitsOf([5, 7, 6, 4, 8, 6, 5, 7, 6, 6])
  expect(limits.mean).toBe(6)
  expect(limits.meanRange).toBeCloseTo(15 / 9, 10)
  expect(limits.upper).toBeCloseTo(6 + 2.66 * (15 / 9), 10) // 10.433
  expect(limits.lower).toBeCloseTo(1.5667, 3)
  expect(limits.rangeLimit).toBeCloseTo(3.27 * (15 / 9), 10) // 5.45
})

test('a month beyond a limit, and the step to it and from it', () => {
  const usual = [5, 7, 6, 4, 8, 6, 5, 7, 6, 6]
  expect(rules([...usual, 12], usual).at(-1)).toBe('beyond high, step high')
  expect(rules([...usual, 10], usual).at(-1)).toBe('')
  expect(rules([...usual, 1], usual).at(-1)).toBe('beyond low')
  expect(rules([...usual, 12, 6], usual).at(-1)).toBe('step low')
})

test('eight in a row on one side of the mean are a run, seven are not, and a month on the mean ends it', () => {
  const limits = limitsOf([5, 7, 6, 4, 8, 6, 5, 7, 6, 6])
  const runs = (values: readonly number[]) => signalsIn(values, limits).filter(s => s.some(({ rule }) => rule === 'run')).length
  expect(runs([7, 7, 7, 7, 7, 7, 7])).toBe(0)
  expect(runs([7, 7, 7, 7, 7, 7, 7, 7])).toBe(8)
  expect(runs([7, 7, 7, 7, 6, 7, 7, 7, 7])).toBe(0)
  expect(runs([5, 7, 7, 7, 7, 7, 7, 7, 7, 7, 5])).toBe(9)
  expect(runs([5, 5, 5, 5, 5, 5, 5, 5])).toBe(8)
})

test('three of four nearer to the limit than to the mean', () => {
  const limits = limitsOf([5, 7, 6, 4, 8, 6, 5, 7, 6, 6]) // half way up: 8.217
  const near = (values: readonly number[]) =>
    signalsIn(values, limits)
      .map(s => (s.some(({ rule }) => rule === 'near-limit') ? 'x' : '.'))
      .join('')
  expect(near([6, 9, 9, 6, 9])).toBe('.xx.x')
  expect(near([9, 9, 6, 6, 9])).toBe('.....')
  expect(near([9, 6, 9, 6])).toBe('....')
  expect(near([9, 3, 9, 3])).toBe('....') // three sides do not add up
})

test('months that do not differ have limits on the mean, and any other month is then a signal', () => {
  expect(rules([4, 4, 4, 4, 5], [4, 4, 4, 4])).toEqual(['', '', '', '', 'beyond high, step high'])
})

test('with fewer than eight months, or fewer than one a month, it says so', () => {
  expect(controlChart(from([3, 4, 5, 3, 4, 5, 3])).is).toBe('too-few-months')
  expect(controlChart(from([0, 1, 0, 0, 2, 0, 1, 0, 0])).is).toBe('too-few-to-chart')
  expect(controlChart(from([1, 1, 0, 1, 2, 1, 1, 1, 1])).is).toBe('charted')
})

test('limits are frozen over the first twelve months, and move with each month until then', () => {
  const usual = [5, 7, 6, 4, 8, 6, 5, 7, 6, 6]
  const young = controlChart(from(usual))
  expect(young.is === 'charted' && young.spans.map(({ baseline, isProvisional }) => [baseline, isProvisional])).toEqual([[10, true]])
  const old = controlChart(from([...usual, 6, 6, 30, 30]))
  expect(old.is === 'charted' && old.spans.map(({ baseline, isProvisional, limits }) => [baseline, isProvisional, limits])).toEqual([
    [12, false, limitsOf([...usual, 6, 6])],
  ])
})

test('new limits only after a signal, with eight months on each side', () => {
  const usual = [5, 7, 6, 4, 8, 6, 5, 7, 6, 6, 5, 7]
  expect(mayRebase(controlChart(from(usual)))).toMatchObject({ may: false })
  const soon = controlChart(from([...usual, 14, 13, 15]))
  expect(lastSignal(soon)).toMatchObject({ from: '2026-01', to: '2026-03' })
  expect(mayRebase(soon)).toMatchObject({ may: false })
  const shifted = from([...usual, 14, 13, 15, 14, 13, 14, 15, 14])
  expect(mayRebase(controlChart(shifted))).toEqual({ may: true, fromAtEarliest: '2025-12', fromAtLatest: '2026-01' })
  const anew = controlChart(shifted, [{ from: '2026-01', reason: 'A second home opened.' }])
  if (anew.is !== 'charted') throw new Error('it is charted')
  expect(anew.spans.map(({ months, limits, reason }) => [months.length, limits.mean, reason])).toEqual([
    [12, 6, undefined],
    [8, 14, 'A second home opened.'],
  ])
  expect(anew.spans[1]?.months.every(({ signals }) => signals.length === 0)).toBe(true)
  expect(mayRebase(anew)).toMatchObject({ may: false })
})

test('a baseline with too few months behind or before it changes nothing', () => {
  const months = from([5, 7, 6, 4, 8, 6, 5, 7, 6, 6, 5, 7])
  for (const month of ['2025-03', '2025-11', '2030-01'])
    expect(controlChart(months, [{ from: month, reason: 'No.' }])).toEqual(controlChart(months))
})

test('months are complete, and those without any are nought', () => {
  expect(lastComplete(day('2026-01-31'))).toBe('2025-12')
  expect(lastComplete(day('2026-02-01'))).toBe('2026-01')
  expect(
    countedByMonth(
      [
        { month: '2025-12', count: 2 },
        { month: '2026-02', count: 1 },
        { month: '2026-02', count: 3 },
        { month: '2026-03', count: 9 },
      ],
      '2025-11',
      '2026-02',
    ).map(({ value }) => value),
  ).toEqual([0, 2, 0, 4])
})

const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 36 })

test('what is a signal does not depend on where nought is or on the unit', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 50 }), fc.integer({ min: 2, max: 9 }), (values, shift, scale) => {
      expect(rules(values.map(value => value + shift))).toEqual(rules(values))
      expect(rules(values.map(value => value * scale))).toEqual(rules(values))
    }),
  )
})

test('turned upside down, high and low change places', () => {
  fc.assert(
    fc.property(counts, values => {
      const turned = rules(values.map(value => -value)).map(text =>
        text.replaceAll(/high|low/g, side => (side === 'high' ? 'low' : 'high')),
      )
      expect(turned).toEqual(rules(values))
    }),
  )
})

test('every month given is on the chart, once, in order', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 40 }), (values, at) => {
      const months = from(values)
      const chart = controlChart(months, [{ from: months[at]?.month ?? '2039-01', reason: 'Tried.' }])
      expect(monthsOf(chart).map(({ month, value }) => ({ month, value }))).toEqual(months)
    }),
  )
})

test('in words: what is usual, what is a signal, and what to do', () => {
  const usual = [5, 7, 6, 4, 8, 6, 5, 7, 6, 6, 5, 7]
  const noise = controlChart(from([...usual, 8]))
  expect(headline(noise)).toBe('No signal: the usual ups and downs')
  expect(explained(noise)[0]).toBe(
    'The mean is 6 a month; a month between 2 and 10 is usual. The limits come from the 12 months January 2025 to December 2025 and stay as they are.',
  )
  const signal = controlChart(from([...usual, 14]))
  expect(headline(signal)).toBe('Signal: January 2026')
  expect(explained(signal)).toContain('January 2026 (14) is above the upper limit and a larger rise than usual from the month before.')
  expect(signalsInWords([])).toBe('Usual')
  expect(signalsInWords([{ rule: 'run', side: 'low' }])).toBe('Signal: one of 8 or more months in a row below the mean')
  expect(monthInShort('2026-01')).toBe('Jan 26')
  expect(headline(controlChart(from([1, 2])))).toBe('Too few months to say')
  expect(explained(controlChart(from([0, 1, 0, 0, 2, 0, 1, 0, 0])))[0]).toContain('4 in 9 months is about 0.4 a month')
})

test('the drawing: every month a mark inside it, limits where they belong, a lower limit only above nought', () => {
  fc.assert(
    fc.property(counts, values => {
      const chart = controlChart(from(values))
      const drawing = chartDrawing(chart, { width: 720, height: 260 })
      expect(drawing.marks.map(({ value }) => value)).toEqual(values)
      for (const { x, y } of drawing.marks) expect(x > 0 && x < 720 && y >= 0 && y <= 260).toBe(true)
      for (const { y } of drawing.lines) expect(y >= 0 && y <= 260).toBe(true)
      const spans = chart.is === 'charted' ? chart.spans : []
      expect(drawing.lines.length).toBe(spans.reduce((sum, { limits }) => sum + (limits.lower > 0 ? 3 : 2), 0))
      const higher = drawing.marks.every(a => drawing.marks.every(b => a.value <= b.value || a.y < b.y || a.value - b.value < 0.1))
      expect(higher).toBe(true)
    }),
  )
})
