/** The day's reminders of one person, as the daily job wrote them down; and word of a list that is ready. */
import { addDays, day } from '#calendar'
import { letterPage } from '#outputs'
import type { Template } from './template.ts'
import { field } from './text-field.ts'

/** What is older tells of days that are past: it stands on the page of reminders, and is not sent late, unless what it is about is still to come. */
const freshFor = 3

export const digestMail: Template = async ({ store, clock }, claimed) => {
  const [account, on] = [field(claimed, 'account'), field(claimed, 'day')]
  const to = (await store.accounts()).find(({ id }) => id === account)
  if (to === undefined || !to.isActive) return { cannot: 'the account is switched off' }
  if (to.email === undefined) return { cannot: 'the account has no e-mail address' }
  if (!to.isEmailConfirmed) return { cannot: 'the e-mail address of the account is not confirmed yet' }
  const until = field(claimed, 'until')
  if (on === '' || (addDays(day(on), freshFor) < clock.today() && until < clock.today()))
    return { cannot: 'it is more than three days old' }
  const [subject, text, html] = [field(claimed, 'subject'), field(claimed, 'text'), field(claimed, 'html')]
  return {
    to: to.email,
    subject,
    text,
    html: letterPage(`<article>${html}</article>`, subject, 'standard'),
    attachments: [],
    isAutomatic: true,
  }
}
