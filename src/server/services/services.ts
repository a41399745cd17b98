/** Everything the pages ask for, put together for one body. */
import type { Services } from '#web'
import { demonstrationAccountsOf } from '../demonstration.ts'
import { caseServices } from './cases.ts'
import type { Desk } from './desk.ts'
import { listingServices } from './listing.ts'
import { publicServices } from './public.ts'
import { recordingServices } from './recording.ts'
import { routingServices } from './routing.ts'
import { signInServices } from './sign-in.ts'

export const servicesOf = (desk: Desk): Services => {
  const own = desk.library.editions.filter(({ procedure }) => procedure.body === desk.body.id)
  return {
    body: desk.body,
    demonstration: desk.demonstration,
    today: () => desk.clock.today(),
    calendar: () => desk.calendar(),
    procedures: () => own.map(({ procedure }) => procedure),
    clauses: id => own.find(({ procedure }) => procedure.id === id)?.clauses ?? {},
    demonstrationAccounts: () => (desk.demonstration ? demonstrationAccountsOf(desk.body, desk.current().procedure) : []),
    ...publicServices(desk),
    ...signInServices(desk),
    ...listingServices(desk),
    ...caseServices(desk),
    ...recordingServices(desk),
    ...routingServices(desk),
  }
}
