/** What whoever's contact is limited by the body's own policy is told: no procedure has a letter for it. */
import { behaviourOf, plainDay } from '#outputs'
import type { OpenCase } from '../../services.ts'
import { readOf } from '../case-frame/view.ts'
import type { AnswerPieces } from '../correspondence/answering.ts'
import { policyOf } from './plain-steps.ts'

/** Begun from the limit itself; whoever writes it goes over it. Nothing where there is no such limit in force. */
export const letterOfLimit = (open: OpenCase, id: string): AnswerPieces | undefined => {
  const policy = policyOf(open)
  const limit = behaviourOf(readOf(open)).limits.find(one => one.id === id && one.is === 'in-force')
  if (limit === undefined || policy === undefined) return undefined
  const { measure, endsOn, reviewOn, decided } = limit
  const words = [
    `We have decided to limit how you are in contact with us${endsOn === undefined ? '' : `, until ${plainDay(endsOn)}`}: ${measure}.`,
    ...(decided?.why ? [`This is why: ${decided.why}.`] : []),
    policy.staysOpen,
    'Your complaint itself goes on as any other: none of its dates changes.',
    ...(reviewOn === undefined
      ? []
      : [`We look at this again by ${plainDay(reviewOn)}. You may tell us before then what should be different.`]),
    `It is decided by our policy: ${policy.title}.`,
  ]
  return { subject: `How you can be in contact with us: complaint ${open.reference}`, words: words.join('\n\n') }
}
