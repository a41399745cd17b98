/** A file sent to a browser so that nothing in it can run, load, post or frame. */
import type { FastifyReply } from 'fastify'
import type { OpenedDocument } from './document-services.ts'

/** A name that is only a name: nothing that a file system or a header takes for more. */
const safeName = (title: string): string => title.replace(/[/\\:*?"<>|\u202a-\u202e\u2066-\u2069]/g, '_').replace(/^\.+/, '_')

const named = (how: 'attachment' | 'inline', title: string): string =>
  `${how}; filename*=UTF-8''${encodeURIComponent(safeName(title)).replaceAll("'", '%27')}`

/** A PDF's own viewer will not start inside a sandbox, and brings its own. */
const policyOf = (mediaType: string): string =>
  mediaType === 'application/pdf'
    ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'"
    : "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox"

export const sendFile = (
  reply: FastifyReply,
  { document, bytes }: Extract<OpenedDocument, { is: 'open' }>,
  how: 'attachment' | 'inline',
): FastifyReply =>
  reply
    .header('content-disposition', named(how, document.title))
    .header('x-content-type-options', 'nosniff')
    .header('x-frame-options', 'SAMEORIGIN')
    .header('content-security-policy', policyOf(document.mediaType))
    .type(document.mediaType)
    .send(bytes)
