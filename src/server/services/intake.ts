/** What is there already when a complaint is taken, and a call that turns out to be about a case that is there. */
import { type Attempt, decide } from '#case'
import { tellingWords } from '#outputs'
import type { SamePersonCase } from '#record'
import { type Answers, answersTo, type IntakeServices, type Recorded, type RelatedCase, type Session } from '#web'
import { limitsInForce } from './contact-limits.ts'
import type { Desk } from './desk.ts'
import { sightOf } from './listing.ts'
import { type CaseInHand, readFor } from './reading.ts'
import { recorderOf, recordInHand } from './recording.ts'
import { cameAs } from './routing.ts'

const most = 6

const said = (answers: Answers, ...names: readonly string[]): readonly string[] =>
  names.map(name => [answers[name] ?? ''].flat().join(' ').trim()).filter(text => text !== '')

/** A postcode shows the neighbours too: alone it says too little. */
const isTelling = ({ by }: SamePersonCase): boolean => by.some(kind => kind !== 'address')

const relatedCases: (desk: Desk) => IntakeServices['relatedCases'] = desk => async (session, answers) => {
  const sight = sightOf(desk, session)
  const viewer = { account: session.account.id, name: session.account.name }
  const own = tellingWords(answersTo(answers, 'points').join('\n'))
  const [same, alike] = await Promise.all([
    desk.store.samePerson({
      ...{ sight, viewer, limit: 2 * most },
      names: said(answers, 'name', 'affectedName'),
      contacts: said(answers, 'phone', 'email', 'representativeContact'),
      addresses: said(answers, 'address'),
    }),
    desk.store.alike({ sight, viewer, words: [...own.keys()], limit: 3 }),
  ])
  const found = new Map<string, Pick<RelatedCase, 'by' | 'shared'>>()
  for (const one of same.filter(isTelling)) found.set(one.reference, { by: one.by, shared: [] })
  for (const { reference, words } of alike)
    found.set(reference, { by: [...(found.get(reference)?.by ?? []), 'words'], shared: words.map(form => own.get(form) ?? form) })
  const references = [...found.keys()]
  const [{ rows }, limits] = await Promise.all([
    desk.store.cases({ sight, references }),
    references.length === 0 ? [] : limitsInForce(desk, { sight, references }),
  ])
  const byReference = new Map(rows.map(row => [row.reference, row]))
  return [...found]
    .flatMap(([reference, why]): RelatedCase[] => {
      const row = byReference.get(reference)
      if (row === undefined) return []
      const { title, person, position, open, restricted, receivedOn } = row
      const own = limits.filter(limit => limit.reference === reference).map(({ measure }) => measure)
      return [{ ...{ reference, title, person, position, open, restricted, receivedOn }, ...why, ...(own.length > 0 && { limits: own }) }]
    })
    .slice(0, most)
}

const refused = (because: string): Recorded => ({
  is: 'refused',
  refusals: [{ act: 'record', clause: '', because, severity: 'refuse', tests: [] }],
})

/** In a role of theirs in which the procedure lets it be recorded, where it says anything. */
const asThemselves = (desk: Desk, hand: CaseInHand, { account }: Session, attempt: Attempt): Attempt | undefined => {
  const { procedure, compiled } = hand.edition
  const own = account.roles.filter(role => procedure.roles[role] !== undefined && procedure.roles[role].outside !== true)
  const attempts = own.map(role => ({ ...attempt, by: { role, person: account.id } }))
  const lets = attempts.find(one => !('refused' in decide(compiled, hand.facts, hand.calendar, desk.clock.today(), one)))
  return lets ?? attempts[0]
}

const joinCase: (desk: Desk) => IntakeServices['joinCase'] = desk => async (session, reference, answers, key) => {
  const hand = await readFor(desk, session, reference)
  if (!hand) return refused('There is no such case among those you may see. Check the reference.')
  const { on, at, channel } = cameAs(desk, answers, reference)
  const attempt = asThemselves(desk, hand, session, {
    ...{ type: 'contact-made', case: reference, on, ...(at !== undefined && { at }) },
    data: {
      with: said(answers, 'name')[0] ?? 'somebody who gave no name',
      purpose: 'they got in touch about this complaint',
      result: [...answersTo(answers, 'points'), ...said(answers, 'summary')].join('\n\n'),
      channel,
    },
  })
  if (attempt === undefined) return refused('Your account has no role in this procedure. Ask the complaints team to record it.')
  const recording = { reference, position: hand.record.position, attempts: [attempt], key: `${key} joins` }
  return recordInHand(desk, hand, recorderOf(hand.edition.procedure, session.account), recording)
}

export const intakeServices = (desk: Desk): IntakeServices => ({ relatedCases: relatedCases(desk), joinCase: joinCase(desk) })
