import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import Provider from 'oidc-provider'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Services } from '#web'
import { makeAccount } from '../accounts.ts'
import { makeApp } from '../app.ts'
import { type Clock, systemClock } from '../clock.ts'
import { type House, openHouse } from '../house.ts'
import { servicesOf } from '../services/services.ts'
import { openIdOf } from './open-id.ts'

const from = { address: '127.0.0.1', agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }
const minute = 60_000

let dataFolder: string
let house: House
let now = Date.parse('2026-05-14T09:00:00Z')
const clock: Clock = { ...systemClock, now: () => new Date(now).toISOString() }

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'recourse-sign-in-'))
  await chmod(dataFolder, 0o711)
  house = await openHouse({ dataFolder, clock, databaseUrl: '', body: 'telford-wrekin' })
})
afterAll(async () => {
  await house.close()
  await rm(dataFolder, { recursive: true, force: true })
})

const hire = (signInName: string, mustChangePassword = false): Promise<string> => {
  const { store, body } = house.desk(false)
  return makeAccount(store, body, { signInName, name: 'Olive Example', roles: ['complaints-manager'], mustChangePassword })
}

const enter = async (services: Services, name: string, password: string) => {
  const answer = await services.signIn(name, password, from)
  if (answer.is !== 'in') throw new Error(`not in: ${JSON.stringify(answer)}`)
  return answer.session
}

/** The code that an app with this secret shows at this moment. */
const codeAt = (secret: string, at: number): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at })

describe('with a password kept here', () => {
  test('one told by somebody else opens nothing but the page where it is changed', async () => {
    const services = servicesOf(house.desk(false))
    const password = await hire('new', true)
    const app = await makeApp(services, { log: false })
    const { id } = await enter(services, 'new', password)
    const get = (url: string) => app.inject({ url, cookies: { recourse_session: id } })
    expect((await get('/today')).headers.location).toBe('/account/password')
    expect((await get('/account/password')).statusCode).toBe(200)
    const session = await services.session(id)
    if (session === undefined) throw new Error('no session')
    expect(await services.changePassword(session, password, 'olive example 12')).toMatchObject({ is: 'refused', field: 'now' })
    expect(await services.changePassword(session, 'not it', 'purple kettle lorry')).toMatchObject({ is: 'refused', field: 'was' })
    expect(await services.changePassword(session, password, 'purple kettle lorry')).toEqual({ is: 'changed' })
    expect((await get('/today')).statusCode).toBe(200)
    expect((await services.signIn('new', password, from)).is).toBe('refused')
    await enter(services, 'new', 'purple kettle lorry')
    await app.close()
  })

  test('sessions are listed and ended; a changed password ends the others; none outlasts half a day', async () => {
    const services = servicesOf(house.desk(false))
    const password = await hire('worker')
    const [one, two, three] = [
      await enter(services, 'worker', password),
      await enter(services, 'worker', password),
      await enter(services, 'worker', password),
    ]
    const { sessions } = await services.ownAccount(one)
    expect(sessions.map(({ browser }) => browser)).toEqual(['Firefox on Linux', 'Firefox on Linux', 'Firefox on Linux'])
    const other = sessions.find(({ isThis }) => !isThis)
    expect(await services.endSession(one, other?.handle ?? '')).toBe(true)
    expect([await services.session(two.id), await services.session(three.id)].filter(found => found !== undefined)).toHaveLength(1)
    expect(await services.changePassword(one, password, 'purple kettle lorry')).toEqual({ is: 'changed' })
    expect([await services.session(two.id), await services.session(three.id)]).toEqual([undefined, undefined])
    for (let used = 0; used < 16; used++) {
      now += 45 * minute
      if (used < 15) expect((await services.session(one.id))?.id).toBe(one.id)
    }
    expect(await services.session(one.id)).toBeUndefined()
  })

  test('a code is asked for once it is turned on, is taken once, and a recovery code stands in for it once', async () => {
    const services = servicesOf(house.desk(false))
    const password = await hire('careful')
    const session = await enter(services, 'careful', password)
    const { secret, address, svg } = services.offerSecondFactor(session)
    expect(address).toMatch(/^otpauth:\/\/totp\/.*secret=/)
    expect(svg).toMatch(/^<svg/)
    expect(await services.turnOnSecondFactor(session, secret, '000000')).toMatchObject({ is: 'refused', field: 'code' })
    const on = await services.turnOnSecondFactor(session, secret, codeAt(secret, now))
    if (on.is !== 'on') throw new Error(on.because)
    expect(new Set(on.recovery).size).toBe(8)

    const ask = async (): Promise<string> => {
      const answer = await services.signIn('careful', password, from)
      if (answer.is !== 'code-wanted') throw new Error(`no code was wanted: ${answer.is}`)
      return answer.attempt
    }
    const usedBefore = { is: 'code-wanted', because: expect.stringContaining('used before') }
    // The code that turned it on is used up by that.
    expect(await services.giveCode(await ask(), codeAt(secret, now), from)).toMatchObject(usedBefore)
    now += minute
    const code = codeAt(secret, now)
    expect((await services.giveCode(await ask(), code, from)).is).toBe('in')
    expect(await services.giveCode(await ask(), code, from)).toMatchObject(usedBefore)
    now += minute
    const attempt = await ask()
    expect((await services.giveCode(attempt, codeAt(secret, now), from)).is).toBe('in')
    expect((await services.giveCode(attempt, codeAt(secret, now + minute), from)).is).toBe('refused')
    const [recovery = ''] = on.recovery
    expect((await services.giveCode(await ask(), recovery.toUpperCase().replaceAll('-', ' '), from)).is).toBe('in')
    expect((await services.giveCode(await ask(), recovery, from)).is).toBe('code-wanted')
    const { store } = house.desk(false)
    expect((await store.accountByName('careful'))?.secondFactor).not.toContain(secret)
    expect(await services.turnOffSecondFactor(session, 'wrong')).toMatchObject({ is: 'refused' })
    expect(await services.turnOffSecondFactor(session, password)).toEqual({ is: 'changed' })
    await enter(services, 'careful', password)
  })

  test('wrong codes count as wrong passwords do: the account rests', async () => {
    const services = servicesOf(house.desk(false))
    const password = await hire('guessed')
    const session = await enter(services, 'guessed', password)
    const { secret } = services.offerSecondFactor(session)
    expect((await services.turnOnSecondFactor(session, secret, codeAt(secret, now))).is).toBe('on')
    let answer = await services.signIn('guessed', password, from)
    for (let tries = 0; tries < 8 && answer.is === 'code-wanted'; tries++)
      answer = await services.giveCode(answer.attempt, 'zzzz-zzzz-zzzz-zzzz', from)
    if (answer.is === 'code-wanted') answer = await services.giveCode(answer.attempt, codeAt(secret, now), from)
    expect(answer).toMatchObject({ is: 'refused', because: expect.stringContaining('too many') })
  })
})

/** A real provider on this machine, whose people are who they say they are. */
const startProvider = async (back: string, groupsOf: (login: string) => readonly string[]): Promise<{ issuer: URL; server: Server }> => {
  const server = createServer()
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const issuer = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const provider = new Provider(issuer.origin, {
    clients: [{ client_id: 'recourse', client_secret: 'a secret of this test', redirect_uris: [back] }],
    claims: { profile: ['name', 'groups'], openid: ['sub'] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, name: `${id} Example`, groups: [...groupsOf(id)] }) }),
    pkce: { required: () => true },
    cookies: { keys: ['cookies of this test'] },
  })
  server.on('request', provider.callback())
  return { issuer, server }
}

/** A browser that signs in at the provider's own pages and comes back with what it is sent back with. */
const goAndComeBack = async (start: string, login: string, home: string): Promise<string> => {
  const jar = new Map<string, string>()
  let url = start
  let form: URLSearchParams | undefined
  for (let steps = 0; steps < 12; steps++) {
    const answer: Response = await fetch(url, {
      redirect: 'manual',
      ...(form && { method: 'POST', body: form }),
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const one of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
      jar.set(name, value)
    }
    const location = answer.headers.get('location')
    form = undefined
    if (location !== null) {
      url = new URL(location, url).href
      if (url.startsWith(home)) return url
      continue
    }
    const page = await answer.text()
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1]
    if (action === undefined) throw new Error(`the provider shows no form: ${page.slice(0, 400)}`)
    url = new URL(action, url).href
    form = new URLSearchParams({ prompt: page.includes('name="login"') ? 'login' : 'consent', login, password: 'any' })
  }
  throw new Error('the provider goes round in circles')
}

describe('with the body’s own identity provider', () => {
  const address = new URL('http://localhost:9')
  const groups = new Map<string, readonly string[]>([
    ['ada', ['complaints', 'choir']],
    ['bea', ['choir']],
  ])
  let provider: Awaited<ReturnType<typeof startProvider>>
  let services: Services
  let app: FastifyInstance

  beforeAll(async () => {
    provider = await startProvider(new URL('/sign-in/back', address).href, login => groups.get(login) ?? [])
    const { issuer } = provider
    const openId = openIdOf({
      ...{ issuer, clientId: 'recourse', clientSecret: 'a secret of this test', address, label: 'your council account' },
      ...{ groupsClaim: 'groups', onlyThat: false, roles: { complaints: ['complaints-manager'], panels: ['director'] } },
    })
    services = servicesOf(house.desk(false), openId)
    app = await makeApp(services, { log: false })
  })
  afterAll(async () => {
    await app.close()
    provider.server.close()
  })

  /** As a browser does it: the button, the provider's pages, and back. */
  const signInAs = async (login: string, returnTo = '/cases') => {
    const page = await app.inject({ url: `/sign-in?return=${encodeURIComponent(returnTo)}` })
    expect(page.body).toContain('Sign in with your council account')
    const cookies = Object.fromEntries(page.cookies.map(({ name, value }) => [name, value]))
    const csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const off = await app.inject({
      method: 'POST',
      url: '/sign-in/outside',
      cookies,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ _csrf: csrf, return: returnTo, form: '' }).toString(),
    })
    expect(off.statusCode).toBe(303)
    const errand = off.cookies.find(({ name }) => name === 'recourse_errand')
    expect(errand).toMatchObject({ httpOnly: true, path: '/sign-in/back' })
    const back = new URL(await goAndComeBack(String(off.headers.location), login, address.href))
    const come = (cookie: string | undefined) =>
      app.inject({ url: `${back.pathname}${back.search}`, ...(cookie === undefined ? {} : { cookies: { recourse_errand: cookie } }) })
    return { come, errand: errand?.value ?? '' }
  }

  test('comes back to where they were, in the roles of their groups and no others', async () => {
    const { come, errand } = await signInAs('ada', '/cases?text=bus')
    const answer = await come(errand)
    expect(answer.headers.location).toBe('/cases?text=bus')
    const id = answer.cookies.find(({ name }) => name === 'recourse_session')?.value ?? ''
    expect((await services.session(id))?.account).toMatchObject({ name: 'ada Example', roles: ['complaints-manager'] })
    const again = await come(errand)
    expect(again.statusCode).toBe(401)
    expect(again.body).toContain('Begin again')
  })

  test('a browser that did not go may not come back', async () => {
    const { come } = await signInAs('ada')
    expect((await come(undefined)).statusCode).toBe(401)
    expect((await come('x'.repeat(43))).statusCode).toBe(401)
  })

  test('whoever has no group that gives a role is told so, and has no account', async () => {
    const { come, errand } = await signInAs('bea')
    const answer = await come(errand)
    expect(answer.statusCode).toBe(401)
    expect(answer.body).toContain('none of its groups gives a role here')
    expect((await house.desk(false).store.accounts()).some(({ name }) => name === 'bea Example')).toBe(false)
  })

  test('roles follow the groups at each sign-in; a closed account stays closed; it has no password to guess', async () => {
    groups.set('cyd', ['complaints'])
    const first = await signInAs('cyd')
    await first.come(first.errand)
    groups.set('cyd', ['panels'])
    const second = await signInAs('cyd')
    const answer = await second.come(second.errand)
    const session = await services.session(answer.cookies.find(({ name }) => name === 'recourse_session')?.value ?? '')
    expect(session?.account.roles).toEqual(['director'])
    const { store } = house.desk(false)
    const account = (await store.accounts()).find(({ name }) => name === 'cyd Example')
    if (account === undefined) throw new Error('no account')
    expect((await services.signIn(account.signInName, '', from)).is).toBe('refused')
    await store.saveAccount({ ...account, isActive: false })
    const third = await signInAs('cyd')
    expect((await third.come(third.errand)).body).toContain('closed here')
  })

  test('a provider that cannot be reached is said so, and the way in with a password stays', async () => {
    const gone = openIdOf({
      ...{ issuer: new URL('http://127.0.0.1:9'), clientId: 'x', address, label: 'your council account', groupsClaim: 'groups' },
      ...{ onlyThat: false, roles: {} },
    })
    const without = servicesOf(house.desk(false), gone)
    expect(await without.beginOutside('/today', '')).toMatchObject({ because: expect.stringContaining('cannot be reached') })
  })
})
