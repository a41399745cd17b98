/** ClamAV's daemon, spoken to over its socket: a file is streamed to it and it says what it found. */
import { connect } from 'node:net'
import { LibraryError } from '../library.ts'

export type Scanned = { readonly is: 'clean' } | { readonly is: 'refused'; readonly found: string }

export interface Scanner {
  /** Throws a ScannerFault where it cannot be reached, does not answer or cannot say. */
  scan(bytes: Buffer): Promise<Scanned>
}

export class ScannerFault extends Error {
  override readonly name = 'ScannerFault'
}

const longestAnswer = 4096
const atOnce = 64 * 1024

const lengthOf = (bytes: number): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

/** 'stream: OK', 'stream: Eicar-Test-Signature FOUND', 'INSTREAM size limit exceeded. ERROR'. */
const understood = (answer: string): Scanned => {
  if (/^stream: OK$/.test(answer)) return { is: 'clean' }
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  if (found !== undefined) return { is: 'refused', found }
  throw new ScannerFault(`The scanner could not say: ${answer === '' ? 'it closed the connection' : answer.slice(0, 200)}`)
}

/** `patience` in milliseconds, for the whole of one file. */
export const clamdAt = (host: string, port: number, patience = 30_000): Scanner => ({
  scan: bytes =>
    new Promise((answered, failed) => {
      const said: Buffer[] = []
      const socket = connect({ host, port })
      const fail = (why: string, cause?: unknown): void => {
        socket.destroy()
        failed(new ScannerFault(`The scanner at ${host}:${port} ${why}`, { cause }))
      }
      const timer = setTimeout(() => fail(`did not answer in ${patience / 1000} seconds`), patience)
      socket.on('error', fault => fail('cannot be reached', fault))
      socket.on('data', data => {
        said.push(data)
        if (said.reduce((sum, { length }) => sum + length, 0) > longestAnswer) fail('said more than it may')
      })
      socket.on('close', () => {
        clearTimeout(timer)
        const answer = Buffer.concat(said).toString('utf8').replace(/\0+$/, '').trim()
        try {
          answered(understood(answer))
        } catch (fault) {
          failed(fault)
        }
      })
      socket.on('connect', () => {
        socket.write('zINSTREAM\0')
        for (let from = 0; from < bytes.length; from += atOnce) {
          const part = bytes.subarray(from, from + atOnce)
          socket.write(lengthOf(part.length))
          socket.write(part)
        }
        socket.write(lengthOf(0))
      })
    }),
})

/** RECOURSE_CLAMAV: 'host:port'; undefined where none is named. Throws where it cannot be read. */
export const scannerNamed = (setting: string | undefined): Scanner | undefined => {
  if (setting === undefined || setting.trim() === '') return undefined
  const [, host = '', port = ''] = /^\[?([^\]]+?)\]?:(\d{1,5})$/.exec(setting.trim()) ?? []
  if (host === '' || Number(port) > 65_535)
    throw new LibraryError(`RECOURSE_CLAMAV is '${setting}'. Write where clamd listens, as host:port, for example 127.0.0.1:3310.`)
  return clamdAt(host, Number(port))
}
