/** Which way does it go? For the case and for each point: the route and its clause, what is to be asked, decided and offered. */
import { type CaseState, type DutyState, evaluate, type Fact, type GateState, type RouteState, routesOf } from '#case'
import type { Offer, Procedure } from '#language'
import { rolesOf } from '../who-in-words.ts'
import { oneAnswers } from './one-answer.ts'
import { laterChanges, questionsOf } from './questions.ts'
import type { OfferMade, OtherWay, OwedThing, PointRoute, RouteRefusal, Routing } from './view.ts'
import { concerns, isLive, type RoutingFrom, turningOf, waysOf } from './ways.ts'

const none: ReadonlySet<string> = new Set()

const owedThing = ({ key, must, clause, who, due, letter }: DutyState): OwedThing => ({
  act: key,
  title: must,
  clause,
  who,
  ...(due === undefined ? {} : { due }),
  ...(letter === undefined ? {} : { letter }),
})

const byDue = (a: DutyState, b: DutyState): number =>
  (a.due ?? '9999') < (b.due ?? '9999') ? -1 : (a.due ?? '9999') > (b.due ?? '9999') ? 1 : 0

/** The act that sends a letter, of those of the case now: a duty that owes it before a gate that allows it. */
const sendsIt = (state: CaseState, letter: string, point: string | undefined): string | undefined =>
  state.duties.find(duty => duty.letter === letter && isLive(duty) && concerns(duty.for, point))?.key ??
  state.gates.find(gate => gate.letter === letter && concerns(gate.for, point))?.key

const offerMade =
  (procedure: Procedure, state: CaseState, point: string | undefined) =>
  (offer: Offer): readonly OfferMade[] => {
    if (offer === 'ombudsman') return [{ is: 'ombudsman' }]
    const track = procedure.tracks?.[offer]
    if (track !== undefined) {
      const act = [...state.gates].find(
        gate => concerns(gate.for, point) && gate.records === 'point-routed' && tracksOf(procedure, gate).includes(offer),
      )?.key
      return [{ is: 'track', id: offer, title: track.title, clause: track.clause, ...(act === undefined ? {} : { act }) }]
    }
    const letter = procedure.letters?.[offer]
    if (letter !== undefined) {
      const act = sendsIt(state, offer, point)
      return [{ is: 'letter', id: offer, title: letter.title, clause: letter.clause, ...(act === undefined ? {} : { act }) }]
    }
    const [stage = '', id = ''] = offer.split('/')
    const gate = procedure.stages[stage]?.gates?.[id]
    return gate === undefined ? [] : [{ is: 'act', act: offer, may: gate.may, clause: gate.clause, who: rolesOf(gate.who) }]
  }

const tracksOf = (procedure: Procedure, { key }: GateState): readonly string[] => {
  const [stage = '', id = ''] = key.split('/')
  const records = procedure.stages[stage]?.gates?.[id]?.records
  const track = typeof records === 'object' ? records.where?.track : undefined
  if (typeof track === 'string') return [track]
  return Array.isArray(track) ? track.map(String) : Object.keys(procedure.tracks ?? {})
}

/** Letters that are sent, and are no answer: what tells somebody that a point is not looked at here. */
const lettersOf = (procedure: Procedure, own: readonly DutyState[], offers: readonly OfferMade[]): RouteRefusal['letters'] => {
  const owed = own.flatMap(({ key, letter, records }) =>
    letter !== undefined && records.includes('letter-sent')
      ? [{ letter, act: key, title: procedure.letters?.[letter]?.title ?? letter }]
      : [],
  )
  const offered = offers.flatMap(offer =>
    offer.is === 'letter' && offer.act !== undefined ? [{ letter: offer.id, act: offer.act, title: offer.title }] : [],
  )
  return [...owed, ...offered.filter(({ letter }) => !owed.some(one => one.letter === letter))]
}

const otherWays = (from: RoutingFrom, state: CaseState, route: RouteState): readonly OtherWay[] => {
  const { procedure } = from.compiled
  const strand = state.strands.find(({ point }) => point === route.point)
  const { gates } = turningOf(from.compiled)
  return state.gates.flatMap((gate): readonly OtherWay[] => {
    const tracks = gates.get(gate.key)
    if (tracks === undefined || !concerns(gate.for, route.point) || strand?.stages[gate.stage]?.is !== 'open') return []
    const refusals = gate.is === 'closed' ? gate.refusals.filter(({ severity }) => severity === 'refuse') : []
    return tracks
      .filter(track => track !== route.track)
      .map(track => ({
        act: gate.key,
        track,
        title: procedure.tracks?.[track]?.title ?? track,
        clause: gate.clause,
        who: gate.who,
        refuses: procedure.tracks?.[track]?.refuses !== undefined,
        refusals,
      }))
  })
}

/** What holds of what the way rests on; where it rests on something not being so, all that was tested. */
const becauseOf = ({ because }: RouteState): readonly string[] => {
  const yes = because.filter(({ answer }) => answer === 'yes')
  return [
    ...new Set(
      (yes.length > 0 ? yes : because.filter(({ answer }) => answer === 'no').map(leaf => ({ ...leaf, says: `not: ${leaf.says}` }))).map(
        ({ says }) => says,
      ),
    ),
  ]
}

const wordsOf = (facts: readonly Fact[], point: string | undefined): string => {
  const told = facts.find(({ type, about }) =>
    point === undefined ? /^(complaint|representation)-received$/.test(type) : type === 'point-raised' && about?.point?.includes(point),
  )
  const { words, about } = told?.data ?? {}
  return typeof words === 'string' ? words : typeof about === 'string' ? about : ''
}

const opened = (procedure: Procedure, state: CaseState, point: string | undefined): PointRoute['opens'] =>
  Object.entries(state.strands.find(strand => strand.point === point)?.stages ?? {}).flatMap(([stage, { is, clause }]) =>
    is === 'open' ? [{ stage, title: procedure.stages[stage]?.title ?? stage, clause }] : [],
  )

/**
 * The routing that follows from facts: those recorded, or those that would be. `answered` holds the questions to which nobody knows
 * an answer, so that they are not asked again. Pure; what is not known refuses nothing.
 */
export const routing = (from: RoutingFrom, answered: ReadonlySet<string> = none): Routing => {
  const { compiled, facts, calendar, today } = from
  const { procedure } = compiled
  const state = evaluate(compiled, facts, calendar, today)
  const routes = routesOf(compiled, facts, calendar, today)
  const base = waysOf(from, facts)
  const { decides } = turningOf(compiled)
  const isDecision = (duty: DutyState): boolean => duty.records.some(type => decides.has(type))
  const duties = state.duties.filter(isLive).toSorted(byDue)
  const isSplit = new Set(routes.map(({ track }) => track)).size > 1
  const isForAll = (duty: DutyState): boolean =>
    isSplit && procedure.stages[duty.stage]?.track === undefined && routes.every(({ point }) => concerns(duty.for, point))
  const later = laterChanges(from, base)
  const questions = questionsOf(from, base, answered)
  const isAsked = (way: string): boolean => questions.some(({ options }) => options.some(({ leadsTo }) => leadsTo === way))

  const points = routes.map((route, i): PointRoute => {
    const { point, track, clause, by } = route
    const definition = procedure.tracks?.[track]
    const own = duties.filter(duty => concerns(duty.for, point) && !isForAll(duty) && !isDecision(duty))
    const offers = (definition?.refuses?.offers ?? []).flatMap(offerMade(procedure, state, point))
    return {
      ...(point === undefined ? {} : { point }),
      number: point !== undefined && /^\d+$/.test(point) ? Number(point) : i + 1,
      words: wordsOf(facts, point),
      track,
      title: definition?.title ?? procedure.title,
      clause,
      isMain: definition === undefined || definition.takes === 'otherwise',
      by,
      because: becauseOf(route),
      opens: opened(procedure, state, point),
      ...(definition?.refuses === undefined
        ? {}
        : {
            refusal: {
              because: definition.refuses.because,
              clause,
              offers,
              letters: lettersOf(
                procedure,
                duties.filter(duty => concerns(duty.for, point)),
                offers,
              ),
            },
          }),
      decisions: duties.filter(duty => isDecision(duty) && concerns(duty.for, point)).map(owedThing),
      owed: own.map(owedThing),
      others: otherWays(from, state, route),
      later: later.flatMap(({ point: of, ...change }) => (of === point && !isAsked(change.leadsTo) ? [change] : [])),
    }
  })
  return {
    procedure: { id: procedure.id, title: procedure.title, version: procedure.receivedFrom },
    points,
    questions,
    forAll: duties.filter(duty => isForAll(duty) && !isDecision(duty)).map(owedThing),
    oneAnswer: oneAnswers(procedure, state, points),
  }
}
