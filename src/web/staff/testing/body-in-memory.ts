/** The body's own record kept in memory, judged by the engine itself. */
import { type Attempt, decide, evaluate, type Fact, type Refusal } from '#case'
import { rolesGiven, standingOf } from '#outputs'
import type { BodyServices, OpenBody, RoleChange } from '../../body-services.ts'
import type { Person, Recorded, Session } from '../../services.ts'
import type { Example } from './example-shape.ts'

const stamped = '2026-05-14T10:00:00.000Z'

export const bodyInMemory = ({ judging: { compiled }, calendar, today, body, accounts }: Example): BodyServices => {
  const facts: Fact[] = []
  const people: Record<string, Person> = {}
  const done = new Map<string, readonly Fact[]>()
  const roles = new Map(accounts.map(({ id, roles: held }) => [id, held]))

  const open = (): OpenBody => {
    const given = rolesGiven(facts, today)
    return {
      reference: null,
      position: facts.length,
      body,
      procedure: compiled.procedure,
      compiled,
      calendar,
      facts: [...facts],
      bodyFacts: [],
      state: evaluate(compiled, facts, calendar, today, { of: 'body' }),
      people: { ...people },
      accounts: Object.fromEntries(accounts.map(({ id, name }) => [id, name])),
      accountRoles: Object.fromEntries(accounts.map(({ id }) => [id, standingOf({ id, roles: roles.get(id) ?? [] }, given).roles])),
    }
  }

  const recordAll = (session: Session, key: string, position: number, attempts: readonly Attempt[]): Recorded => {
    const before = done.get(key)
    if (before !== undefined) return { is: 'recorded', facts: before, warnings: [], again: true }
    if (position !== facts.length) return { is: 'changed', since: facts.slice(position) }
    const made: Fact[] = []
    for (const attempt of attempts) {
      const decision = decide(compiled, [...facts, ...made], calendar, today, attempt)
      if ('refused' in decision) return { is: 'refused', refusals: decision.refused }
      made.push(
        ...decision.record.map((one, i) => ({
          ...one,
          id: `body/${facts.length + made.length + i + 1}`,
          recordedAt: stamped,
          recordedBy: session.account.id,
        })),
      )
    }
    facts.push(...made)
    done.set(key, made)
    return { is: 'recorded', facts: made, warnings: [], again: false }
  }

  const change =
    (type: 'role-given' | 'role-ended') =>
    async (session: Session, wanted: RoleChange): Promise<Recorded> => {
      const { procedure: _, position, key, ...data } = wanted
      const beside = compiled.procedure.roles[wanted.role]?.notAlso?.find(other => roles.get(wanted.person)?.includes(other))
      const refusal: Refusal = {
        act: 'record',
        clause: '',
        because: 'The same person may not be both',
        severity: 'refuse',
        field: 'role',
        tests: [],
      }
      if (beside !== undefined && type === 'role-given') return { is: 'refused', refusals: [refusal] }
      const recorded = recordAll(session, key, position, [{ type, case: null, on: today, data }])
      if (recorded.is === 'recorded' && wanted.until === undefined && wanted.insteadOf === undefined) {
        const others = (roles.get(wanted.person) ?? []).filter(role => role !== wanted.role)
        roles.set(wanted.person, type === 'role-given' ? [...others, wanted.role] : others)
      }
      return recorded
    }

  return {
    bodyRecord: async () => [open()],
    recordForBody: async (session, { key, position, attempts }) => recordAll(session, key, position, attempts),
    addPersonOfBody: async (_session, person) => {
      const added = { ...person, id: `person-${Object.keys(people).length + 1}` }
      people[added.id] = added
      return added
    },
    giveRole: change('role-given'),
    endRole: change('role-ended'),
  }
}
