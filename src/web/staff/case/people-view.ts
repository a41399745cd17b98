/** The people of a case as its page prints them: how to deal with them, what they consented to, and their other cases. */
import { listInWords } from '#outputs'
import type { RelatedCase } from '../../intake-services.ts'
import type { OpenCase } from '../../services.ts'
import { sentence } from '../acts/act.ts'
import { countingFacts, dayOf, type FactsOfCase, said } from '../case-frame/standing-facts.ts'
import { caseHref, complainantOf } from '../case-frame/view.ts'

export interface ConsentView {
  readonly to: string
  /** Overruled: given, and another's refusal stands in its way. */
  readonly is: 'given' | 'refused' | 'withdrawn' | 'asked' | 'overruled'
  readonly detail: string
}

export interface RelatedView {
  readonly reference: string
  readonly href: string
  readonly title: string
  readonly why: string
}

const isAnswer = (text: string): text is 'given' | 'refused' | 'withdrawn' => text === 'given' || text === 'refused' || text === 'withdrawn'

/** `overruled`: what was given and does not hold, in words. The last word on each consent; one asked for and not answered is shown as asked. */
export const consentsOf = (open: FactsOfCase, overruled: ReadonlyMap<string, string> = new Map()): readonly ConsentView[] => {
  const last = new Map<string, ConsentView>()
  for (const fact of countingFacts(open)) {
    if (fact.type !== 'consent-asked-for' && fact.type !== 'consent-answered') continue
    const [scope, withWhom] = [said(fact, 'scope'), said(fact, 'with')]
    const to = `${scope.replaceAll('-', ' ')}${withWhom === '' ? '' : `, with ${withWhom}`}`
    const answer = said(fact, 'answer')
    last.set(
      to,
      fact.type === 'consent-answered' && isAnswer(answer)
        ? { to, is: answer, detail: `${dayOf(fact)}, ${fact.data.written === true ? 'in writing' : 'not in writing'}` }
        : { to, is: 'asked', detail: dayOf(fact) },
    )
  }
  return [...last.values()].map(one => {
    const words = overruled.get(sentence(one.to))
    return words === undefined ? one : { ...one, is: 'overruled', detail: words }
  })
}

/** What the complaint was said to belong with when it was taken. */
const saidToBelong = (open: OpenCase): readonly string[] =>
  countingFacts(open)
    .flatMap(fact => (fact.type === 'complaint-received' ? said(fact, 'sameAs').split(/,\s*/) : []))
    .filter(one => one !== '')

const why: Readonly<Record<RelatedCase['by'][number], string>> = {
  contact: 'the same telephone or email',
  name: 'the same name',
  'near-name': 'nearly the same name',
  address: 'the same postcode',
  words: 'like words',
}

/** By whom its other cases are looked for. */
export const lookedForBy = (open: OpenCase): Readonly<Record<string, string>> => {
  const { name = '', phone = '', email = '', address = '' } = complainantOf(open) ?? {}
  return { name, phone, email, address }
}

export const relatedViews = (open: OpenCase, related: readonly RelatedCase[]): readonly RelatedView[] => {
  const belongs = new Set(saidToBelong(open))
  const found = related.filter(({ reference }) => reference !== open.reference)
  return found.map(({ reference, title, by }) => ({
    ...{ reference, href: caseHref(reference), title },
    why: listInWords([...(belongs.has(reference) ? ['said to be about the same matter'] : []), ...by.map(kind => why[kind])]),
  }))
}

/** In our words, kept apart from theirs. */
export const summaryOf = (open: OpenCase): string =>
  countingFacts(open).flatMap(fact => (fact.type === 'complaint-received' ? [said(fact, 'summary')] : []))[0] ?? ''
