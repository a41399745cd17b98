import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { longDay } from '#outputs'
import { formOf, textOf } from '../../form.ts'
import { isNewLanguage } from '../../languages/chosen-language.ts'
import { type Flash, type FormError, sendPage } from '../../layout/index.ts'
import { sendLetterFile } from '../../letters/letter-file.ts'
import type { OpenCase, SentLetter } from '../../services.ts'
import type { PublicContext } from '../public-context.ts'
import { CopyPage } from '../sent/copy-page.tsx'
import { copyView } from '../sent/copy-view.ts'
import { ActPage } from './act-page.tsx'
import { heldKey, holdKey } from './case-cookie.ts'
import { FindPage } from './find-page.tsx'
import { LetterPage } from './letter-page.tsx'
import { notFoundCase } from './not-found-case.tsx'
import { attemptOf, complainantOf, type OwnAct, ownActs, readWords } from './own-acts.ts'
import { ProgressPage } from './progress-page.tsx'
import { isYoungCase } from './young-case.ts'

type ByReference = FastifyRequest<{ Params: { reference: string }; Querystring: { key?: string; act?: string; done?: string } }>
type ByLetter = FastifyRequest<{ Params: { reference: string; letter: string; file?: string } }>

/** Letters that went to the complainant, not those to others about them. */
const theirLetters = (open: OpenCase): readonly SentLetter[] => {
  const person = complainantOf(open)
  const names = new Set(['complainant', person?.id, person?.as, person?.name])
  return open.letters.filter(letter => letter.to.some(to => names.has(to) || to.split(', ').some(one => names.has(one))))
}

/** What was just done, by how the page's address says it. */
const told: Readonly<Record<string, string>> = {
  again: 'We had noted that already.',
  more: 'Thank you. We have got it, and have put it with your complaint.',
}

export function progressRoutes(app: FastifyInstance, context: PublicContext): void {
  const { services, site } = context
  const slow = { config: { rateLimit: { max: 120, timeWindow: '10 minutes' } } }

  const opened = async (
    request: FastifyRequest,
    reference: string,
  ): Promise<{ readonly open: OpenCase; readonly key: string } | undefined> => {
    const key = heldKey(request)
    const open = key ? await services.openByKey(reference, key) : undefined
    return open && key ? { open, key } : undefined
  }
  const read = async (open: OpenCase) => {
    const young = isYoungCase(open)
    const progress = await context.progressOf(open, young ? 'young' : 'adult')
    return { young, progress, acts: ownActs(progress, open) }
  }

  app.get('/progress', async (request, reply) =>
    sendPage(reply, <FindPage site={site} csrf={request.csrf} reference="" caseKey="" errors={[]} linksGo={services.linksGo()} />),
  )

  app.post('/progress', slow, async (request, reply) => {
    const form = formOf(request)
    const reference = textOf(form, 'reference').trim().toUpperCase()
    const key = textOf(form, 'key').trim()
    const errors: FormError[] = [
      ...(reference === '' ? [{ field: 'reference', text: 'Enter the number of the complaint' }] : []),
      ...(key === '' ? [{ field: 'key', text: 'Enter the key that was given with the number' }] : []),
    ]
    if (errors.length > 0)
      return sendPage(
        reply,
        <FindPage site={site} csrf={request.csrf} reference={reference} caseKey={key} errors={errors} linksGo={services.linksGo()} />,
        400,
      )
    const open = await services.openByKey(reference, key)
    if (!open) return notFoundCase({ site, services }, request, reply, reference, key)
    holdKey(request, reply, open.reference, key)
    return reply.redirect(`/progress/${open.reference}`, 303)
  })

  app.get('/progress/:reference', slow, async (request: ByReference, reply) => {
    const { reference } = request.params
    const { key, done } = request.query
    if (typeof key === 'string') {
      const open = await services.openByKey(reference, key)
      if (!open) return notFoundCase({ site, services }, request, reply, reference, key)
      // The key leaves the address bar, so that it is not read over a shoulder or sent on by mistake.
      holdKey(request, reply, open.reference, key)
      return reply.redirect(`/progress/${open.reference}`, 303)
    }
    const found = await opened(request, reference)
    if (!found) return notFoundCase({ site, services }, request, reply, reference)
    const { open } = found
    const { young, progress, acts } = await read(open)
    const flash: Flash | undefined =
      done === undefined
        ? undefined
        : {
            type: 'success',
            text: told[String(done)] ?? (complainantOf(open) ? 'We have noted it, and will write to you about it.' : 'We have noted it.'),
          }
    return sendPage(
      reply,
      <ProgressPage
        site={site}
        young={young}
        about={open.title}
        isAnonymous={complainantOf(open) === undefined}
        name={complainantOf(open)?.name}
        progress={progress}
        acts={acts}
        documents={open.documents.map(document => document.title)}
        letters={theirLetters(open).map(letter => ({
          title: letter.title,
          on: longDay(letter.sentOn),
          href: `/progress/${open.reference}/letters/${encodeURIComponent(letter.id)}`,
        }))}
        flash={flash}
      />,
    )
  })

  app.get('/progress/:reference/copy', async (request: ByReference, reply) => {
    const found = await opened(request, request.params.reference)
    if (!found) return notFoundCase({ site, services }, request, reply, request.params.reference)
    return sendPage(reply, <CopyPage site={site} view={copyView(found.open)} back={`/progress/${found.open.reference}`} />)
  })

  app.get('/progress/:reference/letters/:letter', async (request: ByLetter, reply) => {
    const { reference, letter: id } = request.params
    const found = await opened(request, reference)
    if (!found) return notFoundCase({ site, services }, request, reply, reference)
    const letter = theirLetters(found.open).find(one => one.id === id)
    if (!letter) return reply.callNotFound()
    return sendPage(
      reply,
      <LetterPage
        site={site}
        reference={found.open.reference}
        title={letter.title}
        on={longDay(letter.sentOn)}
        html={letter.html}
        at={`/progress/${found.open.reference}/letters/${encodeURIComponent(letter.id)}`}
      />,
    )
  })

  app.get('/progress/:reference/letters/:letter/:file', async (request: ByLetter, reply) => {
    const { reference, letter: id, file = '' } = request.params
    const found = await opened(request, reference)
    if (!found) return notFoundCase({ site, services }, request, reply, reference)
    const letter = theirLetters(found.open).find(one => one.id === id)
    return letter ? sendLetterFile(reply, found.open.reference, letter, file) : reply.callNotFound()
  })

  const actPage = (
    request: FastifyRequest,
    open: OpenCase,
    act: OwnAct,
    young: boolean,
    rest: Partial<Parameters<typeof ActPage>[0]> = {},
  ) => (
    <ActPage
      site={site}
      young={young}
      csrf={request.csrf}
      reference={open.reference}
      act={act}
      once={randomUUID()}
      position={open.position}
      words=""
      errors={[]}
      refusals={[]}
      {...rest}
    />
  )

  app.get('/progress/:reference/do', async (request: ByReference, reply) => {
    const found = await opened(request, request.params.reference)
    if (!found) return notFoundCase({ site, services }, request, reply, request.params.reference)
    const { acts, young } = await read(found.open)
    const act = acts.find(one => one.key === request.query.act)
    if (!act || act.isOver) return reply.redirect(`/progress/${found.open.reference}`, 303)
    return sendPage(reply, actPage(request, found.open, act, young))
  })

  app.post('/progress/:reference/do', slow, async (request: ByReference, reply) => {
    const found = await opened(request, request.params.reference)
    if (!found) return notFoundCase({ site, services }, request, reply, request.params.reference)
    const { open, key } = found
    const form = formOf(request)
    const words = textOf(form, 'words').trim()
    const once = textOf(form, '_key')
    const { acts, young } = await read(open)
    const act = acts.find(one => one.key === request.query.act)
    // Done meanwhile, or no longer open: the page itself says how it stands.
    if (!act) return reply.redirect(`/progress/${open.reference}?done=again`, 303)
    if (isNewLanguage(form)) return sendPage(reply, actPage(request, open, act, young, { words, once }))
    const errors = readWords(act, words)
    if (errors.length > 0) return sendPage(reply, actPage(request, open, act, young, { words, errors, once }), 400)
    const position = Number(textOf(form, '_position'))
    const recorded = await services.recordByKey(open.reference, key, {
      reference: open.reference,
      position: Number.isInteger(position) ? position : open.position,
      attempts: [attemptOf(act, open, words, services.today())],
      key: /^[\w-]{8,64}$/.test(once) ? once : randomUUID(),
    })
    if (recorded.is === 'recorded') return reply.redirect(`/progress/${open.reference}?done=${recorded.again ? 'again' : 'yes'}`, 303)
    if (recorded.is === 'refused') return sendPage(reply, actPage(request, open, act, young, { words, refusals: recorded.refusals }), 409)
    const changed = [
      {
        field: 'words',
        text: 'Something was recorded on your complaint since you opened this page. Look at it, then press the button again',
      },
    ]
    return sendPage(reply, actPage(request, open, act, young, { words, errors: changed }), 409)
  })
}
