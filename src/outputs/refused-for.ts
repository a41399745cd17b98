import type { Refusal } from '#case'
import { actionsOf, aloneInWords } from './actions/actions.ts'
import type { CaseRead } from './case-read.ts'
import { plainDay } from './days-in-words/days.ts'
import { pointsOf } from './letters/points.ts'

/** What a refusal is made on account of, one a line: each open action with its owner and its date, each point. */
export function refusedForInWords(read: CaseRead, { things = [] }: Pick<Refusal, 'things'>): readonly string[] {
  const idsOf = (kind: string) => things.filter(thing => thing.kind === kind).map(({ id }) => id)
  const actions = idsOf('action')
  const points = idsOf('point')
  return [
    ...(actions.length === 0 ? [] : actionsOf(read))
      .filter(({ id }) => actions.includes(id))
      .map(action => {
        const { what, owner, target, late } = action
        const alone = aloneInWords(read, action)
        const by = target === undefined ? 'no date is set' : `by ${plainDay(target)}${late ? ', which has passed' : ''}`
        return `${what.replace(/[.]$/, '')}${alone === undefined ? '' : `, for ${alone}`} (${owner === undefined ? 'nobody has it yet' : owner.words}; ${by})`
      }),
    ...(points.length === 0 ? [] : pointsOf(read))
      .filter(({ id }) => points.includes(id))
      .map(({ number, words }) => `Point ${number}: “${words}”`),
  ]
}
