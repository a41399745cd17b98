/** The roles that staff hold today: what their accounts say, with what was given for a time or in another's place. */
import type { LocalDate } from '#calendar'
import type { Fact } from '#case'
import { rolesGiven, standingOf } from '#outputs'
import type { StaffAccount } from '#record'
import type { Desk } from './services/desk.ts'

/** Facts of the body that count: those taken back are not among them. */
const standing = (facts: readonly Fact[]): readonly Fact[] => {
  const retracted = new Set(facts.flatMap(({ type, data }) => (type === 'fact-retracted' ? [data.retracts] : [])))
  return facts.filter(({ id }) => !retracted.has(id))
}

export const deputiesToday = (bodyFacts: readonly Fact[], today: LocalDate) => rolesGiven(standing(bodyFacts), today)

/** Each with every role it acts in today, whether its own or another's in whose place it stands. */
export const staffToday = (staff: readonly StaffAccount[], bodyFacts: readonly Fact[], today: LocalDate): readonly StaffAccount[] => {
  const given = deputiesToday(bodyFacts, today)
  if (given.length === 0) return staff
  return staff.map(account => {
    const { roles, deputyFor } = standingOf(account, given)
    return { ...account, roles: [...new Set([...roles, ...deputyFor.map(({ insteadOf }) => insteadOf)])] }
  })
}

/** Whether a role given for a time ended in the days since the lists were last looked through: those then say too much. */
export const endedLately = (bodyFacts: readonly Fact[], since: LocalDate, today: LocalDate): boolean =>
  deputiesToday(bodyFacts, since).some(({ until }) => until !== undefined && until < today)

/** The account as it stands today. */
export const accountToday = async (desk: Desk, account: StaffAccount) =>
  standingOf(account, deputiesToday((await desk.store.readBodyFacts()).facts, desk.clock.today()))
