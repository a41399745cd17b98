/** Whom the body refers people to, for each of its services. */
import { type AdminStep, adminStep } from './admin-log.ts'
import type { Door } from './door.ts'
import { statement } from './statement.ts'
import { mustBeStorable } from './storable-text.ts'

export interface ReferralContactKept {
  readonly service: string
  /** Whose list a case that is referred goes to. */
  readonly account?: string
  /** Whom to ring, where that helps more. */
  readonly words: string
}

const all = statement<{ service: string; account: string | null; words: string }>(
  'referral-contacts',
  'select service, account, words from recourse.referral_contact where body = $1 order by service',
)

const keep = statement(
  'keep-referral-contact',
  `insert into recourse.referral_contact (body, service, account, words) values ($1, $2, $3, $4)
   on conflict (body, service) do update set account = excluded.account, words = excluded.words`,
)

export const referralContactsOf = (door: Door) => ({
  referralContacts: async (): Promise<readonly ReferralContactKept[]> => {
    const [rows] = await door.run(all(door.body))
    return rows.map(({ service, account, words }) => ({ service, words, ...(account !== null && { account }) }))
  },
  /** With who changed it, or not at all. */
  keepReferralContact: async (contact: ReferralContactKept, step: AdminStep): Promise<void> => {
    const { service, account, words } = mustBeStorable(contact)
    await door.run(keep(door.body, service, account ?? null, words), adminStep(door, step))
  },
})
