/** The step a path names, for this account: the act, the way it is done, and as whom. */

import type { OpenRecord, Session } from '../../services.ts'
import { actsOfRecord, type StepAct } from '../acts/act.ts'
import { doersOf, isOffered } from '../acts/offer.ts'
import { pointsAnswered } from '../forms/read-step.ts'
import type { Step } from '../forms/step.ts'

export type FoundStep<R extends OpenRecord> =
  | { readonly is: 'found'; readonly step: Step<R> }
  /** The procedure has no such act. */
  | { readonly is: 'unknown' }
  /** It has, and it is not this account's to do. */
  | { readonly is: 'not-theirs'; readonly act: StepAct }

export const findStep = <R extends OpenRecord>(
  { open, session }: { readonly open: R; readonly session: Session },
  key: string,
  way: string,
): FoundStep<R> => {
  const act = actsOfRecord(open).get(key)
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
