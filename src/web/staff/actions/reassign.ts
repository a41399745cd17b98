/** Several actions given to somebody else at once: a fact each, judged by each case's own procedure. What is refused stops nothing else. */
import type { LocalDate } from '#calendar'
import type { Field } from '#case'
import { actionsOf, refusalInWords } from '#outputs'
import type { OpenCase, Services, Session } from '../../services.ts'
import { readOf } from '../case-frame/view.ts'
import { attemptOf } from '../putting-right/promises.ts'

export interface Given {
  readonly owner: string
  /** Empty: who followed it up before. */
  readonly followUp: string
  /** None: the date it had. */
  readonly target: LocalDate | undefined
}

export type Reassigned =
  | { readonly is: 'done'; readonly value: string; readonly what: string }
  | { readonly is: 'refused'; readonly value: string; readonly what: string; readonly because: string }

const isFilled = (value: Field | undefined): value is Field => value !== undefined && value !== ''

export async function reassign(
  services: Services,
  session: Session,
  chosen: readonly string[],
  given: Given,
  key: string,
): Promise<readonly Reassigned[]> {
  const answers: Reassigned[] = []
  // One after another: two actions may be of one case, whose position moves with each.
  for (const value of chosen) {
    const [reference = '', id = ''] = value.split(' ')
    const open = await services.openCase(session, reference)
    answers.push(await giveAction(services, session, open, { value, id }, given, `${key}-${value}`.slice(0, 200)))
  }
  return answers
}

/** One action given out: its own procedure says whether it may be. */
export async function giveAction(
  services: Services,
  session: Session,
  open: OpenCase | undefined,
  { value, id }: { readonly value: string; readonly id: string },
  given: Given,
  key: string,
): Promise<Reassigned> {
  const action = open && actionsOf(readOf(open)).find(each => each.id === id)
  if (open === undefined || action === undefined)
    return { is: 'refused', value, what: value, because: 'It is not among the actions that you may see.' }
  const { what } = action
  const refused = (because: string): Reassigned => ({ is: 'refused', value, what, because })
  if (!action.isOpen) return refused('It is done or given up already.')
  const followUp = given.followUp === '' ? (action.followUp ?? '') : given.followUp
  const target = given.target ?? action.target
  if (followUp === '') return refused('Nobody follows it up yet: choose one named person.')
  if (target === undefined) return refused('It has no date yet: give one.')
  const before = open.facts.findLast(({ type, about }) => type === 'action-assigned' && about?.action?.includes(id))?.data ?? {}
  const kept = Object.fromEntries(Object.entries(before).filter(([field, held]) => field !== 'followUp' && isFilled(held)))
  const attempt = attemptOf(open, session.account, 'action-assigned', { action: [id] }, { ...kept, owner: given.owner, followUp, target })
  const recorded = await services.record(session, { reference: open.reference, position: open.position, attempts: [attempt], key })
  if (recorded.is === 'recorded') return { is: 'done', value, what }
  if (recorded.is === 'changed') return refused('The case changed at the same moment. Choose it again.')
  return refused(recorded.refusals.map(refusalInWords).join(' '))
}
