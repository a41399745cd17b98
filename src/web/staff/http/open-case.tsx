/** Opens the case a path names, or says that it cannot be found: the same words whether it is not there or not theirs to see. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Site, sendPage } from '../../layout/index.ts'
import type { OpenCase, Services, Session } from '../../services.ts'
import { StaffShell } from '../parts/shell.tsx'
import { sessionOf } from './guard.ts'
import { param } from './query.ts'

const NoCase = ({ site, session, reference }: { readonly site: Site; readonly session: Session; readonly reference: string }) => (
  <StaffShell frame={{ site, session }} title="No such case" current="/cases">
    <h1>There is no case {reference.slice(0, 40)} that you can open</h1>
    <p class="rc-sub">
      Check the number: it looks like {site.body.referencePrefix}26-0104. If it is right, the case may be one that your account may not see.
    </p>
    <p class="rc-acts">
      <a class="rc-btn rc-btn--main" href="/cases">
        Look for a case
      </a>
    </p>
  </StaffShell>
)

/** Why a case that was theirs a moment ago is not: what gave them sight of it has ended, or they have said what keeps them from it. */
const becauseOf = {
  'nothing given':
    'You saw this restricted case because something in it was given to you by name, and now nothing is. If that is a mistake, ask whoever gave it to you: what you recorded stands in the case.',
  'own interest':
    'You declared an interest of your own in it, so the case is kept from you, in lists and searches too. Whoever else has it can see what you declared, and can end it.',
} as const

/** Says that it is recorded, where going back to the case would say that there is none. */
export const sendNoLongerTheirs = (
  reply: FastifyReply,
  site: Site,
  session: Session,
  reference: string,
  because: keyof typeof becauseOf,
): FastifyReply | Promise<FastifyReply> =>
  sendPage(
    reply,
    <StaffShell frame={{ site, session }} title={`Recorded: ${reference}`} current="/cases">
      <h1>Recorded. {reference} is no longer yours to open</h1>
      <p class="rc-sub">{becauseOf[because]}</p>
      <p class="rc-acts">
        <a class="rc-btn rc-btn--main" href="/today">
          Go to Today
        </a>
      </p>
    </StaffShell>,
  )

/** Says so, and gives true, where somebody has just given away that by which they saw a restricted case. */
export const isNoLongerTheirs = async (
  services: Services,
  site: Site,
  reply: FastifyReply,
  session: Session,
  { reference, byName }: Pick<OpenCase, 'reference' | 'byName'>,
): Promise<boolean> => {
  if (byName === undefined || (await services.casesToGive(session, [reference])).length > 0) return false
  await sendNoLongerTheirs(reply, site, session, reference, 'nothing given')
  return true
}

export interface Opened {
  readonly session: Session
  readonly open: OpenCase
}

/** Undefined where the answer has been sent already. */
export const openCase = async (
  services: Services,
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  purpose?: 'letter' | 'file',
): Promise<Opened | undefined> => {
  const session = sessionOf(request)
  const reference = param(request, 'reference')
  const open = await services.openCase(session, reference, purpose)
  if (open !== undefined) return { session, open }
  await sendPage(reply, <NoCase site={site} session={session} reference={reference} />, 404)
  return undefined
}
