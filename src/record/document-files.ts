/** Where the bytes of documents are kept: by body and by the sha256 of the bytes, so that the same bytes are kept once. */
import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** All of them throw a DocumentFault where the place cannot be reached or does not answer. */
export interface DocumentFiles {
  /** Kept for good when it returns. */
  put(body: string, sha256: string, bytes: Buffer): Promise<void>
  get(body: string, sha256: string): Promise<Buffer>
  /** Nothing happens where it is not there. */
  delete(body: string, sha256: string): Promise<void>
}

/** The bytes of a document cannot be kept or had just now; the message says why, and names no person and no file. */
export class DocumentFault extends Error {
  override readonly name = 'DocumentFault'
}

const synced = async (path: string, flags: string, bytes?: Buffer): Promise<void> => {
  const file = await open(path, flags)
  try {
    if (bytes) await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

const codeOf = (fault: unknown): string => (fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown')

/** A folder for each body, open to this service's user alone. The files are not encrypted: that is for the disk. */
export const filesInFolder = (folder: string): DocumentFiles => {
  const faulty = async <T>(doing: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (fault) {
      throw new DocumentFault(`The folder of documents could not ${doing} (${codeOf(fault)}).`, { cause: fault })
    }
  }
  return {
    put: (body, sha256, bytes) =>
      faulty('take a file', async () => {
        const own = join(folder, body)
        const writing = join(own, `.${randomUUID()}`)
        await mkdir(own, { recursive: true, mode: 0o700 })
        try {
          await synced(writing, 'wx', bytes)
          await rename(writing, join(own, sha256))
        } catch (fault) {
          await rm(writing, { force: true })
          throw fault
        }
        await synced(own, 'r') // the name in the folder must outlive a power cut too
      }),
    get: (body, sha256) => faulty('give a file', () => readFile(join(folder, body, sha256))),
    delete: (body, sha256) => faulty('delete a file', () => rm(join(folder, body, sha256), { force: true })),
  }
}
