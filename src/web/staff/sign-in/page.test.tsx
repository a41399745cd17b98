import { expect, test } from 'vitest'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { examplePassword, staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

const start = async () => {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  return { services, app: await staffApp(services) }
}

/** Signs in as a browser does: the form's token and its cookie, then the session's cookie. */
const signIn = async (app: Awaited<ReturnType<typeof start>>['app'], path: string, name: string, password: string) => {
  const page = await app.inject({ method: 'GET', url: path })
  const cookie = page.cookies.map(one => `${one.name}=${one.value}`).join('; ')
  const held = [...page.body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, n = '', v = '']) => [
    n,
    v.replaceAll('&amp;', '&'),
  ])
  const payload = new URLSearchParams([...held, ['name', name], ['password', password]]).toString()
  return app.inject({ method: 'POST', url: '/sign-in', headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' }, payload })
}

test('a page asked for without a session leads to signing in and back to it', async () => {
  const { app } = await start()
  const asked = await visitor(app).get('/cases/AN26-0119/timeline')
  expect(asked.status).toBe(303)
  expect(asked.location).toBe('/sign-in?return=%2Fcases%2FAN26-0119%2Ftimeline&why=ended')
  const answer = await signIn(app, asked.location, 'officer', examplePassword)
  expect(answer.headers.location).toBe('/cases/AN26-0119/timeline')
  const session = answer.cookies.find(({ name }) => name === 'recourse_session')
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
})

test('a wrong password says so beside the password, and keeps the name', async () => {
  const { app } = await start()
  const answer = await signIn(app, '/sign-in', 'officer', 'wrong')
  expect(answer.statusCode).toBe(401)
  expect(answer.body).toContain('The user name or the password is not right')
  expect(answer.body).toContain('value="officer"')
  expect(answer.body).not.toContain('value="wrong"')
})

test('an account locked after wrong passwords says for how long', async () => {
  const { app } = await start()
  for (let i = 0; i < 5; i++) await signIn(app, '/sign-in', 'officer', 'wrong')
  expect((await signIn(app, '/sign-in', 'officer', examplePassword)).body).toContain('locked for 15 minutes')
})

test('demonstration accounts are listed and marked as such', async () => {
  const { app } = await start()
  const page = await visitor(app).get('/sign-in')
  expect(page.words).toContain('Demonstration accounts')
  expect(page.words).toContain('Complaints Manager manager an example password')
})

test('a form sent after the session was lost is kept, shown again filled in with a notice, and never sent by itself', async () => {
  const { services, app } = await start()
  const path = '/cases/AN26-0104/record/stage-1/respond/complex'
  const session = services.sessionFor('manager')
  const before = await visitor(app, session).get(path)
  services.endSessions()
  const posted = await visitor(app, session).post(path, { 'f-reasons': 'Typed at length <b>', _position: '9', _key: 'k' })
  expect(before.status).toBe(200)
  expect(posted.status).toBe(303)
  const answer = await signIn(app, posted.location, 'manager', examplePassword)
  const back = String(answer.headers.location)
  expect(back).toMatch(/^\/cases\/AN26-0104\/record\/stage-1\/respond\/complex\?kept=/)
  const again = services.sessionFor('manager')
  const page = await visitor(app, again).get(back)
  expect(page.words).toContain('What you typed is here. Look at it, then record it.')
  expect(page.body).toContain('Typed at length &lt;b>')
  expect((await services.openCase(again, 'AN26-0104'))?.position).toBe(9)
})

test('a form with another session’s token is not carried out, and is shown again', async () => {
  const { services, app } = await start()
  const path = '/cases/AN26-0104/record/stage-1/respond/complex'
  const session = services.sessionFor('manager')
  const posted = await visitor(app, { ...session, csrf: 'somebody else’s' }).post(path, {
    'f-reasons': 'Typed before',
    _position: '9',
    _key: 'k',
  })
  expect(posted.location).toMatch(/\?kept=/)
  expect((await visitor(app, session).get(posted.location)).body).toContain('Typed before')
})

test('signing in leads nowhere but here', async () => {
  const { app } = await start()
  const answer = await signIn(app, '/sign-in?return=//elsewhere.example/', 'officer', examplePassword)
  expect(answer.headers.location).toBe('/today')
})

test('signing out ends the session', async () => {
  const { services, app } = await start()
  const officer = visitor(app, services.sessionFor('officer'))
  expect((await officer.post('/sign-out', {})).location).toBe('/sign-in?why=out')
  expect((await officer.get('/today')).status).toBe(303)
})

test('an account without the permission is told what is missing', async () => {
  const { services, app } = await start()
  const page = await visitor(app, services.sessionFor('figures')).get('/cases')
  expect(page.status).toBe(403)
  expect(page.words).toContain('Fi Lark is not allowed to see all cases or see the cases given to them')
})
