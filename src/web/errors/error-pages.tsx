/** What is shown when something goes wrong; nothing that was typed is lost where we still have it. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { formOf } from '../form.ts'
import { type Site, sendPage } from '../layout/index.ts'
import { ErrorPage, type TypedForm } from './error-page.tsx'

/** How the record's drivers say that the store cannot be reached: refused, gone, shutting down, starting, no answer. */
const unreachable = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'ENOTFOUND', 'STORE_UNREACHABLE'],
  ...['57P01', '57P02', '57P03', '08000', '08001', '08003', '08006', '53300'],
])

const codeOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return 'cause' in error ? codeOf(error.cause) : ''
}

export const isStoreUnreachable = (error: unknown): boolean =>
  unreachable.has(codeOf(error)) ||
  (error instanceof Error && /timeout exceeded when trying to connect|Connection terminated/.test(error.message))

const typedIn = (request: FastifyRequest): TypedForm | undefined =>
  request.method === 'POST' && typeof request.body === 'object' && request.body !== null
    ? { action: request.url, values: formOf(request) }
    : undefined

const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? '/'

const notFound = (site: Site, request: FastifyRequest, reply: FastifyReply) =>
  sendPage(
    reply,
    <ErrorPage site={site} title="Page not found">
      <p>
        There is no page at <b class="rc-typed">{pathOf(request).slice(0, 200)}</b>. If you typed the address, check it. If you followed a
        link of ours, please tell us.
      </p>
      <p>
        <a href="/">Go to the start page</a>, or <a href="/progress">look up a complaint</a> by its number.
      </p>
    </ErrorPage>,
    404,
  )

const tooBig = (site: Site, _request: FastifyRequest, reply: FastifyReply) =>
  sendPage(
    reply,
    <ErrorPage site={site} title="That was too much to send at once">
      <p>
        The form was larger than we can take in one go: 1 megabyte of words, or files of 10 megabytes each. Nothing was sent or saved from
        that page.
      </p>
      <p>
        Go back in your browser: what you typed is still there. Shorten it or send smaller files. You can put long papers in a file instead.
      </p>
    </ErrorPage>,
    413,
  )

const tooMany = (site: Site, request: FastifyRequest, reply: FastifyReply) =>
  sendPage(
    reply,
    <ErrorPage site={site} title="Please wait a minute, then try again" typed={typedIn(request)}>
      <p>
        We had many requests from your connection in a short time, so we have slowed it down. This can happen where many people share one
        connection. Nothing is lost: wait a minute and try again.
      </p>
    </ErrorPage>,
    429,
  )

const storeGone = (site: Site, request: FastifyRequest, reply: FastifyReply) =>
  sendPage(
    reply.header('retry-after', '30'),
    <ErrorPage site={site} title="We cannot reach our records just now" typed={typedIn(request)}>
      <p>
        The service is running, but it cannot reach the place where complaints are kept. We have not saved what you sent just now. What you
        saved before is safe.
      </p>
      <p>Wait a few minutes, then try again. Keep this page open: what you typed is in it.</p>
    </ErrorPage>,
    503,
  )

const badRequest = (site: Site, request: FastifyRequest, reply: FastifyReply, status: number) =>
  sendPage(
    reply,
    <ErrorPage site={site} title="We could not read what was sent" typed={typedIn(request)}>
      <p>The page was sent in a form that we do not take. Go back, and use the form on the page.</p>
    </ErrorPage>,
    status,
  )

const ourFault = (site: Site, request: FastifyRequest, reply: FastifyReply) =>
  sendPage(
    reply,
    <ErrorPage site={site} title="Sorry, something went wrong here" typed={typedIn(request)}>
      <p>This is our fault, not yours, and it has been noted. What you saved before is safe. Try again in a few minutes.</p>
      <p>
        If it happens again, tell us this number: <b class="rc-nowrap">{String(request.id)}</b>.
      </p>
    </ErrorPage>,
    500,
  )

/** A form whose token is not this browser's: it was open too long, or it came from another site. */
export const staleForm = (site: Site, reply: FastifyReply, typed: TypedForm | undefined) =>
  sendPage(
    reply,
    <ErrorPage site={site} title="This page was open for a long time" typed={typed} tryAgain="Yes, send it">
      <p>
        We could not be sure that the form you sent came from this browser, so we have not saved it.{' '}
        {typed ? 'What you typed is still here. If it was you, send it again.' : 'Go back, open the page again and send it from there.'}
      </p>
    </ErrorPage>,
    403,
  )

export const fromElsewhere = (site: Site, reply: FastifyReply) =>
  sendPage(
    reply,
    <ErrorPage site={site} title="We did not take that form">
      <p>It was sent from another website, so we have not saved anything. If you want to complain, start from our own page.</p>
      <p>
        <a href="/">Go to the start page</a>
      </p>
    </ErrorPage>,
    403,
  )

export function errorPages(app: FastifyInstance, site: Site): void {
  app.setNotFoundHandler((request, reply) => notFound(site, request, reply))
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    if (isStoreUnreachable(error)) {
      request.log.error({ err: error, req: request })
      return storeGone(site, request, reply)
    }
    if (status === 413) return tooBig(site, request, reply)
    if (status === 429) return tooMany(site, request, reply)
    if (status === 404) return notFound(site, request, reply)
    if (status >= 400 && status < 500) return badRequest(site, request, reply, status)
    request.log.error({ err: error, req: request })
    return ourFault(site, request, reply)
  })
}
