import type { Figure } from '#outputs'
import { casesOf } from './facts-of-scenario.ts'
import type { Expectation, MeasureForm } from './format.ts'
import { type Compared, compare, failed } from './found.ts'
import type { LookedAt } from './looked-at.ts'

/** What the procedure measures, counted over the cases of the scenario or over those named. */
export function compareMeasures(run: LookedAt, { measure, case: named }: Expectation, asOf: string): readonly Compared[] {
  const expected = measure === undefined ? [] : isList(measure) ? measure : [measure]
  const ids = named === undefined || named === null ? casesOf(run.scenario) : typeof named === 'string' ? [named] : named
  return expected.flatMap(one => {
    const figure = run.figuresOf(ids, one.from, one.to, asOf)[one.is]
    return figure === undefined
      ? failed(one.is, 'a measure', `this procedure measures ${Object.keys(run.compiled.procedure.measures ?? {}).join(', ') || 'nothing'}`)
      : compareFigure(run, one, figure)
  })
}

const isList = (measure: MeasureForm | readonly MeasureForm[]): measure is readonly MeasureForm[] => Array.isArray(measure)

function compareFigure(run: LookedAt, expected: MeasureForm, figure: Figure): readonly Compared[] {
  const { outOf } = run.compiled.procedure.measures?.[expected.is] ?? {}
  const { rate } = expected
  return [
    ...(['count', 'share', 'average'] as const).flatMap(key => compare(`${expected.is} ${key}`, expected[key], figure[key])),
    ...compare(`${expected.is} out of`, expected.outOf, outOf),
    ...compare(`${expected.is} cases`, expected.cases?.join(', '), figure.cases.join(', ')),
    ...compare(`${expected.is} for each ${rate?.forEach}`, rate?.is, rate && Math.round((10 * rate.forEach * figure.count) / rate.of) / 10),
    ...Object.entries(expected.by ?? {}).flatMap(([field, values]) =>
      Object.entries(values).flatMap(([value, count]) =>
        compare(`${expected.is} by ${field} ${value}`, count, figure.by[field] === undefined ? undefined : (figure.by[field][value] ?? 0)),
      ),
    ),
  ]
}
