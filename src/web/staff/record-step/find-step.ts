/** The step a path names, for this account: the act, the way it is done, and as whom. */
import { actsOf, type StepAct } from '../acts/act.ts'
import { doersOf, isOffered } from '../acts/offer.ts'
import { pointsAnswered } from '../forms/read-step.ts'
import type { Step } from '../forms/step.ts'
import type { Opened } from '../http/open-case.tsx'

export type FoundStep =
  | { readonly is: 'found'; readonly step: Step }
  /** The procedure has no such act. */
  | { readonly is: 'unknown' }
  /** It has, and it is not this account's to do. */
  | { readonly is: 'not-theirs'; readonly act: StepAct }

export const findStep = ({ open, session }: Opened, key: string, way: string): FoundStep => {
  const act = actsOf(open.procedure).get(key)
  const chosen = act?.ways[/^\d{1,3}$/.test(way) ? Number(way) : 0]
  if (act === undefined || chosen === undefined) return { is: 'unknown' }
  const doers = doersOf(act, open.procedure, session.account)
  if (!isOffered(doers)) return { is: 'not-theirs', act }
  const { account } = session
  return {
    is: 'found',
    step: { open, act, way: chosen, doers, account, today: open.state.today, answers: pointsAnswered({ open, act, way: chosen, doers }) },
  }
}
