/** Everything the pages ask for, put together for one body. */
import type { ReadEdition, Services } from '#web'
import { demonstrationAccountsOf } from '../demonstration.ts'
import { editionByHash } from '../library.ts'
import type { Carrier } from '../post/carrier.ts'
import type { OpenId } from '../sign-in/open-id.ts'
import { webhookSettings } from '../webhooks/deliver.ts'
import { accountServices } from './accounts.ts'
import { actionServices } from './actions.ts'
import { administrationServices } from './administration.ts'
import { bodyServices } from './body.ts'
import { bodyPartServices } from './body-parts.ts'
import { bundleServices } from './bundles.ts'
import { calendarServices } from './calendar.ts'
import { caseListServices } from './case-lists.ts'
import { caseServices } from './cases.ts'
import { closureServices } from './closures.ts'
import { limitServices } from './contact-limits.ts'
import type { Desk } from './desk.ts'
import { documentServices } from './documents.ts'
import { equalityServices } from './equality.ts'
import { figureServices } from './figures.ts'
import { followingServices } from './following.ts'
import { handOverServices } from './hand-over.ts'
import { intakeServices } from './intake.ts'
import { learningServices } from './learning.ts'
import { letterServices } from './letters.ts'
import { listingServices } from './listing.ts'
import { liveListServices } from './live-lists.ts'
import { mailServices } from './mails.ts'
import { movingServices } from './moving.ts'
import { ombudsmanServices } from './ombudsman.ts'
import { outServices } from './out-with-others.ts'
import { outsideSignIn } from './outside-sign-in.ts'
import { ownAccountServices } from './own-account.ts'
import { paperServices } from './papers.ts'
import { paymentServices } from './payments.ts'
import { postServices } from './post.ts'
import { procedureServices, publishedEditions } from './procedures.ts'
import { publicServices } from './public.ts'
import { publicationServices } from './publication.ts'
import { recordingServices } from './recording.ts'
import { reminderServices } from './reminders.ts'
import { retentionServices } from './retention.ts'
import { routingServices } from './routing.ts'
import { signInServices } from './sign-in.ts'
import { themeServices } from './themes.ts'
import { tokenServices } from './tokens.ts'
import { webhookServices } from './webhooks.ts'
import { whatIfServices } from './what-if.ts'

/** `mailbox`: the name of the one that is read for emails. */
export const servicesOf = (desk: Desk, openId?: OpenId, carrier?: Carrier, mailbox?: string): Services => {
  const published = () => publishedEditions(desk)
  const edition = (id: string, hash: string | undefined) =>
    hash === undefined ? published().find(({ procedure }) => procedure.id === id) : editionByHash(desk.library, hash)
  const ofTheBody = bodyServices(desk, fault => console.error('Lists could not be brought up to date:', fault))
  return {
    get body() {
      return desk.body
    },
    demonstration: desk.demonstration,
    today: () => desk.clock.today(),
    calendar: () => desk.calendar(),
    procedures: () => published().map(({ procedure }) => procedure),
    clauses: (id, hash) => edition(id, hash)?.clauses ?? {},
    editions: () => readEditionsOf(desk),
    demonstrationAccounts: () => (desk.demonstration ? demonstrationAccountsOf(desk.body, desk.current().procedure) : []),
    ...publicServices(desk),
    ...followingServices(desk, carrier),
    ...signInServices(desk),
    ...outsideSignIn(desk, openId, fault =>
      console.error('Signing in from outside failed:', fault instanceof Error ? fault.message : fault),
    ),
    ...ownAccountServices(desk),
    ...listingServices(desk),
    ...caseListServices(desk),
    ...handOverServices(desk),
    ...intakeServices(desk),
    ...caseServices(desk),
    ...documentServices(desk),
    ...mailServices(desk, mailbox),
    ...recordingServices(desk),
    ...letterServices(desk),
    ...postServices(desk, carrier),
    ...routingServices(desk),
    ...procedureServices(desk),
    ...movingServices(desk),
    ...whatIfServices(desk, fault => console.error('A what-if failed:', fault)),
    ...bundleServices(desk),
    ...learningServices(desk),
    ...paymentServices(desk),
    ...paperServices(desk, carrier),
    ...ombudsmanServices(desk),
    ...actionServices(desk),
    ...limitServices(desk),
    ...outServices(desk),
    ...administrationServices(desk),
    ...ofTheBody,
    ...accountServices(desk, ofTheBody),
    ...bodyPartServices(desk),
    ...themeServices(desk),
    ...reminderServices(desk),
    ...closureServices(desk, fault =>
      console.error('The cases could not be looked through:', fault instanceof Error ? fault.message : fault),
    ),
    ...calendarServices(desk),
    ...liveListServices(desk),
    ...equalityServices(desk),
    ...figureServices(desk),
    ...tokenServices(desk),
    ...webhookServices(desk, webhookSettings(process.env)),
    ...publicationServices(desk),
    ...retentionServices(desk, fault => console.error('Erasing failed:', fault instanceof Error ? fault.message : fault)),
  }
}

const readEditionsOf = ({ body, library }: Desk): readonly ReadEdition[] => {
  const read = library.editions.flatMap(({ procedure, clauses, hash, standing }): ReadEdition[] => {
    const owner = procedure.body === body.id ? body : library.bodies[procedure.body]
    const isOthersDraft = standing?.is === 'draft' && procedure.body !== body.id
    return owner === undefined || isOthersDraft ? [] : [{ procedure, clauses, hash, body: { id: owner.id, name: owner.name } }]
  })
  return [...read.filter(one => one.body.id === body.id), ...read.filter(one => one.body.id !== body.id)]
}
