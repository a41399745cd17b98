/** The thing a step is about: a comment to be decided, a payment to be made, somebody to be sent a draft. */
import { type FactType, factDefinition, type Kind } from '#language'
import { beginsAMatter } from '#outputs'
import { type Form, textOf } from '../../form.ts'
import { nextThing, type ThingInCase, thingsOf } from '../acts/points.ts'
import { envelope } from './names.ts'
import type { AnyStep as Step } from './step.ts'

export interface ThingOfStep {
  readonly kind: Kind
  /** What the recorded fact makes besides: the draft shared with a person is that person's reading of it. */
  readonly makes?: Kind
  readonly things: readonly ThingInCase[]
  /** The one typed, or the one there is where the step is owed on each; empty: somebody must choose. */
  readonly chosen: string
}

/**
 * What an ombudsman is sent, or decides, is of a matter that has begun: only an approach or an enquiry begins another. What another body
 * answers is of what it was sent.
 */
const goesOn = (kind: Kind, type: FactType): boolean =>
  (kind === 'enquiry' && !beginsAMatter(type)) || (kind === 'party' && type === 'other-body-answered')

/** Nothing where the step is about points or about the whole case. */
export const thingOfStep = ({ open, act, way }: Pick<Step, 'open' | 'act' | 'way'>, values: Form): ThingOfStep | undefined => {
  const concerns = factDefinition(open.procedure, way.type)?.concerns
  const each = typeof act.each === 'string' ? act.each : undefined
  if (concerns === 'point' || (concerns === undefined && each === 'point')) return undefined
  const kind = each === undefined || each === 'point' ? concerns : each
  if (kind === undefined) return undefined
  const things = thingsOf(open, kind)
  const typed = textOf(values, envelope.thing)
  const only = things.length === 1 ? (things[0]?.id ?? '') : ''
  const usual = kind === each || goesOn(kind, way.type) ? only : 'new'
  return {
    kind,
    ...(concerns !== undefined && concerns !== kind && { makes: concerns }),
    things,
    chosen: typed === 'new' || things.some(({ id }) => id === typed) ? typed : things.length === 0 ? 'new' : usual,
  }
}

/** What the fact is about, by kind and id. */
export const aboutThing = (
  { open }: Pick<Step, 'open'>,
  { kind, makes, chosen }: ThingOfStep,
): Readonly<Record<Kind, readonly string[]>> => ({
  [kind]: [chosen === '' || chosen === 'new' ? nextThing(open, kind) : chosen],
  ...(makes !== undefined && { [makes]: [nextThing(open, makes)] }),
})
