/** Documents of a case and its letters as sent. */
import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { parseLocalDate } from '#calendar'
import type { AboutDocument } from '../document-services.ts'
import { cleaned, largestFile } from '../form.ts'
import { letterForms, sendLetterFile } from '../letters/letter-file.ts'
import { sendFile } from '../send-file.ts'
import type { OpenCase, Services } from '../services.ts'
import { longestDescription } from '../staff/documents/about.ts'
import { idOfKey, otherWithKey } from './attempt.ts'
import { ofCase, withCase } from './cases-route.ts'
import { lookedAt } from './etag.ts'
import { answer, failed, fileOperation, operation } from './operation.ts'
import { noSuchCase, type Problem, problem } from './problem.ts'
import { daySchema, idempotency, instantSchema, named } from './schemas/record.ts'

const documentSchema = named(
  'Document',
  z.object({
    id: z.string(),
    title: z.string(),
    mediaType: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    addedAt: instantSchema,
    addedBy: z.string(),
    description: z.string().optional(),
    receivedOn: daySchema.optional(),
    seenBy: z.array(z.string()).optional().describe('Roles, +complaints-team, and @account; none: everybody who may open the case.'),
    namesNobody: z.boolean().optional().describe('Somebody who may know who complained has said that the file names nobody who did.'),
    revision: z.int().min(0).describe('How often what is said of it was changed: give it, or its number in If-Match, with a change.'),
    changed: z.object({ at: instantSchema, by: z.string() }).optional(),
    versionOf: z.string().optional(),
    retracted: z.object({ at: instantSchema, by: z.string(), reason: z.string() }).optional(),
    scan: z.object({ is: z.enum(['not-scanned', 'waiting', 'clean', 'refused']), found: z.string().optional() }).optional(),
  }),
)

const letterSchema = named(
  'Letter',
  z.object({
    id: z.string(),
    letter: z.string(),
    title: z.string(),
    sentOn: daySchema,
    sentBy: z.string(),
    to: z.array(z.string()),
    fact: z.string(),
    text: z.string(),
    sha256: z.string(),
  }),
)

const ofDocument = ofCase.extend({ id: z.string().max(100) })

const aboutAsked = z.object({
  description: z.string().max(longestDescription).default(''),
  receivedOn: daySchema.optional().describe('The day it came, where that is not today.'),
  seenBy: z.array(z.string().max(100)).max(50).default([]).describe('Roles, or +complaints-team; none: everybody who may open the case.'),
  namesNobody: z
    .boolean()
    .optional()
    .describe(
      'The file names nobody who complained: said by an account that may know who did, and not taken of another. Left out: as it is.',
    ),
})

const noRevision = problem('not-understood', 'Say how the document stood that you looked at: as "revision", or as If-Match: "2".', {
  errors: [{ at: 'body/revision', detail: 'It is missing, and there is no If-Match.' }],
})

const noDocument = problem('not-found', 'There is no such document among those of the case that this account may see.')

const aboutOf = (
  { procedure }: OpenCase,
  { description, receivedOn, seenBy, namesNobody }: z.output<typeof aboutAsked>,
): AboutDocument | Problem => {
  const strange = seenBy.find(seer => seer !== '+complaints-team' && !Object.hasOwn(procedure.roles, seer))
  if (strange !== undefined)
    return problem('refused', `There is no role "${strange}". Nothing was changed.`, {
      errors: [{ at: 'seenBy', detail: 'Name roles of the procedure.' }],
    })
  const day = receivedOn === undefined ? undefined : parseLocalDate(receivedOn)
  return {
    description: cleaned(description),
    seenBy,
    ...(day !== undefined && { receivedOn: day }),
    ...(namesNobody !== undefined && { namesNobody }),
  }
}

const fileAsked = z.object({
  filename: z.string().trim().min(1).max(200),
  description: z.string().max(longestDescription).default(''),
  receivedOn: daySchema.optional(),
  seenBy: z.string().max(1000).default('').describe('Roles apart by commas, or +complaints-team; none: everybody who may open the case.'),
  namesNobody: z.stringbool().optional().describe('The file names nobody who complained.'),
  versionOf: z.string().max(100).optional().describe('The document that this is a later version of.'),
})

export const documentsRoutes = (app: FastifyInstance, services: Services): void => {
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit: largestFile }, (_request, body, done) =>
    done(null, body),
  )

  operation(app, 'GET /cases/:reference/documents', {
    summary: 'The documents of a case',
    params: ofCase,
    answers: z.object({ documents: z.array(documentSchema) }),
    handle: ({ session, params }) => withCase(services, session, params.reference, ({ documents }) => answer({ documents })),
  })

  operation(app, 'POST /cases/:reference/documents', {
    summary: 'Add a document',
    description:
      'The body is the file itself, up to 10 megabytes. Its kind is found from its content. With the same Idempotency-Key twice it is one document.',
    params: ofCase,
    query: fileAsked,
    headers: idempotency,
    body: z.instanceof(Buffer).describe('The bytes of the file.'),
    consumes: ['application/octet-stream'],
    answers: documentSchema,
    status: 201,
    handle: ({ session, params, query, body, request }) =>
      withCase(services, session, params.reference, async open => {
        const seenBy = query.seenBy.split(',').flatMap(one => one.trim() || [])
        const about = aboutOf(open, { ...query, seenBy })
        if ('detail' in about) return failed(about)
        if (body.length === 0) return failed(problem('not-understood', 'The file is empty. Send its bytes as the body.'))
        const id = idOfKey(session, request, open.reference)
        const upload = { filename: cleaned(query.filename), bytes: body, ...(id !== undefined && { id }) }
        const added = await services.uploadToCase(session, open.reference, upload, about, query.versionOf)
        if (added.is === 'refused') return failed(problem('refused', added.because))
        // What was added under this key before is given as it stands; other bytes are another document.
        return added.document.sha256 === createHash('sha256').update(body).digest('hex') ? answer(added.document) : failed(otherWithKey)
      }),
  })

  fileOperation(app, 'GET /cases/:reference/documents/:id/content', {
    summary: 'The bytes of a document',
    params: ofDocument,
    send: async ({ session, params, reply }) => {
      const found = await services.document(session, params.reference, params.id)
      if (found === undefined) return noDocument
      return found.is === 'shut'
        ? problem('changed', found.because, { title: 'It cannot be opened now' })
        : sendFile(reply, found, 'attachment')
    },
  })

  operation(app, 'POST /cases/:reference/documents/:id', {
    summary: 'Change what is said of a document, and who may see it',
    params: ofDocument,
    headers: z.object({ 'if-match': z.string().optional().describe('The revision of the document as you saw it, in quotation marks.') }),
    body: aboutAsked.extend({ revision: z.int().min(0).optional().describe('As you saw it. This or If-Match is needed.') }),
    answers: z.object({ changed: z.literal(true) }),
    handle: ({ session, params, body: { revision, ...asked }, request }) =>
      withCase(services, session, params.reference, async open => {
        const at = lookedAt(request, revision)
        if (at === undefined) return failed(noRevision)
        const about = aboutOf(open, asked)
        if ('detail' in about) return failed(about)
        const changed = await services.changeDocument(session, open.reference, params.id, about, at.position)
        if (changed.is === 'none') return failed(noDocument)
        if (changed.is === 'done') return answer({ changed: true } as const)
        const detail = `Somebody else changed it since revision ${at.position}. Nothing of yours was done. Look at it, and send it again with revision ${changed.now.revision}.`
        return failed(problem(at.isMatched ? 'overtaken' : 'changed', detail))
      }),
  })

  operation(app, 'POST /cases/:reference/documents/:id/retract', {
    summary: 'Retract a document',
    description: 'It stays listed, with the reason.',
    params: ofDocument,
    body: z.object({ reason: z.string().trim().min(1).max(1000) }),
    answers: z.object({ retracted: z.literal(true) }),
    handle: ({ session, params, body }) =>
      withCase(services, session, params.reference, async ({ reference }) =>
        (await services.retractDocument(session, reference, params.id, cleaned(body.reason)))
          ? answer({ retracted: true } as const)
          : failed(noDocument),
      ),
  })

  operation(app, 'GET /cases/:reference/letters', {
    summary: 'The letters of a case, as they were sent',
    params: ofCase,
    answers: z.object({
      letters: z.array(letterSchema),
      contactKeptBy: z.string().optional().describe('The clause by which contact details are left out of them for this account.'),
    }),
    handle: ({ session, params }) =>
      withCase(services, session, params.reference, ({ letters, contactKeptBy }) =>
        answer({ letters, ...(contactKeptBy !== undefined && { contactKeptBy }) }),
      ),
  })

  fileOperation(app, 'GET /cases/:reference/letters/:id/:file', {
    summary: 'A letter as a file',
    description: `The same words in each form: ${letterForms.map(({ file, words }) => `${file} (${words})`).join(', ')}.`,
    params: ofDocument.extend({ file: z.string().max(40) }),
    send: async ({ session, params, reply }) => {
      const open = await services.openCase(session, params.reference, 'file')
      if (open === undefined) return noSuchCase(params.reference)
      const letter = open.letters.find(({ id }) => id === params.id)
      if (letter === undefined || !letterForms.some(({ file }) => file === params.file))
        return problem(
          'not-found',
          `There is no such letter in this case, or it has no such form. Forms: ${letterForms.map(({ file }) => file).join(', ')}.`,
        )
      await sendLetterFile(reply, open.reference, letter, params.file)
      return reply
    },
  })
}
