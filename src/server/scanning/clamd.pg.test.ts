import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { LibraryError } from '../library.ts'
import { eicar, startClamd } from '../testing/start-clamd.ts'
import { clamdAt, ScannerFault, scannerNamed } from './clamd.ts'

test('a clean file, an empty one and one of 10 MB are clean; the test file is refused by its name', async () => {
  const clamd = await startClamd()
  const scanner = clamdAt('127.0.0.1', clamd.port)
  expect(await scanner.scan(Buffer.from('Nobody rang back.'))).toEqual({ is: 'clean' })
  expect(await scanner.scan(Buffer.alloc(0))).toEqual({ is: 'clean' })
  expect(await scanner.scan(Buffer.alloc(10 * 1024 * 1024, 'a'))).toEqual({ is: 'clean' })
  expect(await scanner.scan(eicar)).toEqual({ is: 'refused', found: expect.stringContaining('Eicar-Test-Signature') })
  await clamd.stop()
  await expect(scanner.scan(eicar)).rejects.toThrow(/cannot be reached/)
})

const answering = async (answer: string | undefined) => {
  const server = createServer(socket => {
    socket.on('error', () => undefined)
    if (answer !== undefined) socket.end(answer)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { scanner: clamdAt('127.0.0.1', port, 200), stop: () => server.close() }
}

test.each([
  ['says that the file is too big for it', 'INSTREAM size limit exceeded. ERROR\0', /could not say: INSTREAM size limit/],
  ['hangs up', '', /could not say: it closed the connection/],
  ['says nothing', undefined, /did not answer in 0.2 seconds/],
  ['talks without end', 'x'.repeat(9000), /said more than it may/],
])('where it %s, that is a fault and never clean', async (_, answer, said) => {
  const { scanner, stop } = await answering(answer)
  const fault = await scanner.scan(Buffer.from('words')).catch((thrown: unknown) => thrown)
  expect(fault).toBeInstanceOf(ScannerFault)
  expect(String(fault)).toMatch(said)
  stop()
})

test('where it listens is read from one setting, and what cannot be read is said', () => {
  expect(scannerNamed(undefined)).toBeUndefined()
  expect(scannerNamed(' ')).toBeUndefined()
  expect(scannerNamed('127.0.0.1:3310')).toBeDefined()
  expect(scannerNamed('[::1]:3310')).toBeDefined()
  for (const wrong of ['clamd', 'clamd:', 'clamd:99999']) expect(() => scannerNamed(wrong)).toThrow(LibraryError)
})
