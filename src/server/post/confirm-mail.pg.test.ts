/** An account's address, on a real record: nothing goes there but the link, until its owner has opened that. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStore } from '../../record/testing/test-store.ts'
import { type HouseOfATest, openHouseOfATest } from '../testing/house-of-a-test.ts'
import type { Carrier, Mail } from './carrier.ts'
import { carryPost } from './worker.ts'

let house: HouseOfATest
let sent: Mail[] = []
const carrier: Carrier = {
  way: 'smtp',
  domain: 'council.example',
  carry: async mail => {
    sent.push(mail)
    return { is: 'taken' }
  },
}

beforeAll(async () => {
  house = await openHouseOfATest(await startTestStore(), 'calderdale', '2026-03-02')
  for (const id of ['mo', 'jo']) await house.employ(id, ['complaints-officer'])
})
afterAll(() => house?.close())

/** What went out now. */
const carried = async (): Promise<readonly Mail[]> => {
  sent = []
  await carryPost(house.desk, carrier)
  return sent
}

const linkIn = (mail: Mail | undefined): string => /confirm\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''

const remindMo = async (on: string): Promise<void> => {
  const written = { subject: 'One', text: 'One' }
  await house.desk.store.keepDigest(
    { account: 'mo', day: house.desk.clock.today(), madeAt: house.desk.clock.now(), ...written, about: on },
    { account: 'mo', name: 'Mo', day: house.desk.clock.today(), html: '<p>One</p>', ...written },
    [],
  )
}

test('an address gets the link and nothing else until it is confirmed: once, by its own account', async () => {
  const { services } = house
  const [mo, jo] = [await house.as('mo'), await house.as('jo')]
  expect(await services.changeEmail(mo, 'mo@anytown.example')).toEqual({ is: 'changed' })
  await remindMo('before')
  const mails = await carried()
  expect(mails.map(({ to, subject }) => [to, subject])).toEqual([['mo@anytown.example', 'Confirm your e-mail address']])
  const link = linkIn(mails[0])
  expect(link.length).toBeGreaterThanOrEqual(40)
  expect(await services.ownAccount(mo)).toMatchObject({ email: 'mo@anytown.example', isEmailConfirmed: false })
  expect(await services.confirmEmail(jo, link)).toBe(false)
  expect(await services.confirmEmail(mo, `${link}x`)).toBe(false)
  expect(await services.confirmEmail(mo, link)).toBe(true)
  expect(await services.confirmEmail(mo, link)).toBe(false)
  expect(await services.sendEmailLink(mo)).toBe(false)
  await remindMo('after')
  expect((await carried()).map(({ to, subject }) => [to, subject])).toEqual([['mo@anytown.example', 'One']])
})

test('the same address again stays confirmed; another is not, and a link to the one before confirms nothing', async () => {
  const { services } = house
  const mo = await house.as('mo')
  await services.changeEmail(mo, 'mo@anytown.example')
  expect((await services.ownAccount(mo)).isEmailConfirmed).toBe(true)
  await services.changeEmail(mo, 'mo@newtown.example')
  const old = linkIn((await carried())[0])
  await services.changeEmail(mo, 'mo@oldtown.example')
  expect(await services.confirmEmail(mo, old)).toBe(false)
  expect(await services.ownAccount(mo)).toMatchObject({ email: 'mo@oldtown.example', isEmailConfirmed: false })
})

test('a link works for two days; it is sent again, at most five times an hour', async () => {
  const { services } = house
  const jo = await house.as('jo')
  await services.changeEmail(jo, 'jo@anytown.example')
  const link = linkIn((await carried()).find(({ to }) => to === 'jo@anytown.example'))
  house.at('2026-03-05')
  expect(await services.confirmEmail(jo, link)).toBe(false)
  const asked: boolean[] = []
  for (let i = 0; i < 6; i++) asked.push(await services.sendEmailLink(jo))
  expect(asked).toEqual([true, true, true, true, true, false])
  const [again] = await carried()
  expect(await services.confirmEmail(jo, linkIn(again))).toBe(true)
})
