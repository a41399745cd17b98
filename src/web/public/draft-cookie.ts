/** The draft of a complaint: kept on the server, found again by a secret in a cookie that scripts cannot read. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Draft, Services } from '../services.ts'

const draftCookie = 'recourse_draft'
const sentCookie = 'recourse_sent'
/** As long as the draft itself is kept. */
const fourWeeks = 28 * 24 * 60 * 60

const options = (request: FastifyRequest, maxAge: number) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https', maxAge }) as const

/** The secret this browser holds, whatever has become of its draft. */
export const draftTokenOf = (request: FastifyRequest): string | undefined => request.cookies[draftCookie]

export async function draftOf(services: Services, request: FastifyRequest): Promise<Draft | undefined> {
  const token = draftTokenOf(request)
  return token ? services.readDraft(token) : undefined
}

export function holdDraft(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(draftCookie, token, options(request, fourWeeks))
}

/** The draft of this browser; a new one where it has none. */
export async function draftOrNew(services: Services, request: FastifyRequest, reply: FastifyReply): Promise<Draft> {
  const held = await draftOf(services, request)
  const draft = held ?? (await services.newDraft())
  holdDraft(request, reply, draft.token)
  return draft
}

export function forgetDraft(reply: FastifyReply): void {
  reply.clearCookie(draftCookie, { path: '/' })
}

/** Keeps where the complaint just sent can be seen, so that sending twice shows the same number. */
export function holdSent(request: FastifyRequest, reply: FastifyReply, reference: string, key: string): void {
  reply.setCookie(sentCookie, `${reference}~${key}`, options(request, 24 * 60 * 60))
}

export function sentOf(request: FastifyRequest): { readonly reference: string; readonly key: string } | undefined {
  const [reference, key] = request.cookies[sentCookie]?.split('~') ?? []
  return reference && key ? { reference, key } : undefined
}
