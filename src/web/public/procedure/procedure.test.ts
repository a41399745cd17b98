import { expect, test } from 'vitest'
import { inMemoryServices } from '../../testing/in-memory-services.ts'
import { publicApp } from '../../testing/public-app.ts'

const start = async () => {
  const services = inMemoryServices()
  const [procedure] = services.procedures()
  if (procedure === undefined) throw new Error('the example has no procedure')
  return { procedure, app: await publicApp(services) }
}

test('everybody may read how complaints are handled, with what we must do in time', async () => {
  const { app, procedure } = await start()
  expect((await app.inject('/')).body).toContain('href="/how-we-handle-complaints"')
  expect((await app.inject('/how-we-handle-complaints')).body).toContain(`href="/how-we-handle-complaints/${procedure.id}"`)
  const { body } = await app.inject(`/how-we-handle-complaints/${procedure.id}`)
  for (const { title } of Object.values(procedure.stages)) expect(body).toContain(title)
  expect(body).toContain('What we must do in time')
  const anchors = [...body.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor)
  for (const anchor of anchors) expect(body).toContain(`id="${anchor}"`)
})

test('the whole procedure is a file to keep; what is not published is not found', async () => {
  const { app, procedure } = await start()
  const file = await app.inject(`/how-we-handle-complaints/${procedure.id}/book.html`)
  expect(file.headers['content-disposition']).toContain('attachment')
  expect(file.body).toContain('Signed off')
  expect((await app.inject('/how-we-handle-complaints/nothing')).statusCode).toBe(404)
})
