/** What a webhook is told, for the description: references and types, and never anybody's words. */
import { z } from 'zod'
import { instantSchema } from './schemas/record.ts'

const messageSchema = z.object({
  type: z.string().describe('The type of the fact: complaint-received; or test.'),
  timestamp: instantSchema.describe('When it was recorded.'),
  data: z.object({
    body: z.string(),
    case: z.string().nullable().describe('null: the body’s own record.'),
    position: z.int().optional().describe('Of the fact in its record.'),
    fact: z.string().optional().describe('Its id, as "listFacts" has it.'),
  }),
})

const header = (name: string, description: string) => ({ name, in: 'header', required: true, description, schema: { type: 'string' } })

/** As the description of the API has them. */
export const webhookMessages = () => {
  const { $schema: _, ...schema } = z.toJSONSchema(messageSchema)
  return {
    recorded: {
      post: {
        operationId: 'recorded',
        summary: 'Something was recorded',
        description:
          'Sent to each webhook that wants facts of this type, signed as Standard Webhooks has it. Answer 2xx within 15 seconds.',
        parameters: [
          header('webhook-id', 'The same each time it is tried again: take each once.'),
          header('webhook-timestamp', 'Seconds since 1970. Refuse one that is minutes old.'),
          header('webhook-signature', 'v1, and the signature; two of them, a space between, while the secret is being changed.'),
        ],
        requestBody: { required: true, content: { 'application/json': { schema } } },
        responses: {
          '2XX': { description: 'It is taken.' },
          410: { description: 'Nobody wants it any more: the webhook is switched off.' },
        },
      },
    },
  }
}
