/** Which way a complaint goes, as the page that says so works it out: what refuses it, and one answer owed for several ways. */
import { day } from '#calendar'
import type { OfferMade, PointRoute, Routing } from '#outputs'
import type { Expectation } from './format.ts'
import { type Compared, compare, failed, held } from './found.ts'
import type { LookedAt } from './looked-at.ts'

const nameOf = (offer: OfferMade): string => (offer.is === 'ombudsman' ? offer.is : offer.is === 'act' ? offer.act : offer.id)

const routeOf = ({ points }: Routing, point: string | undefined): PointRoute | undefined =>
  point === undefined ? points[0] : points.find(route => route.point === point)

function compareRefused(route: PointRoute | undefined, { because, offers }: NonNullable<NonNullable<Expectation['track']>['refuses']>) {
  const { refusal } = route ?? {}
  if (refusal === undefined) return failed('track refuses', because, 'it is looked at here')
  const offered = refusal.offers.map(nameOf)
  return [
    ...(refusal.because.toLowerCase().includes(because.toLowerCase())
      ? held('track refuses', because)
      : failed('track refuses', because, refusal.because)),
    ...compare('track offers', offers?.join(', '), offered.join(', ')),
  ]
}

function compareOneAnswer({ oneAnswer }: Routing, { is, points, who, due }: NonNullable<Expectation['oneAnswer']>): readonly Compared[] {
  const owed = oneAnswer.find(({ id }) => id === is)
  if (owed === undefined) return failed(is, 'one answer owed', 'none is')
  return [
    ...held(is, 'one answer owed'),
    ...compare(`${is} points`, points?.join(', '), owed.points.join(', ')),
    ...compare(`${is} who`, who, owed.who.join(', ')),
    ...compare(`${is} due`, due, owed.due),
  ]
}

export function compareWays(run: LookedAt, { track, oneAnswer }: Expectation, of: string | null, asOf: string): readonly Compared[] {
  if (track?.refuses === undefined && oneAnswer === undefined) return []
  const found = run.routingOf(of, day(asOf))
  return [
    ...(track?.refuses === undefined ? [] : compareRefused(routeOf(found, track.point), track.refuses)),
    ...(oneAnswer === undefined ? [] : compareOneAnswer(found, oneAnswer)),
  ]
}
