/** The demonstration: invented accounts, one a role, and a year of invented complaints, clearly marked as such. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { addDays } from '#calendar'
import type { DemonstrationTexts } from '#demonstration'
import type { Body, Procedure } from '#language'
import { preferNotToSay, roleTitle } from '#outputs'
import type { StaffAccount } from '#record'
import { keepInventedDetails } from './demonstration-details.ts'
import { lettersOf } from './demonstration-letters.ts'
import { LibraryError, shippedProcedures } from './library.ts'
import { hashPassword } from './passwords.ts'
import { personalFields } from './personal.ts'
import type { Desk } from './services/desk.ts'
import { countEquality } from './services/equality.ts'
import { projectedNow } from './services/reading.ts'

const password = 'demonstration'
const idFor = (role: string): string => `demo-${role}`

export const hasDemonstration = (accounts: readonly StaffAccount[]): boolean => accounts.some(({ id }) => id.startsWith('demo-'))

/** Roles that the public fill have no account: they write through the public pages. */
const staffRoles = (body: Body): string[] => {
  const publicRoles = new Set(body.relations.map(({ role }) => role))
  return Object.entries(body.permissions)
    .filter(([role, permissions]) => permissions.length > 0 && !publicRoles.has(role))
    .map(([role]) => role)
}

export const demonstrationAccountsOf = (body: Body, procedure: Procedure) =>
  staffRoles(body).map(role => ({ name: role, password, title: roleTitle(procedure, role) }))

const fileOf = (body: Body): string => join(shippedProcedures, body.id, 'demonstration.ts')

/** Whether there are invented complaints for this body. */
export const hasTexts = (body: Body): boolean => existsSync(fileOf(body))

const textsOf = async (body: Body): Promise<DemonstrationTexts> => {
  const file = fileOf(body)
  if (!hasTexts(body)) throw new LibraryError(`${body.name} has no demonstration.ts in procedures/${body.id}. Start with --empty.`)
  const module: { demonstration: DemonstrationTexts } = await import(pathToFileURL(file).href)
  return module.demonstration
}

const days = 365
const usualCount = 240
/** The months before that year, and a service that had more than its usual complaints two months ago: so that charts have something to say. */
const before = { days: 75, count: 46 }
const burst = { from: 75, to: 47, count: 11 }
const seed = 20_260_401

const makeAccounts = async (desk: Desk, texts: DemonstrationTexts): Promise<readonly StaffAccount[]> => {
  const passwordHash = await hashPassword(password)
  for (const role of staffRoles(desk.body))
    await desk.store.saveAccount({
      id: idFor(role),
      signInName: role,
      name: texts.staff[role] ?? roleTitle(desk.current().procedure, role),
      roles: [role],
      passwordHash,
      isActive: true,
    })
  return desk.store.accounts()
}

/** The complaints of the service that has most of them, among those that all may see. */
const ofTheLargestService = (body: Body, { complaints }: DemonstrationTexts): DemonstrationTexts['complaints'] => {
  const open = body.services.filter(({ restricted }) => !restricted).map(({ id }) => complaints.filter(({ service }) => service === id))
  return open.sort((a, b) => b.length - a.length)[0] ?? []
}

/** Makes it all, saying how far it is. Each case is recorded by the same door as a real one. */
export const makeDemonstration = async (desk: Desk, say: (line: string) => void, count = usualCount): Promise<void> => {
  const texts = await textsOf(desk.body)
  const staff = await makeAccounts(desk, texts)
  const edition = desk.current()
  const calendar = await desk.calendar()
  const today = desk.clock.today()
  const accounts = Object.fromEntries(staffRoles(desk.body).map(role => [role, [idFor(role)]]))
  // Only a first start needs it: every other start is quicker without.
  const { chanceFrom, generate, inventedEquality, ofTheBodyIn, referredTo } = await import('#demonstration')
  const asked = { edition, calendar, texts, accounts, from: addDays(today, -days), to: today, count, seed }
  const bodyFacts = ofTheBodyIn(asked)
  const cases = [
    ...generate(asked),
    ...generate({
      ...asked,
      from: addDays(today, -days - before.days),
      receivedTo: addDays(today, -days),
      count: before.count,
      seed: seed + 1,
    }),
    ...generate({
      ...{ ...asked, texts: { ...texts, complaints: ofTheLargestService(desk.body, texts), rare: [] }, count: burst.count, seed: seed + 2 },
      ...{ from: addDays(today, -burst.from), receivedTo: addDays(today, -burst.to) },
    }),
  ]
  const procedure = { id: edition.procedure.id, version: edition.procedure.receivedFrom, hash: edition.hash }
  const names = Object.fromEntries(staff.map(({ id, name }) => [id, name]))
  const named = Object.entries(texts.namedByTheBody ?? {}).map(([id, name]) => ({ id, name, as: '', needs: [] }))
  await desk.store.savePeople(null, named)
  if (bodyFacts.length > 0) await desk.store.appendFacts({ reference: null, position: 0, procedure, facts: bodyFacts })
  const chance = chanceFrom(seed)
  let done = 0
  for (const made of cases) {
    const first = made.facts[0]
    if (!first) continue
    const receivedOn = typeof first.on === 'string' ? first.on : first.on.from
    const reference = await desk.store.newReference(desk.body.referencePrefix, Number(receivedOn.slice(0, 4)))
    const facts = referredTo(made, reference)
    const people = Object.fromEntries(made.people.map(person => [person.id, person]))
    const record = { reference, position: 0, facts, procedure, people: made.people, documents: [], drafts: [], letters: [], unbroken: true }
    const hand = { record, edition, bodyFacts, facts: [...bodyFacts, ...facts], calendar, people, staff }
    await desk.store.appendFacts({
      reference,
      position: 0,
      procedure,
      facts,
      personal: personalFields(edition.procedure),
      projections: projectedNow(desk, hand, hand.facts, people),
      people: made.people,
      letters: lettersOf({
        reference,
        edition,
        body: desk.body,
        calendar,
        facts: hand.facts,
        people,
        accounts: names,
        today,
        ...(texts.written ? { written: texts.written } : {}),
      }),
    })
    await keepInventedDetails(desk, hand, idFor(desk.body.receivedBy))
    const { questions = [] } = desk.body.equality ?? {}
    const answered = inventedEquality(chance, texts.equality ?? {}, questions, preferNotToSay)
    const route = first.data.channel === 'web-form' ? 'web' : 'staff'
    if (texts.equality && questions.length > 0) await countEquality(desk, { procedure: procedure.id, on: receivedOn, route }, answered)
    done += 1
    if (done % 60 === 0 || done === cases.length) say(`Demonstration data: ${done} of ${cases.length} invented complaints.`)
  }
}
