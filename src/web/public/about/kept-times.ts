/** How long what a person gives us is kept: read from the body's own rules, so that the notice says what is done. */
import type { Body, KeepingRule, Procedure } from '#language'

export interface KeptTime {
  readonly what: string
  readonly howLong: string
  /** The clause or the policy, in the body's words. */
  readonly because?: string
}

const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`
const monthsInWords = (months: number): string => (months % 12 === 0 ? counted(months / 12, 'year') : counted(months, 'month'))

/** Days after a payment, where the body does not say and no ledger is to confirm it. */
const usualBankDays = 28

const byRule = (what: string, rule: KeepingRule | undefined, from: string): KeptTime => {
  const because = rule && { because: rule.because }
  if (rule?.decidedBy) return { what, howLong: 'Until somebody decides, as our procedure says, that it may go', ...because }
  if (rule?.months === undefined) return { what, howLong: 'We have not set a time yet: it is kept until we do' }
  return { what, howLong: `${monthsInWords(rule.months)} after ${from}`, ...because }
}

/** `procedures`: published versions; each procedure is named once. */
export const keptTimes = (body: Body, procedures: readonly Procedure[]): readonly KeptTime[] => {
  const ruleFor = (id: string) => body.keeping?.find(rule => rule.id === id)
  const byId = new Map(procedures.toReversed().map(({ id, title }) => [id, title]))
  return [
    { what: 'A form that you began and did not send', howLong: 'Four weeks after you last saved it; you are told the day' },
    ...[...byId].map(([id, title]) =>
      byRule(`Your complaint, with its letters and files (${title})`, ruleFor(id), 'your complaint is closed'),
    ),
    byRule('An email to us that belongs to no complaint', ruleFor('emails'), 'it came'),
    byRule('A letter to you that we began and never sent', ruleFor('letter-drafts'), 'it was last saved, when the complaint is closed'),
    {
      what: 'Your bank details, if we pay you something',
      howLong: `Until our accounts confirm the payment; where they do not, ${counted(body.keepsBankDetailsFor ?? usualBankDays, 'day')} after it`,
    },
    ...(body.equality
      ? [
          {
            what: 'What you tell us about yourself to see that we are fair',
            howLong: `We keep only numbers, apart from your complaint, for ${counted(body.equality.keepsYears, 'year')}`,
          },
        ]
      : []),
  ]
}
