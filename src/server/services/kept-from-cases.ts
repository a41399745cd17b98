/** Who is given a part, where something is recorded: nobody kept from the case or who could not open it; and somebody can always open it. */
import type { Attempt, Refusal } from '#case'
import { factDefinition } from '#language'
import { keptFrom, plainDay } from '#outputs'
import type { StaffAccount } from '#record'
import type { Account } from '#web'
import { type Desk, permissionsOf } from './desk.ts'
import { type CaseInHand, sightInto } from './reading.ts'
import { shutOut } from './shut-out.ts'

const ofConflicts = new Set(['conflict-declared', 'conflict-ended'])

const refusal = (attempt: Attempt, field: string, because: string): Refusal => ({
  act: attempt.under ?? 'record',
  clause: '',
  because,
  severity: 'refuse',
  field,
  tests: [],
})

/** Somebody kept from the case is named for a part in it. */
export const namesSomebodyKept = ({ edition, record, staff }: CaseInHand, attempts: readonly Attempt[]): readonly Refusal[] => {
  const kept = keptFrom(edition.procedure, record.facts)
  if (kept.length === 0) return []
  return attempts
    .filter(({ type }) => !ofConflicts.has(type) && type !== 'fact-corrected')
    .flatMap(attempt => {
      const fields = factDefinition(edition.procedure, attempt.type)?.fields ?? {}
      return Object.entries(attempt.data).flatMap(([field, value]) => {
        const found = kept.find(({ person }) => person === value)
        // Taken out of their hands it may be, whatever keeps them from it.
        if (found === undefined || field === 'insteadOf' || (fields[field]?.type !== 'person' && field !== 'owner')) return []
        const name = staff.find(({ id }) => id === found.person)?.name ?? record.people.find(({ id }) => id === found.person)?.id ?? 'They'
        const why = found.by === 'named' ? 'the complaint is about them' : `a conflict of interest was declared on ${plainDay(found.since)}`
        return [refusal(attempt, field, `${name} cannot have a part in this case: ${why}. Choose somebody else.`)]
      })
    })
}

const gives: Readonly<Record<string, readonly string[]>> = { 'person-appointed': ['person'], 'action-assigned': ['owner', 'followUp'] }

/** Something in the case would be given to somebody who could not open it. */
export const givenToNobody = (desk: Desk, { staff }: CaseInHand, attempts: readonly Attempt[]): readonly Refusal[] => {
  const shut = shutOut(desk, staff)
  return attempts.flatMap(attempt =>
    (gives[attempt.type] ?? []).flatMap(field => {
      const because = shut.get(String(attempt.data[field]))
      return because === undefined ? [] : [refusal(attempt, field, `${because}.`)]
    }),
  )
}

/** Who may open the case, and may end what keeps somebody from it. */
const mayEndIt = (desk: Desk, hand: CaseInHand): ((one: StaffAccount) => boolean) => {
  const sees = sightInto(desk, hand)
  return ({ id, isActive, roles }) => {
    const permissions = permissionsOf(desk.body, roles)
    return isActive && permissions.includes('see-all-cases') && sees({ id, permissions })
  }
}

/** Declared for somebody else, or ended, only by those who see all cases; and never so that nobody is left who may open the case. */
export const conflictRefusals = (
  desk: Desk,
  { account, hand }: { readonly account: Account; readonly hand: CaseInHand },
  attempts: readonly Attempt[],
): readonly Refusal[] => {
  const mayEnd = mayEndIt(desk, hand)
  return attempts
    .filter(({ type }) => ofConflicts.has(type))
    .flatMap(attempt => {
      const { person } = attempt.data
      const isOwn = attempt.type === 'conflict-declared' && person === account.id
      if (!isOwn && !account.permissions.includes('see-all-cases'))
        return [
          refusal(
            attempt,
            'person',
            'You may say that you have an interest yourself. For somebody else, or to end one, ask somebody who sees all cases.',
          ),
        ]
      if (attempt.type === 'conflict-ended') return []
      const kept = new Set([...keptFrom(hand.edition.procedure, hand.record.facts).map(one => one.person), person])
      const left = hand.staff.filter(one => !kept.has(one.id) && mayEnd(one))
      return left.length > 0
        ? []
        : [refusal(attempt, 'person', 'Nobody would be left who may open this case. Give somebody else a role that sees all cases first.')]
    })
}
