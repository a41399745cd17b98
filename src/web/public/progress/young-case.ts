import type { OpenCase } from '../../services.ts'
import { complainantOf } from './own-acts.ts'

/** Whether a case's pages speak to a child or young person: by the relation given when the complaint came in. */
export function isYoungCase(open: OpenCase): boolean {
  const relation = complainantOf(open)?.relation ?? open.facts.find(fact => fact.type === 'complaint-received')?.data.relation
  return open.body.relations.some(one => one.young === true && [one.id, one.title, one.called].some(name => name === relation))
}
