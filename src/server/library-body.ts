/** A public body as data: read from JSON, every key checked. */
import { z } from 'zod'
import { type LocalDate, parseLocalDate } from '#calendar'
import type { Body, Fault } from '#language'
import { checkThemeLists, faultAt } from '#language'
import { type EmailSentence, gapsOfEmail } from '#outputs'

const words = z.string().trim().min(1).max(500)
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and hyphens')
  .max(60)
const permission = z.enum([
  'see-all-cases',
  'see-own-cases',
  'see-restricted',
  'record-for-others',
  'send-letters',
  'handle-payments',
  'see-figures',
  'administer',
])

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write a time as 08:00')

const ombudsman = z.strictObject({
  id: id.exactOptional(),
  name: words,
  url: z.url({ protocol: /^https$/ }),
  phone: words,
  address: z.array(words).min(1).exactOptional(),
  looksAt: words.exactOptional(),
})
const day = z.custom<LocalDate>(value => typeof value === 'string' && parseLocalDate(value) !== undefined, 'write a day as 2026-04-01')
const entries = z.record(id, z.strictObject({ title: words, says: words.exactOptional(), within: id.exactOptional() }))
const became = z.union([z.strictObject({ now: id }), z.strictObject({ oneOf: z.array(id) }), z.strictObject({ retired: words })])
const themeList = z.strictObject({ from: day, themes: entries, causes: entries, became: z.record(id, became).exactOptional() })

/** A sentence of an e-mail with no other braces than those that are filled in. */
const emailSentence = (of: EmailSentence) => {
  const gaps = gapsOfEmail[of].map(gap => `{${gap}}`)
  const filled = gaps.length === 0 ? 'nothing' : `only ${gaps.join(' and ')}`
  const either = ['[^{}]', ...gapsOfEmail[of].map(gap => `\\{${gap}\\}`)].join('|')
  return words.regex(new RegExp(`^(?:${either})*$`), `${filled} ${gaps.length > 1 ? 'are' : 'is'} filled in here`).exactOptional()
}

const service = z.strictObject({
  id,
  title: words,
  restricted: z.literal(true).exactOptional(),
  closedFrom: day.exactOptional(),
  referral: z.strictObject({ who: words, phone: words.exactOptional(), email: z.email().exactOptional() }).exactOptional(),
})
const provider = z.strictObject({
  id,
  name: words,
  provides: words.exactOptional(),
  contact: z.strictObject({ who: words.exactOptional(), phone: words.exactOptional(), email: z.email().exactOptional() }).exactOptional(),
  closedFrom: day.exactOptional(),
})
const relation = z.strictObject({
  id,
  title: words,
  called: words.exactOptional(),
  role: id,
  young: z.literal(true).exactOptional(),
  closed: z.literal(true).exactOptional(),
})

const assessment = z.strictObject({
  id,
  title: words,
  source: words,
  note: words.exactOptional(),
  questions: z.record(
    id,
    z.strictObject({ clause: words, asks: words, shows: z.array(id).exactOptional(), evidence: z.array(words).exactOptional() }),
  ),
})

/** The number is shown after these words: behind nothing but 999 nobody would know whom they are calling. */
const saysWhoseNumber = (says: string): boolean => says.replace(/^[^.]*999\.\s*/, '').trim() !== ''

const bodyFormat = z.strictObject({
  id,
  name: words,
  shortName: words,
  referencePrefix: z.string().regex(/^[A-Z]{1,5}$/, 'use one to five capital letters, as in TW'),
  nation: z.enum(['england-and-wales', 'scotland', 'northern-ireland']),
  contact: z.strictObject({ team: words, phone: words, email: z.email(), address: z.array(words).min(1), hours: words }),
  ombudsman,
  otherOmbudsmen: z.array(ombudsman).exactOptional(),
  advocacy: z.strictObject({ name: words, phone: words, says: words }).exactOptional(),
  emergency: z.strictObject({
    says: words.refine(saysWhoseNumber, 'say after “call 999.” whose telephone number it is, and when to call it'),
    phone: words,
  }),
  safeguardingGuidance: z.strictObject({ title: words, url: z.url({ protocol: /^https$/ }) }).exactOptional(),
  contactPolicy: z.strictObject({ title: words, decides: id, staysOpen: words }).exactOptional(),
  services: z.array(service).min(1),
  providers: z.array(provider).max(1_000).exactOptional(),
  assessments: z.array(assessment).exactOptional(),
  smallNumbersUpTo: z.int().min(1).max(20).exactOptional(),
  receivedBy: id,
  permissions: z.record(id, z.array(permission)),
  relations: z.array(relation).min(1),
  keepsBankDetailsFor: z.int().min(0).max(366).exactOptional(),
  keeping: z
    .array(
      z.strictObject({
        id,
        months: z.int().min(1, 'keep it for at least 1 month').max(1_200, 'keep it for 1,200 months at most').exactOptional(),
        decidedBy: z.strictObject({ fact: id, field: z.string().regex(/^[a-z][a-zA-Z]*$/) }).exactOptional(),
        because: words,
        byItself: z.literal(true).exactOptional(),
      }),
    )
    .exactOptional(),
  writesBetween: z.strictObject({ from: time, until: time }).exactOptional(),
  letterWords: z.record(z.string().max(200), z.record(id, z.string().max(20_000))).exactOptional(),
  letterhead: z.strictObject({ lines: z.array(words).min(1).exactOptional(), foot: words.exactOptional() }).exactOptional(),
  emailWords: z
    .strictObject({
      letter: emailSentence('letter'),
      digest: emailSentence('digest'),
      alone: emailSentence('alone'),
      liveList: emailSentence('liveList'),
      confirm: emailSentence('confirm'),
      caseLink: emailSentence('caseLink'),
      draftLink: emailSentence('draftLink'),
      papersLink: emailSentence('papersLink'),
      papersCode: emailSentence('papersCode'),
      ownFigures: emailSentence('ownFigures'),
    })
    .exactOptional(),
  equality: z
    .strictObject({
      questions: z
        .array(z.strictObject({ id, asks: words, young: words.exactOptional(), options: z.record(id, words) }))
        .min(1)
        .max(20),
      keepsYears: z.int().min(1).max(20),
    })
    .exactOptional(),
  first: z.literal(true).exactOptional(),
  theme: z.record(id, z.string().regex(/^#[0-9a-fA-F]{3,8}$/, 'write a colour as #1d70b8')).exactOptional(),
  themeLists: z.array(themeList).min(1).exactOptional(),
})

export type BodyRead = { readonly body: Body } | { readonly faults: readonly Fault[] }

const isKey = (key: PropertyKey): key is string | number => typeof key !== 'symbol'

/** Whoever looks into something that went wrong asks for the log of half a year before; the record keeps that long whatever it is asked. */
const shortestLog = 6

/** A case goes only when a person has looked, and each kind of thing has one rule with one way of counting. */
const faultsOfKeeping = ({ keeping = [] }: Body): readonly Fault[] =>
  keeping.flatMap(({ id, months, decidedBy, byItself }, i) => {
    const fault = (because: string, instead: string) => [faultAt(['keeping', i, 'id'], 1, because, instead)]
    if (keeping.findIndex(one => one.id === id) < i) return fault(`'${id}' has two rules.`, 'Leave one.')
    if ((months === undefined) === (decidedBy === undefined))
      return fault(`'${id}' needs one way to say how long.`, 'Give it months, or the fact that decides it.')
    if (byItself && id !== 'emails' && id !== 'letter-drafts' && id !== 'log')
      return fault(`'${id}' are cases, which a person must look at first.`, 'Leave byItself out.')
    if (id === 'log' && months !== undefined && months < shortestLog)
      return [faultAt(['keeping', i, 'months'], 1, `the log would be kept for ${months} months.`, `Keep it for ${shortestLog} at least.`)]
    return []
  })

/** Cases name these by their ids, so each must be one thing; and a complaint must find something to be about, and somebody to come from. */
const faultsOfLists = ({ services, relations, providers = [] }: Body): readonly Fault[] => {
  const twice = (key: 'services' | 'relations' | 'providers', ids: readonly string[]) =>
    ids.flatMap((one, i) =>
      ids.indexOf(one) < i ? [faultAt([key, i, 'id'], 1, `'${one}' is there twice.`, 'Give one of them another id.')] : [],
    )
  return [
    ...twice(
      'services',
      services.map(({ id }) => id),
    ),
    ...twice(
      'providers',
      providers.map(({ id }) => id),
    ),
    ...providers.flatMap(({ name }, i) =>
      providers.findIndex(one => one.name.toLowerCase() === name.toLowerCase()) < i
        ? [
            faultAt(
              ['providers', i, 'name'],
              1,
              `There is a provider called ${name} already.`,
              'Change that one, or give this one another name.',
            ),
          ]
        : [],
    ),
    ...twice(
      'relations',
      relations.map(({ id }) => id),
    ),
    ...(services.every(({ closedFrom }) => closedFrom !== undefined)
      ? [faultAt(['services'], 1, 'every service is closed to new complaints.', 'Leave one open.')]
      : []),
    ...(relations.every(({ closed }) => closed)
      ? [faultAt(['relations'], 1, 'no relation is offered, so nobody could complain.', 'Offer one.')]
      : []),
  ]
}

/** The body, or each thing that is wrong with it at its keys. */
export const readBody = (value: unknown): BodyRead => {
  const read = bodyFormat.safeParse(value)
  if (!read.success)
    return {
      faults: read.error.issues.map(({ path, message }) => faultAt(path.filter(isKey), 1, `${path.join('.') || 'the body'}: ${message}.`)),
    }
  const body: Body = read.data
  const faults: Fault[] = [...checkThemeLists(body.themeLists ?? []), ...faultsOfLists(body), ...faultsOfKeeping(body)]
  if (!Object.hasOwn(body.permissions, body.receivedBy))
    faults.push(
      faultAt(['receivedBy'], 1, `'${body.receivedBy}' has no row in permissions.`, 'Give the role its permissions, or name another.'),
    )
  if (!Object.values(body.permissions).some(list => list.includes('administer')))
    faults.push(faultAt(['permissions'], 1, 'no role may administer, so nobody could publish a procedure.', "Give a role 'administer'."))
  return faults.length > 0 ? { faults } : { body }
}
