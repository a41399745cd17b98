/** What is to be given: parts in cases and actions, of one person or of cases that were chosen. */
import type { LocalDate } from '#calendar'
import type { RoleId } from '#language'
import { listInWords } from '#outputs'
import { caseFilterOf } from '../../case-filter.ts'
import { type Form, listOf, textOf } from '../../form.ts'
import type { ListedPart } from '../../hand-over-services.ts'
import type { Services, Session } from '../../services.ts'

export interface Gift {
  /** As the form sends it. */
  readonly value: string
  readonly reference: string
  readonly title: string
  readonly restricted: boolean
  /** The role, or the action. */
  readonly as?: RoleId
  readonly action?: string
  readonly what: string
  /** Who has it now. */
  readonly from?: string
  /** Of a case: everybody who has a part in it by name. */
  readonly heldBy?: readonly string[]
  readonly since?: LocalDate
  readonly until?: LocalDate
}

/** What is said once for all that is given. */
export interface Terms {
  readonly until?: LocalDate
  readonly reasons: string
  readonly agreedWith: readonly string[]
}

export type Source =
  | { readonly is: 'person'; readonly person: string }
  /** What was lent for a time, given back to whoever had it. */
  | { readonly is: 'back'; readonly person: string }
  | { readonly is: 'cases'; readonly references: readonly string[]; readonly asked?: string }

/** More than a page has, in one go. */
export const mostAtOnce = 2_000

export const sourceIn = (values: Form): Source => {
  const [person, back] = [textOf(values, 'person'), textOf(values, 'back')]
  if (back !== '') return { is: 'back', person: back }
  if (person !== '') return { is: 'person', person }
  const isAll = textOf(values, 'which') === 'all'
  return { is: 'cases', references: listOf(values, 'case'), ...(isAll && { asked: textOf(values, 'asked') }) }
}

const ofPart = (part: ListedPart): Gift => ({
  value: `${part.reference} ${part.as} ${part.person}`,
  ...{ reference: part.reference, title: part.title, restricted: part.restricted, as: part.as, what: part.asTitle, from: part.person },
  since: part.since,
  ...(part.until !== undefined && { until: part.until }),
})

const ofPerson = async (services: Services, session: Session, person: string): Promise<readonly Gift[]> => {
  const [parts, actions] = await Promise.all([services.parts(session, { person }), services.actionsHeld(session, person)])
  return [
    ...parts.map(ofPart),
    ...actions.map(
      ({ reference, id, what, due }): Gift => ({
        ...{ value: `${reference} action:${id}`, reference, title: what, restricted: false, action: id, what: 'Action', from: person },
        ...(due !== undefined && { until: due }),
      }),
    ),
  ]
}

const filterOf = (asked: string) => {
  const parameters = new URLSearchParams(asked)
  return caseFilterOf(name => parameters.get(name) ?? '')
}

const ofCases = async (services: Services, session: Session, source: Extract<Source, { is: 'cases' }>, as: RoleId) => {
  const cases = await services.casesToGive(session, source.asked === undefined ? source.references : filterOf(source.asked))
  const references = cases.map(({ reference }) => reference)
  const parts = Map.groupBy(await services.parts(session, { references }), ({ reference }) => reference)
  return cases.map(({ reference, title, restricted }): Gift => {
    const own = parts.get(reference) ?? []
    const held = own.find(part => part.as === as)
    return {
      ...{ value: reference, reference, title, restricted, as, what: listInWords([...new Set(own.map(({ asTitle }) => asTitle))]) },
      ...(own.length > 0 && { heldBy: [...new Set(own.map(({ person }) => person))] }),
      ...(held !== undefined && { from: held.person, since: held.since }),
    }
  })
}

/** In the order they are listed. `as`: of cases that were chosen, the role it is to be given in. */
export const giftsOf = async (services: Services, session: Session, source: Source, as: RoleId): Promise<readonly Gift[]> => {
  if (source.is === 'person') return ofPerson(services, session, source.person)
  if (source.is === 'cases') return ofCases(services, session, source, as)
  const lent = await services.parts(session, { isLent: true })
  return lent.filter(({ insteadOf }) => insteadOf === source.person).map(ofPart)
}
