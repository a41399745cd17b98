/** Documents in an S3-compatible store: each an object named by its body and its sha256. */
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { DocumentFault, type DocumentFiles } from '#record'
import { LibraryError } from '../library.ts'

/** How long one answer is waited for, in milliseconds: a file is 10 MB at most. */
const patience = 20_000

const nameOf = (fault: unknown): string => (fault instanceof Error ? fault.name : 'unknown')

interface Bucket {
  readonly bucket: string
  /** Before each name, without a slash at its end. */
  readonly prefix: string
  readonly client: S3Client
  /** As S3 calls it; the bucket's own setting holds where none is named. */
  readonly encryption: 'AES256' | 'aws:kms' | undefined
}

const filesInBucket = ({ bucket, prefix, client, encryption }: Bucket, waiting: number): DocumentFiles => {
  const at = (body: string, sha256: string) => ({
    Bucket: bucket,
    Key: [prefix, body, sha256].filter(part => part !== '').join('/'),
  })
  const faulty = async <T>(doing: string, work: (abortSignal: AbortSignal) => Promise<T>): Promise<T> => {
    try {
      return await work(AbortSignal.timeout(waiting))
    } catch (fault) {
      throw new DocumentFault(`The store of documents could not ${doing} (${nameOf(fault)}).`, { cause: fault })
    }
  }
  return {
    put: (body, sha256, bytes) =>
      faulty('take a file', async abortSignal => {
        const sealed = encryption === undefined ? {} : { ServerSideEncryption: encryption }
        await client.send(new PutObjectCommand({ ...at(body, sha256), Body: bytes, ...sealed }), { abortSignal })
      }),
    get: (body, sha256) =>
      faulty('give a file', async abortSignal => {
        const { Body } = await client.send(new GetObjectCommand(at(body, sha256)), { abortSignal })
        if (Body === undefined) throw new Error('an answer without a body')
        return Buffer.from(await Body.transformToByteArray())
      }),
    delete: (body, sha256) =>
      faulty('delete a file', async abortSignal => {
        await client.send(new DeleteObjectCommand(at(body, sha256)), { abortSignal })
      }),
  }
}

const example = 's3://complaints-documents/recourse?region=eu-west-2'

const encryptionOf = (asked: string | null): Bucket['encryption'] => {
  if (asked === null) return undefined
  if (asked === 'AES256' || asked === 'aws:kms') return asked
  throw new LibraryError(`RECOURSE_DOCUMENTS asks for encryption=${asked}. Write AES256 or aws:kms, or leave it to the bucket.`)
}

/**
 * RECOURSE_DOCUMENTS: 's3://bucket/prefix?region=...&endpoint=...&encryption=AES256'. Who may enter is said as for every program that speaks to S3 (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, or the machine's own role).
 */
export const documentFilesNamed = (setting: string, waiting = patience): DocumentFiles => {
  const url = URL.canParse(setting) ? new URL(setting) : undefined
  if (url?.protocol !== 's3:' || url.hostname === '')
    throw new LibraryError(
      `RECOURSE_DOCUMENTS is '${setting}'. Write it as ${example}, or leave it out to keep documents in the data folder.`,
    )
  const endpoint = url.searchParams.get('endpoint')
  const client = new S3Client({
    region: url.searchParams.get('region') ?? 'eu-west-2',
    maxAttempts: 3,
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
  })
  const prefix = url.pathname.replace(/^\/+|\/+$/g, '')
  return filesInBucket({ bucket: url.hostname, prefix, client, encryption: encryptionOf(url.searchParams.get('encryption')) }, waiting)
}
