/** Serves the stylesheet, the script, the font and the icon from memory; names carry a hash, so browsers may keep them for ever. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyPluginAsync } from 'fastify'
import type { Asset, Site } from './layout/index.ts'

const favicon = (colour: string, letters: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${colour}"/><text x="16" y="22" font-family="sans-serif" font-weight="700" font-size="16" text-anchor="middle" fill="#fff">${letters}</text></svg>`

interface Encoded {
  readonly plain: Buffer
  readonly gzip?: Buffer
  readonly br?: Buffer
}

const known = new WeakMap<Asset, Encoded>()

/** An asset as it is sent, squeezed once however often it is served. */
function encoded(asset: Asset): Encoded {
  const before = known.get(asset)
  if (before) return before
  const { bytes, mediaType } = asset
  const made = mediaType.startsWith('font/')
    ? { plain: bytes }
    : { plain: bytes, gzip: gzipSync(bytes), br: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }) }
  known.set(asset, made)
  return made
}

const chosen = (file: Encoded, accepts: string): { readonly bytes: Buffer; readonly encoding?: 'br' | 'gzip' } => {
  if (file.br && /\bbr\b/.test(accepts)) return { bytes: file.br, encoding: 'br' }
  if (file.gzip && /\bgzip\b/.test(accepts)) return { bytes: file.gzip, encoding: 'gzip' }
  return { bytes: file.plain }
}

export const assets =
  (site: Site): FastifyPluginAsync =>
  async app => {
    for (const asset of site.assets.all) {
      const file = encoded(asset)
      app.get(asset.path, async (request, reply) => {
        const { bytes, encoding } = chosen(file, request.headers['accept-encoding'] ?? '')
        if (encoding) reply.header('content-encoding', encoding)
        return reply
          .type(asset.mediaType)
          .header('cache-control', 'public, max-age=31536000, immutable')
          .header('vary', 'accept-encoding')
          .send(bytes)
      })
    }
    const letters = site.body.referencePrefix.slice(0, 2).replace(/[^\p{L}\p{N}]/gu, '')
    const icon = favicon('#11505a', letters)
    for (const path of ['/assets/favicon.svg', '/favicon.ico'])
      app.get(path, async (_request, reply) => reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(icon))
  }
