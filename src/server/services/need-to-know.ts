/** What an account is shown of the people of a case, by the classes of data that its procedure declares (`sees`). */
import type { Procedure } from '#language'
import { type Account, actsIn, type OpenCase, type Person, type Session } from '#web'
import { stepBy } from './admin-steps.ts'
import type { Desk } from './desk.ts'

const contactDetails = 'contact-details'

/** Where a procedure declares no such class, whoever may open the case sees it. */
const mayKnow = ({ sees }: Procedure, account: Account, what: string): boolean => {
  const roles = actsIn(account)
  return sees?.[what]?.who.some(role => roles.includes(role)) ?? true
}

const withoutContact = ({ email: _email, phone: _phone, address: _address, ...person }: Person): Person => person

/** Whoever writes a letter is shown where it goes while they write it, and only then. */
export const asShownTo = (open: OpenCase, account: Account, purpose: 'letter' | undefined): OpenCase => {
  const isAddressing = purpose === 'letter' && account.permissions.includes('send-letters')
  const rule = open.procedure.sees?.[contactDetails]
  if (rule === undefined || isAddressing || mayKnow(open.procedure, account, contactDetails)) return open
  return {
    ...open,
    people: Object.fromEntries(Object.entries(open.people).map(([id, person]) => [id, withoutContact(person)])),
    contactKeptBy: rule.clause,
  }
}

/**
 * Keeps who opened which case, with the classes of data that were theirs to see: the first look of each account at each case in
 * a day. The reference alone names the case. Nothing is kept where the procedure has no class whose views are logged.
 */
export const viewsKept = (desk: Desk): ((session: Session, open: OpenCase) => Promise<void>) => {
  let today = ''
  let kept = new Set<string>()
  return async (session, { reference, procedure }) => {
    const classes = Object.entries(procedure.sees ?? {}).flatMap(([what, { logged }]) => (logged ? [what] : []))
    if (classes.length === 0) return
    if (today !== desk.clock.today()) {
      today = desk.clock.today()
      kept = new Set()
    }
    const look = JSON.stringify([session.account.id, reference])
    if (kept.has(look)) return
    const mayBeSeen = classes.filter(what => mayKnow(procedure, session.account, what))
    await desk.store.addAdminStep(
      stepBy(desk, session, { what: 'case-opened', about: reference, title: reference, was: {}, became: { mayBeSeen } }),
    )
    kept.add(look)
  }
}
