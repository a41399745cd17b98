/** Which way each point goes, exactly as it is printed: before anything is recorded, and on a case. */
import type { Fact } from '#case'
import { anchorFor, type Body, citesOf, type Procedure } from '#language'
import {
  type LaterChange,
  longDay,
  type OfferMade,
  type OneAnswerOwed,
  type OtherWay,
  type OwedThing,
  type PointRoute,
  plainDay,
  type Routing,
  refusalInWords,
  rolesInWords,
} from '#outputs'
import { sentence } from '../acts/act.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'

/** What a page knows of where it stands: links to acts only where there is a case and the account may do them. */
export interface RouteContext {
  readonly body: Body
  readonly procedure: Procedure
  readonly link: LinkClause
  readonly clauses: Readonly<Record<string, { readonly text: string }>>
  /** Where an act is done for a point; nothing where this account may not, or there is no case yet. */
  act(key: string, point: string | undefined, choose: Readonly<Record<string, string>>): string | undefined
  /** Whether this account may put an entry right. */
  mayCorrect(fact: Fact): boolean
  /** Where the letter of an act is drafted. */
  letter(act: string): string | undefined
}

export interface Linked {
  readonly words: string
  readonly href?: string
  readonly clauses: readonly ClauseLink[]
}

export interface OwedView {
  readonly title: string
  readonly who: string
  readonly when: string
  readonly clauses: readonly ClauseLink[]
  readonly href?: string
}

export interface OtherWayView {
  readonly title: string
  readonly clauses: readonly ClauseLink[]
  readonly who: string
  readonly href?: string
  readonly reasons: readonly { readonly because: string; readonly clauses: readonly ClauseLink[]; readonly instead?: string }[]
}

export interface PointRouteView {
  readonly id: string
  readonly heading: string
  readonly words: string
  readonly title: string
  readonly clauses: readonly ClauseLink[]
  readonly isMain: boolean
  readonly refusal?: { readonly because: string; readonly offers: readonly Linked[]; readonly letters: readonly Linked[] }
  readonly decisions: readonly OwedView[]
  readonly owed: readonly OwedView[]
  readonly why: readonly string[]
  readonly quoted: readonly { readonly clause: string; readonly text: string }[]
  readonly open: readonly OtherWayView[]
  readonly shut: readonly OtherWayView[]
  readonly later: readonly Linked[]
}

export interface OneAnswerView {
  readonly words: string
  readonly detail: string
  readonly clauses: readonly ClauseLink[]
}

export interface RoutingView {
  readonly procedure: string
  readonly points: readonly PointRouteView[]
  readonly forAll: readonly OwedView[]
  readonly oneAnswer: readonly OneAnswerView[]
}

const linked = (words: string, clauses: readonly ClauseLink[], href: string | undefined): Linked => ({
  words,
  clauses,
  ...(href === undefined ? {} : { href }),
})

const owedView =
  (context: RouteContext, point: string | undefined) =>
  (thing: OwedThing): OwedView => {
    const href =
      thing.letter === undefined ? context.act(thing.act, point, {}) : (context.letter(thing.act) ?? context.act(thing.act, point, {}))
    return {
      title: sentence(thing.title),
      who: rolesInWords(context.procedure, thing.who),
      when: thing.due === undefined ? 'No date set' : `By ${plainDay(thing.due)}`,
      clauses: context.link(thing.clause),
      ...(href === undefined ? {} : { href }),
    }
  }

const offerView =
  (context: RouteContext, point: string | undefined) =>
  (offer: OfferMade): Linked => {
    const { link, body, procedure } = context
    if (offer.is === 'ombudsman') {
      const { name, phone, url } = body.ombudsman
      return linked(`They can ask the ${name}: ${phone}, ${url}.`, [], undefined)
    }
    if (offer.is === 'letter')
      return linked(`The letter “${offer.title}”`, link(offer.clause), offer.act === undefined ? undefined : context.letter(offer.act))
    if (offer.is === 'track')
      return linked(
        `It can go another way: ${offer.title}`,
        link(offer.clause),
        offer.act === undefined ? undefined : context.act(offer.act, point, { track: offer.id }),
      )
    return linked(`${rolesInWords(procedure, offer.who)} may ${offer.may}`, link(offer.clause), context.act(offer.act, point, {}))
  }

/** The reasons of ways that are shut lead on: each says what it offers instead. */
const insteadIn = ({ procedure, body }: RouteContext, offers: string | undefined): string | undefined => {
  if (offers === undefined) return undefined
  if (offers === 'ombudsman') return `They can ask the ${body.ombudsman.name}: ${body.ombudsman.phone}.`
  const title = procedure.tracks?.[offers]?.title ?? procedure.letters?.[offers]?.title
  return title === undefined ? undefined : `Instead: ${title}.`
}

const otherView =
  (context: RouteContext, point: string | undefined) =>
  (way: OtherWay): OtherWayView => {
    const href = context.act(way.act, point, { track: way.track })
    return {
      title: way.title,
      clauses: context.link(way.clause),
      who: rolesInWords(context.procedure, way.who),
      reasons: way.refusals.map(refusal => {
        const instead = insteadIn(context, refusal.offers)
        return { because: refusalInWords(refusal), clauses: context.link(refusal.clause), ...(instead === undefined ? {} : { instead }) }
      }),
      ...(href === undefined || way.refusals.length > 0 ? {} : { href }),
    }
  }

const laterView =
  (context: RouteContext) =>
  ({ says, leadsTo, clause }: LaterChange): Linked =>
    linked(`If it is recorded that ${says}: ${leadsTo}`, context.link(clause), undefined)

const quoted = ({ clauses }: RouteContext, clause: string): PointRouteView['quoted'] =>
  citesOf(clause).flatMap(cite => {
    const anchor = anchorFor(cite, clauses)
    const text = anchor === undefined ? undefined : clauses[anchor]?.text
    return text === undefined || text === '' ? [] : [{ clause: cite, text }]
  })

const pointView =
  (context: RouteContext, of: number) =>
  (route: PointRoute): PointRouteView => {
    const { point, refusal } = route
    const others = route.others.map(otherView(context, point))
    return {
      id: point ?? 'all',
      heading: point === undefined || of === 1 ? 'What they say' : `Point ${route.number}`,
      words: route.words,
      title: route.title,
      clauses: context.link(route.clause),
      isMain: route.isMain,
      ...(refusal === undefined
        ? {}
        : {
            refusal: {
              because: sentence(refusal.because),
              offers: refusal.offers.map(offerView(context, point)),
              letters: refusal.letters.map(({ title, act }) => linked(title, [], context.letter(act))),
            },
          }),
      decisions: route.decisions.map(owedView(context, point)),
      owed: route.owed.map(owedView(context, point)),
      why:
        route.isMain && route.by === 'rule'
          ? ['Nothing recorded sends it another way.']
          : route.by === 'rule'
            ? route.because.map(sentence)
            : ['Somebody decided it: the decision is on the timeline.'],
      quoted: quoted(context, route.clause),
      open: others.filter(({ reasons }) => reasons.length === 0),
      shut: others.filter(({ reasons }) => reasons.length > 0),
      later: route.later.map(laterView(context)),
    }
  }

const oneAnswerView =
  ({ procedure, link }: RouteContext) =>
  ({ must, who, ways, points, due, clause }: OneAnswerOwed): OneAnswerView => ({
    words: `${sentence(must)}.`,
    detail: `${rolesInWords(procedure, who)}. Points ${points.join(', ')} go these ways: ${ways.join('; ')}.${due === undefined ? '' : ` The first answer is due ${longDay(due)}.`}`,
    clauses: link(clause),
  })

export const routingView = (routing: Routing, context: RouteContext): RoutingView => ({
  procedure: routing.procedure.title,
  points: routing.points.map(pointView(context, routing.points.length)),
  forAll: routing.forAll.map(owedView(context, undefined)),
  oneAnswer: routing.oneAnswer.map(oneAnswerView(context)),
})
