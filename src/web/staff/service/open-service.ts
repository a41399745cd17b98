/** The body's own record as the pages of the service open it. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { OpenBody } from '../../body-services.ts'
import type { Services, Session } from '../../services.ts'
import { sessionOf } from '../http/guard.ts'
import { param } from '../http/query.ts'

export interface OpenedService {
  readonly session: Session
  /** One for each procedure in force. */
  readonly records: readonly OpenBody[]
}

export const openService = async (services: Services, request: FastifyRequest): Promise<OpenedService> => {
  const session = sessionOf(request)
  return { session, records: await services.bodyRecord(session) }
}

/** The record under the procedure that a path names; undefined where the answer, that there is none in force, has been sent. */
export const openUnder = async (
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<{ readonly session: Session; readonly open: OpenBody } | undefined> => {
  const { session, records } = await openService(services, request)
  const open = records.find(({ procedure }) => procedure.id === param(request, 'procedure'))
  if (open !== undefined) return { session, open }
  reply.callNotFound()
  return undefined
}
