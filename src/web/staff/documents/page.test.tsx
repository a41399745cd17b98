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
  const upload = (name: string, bytes: string, csrf = session.csrf) => {
    const part = (head: string, body: string) => `--x\r\ncontent-disposition: form-data; ${head}\r\n\r\n${body}\r\n`
    const payload = `${part('name="_csrf"', csrf)}${part(`name="file"; filename="${name}"\r\ncontent-type: application/pdf`, bytes)}--x--\r\n`
    return app.inject({ method: 'POST', url, headers: { cookie, 'content-type': 'multipart/form-data; boundary=x' }, payload })
  }
  return { app, cookie, url, upload }
}

test('a document is added, listed and given back to be saved, never shown inside our pages', async () => {
  const { app, cookie, upload } = await start()
  const added = await upload('visit log.pdf', '%PDF-1.4')
  expect(added.statusCode).toBe(303)
  const page = await app.inject({ url: String(added.headers.location), headers: { cookie } })
  expect(page.body).toContain('Added: visit log.pdf')
  const href = /href="([^"]*\/documents\/[^"]+)"/.exec(page.body)?.[1] ?? ''
  const file = await app.inject({ url: href, headers: { cookie } })
  expect(file.headers['content-disposition']).toContain('attachment')
})

test('a file of the wrong kind, an empty one and a stale form are refused at the field', async () => {
  const { upload } = await start()
  const program = await upload('game.exe', 'MZ....')
  expect(program.statusCode).toBe(422)
  expect(program.body).toContain('is a program')
  expect((await upload('', '')).body).toContain('Choose a file that is not empty')
  expect((await upload('a.pdf', '%PDF', 'old')).body).toContain('nothing was added')
})
