/** Other bodies of a case on one page: consent first, who leads and why, what each was sent and owes, and whose each point is. */
import { type FactType, factDefinition, type Procedure } from '#language'
import {
  type Chip,
  consentsOf,
  dayAndMonth,
  factsThatCount,
  factTitle,
  fieldInWords,
  type OtherBody,
  otherBodiesOf,
  picks,
  plainDay,
} from '#outputs'
import type { Account, OpenCase } from '../../services.ts'
import { actsOf, sentence } from '../acts/act.ts'
import { pointsOf } from '../acts/points.ts'
import { type CaseFrameView, caseHref, readOf } from '../case-frame/view.ts'
import { idInWords } from '../forms/names.ts'
import type { LinkClause } from '../parts/clauses.tsx'
import { consentTypes } from './consent-view.ts'
import { type PlainStep, plainHref, plainSteps } from './plain-steps.ts'
import { type RightStep, stepsThat } from './steps.ts'

interface Link {
  readonly text: string
  readonly href: string
}

interface Detail {
  readonly label: string
  readonly value: string
}

export interface OtherBodyView {
  readonly id: string
  readonly title: string
  readonly chip: Chip
  readonly when: string
  readonly details: readonly Detail[]
  readonly links: readonly Link[]
  readonly steps: readonly RightStep[]
}

export interface OthersView {
  readonly frame: CaseFrameView
  readonly reference: string
  /** The procedure says something of other bodies; else the plain default holds. */
  readonly isKnown: boolean
  readonly consents: readonly { readonly words: string; readonly chip: Chip }[]
  readonly bodies: readonly OtherBodyView[]
  /** What was weighed and agreed between the bodies, each with what was said of it. */
  readonly agreed: readonly { readonly title: string; readonly on: string; readonly details: readonly Detail[] }[]
  /** What the procedure suggests, from what was answered. */
  readonly suggested: readonly string[]
  readonly points: readonly { readonly words: string; readonly whose: string }[]
  readonly passedOn: readonly string[]
  readonly consentSteps: readonly RightStep[]
  /** Where no act of the procedure records the consent. */
  readonly plainConsents: readonly Link[]
  readonly steps: readonly RightStep[]
  readonly plain: readonly Link[]
}

const back = 'people/others'
const between = ['lead-agreed', 'complainant-chose', 'way-forward-agreed', 'other-concern-raised'] as const
const out = ['shared-outside', 'other-body-answered', 'passed-on'] as const
const plainOnes: readonly PlainStep[] = ['shared', 'lead', 'one-answer', 'other-answered']

const joining: ReadonlySet<FactType> = new Set(['lead-agreed', 'other-body-answered'])

/** The stages in which something turns on who leads or on what another body answers; a need elsewhere that waits for it is none. */
const jointStages = ({ stages }: Procedure): readonly string[] =>
  Object.entries(stages).flatMap(([id, { duties, gates }]) => {
    const rules = [
      ...Object.values(duties ?? {}).flatMap(({ by, when, until, doneBy }) => [by, when, until, doneBy]),
      ...Object.values(gates ?? {}).flatMap(({ records, when }) => [records, when]),
    ]
    return rules.some(rule => picks(rule, joining)) ? [id] : []
  })

/** Facts that only this procedure has, by which bodies come together: recorded in those stages, or opening one. */
const ownTypes = (procedure: Procedure): readonly FactType[] => {
  const stages = jointStages(procedure)
  const recorded = [...actsOf(procedure).values()].flatMap(({ stage, ways }) =>
    stages.includes(stage) ? ways.map(({ type }) => type) : [],
  )
  return Object.keys(procedure.facts ?? {}).filter(
    type => recorded.includes(type) || stages.some(stage => picks(procedure.stages[stage]?.opensWhen, new Set([type]))),
  )
}

const chipOf = ({ is, isLate }: OtherBody): Chip => {
  if (is === 'owed') return isLate ? { kind: 'late', words: 'Their answer is late' } : { kind: 'wait', words: 'They owe us an answer' }
  if (is === 'unable') return { kind: 'stop', words: 'They cannot answer' }
  return is === 'answered' ? { kind: 'good', words: 'Answered' } : { kind: 'plain', words: 'No answer is wanted' }
}

const whenOf = ({ is, due, isLate }: OtherBody): string =>
  is !== 'owed' ? '' : due === undefined ? 'No day was asked for or promised.' : `${isLate ? 'It was due' : 'Due'} ${dayAndMonth(due)}.`

const answerInWords = ({ answer, on, newDate, copy }: OtherBody['answers'][number]): string =>
  `${idInWords(answer)}, ${plainDay(on)}${newDate === undefined ? '' : `; promised by ${plainDay(newDate)}`}${copy ? '; a copy is held' : ''}`

const detailsOf = (body: OtherBody): readonly Detail[] => [
  ...body.sent.map(({ what, on, ground, by, channel }) => ({
    label: `Sent ${plainDay(on)}`,
    value: [
      sentence(what.replaceAll(/^[a-z-]+$/g, id => id.replaceAll('-', ' '))),
      `on the ground: ${ground.replaceAll('-', ' ')}`,
      by,
      channel.replaceAll('-', ' '),
    ]
      .filter(part => part !== '')
      .join('; '),
  })),
  ...body.answers.map(answer => ({ label: 'Came back', value: answerInWords(answer) })),
  ...body.chased.map(({ on, result }) => ({ label: `Chased ${plainDay(on)}`, value: result })),
  ...(body.sent.length === 0
    ? []
    : [
        {
          label: 'Complainant told',
          value: body.toldOn === undefined ? 'Nothing since it was sent' : `Last told ${plainDay(body.toldOn)}`,
        },
      ]),
]

const linkTo = (open: OpenCase, account: Account, step: PlainStep, thing = ''): readonly Link[] => {
  const href = plainHref(open, account, step, thing)
  return href === undefined ? [] : [{ text: plainSteps[step].title, href }]
}

const bodyView = (open: OpenCase, account: Account, link: LinkClause, body: OtherBody): OtherBodyView => {
  const thing = { kind: 'party', id: body.id }
  return {
    ...{ id: body.id, title: body.name, chip: chipOf(body), when: whenOf(body), details: detailsOf(body) },
    links: body.isNamed
      ? [
          ...linkTo(open, account, 'other-answered', body.id),
          ...(body.is === 'owed' ? linkTo(open, account, 'chased', body.id) : []),
          ...(body.is === 'owed' && body.isLate
            ? [{ text: 'Tell the complainant of the delay', href: `${caseHref(open.reference)}/call` }]
            : []),
        ]
      : [],
    steps: body.isNamed ? stepsThat(open, account, link, { types: out, thing, kinds: ['party'], back }) : [],
  }
}

const chips: Readonly<Record<string, Chip>> = {
  asked: { kind: 'wait', words: 'Asked, not answered' },
  given: { kind: 'good', words: 'Given' },
  refused: { kind: 'stop', words: 'Refused' },
  withdrawn: { kind: 'stop', words: 'Withdrawn' },
}

/** Consents by which something may go to another body: those a rule about sending asks for, and those that name a body. */
const consentsFor = (open: OpenCase): OthersView['consents'] => {
  const acts = actsOf(open.procedure)
  const isForSending = (act: string): boolean => acts.get(act)?.ways.some(({ type }) => type === 'shared-outside') === true
  return consentsOf(readOf(open)).flatMap(consent => {
    const { scope, is, holdsUp, with: whom } = consent
    if (whom === '' && !holdsUp.some(({ act }) => isForSending(act)) && !/^(share|pass)-/.test(scope)) return []
    const chip = chips[is]
    return chip === undefined ? [] : [{ words: `${idInWords(scope)}${whom === '' ? '' : `, with ${whom}`}`, chip }]
  })
}

const agreedIn = (open: OpenCase, types: ReadonlySet<string>): OthersView['agreed'] => {
  const read = readOf(open)
  return factsThatCount(read)
    .filter(({ type }) => types.has(type))
    .map(fact => {
      const fields = factDefinition(open.procedure, fact.type)?.fields ?? {}
      return {
        title: factTitle(open.procedure, fact),
        on: plainDay(typeof fact.on === 'string' ? fact.on : fact.on.from),
        details: Object.entries(fact.data).map(([name, value]) => ({
          label: sentence(fields[name]?.says ?? idInWords(name)),
          value: sentence(fieldInWords(fields[name], value, read, name)),
        })),
      }
    })
}

/** Whose each point is, once they are not all with one. */
const pointsIn = (open: OpenCase): OthersView['points'] => {
  const trackOf = (id: string): string => {
    const track = open.state.strands.find(({ point }) => point === id)?.track?.id
    return track === undefined ? '' : (open.procedure.tracks?.[track]?.title ?? idInWords(track))
  }
  const points = pointsOf(open).map(({ id, words }) => ({ words: `${id}. ${words}`, whose: trackOf(id) }))
  return new Set(points.map(({ whose }) => whose)).size > 1 ? points : []
}

/** Choices and concerns are told of in other stages too: there they are about something else. */
const isAboutOthers = ({ procedure }: OpenCase, { key }: RightStep, stages: readonly string[]): boolean => {
  const act = actsOf(procedure).get(key)
  return act === undefined || stages.includes(act.stage) || !act.ways.some(({ type }) => between.some(one => one === type))
}

/** What is passed on stays inside the body, but to a role that is outside it. */
const isOutside = ({ procedure }: OpenCase, to: unknown): boolean => typeof to === 'string' && procedure.roles[to]?.outside === true

const leavesTheBody = (open: OpenCase, { key }: RightStep): boolean => {
  const ways = actsOf(open.procedure).get(key)?.ways ?? []
  return ways.length === 0 || ways.some(({ type, fixed }) => type !== 'passed-on' || isOutside(open, fixed.to))
}

export const othersView = (open: OpenCase, account: Account, frame: CaseFrameView, link: LinkClause): OthersView => {
  const read = readOf(open)
  const own = ownTypes(open.procedure)
  const stages = jointStages(open.procedure)
  const bodies = otherBodiesOf(read)
  return {
    frame,
    reference: open.reference,
    isKnown: [...actsOf(open.procedure).values()].some(({ ways }) => ways.some(({ type }) => type === 'shared-outside')),
    consents: consentsFor(open),
    bodies: bodies.map(body => bodyView(open, account, link, body)),
    agreed: agreedIn(open, new Set([...own, ...between])),
    suggested: open.state.notices.flatMap(({ key, what, is }) =>
      (is === 'due' || is === 'sent') && stages.includes(key.split('/')[0] ?? '') ? [what] : [],
    ),
    points: pointsIn(open),
    passedOn: factsThatCount(read)
      .filter(({ type, data }) => type === 'passed-on' && isOutside(open, data.to))
      .map(
        ({ data, on }) =>
          `${idInWords(String(data.what))} passed on to ${open.procedure.roles[String(data.to)]?.title ?? String(data.to).replaceAll('-', ' ')}, ${plainDay(typeof on === 'string' ? on : on.from)}.`,
      ),
    consentSteps: stepsThat(open, account, link, { types: consentTypes, back }).filter(({ key }) =>
      actsOf(open.procedure)
        .get(key)
        ?.ways.some(({ type }) => consentTypes.some(one => one === type)),
    ),
    plainConsents: [...linkTo(open, account, 'consent-asked'), ...linkTo(open, account, 'consent-answered')],
    steps: stepsThat(open, account, link, { types: [...out, ...own, ...between], kinds: ['party'], back }).filter(
      step => isAboutOthers(open, step, stages) && leavesTheBody(open, step),
    ),
    plain: plainOnes.flatMap(step => (step !== 'shared' && bodies.length === 0 ? [] : linkTo(open, account, step))),
  }
}
