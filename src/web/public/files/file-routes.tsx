import type { FastifyInstance, FastifyRequest } from 'fastify'
import { originOf } from '../../csrf.ts'
import { fromElsewhere, staleForm } from '../../errors/error-pages.tsx'
import { formOf, formWithFiles, largestFile, mostFilesAtOnce, type ReceivedFile, textOf } from '../../form.ts'
import { changedLanguage } from '../../languages/chosen-language.ts'
import { type FormError, sendPage } from '../../layout/index.ts'
import { draftOf, draftOrNew } from '../draft-cookie.ts'
import { captionOf, filesStep, nextPath, pathOf, previousPath } from '../flow.ts'
import { mostDocuments } from '../limits.ts'
import type { PublicContext } from '../public-context.ts'
import { asking } from '../question.tsx'
import { isChange } from '../questions/question-routes.tsx'
import { bytesInWords } from './bytes-in-words.ts'
import { FilesPage } from './files-page.tsx'

const shortName = (name: string): string => (name.length > 80 ? `${name.slice(0, 77)}...` : name)

/** Why a file was not kept; its name is said once. */
const refused = (filename: string, because: string): string =>
  because.includes(filename) ? because : `‘${shortName(filename)}’ was not added: ${because}`

const wrong = (text: string): FormError => ({ field: 'file', text })

export function fileRoutes(app: FastifyInstance, { services, site }: PublicContext): void {
  const askingNow = async (request: FastifyRequest) => {
    const draft = await draftOf(services, request)
    return asking({ services, site }, draft?.answers ?? {}, draft?.documents ?? [])
  }

  const page = (request: FastifyRequest, a: ReturnType<typeof asking>, errors: readonly FormError[]) => {
    const change = isChange(request)
    return (
      <FilesPage
        site={site}
        young={a.young}
        csrf={request.csrf}
        back={previousPath(filesStep, a, change)}
        caption={captionOf(filesStep, a)}
        documents={a.documents}
        errors={errors}
        isChange={change}
      />
    )
  }

  const keep = async (token: string, files: readonly ReceivedFile[], held: number): Promise<readonly FormError[]> => {
    const errors: FormError[] = []
    let kept = held
    for (const file of files) {
      const name = shortName(file.filename)
      if (file.isTooBig)
        errors.push(wrong(`‘${name}’ is too big. A file may be ${bytesInWords(largestFile)} at most. Send a smaller photo, or part of it`))
      else if (kept >= mostDocuments)
        errors.push(wrong(`‘${name}’ was not added: ${mostDocuments} files are the most we can take here. You can send others later`))
      else {
        const uploaded = await services.uploadToDraft(token, { filename: file.filename, bytes: file.bytes })
        if (uploaded.is === 'refused') errors.push(wrong(refused(file.filename, uploaded.because)))
        else kept += 1
      }
    }
    return errors
  }

  app.get(pathOf(filesStep), async (request, reply) => sendPage(reply, page(request, await askingNow(request), [])))

  app.post(pathOf(filesStep), async (request, reply) => {
    const { form, files } = await formWithFiles(request)
    const origin = originOf(request, textOf(form, '_csrf'))
    if (origin === 'elsewhere') return fromElsewhere(site, reply)
    if (origin === 'stale') return staleForm(site, reply, undefined)
    // A file that was chosen is added, and the same page is shown in the other language.
    const isInAnother = changedLanguage(request, reply, form)
    const isAdding = textOf(form, '_add') !== '' || isInAnother
    const isLater = textOf(form, '_later') !== ''
    if (files.length === 0) {
      const a = await askingNow(request)
      if (isLater) return reply.redirect('/complain/saved', 303)
      if (isInAnother) return sendPage(reply, page(request, a, []))
      if (isAdding) return sendPage(reply, page(request, a, [wrong('Choose a file first, then press ‘Add this file’')]), 400)
      return reply.redirect(nextPath(filesStep, a, isChange(request)), 303)
    }
    const draft = await draftOrNew(services, request, reply)
    const errors = await keep(draft.token, files.slice(0, mostFilesAtOnce), draft.documents.length)
    const fresh = (await services.readDraft(draft.token)) ?? draft
    const after = asking({ services, site }, fresh.answers, fresh.documents)
    if (errors.length > 0) return sendPage(reply, page(request, after, errors), 400)
    if (isLater) return reply.redirect('/complain/saved', 303)
    const change = isChange(request)
    return reply.redirect(isAdding ? `${pathOf(filesStep)}${change ? '?change=1' : ''}` : nextPath(filesStep, after, change), 303)
  })

  app.post('/complain/files/remove', async (request, reply) => {
    const draft = await draftOf(services, request)
    const document = textOf(formOf(request), 'document')
    if (draft?.documents.some(one => one.id === document)) await services.removeFromDraft(draft.token, document)
    return reply.redirect(`${pathOf(filesStep)}${isChange(request) ? '?change=1' : ''}`, 303)
  })
}
