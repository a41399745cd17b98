/** Looking after the service itself: the one log of what was done to it, whether it is a step of ours or a fact of the body's record. */
import { inLondon } from '#outputs'
import type { AdminLogAsked, AdminLogPage, AdminServices, LoggedStep } from '#web'
import type { Desk } from './desk.ts'
import { type Named, stepsOfFacts, stepsOfProcedures } from './facts-as-steps.ts'

const pageSize = 50
const nothing: AdminLogPage = { steps: [], total: 0, page: 1, pages: 1, whats: [], people: [] }

const byTime = (a: LoggedStep, b: LoggedStep): number => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1)

/** What is told by other rows than those of the log itself: each thing stands in one place alone. */
const toldElsewhere = async ({ store, library, body }: Desk): Promise<readonly LoggedStep[]> => {
  const [{ facts, people }, accounts, loaded, steps] = await Promise.all([
    store.readBodyFacts(),
    store.accounts(),
    store.loadedProcedures(),
    store.procedureSteps(),
  ])
  const inRegisters = people.flatMap((person): [string, string][] => {
    const found = Object.entries(person)
    const [id, name] = ['id', 'name'].map(key => found.find(([one]) => one === key)?.[1])
    return typeof id === 'string' && typeof name === 'string' ? [[id, name]] : []
  })
  const named: Named = {
    names: new Map([...inRegisters, ...accounts.map(({ id, name }) => [id, name] as const)]),
    procedures: library.editions.flatMap(({ procedure }) => (procedure.body === body.id ? [procedure] : [])),
  }
  return [...stepsOfFacts(facts, named), ...stepsOfProcedures(loaded, steps, named)].toReversed().toSorted(byTime)
}

const fits =
  ({ what, by, about, from, to }: AdminLogAsked) =>
  (step: LoggedStep): boolean => {
    const day = inLondon(step.at)?.day ?? ''
    return (
      (what === undefined || step.what === what) &&
      (by === undefined || step.by.account === by) &&
      (about === undefined || step.about === about) &&
      (from === undefined || day >= from) &&
      (to === undefined || day <= to)
    )
  }

const distinctPeople = (steps: readonly LoggedStep[], known: AdminLogPage['people']): AdminLogPage['people'] =>
  [...new Map([...steps.map(({ by }) => [by.account, by.name] as const), ...known.map(({ id, name }) => [id, name] as const)])]
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))

type Log = Pick<AdminServices, 'adminLog' | 'wholeAdminLog' | 'lastChanges' | 'conflicts'>

export const administrationServices = (desk: Desk): Log => {
  const { store } = desk
  return {
    async adminLog({ account }, asked) {
      if (!account.permissions.includes('administer')) return nothing
      const page = Math.max(1, asked.page ?? 1)
      const { page: _, ...narrowed } = asked
      const [own, has, elsewhere] = await Promise.all([
        store.adminSteps({ ...narrowed, most: page * pageSize }),
        store.adminLogHas(),
        toldElsewhere(desk),
      ])
      const others = elsewhere.filter(fits(asked))
      const total = own.total + others.length
      return {
        ...{ total, page, pages: Math.max(1, Math.ceil(total / pageSize)) },
        steps: [...own.steps, ...others].toSorted(byTime).slice((page - 1) * pageSize, page * pageSize),
        whats: [...new Set([...has.whats, ...elsewhere.map(({ what }) => what)])].toSorted(),
        people: distinctPeople(elsewhere, has.people),
      }
    },

    async wholeAdminLog({ account }, { page: _, ...asked }) {
      if (!account.permissions.includes('administer')) return []
      const [own, elsewhere] = await Promise.all([store.adminSteps(asked), toldElsewhere(desk)])
      return [...own.steps, ...elsewhere.filter(fits(asked))].toSorted(byTime)
    },

    async lastChanges({ account }) {
      if (!account.permissions.includes('administer')) return []
      const [own, elsewhere] = await Promise.all([store.lastAdminSteps(), toldElsewhere(desk)])
      const others = new Map(elsewhere.toReversed().map(step => [step.what, step]))
      return [...own, ...others.values()].toSorted(byTime)
    },

    async conflicts({ account }) {
      if (!account.permissions.includes('administer')) return []
      const [kept, staff] = await Promise.all([store.keptFromCases(account.id), store.accounts()])
      return staff.flatMap(({ id, name }) => {
        const references = kept.filter(one => one.account === id).map(({ reference }) => reference)
        return references.length === 0 ? [] : [{ name, references }]
      })
    },
  }
}
