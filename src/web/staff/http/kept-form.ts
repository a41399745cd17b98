/** A form kept when its session was lost: taken once, and only by the page it was typed on. */
import type { FastifyRequest } from 'fastify'
import type { Form } from '../../form.ts'
import type { Services } from '../../services.ts'
import { query } from './query.ts'

const pathOf = (url: string): string => url.split('?')[0] ?? ''

export const keptForm = async (services: Services, request: FastifyRequest): Promise<Form | undefined> => {
  const token = query(request).text('kept')
  if (token === '') return undefined
  const kept = await services.takeForm(token)
  return kept !== undefined && pathOf(kept.path) === pathOf(request.url) ? kept.form : undefined
}
