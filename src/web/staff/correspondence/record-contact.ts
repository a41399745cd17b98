/** That somebody was spoken or written to, recorded by whoever did it, in a role of theirs that may. */
import type { Attempt } from '#case'
import { refusalInWords } from '#outputs'
import type { OpenCase, Recorded, Sending, Services, Session } from '../../services.ts'

export interface Contact {
  readonly on: Attempt['on']
  readonly at?: string
  readonly with: string
  readonly purpose: string
  readonly result: string
  readonly channel: string
}

export type Contacted = { readonly is: 'recorded' } | { readonly is: 'not'; readonly because: readonly string[] }

const whyNot = (answer: Recorded): Contacted => {
  if (answer.is === 'recorded') return { is: 'recorded' }
  if (answer.is === 'changed')
    return {
      is: 'not',
      because: ['Somebody else recorded something in this case at the same moment. Nothing of yours is lost: send it again.'],
    }
  return { is: 'not', because: answer.refusals.map(refusalInWords) }
}

export const recordContact = async (
  services: Services,
  { account, ...session }: Session,
  open: OpenCase,
  { on, at, ...data }: Contact,
  key: string,
  sending?: Sending,
): Promise<Contacted> => {
  const own = account.roles.filter(role => open.procedure.roles[role] !== undefined && open.procedure.roles[role].outside !== true)
  const attempts = own.map((role): Attempt => {
    const by = { role, person: account.id }
    return { type: 'contact-made', case: open.reference, on, ...(at !== undefined && { at }), by, data }
  })
  const attempt = attempts.find(one => !('refused' in services.tryOut(open, one))) ?? attempts[0]
  if (attempt === undefined)
    return { is: 'not', because: ['Your account has no role in this procedure. Ask the complaints team to record it.'] }
  const recording = { reference: open.reference, position: open.position, attempts: [attempt], key }
  return whyNot(await services.record({ ...session, account }, { ...recording, ...(sending && { sending }) }))
}
