import { createHash } from 'node:crypto'

/** A secret as the tables know it. The secrets are long and random, so a plain hash is enough. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()
