/** The ways of a case: its points side by side with their clocks, and what may be done with each. */
import type { Fact } from '#case'
import { factDefinition } from '#language'
import type { RouteQuestion, Routing } from '#outputs'
import type { OpenCase } from '../../services.ts'
import { type SafeguardingView, safeguardingOf } from '../case-frame/safeguarding.tsx'
import { type CaseFrameView, caseHref } from '../case-frame/view.ts'
import type { Linked, OwedView, RouteContext, RoutingView } from './view.ts'

export interface RoutesView {
  readonly frame: CaseFrameView
  readonly routing: RoutingView
  /** One column for each way that points go, with its clocks. */
  readonly ways: readonly { readonly title: string; readonly points: string; readonly owed: readonly OwedView[] }[]
  /** What is not known and could change a way, each with where to write it down. */
  readonly unknown: readonly Linked[]
  readonly add: readonly Linked[]
  readonly splits: readonly { readonly words: string; readonly href: string }[]
  readonly safeguarding: SafeguardingView | undefined
}

const factOf = (open: OpenCase, { type, point }: RouteQuestion): Fact | undefined =>
  open.facts.find(fact => fact.type === type && (point === undefined || fact.about?.point?.includes(point) === true))

const unknownView =
  (open: OpenCase, { link, mayCorrect }: RouteContext) =>
  (question: RouteQuestion): Linked => {
    const fact = question.field === undefined ? undefined : factOf(open, question)
    const at = caseHref(open.reference)
    return {
      words: `${question.says}${question.point === undefined ? '' : ` (point ${question.point})`}`,
      clauses: link(question.clause),
      ...(fact === undefined || !mayCorrect(fact) ? {} : { href: `${at}/correct/${encodeURIComponent(fact.id)}#f-${question.field}` }),
    }
  }

/** The acts that add a point, or send one in again. */
const addingActs = (open: OpenCase, { act, link }: RouteContext): readonly Linked[] =>
  open.state.gates
    .filter(({ records, is }) => (records === 'point-raised' || records === 'point-resubmitted') && is !== 'closed')
    .flatMap(gate => {
      const points = gate.for.filter(({ kind }) => kind === 'point').map(({ id }) => id)
      const href = act(gate.key, gate.records === 'point-raised' ? undefined : points[0], {})
      const says = factDefinition(open.procedure, gate.records)?.says ?? gate.may
      const words = gate.records === 'point-raised' ? 'Add a point of complaint' : `${says}: ${gate.may}`
      return href === undefined ? [] : [{ words: `${words.charAt(0).toUpperCase()}${words.slice(1)}`, href, clauses: link(gate.clause) }]
    })
    .filter((one, i, all) => all.findIndex(({ href }) => href === one.href) === i)

export const routesView = (open: OpenCase, routed: Routing, view: RoutingView, frame: CaseFrameView, context: RouteContext): RoutesView => {
  const titles = [...new Set(view.points.map(({ title }) => title))]
  const ways = titles.map(title => {
    const of = view.points.filter(point => point.title === title)
    const seen = new Map(of.flatMap(({ owed }) => owed).map(owed => [`${owed.title} ${owed.when}`, owed]))
    return { title, points: of.map(({ heading }) => heading).join(', '), owed: [...seen.values()] }
  })
  return {
    frame,
    routing: view,
    ways,
    unknown: routed.questions.map(unknownView(open, context)),
    add: addingActs(open, context),
    safeguarding: safeguardingOf(open, context.link),
    splits: routed.points.flatMap(({ point, words, number }) =>
      point === undefined
        ? []
        : [
            {
              words: `Split point ${number}, “${words.slice(0, 40)}${words.length > 40 ? '…' : ''}”`,
              href: `${caseHref(open.reference)}/split/${encodeURIComponent(point)}`,
            },
          ],
    ),
  }
}
