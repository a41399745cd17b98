/** One part in a case, or one action, given to somebody: by the act of the procedure that names people to it, judged as any step is. */
import type { Attempt, Field, Refusal } from '#case'
import type { Procedure, RoleId } from '#language'
import { actionsOf, factsThatCount, type NamedPart, partsOf, refusalInWords, roleTitle } from '#outputs'
import type { Account, OpenCase, Services, Session } from '../../services.ts'
import { giveAction } from '../actions/reassign.ts'
import { actsOf, type StepAct } from '../acts/act.ts'
import { doersOf } from '../acts/offer.ts'
import type { Way } from '../acts/ways.ts'
import { clausesOf, readOf } from '../case-frame/view.ts'
import type { ClauseLink } from '../parts/clauses.tsx'
import type { Gift, Terms } from './gift.ts'

export type Given = { readonly is: 'given' } | { readonly is: 'refused'; readonly because: string; readonly clauses: readonly ClauseLink[] }

interface Appointing {
  readonly act: StepAct
  readonly way: Way
}

/** The acts by which somebody is named to this role. */
const appointing = (procedure: Procedure, as: RoleId): readonly Appointing[] =>
  [...actsOf(procedure).values()].flatMap(act =>
    act.ways
      .filter(({ type, fixed, among }) => type === 'person-appointed' && (fixed.as === as || among.as?.includes(as) === true))
      .map(way => ({ act, way })),
  )

/** What a person's part says of that person, and is not said of the next. */
const ofThePerson = ['person', 'insteadOf', 'until', 'reasons', 'fromRegister', 'grade', 'agreedWith', 'complainantAgreed']

const dataOf = (held: NamedPart | undefined, as: RoleId, to: string, terms: Terms): Readonly<Record<string, Field>> => ({
  ...Object.fromEntries(Object.entries(held?.fact.data ?? {}).filter(([field]) => !ofThePerson.includes(field))),
  ...{ as, person: to },
  ...(held !== undefined && { insteadOf: held.person }),
  ...(terms.until !== undefined && { until: terms.until }),
  ...(terms.reasons !== '' && { reasons: terms.reasons }),
  ...(terms.agreedWith.length > 0 && { agreedWith: terms.agreedWith }),
})

const openStage = ({ state, procedure }: OpenCase): string | undefined =>
  Object.keys(procedure.stages).find(id => state.strands.some(({ stages }) => stages[id]?.is === 'open'))

/** The same, tried by each act that does it: by the act of the stage it was given in first. */
const attemptsFor = (
  open: OpenCase,
  account: Account,
  held: NamedPart | undefined,
  as: RoleId,
  data: Attempt['data'],
): readonly Attempt[] => {
  const acts = appointing(open.procedure, as).map(({ act, way }) => ({ act, stage: way.stage ?? act.stage }))
  const common = { type: 'person-appointed', case: open.reference, on: open.state.today, data, ...(held?.about && { about: held.about }) }
  const [own] = account.roles.filter(role => open.procedure.roles[role]?.outside !== true)
  if (acts.length === 0) {
    const stage = held?.stage ?? openStage(open)
    return [{ ...common, ...(stage !== undefined && { stage }), ...(own !== undefined && { by: { role: own, person: account.id } }) }]
  }
  return acts
    .toSorted((a, b) => Number(b.stage === held?.stage) - Number(a.stage === held?.stage))
    .map(({ act, stage }) => {
      // An act that is not this account's is tried in its own role all the same: the refusal says whose it is.
      const role = doersOf(act, open.procedure, account).own[0] ?? own
      return { ...common, stage, under: act.key, ...(role !== undefined && { by: { role, person: account.id } }) }
    })
}

const refusal = (open: OpenCase, because: string, role?: RoleId): readonly Refusal[] => [
  { act: 'record', clause: role === undefined ? '' : (open.procedure.roles[role]?.clause ?? ''), because, severity: 'refuse', tests: [] },
]

/** What the procedure's acts do not judge: that they hold the role at all, and that somebody who may gives it. */
const notFor = (open: OpenCase, account: Account, held: NamedPart | undefined, as: RoleId, to: string): readonly Refusal[] => {
  const name = open.accounts[to] ?? 'They'
  const title = roleTitle(open.procedure, as)
  if (held?.person === to) return refusal(open, `${name} has it already`)
  if (open.accountRoles?.[to]?.includes(as) !== true)
    return refusal(open, `${name} does not hold the role ${title}. An administrator can give it to them`, as)
  const isOwn = held?.person === account.id || account.roles.includes(as) || account.permissions.includes('see-all-cases')
  return isOwn || appointing(open.procedure, as).length > 0
    ? []
    : refusal(open, `Only a ${title}, whoever has it now, or somebody who sees all cases may say whose it is`, as)
}

/** Of several acts that refuse, the one that comes nearest: it asks the least. */
const fewest = (all: readonly (readonly Refusal[])[]): readonly Refusal[] => all.toSorted((a, b) => a.length - b.length)[0] ?? []

const givePart = async (services: Services, session: Session, open: OpenCase, gift: Gift, to: string, terms: Terms, key: string) => {
  const { account } = session
  const as = gift.as ?? ''
  const parts = partsOf(open.procedure, factsThatCount(readOf(open))).filter(part => part.as === as)
  const held = gift.from === undefined ? parts.at(-1) : parts.find(({ person }) => person === gift.from)
  if (gift.from !== undefined && held === undefined) return refusal(open, 'It was given to somebody else meanwhile')
  const not = notFor(open, account, held, as, to)
  if (not.length > 0) return not
  const refused: (readonly Refusal[])[] = []
  for (const attempt of attemptsFor(open, account, held, as, dataOf(held, as, to, terms))) {
    const trial = services.tryOut(open, attempt)
    if ('refused' in trial) {
      refused.push(trial.refused)
      continue
    }
    const recorded = await services.record(session, { reference: open.reference, position: open.position, attempts: [attempt], key })
    if (recorded.is === 'recorded') return []
    refused.push(recorded.is === 'refused' ? recorded.refusals : refusal(open, 'The case changed at the same moment. Give it again'))
  }
  return fewest(refused)
}

/** An action passes on whatever of it is theirs: doing it, following it up, or both. */
const passOnAction = async (services: Services, session: Session, open: OpenCase, gift: Gift, to: string, key: string) => {
  const action = actionsOf(readOf(open)).find(({ id }) => id === gift.action)
  if (action === undefined) return refusal(open, 'It is not among the actions that you may see')
  const owner = action.owner === undefined || action.owner.id === gift.from ? to : action.owner.id
  const followUp = action.followUp === undefined || action.followUp === gift.from ? to : action.followUp
  const value = `${open.reference} ${action.id}`
  const answer = await giveAction(services, session, open, { value, id: action.id }, { owner, followUp, target: undefined }, key)
  return answer.is === 'done' ? [] : refusal(open, answer.because)
}

export const give = async (services: Services, session: Session, gift: Gift, to: string, terms: Terms, key: string): Promise<Given> => {
  const open = await services.openCase(session, gift.reference)
  if (open === undefined) return { is: 'refused', because: 'There is no such case among those you may see.', clauses: [] }
  const refused =
    gift.action === undefined
      ? await givePart(services, session, open, gift, to, terms, key)
      : await passOnAction(services, session, open, gift, to, key)
  if (refused.length === 0) return { is: 'given' }
  const link = clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))
  const clauses = refused.flatMap(({ clause }) => (clause === '' ? [] : link(clause)))
  return {
    is: 'refused',
    because: [...new Set(refused.map(refusalInWords))].join(' '),
    clauses: clauses.filter(({ href }, i) => clauses.findIndex(other => other.href === href) === i),
  }
}
