import { expect, test } from 'vitest'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'

const start = async () => {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  const app = await staffApp(services)
  const session = services.sessionFor('officer')
  const cookie = `recourse_session=${session.id}`
  const url = '/cases/AN26-0119/documents'
  const upload = (name: string, bytes: string, csrf = session.csrf, fields: Readonly<Record<string, string>> = {}) => {
    const part = (head: string, body: string) => `--x\r\ncontent-disposition: form-data; ${head}\r\n\r\n${body}\r\n`
    const told = Object.entries({ _csrf: csrf, ...fields }).map(([field, value]) => part(`name="${field}"`, value))
    const payload = `${told.join('')}${part(`name="file"; filename="${name}"\r\ncontent-type: application/pdf`, bytes)}--x--\r\n`
    return app.inject({ method: 'POST', url, headers: { cookie, 'content-type': 'multipart/form-data; boundary=x' }, payload })
  }
  return { app, cookie, csrf: session.csrf, url, upload }
}

test('a document is added, listed, shown in its page and saved with nothing in it that may run', async () => {
  const { app, cookie, upload } = await start()
  const added = await upload('visit log.pdf', '%PDF-1.4')
  expect(added.statusCode).toBe(303)
  const page = await app.inject({ url: String(added.headers.location), headers: { cookie } })
  expect(page.body).toContain('Added: visit log.pdf')
  const href = /href="([^"]*\/documents\/[^"]+)"/.exec(page.body)?.[1] ?? ''
  const one = await app.inject({ url: href, headers: { cookie } })
  expect(one.body).toContain(`<iframe class="rc-preview rc-preview--pdf" src="${href}/show"`)
  expect(one.headers['content-security-policy']).toMatch(/frame-src 'self'$/)
  const saved = await app.inject({ url: `${href}/save`, headers: { cookie } })
  expect(saved.headers['content-disposition']).toContain('attachment')
  const shown = await app.inject({ url: `${href}/show`, headers: { cookie } })
  expect(shown.headers['content-disposition']).toContain('inline')
  expect(shown.headers['content-security-policy']).toContain("default-src 'none'")
  expect(shown.headers['content-security-policy']).not.toContain('script')
})

test('the name of a file is only a name, wherever it comes from', async () => {
  const { app, cookie, upload } = await start()
  const added = await upload('..\u202efdp.exe:a', '%PDF-1.4')
  const id = new URL(String(added.headers.location), 'http://x').searchParams.get('added')
  const saved = await app.inject({ url: `/cases/AN26-0119/documents/${id}/save`, headers: { cookie } })
  expect(decodeURIComponent(String(saved.headers['content-disposition']))).toBe("attachment; filename*=UTF-8''__fdp.exe_a")
})

test('retracted with a reason it stays listed, and only the complaints team can open it', async () => {
  const { app, cookie, csrf, upload } = await start()
  const added = await upload('of another case.pdf', '%PDF-1.4')
  const id = new URL(String(added.headers.location), 'http://x').searchParams.get('added')
  const url = `/cases/AN26-0119/documents/${id}`
  const post = (payload: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url: `${url}/retract`,
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ _csrf: csrf, ...payload }).toString(),
    })
  expect((await post({ reason: ' ' })).body).toContain('Say why it is retracted')
  expect((await post({ reason: 'It belongs to another case' })).statusCode).toBe(303)
  const page = await app.inject({ url, headers: { cookie } })
  expect(page.body).toContain('It belongs to another case')
  const list = await app.inject({ url: '/cases/AN26-0119/documents', headers: { cookie } })
  expect(list.body).toContain('Retracted')
  expect((await post({ reason: 'Again' })).body).toContain('Somebody has retracted it already')
})

test('a description that is too long and a day to come are refused at their fields, and what was typed stays', async () => {
  const { upload } = await start()
  const answer = await upload('a.pdf', '%PDF', undefined, {
    description: 'x'.repeat(501),
    'received-day': '1',
    'received-month': '1',
    'received-year': '2099',
  })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('must be 500 characters or fewer; it is 501')
  expect(answer.body).toContain('The day it came is still to come')
  expect(answer.body).toContain('value="2099"')
})

test('a file of the wrong kind, an empty one and a stale form are refused at the field', async () => {
  const { upload } = await start()
  const program = await upload('game.exe', 'MZ....')
  expect(program.statusCode).toBe(422)
  expect(program.body).toContain('is a program')
  expect((await upload('', '')).body).toContain('Choose a file that is not empty')
  expect((await upload('a.pdf', '%PDF', 'old')).body).toContain('nothing was added')
})

test('who may see it is changed as it was seen: what somebody else changed meanwhile is shown, and what was typed stays', async () => {
  const { app, cookie, csrf, upload } = await start()
  const added = await upload('visit log.pdf', '%PDF-1.4')
  const id = new URL(String(added.headers.location), 'http://x').searchParams.get('added')
  const url = `/cases/AN26-0119/documents/${id}`
  const save = (payload: Record<string, string>) =>
    app.inject({
      ...{ method: 'POST', url: `${url}/change`, headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' } },
      payload: new URLSearchParams({ _csrf: csrf, ...payload }).toString(),
    })
  const opened = (await app.inject({ url, headers: { cookie } })).body
  expect(opened).toContain('name="revision" value="0"')
  expect((await save({ revision: '0', description: 'As the first said' })).statusCode).toBe(303)
  const late = await save({ revision: '0', description: 'As the second said', seer: '+complaints-team' })
  expect(late.statusCode).toBe(409)
  expect(late.body).toContain('Somebody else changed this while you had it open')
  expect(late.body).toContain('value="As the second said"')
  expect(late.body).toMatch(/As the first said/)
  expect(late.body).toMatch(/value="\+complaints-team" checked/)
  expect(late.body).toContain('name="revision" value="1"')
  expect((await save({ revision: '1', description: 'As the second said' })).statusCode).toBe(303)
  expect((await app.inject({ url, headers: { cookie } })).body).toContain('Changed last')
})
