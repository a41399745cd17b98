import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { originOf } from '../../csrf.ts'
import { fromElsewhere, staleForm } from '../../errors/error-pages.tsx'
import { formWithFiles, largestFile, mostFilesAtOnce, textOf } from '../../form.ts'
import { changedLanguage } from '../../languages/chosen-language.ts'
import { type FormError, sendPage } from '../../layout/index.ts'
import { bytesInWords } from '../files/bytes-in-words.ts'
import { longestMessage, tooLong } from '../limits.ts'
import type { PublicContext } from '../public-context.ts'
import { heldKey } from './case-cookie.ts'
import { MorePage } from './more-page.tsx'
import { notFoundCase } from './not-found-case.tsx'
import { isYoungCase } from './young-case.ts'

type ByReference = FastifyRequest<{ Params: { reference: string } }>

const chooseAgain = 'Your words are kept below; choose the files again'

export function moreRoutes(app: FastifyInstance, { services, site }: PublicContext): void {
  const slow = { config: { rateLimit: { max: 60, timeWindow: '10 minutes' } } }
  const path = '/progress/:reference/more'

  const opened = async (request: ByReference) => {
    const key = heldKey(request)
    const open = key ? await services.openByKey(request.params.reference, key) : undefined
    return open && key ? { open, key, young: isYoungCase(open) } : undefined
  }

  app.get(path, async (request: ByReference, reply) => {
    const found = await opened(request)
    if (!found) return notFoundCase({ site, services }, request, reply, request.params.reference)
    const { open, young } = found
    const empty = { words: '', errors: [], once: randomUUID() }
    return sendPage(reply, <MorePage site={site} young={young} csrf={request.csrf} reference={open.reference} {...empty} />)
  })

  app.post(path, slow, async (request: ByReference, reply) => {
    const { form, files } = await formWithFiles(request)
    const words = textOf(form, 'words').trim()
    const origin = originOf(request, textOf(form, '_csrf'))
    if (origin === 'elsewhere') return fromElsewhere(site, reply)
    // Sent again it comes without its files: the page itself then asks for them.
    if (origin === 'stale') return staleForm(site, reply, { action: request.url, values: form, csrf: request.csrf })
    const found = await opened(request)
    if (!found) return notFoundCase({ site, services }, request, reply, request.params.reference)
    const { open, key, young } = found
    const once = textOf(form, '_key')
    const again = (errors: readonly FormError[], status: number) =>
      sendPage(
        reply,
        <MorePage site={site} young={young} csrf={request.csrf} reference={open.reference} words={words} errors={errors} once={once} />,
        status,
      )
    // What was typed comes back in the other language; a browser gives no file back.
    if (changedLanguage(request, reply, form))
      return again(files.length === 0 ? [] : [{ field: 'file', text: 'Choose the files again: your words are kept below' }], 200)
    const tooBig = files
      .filter(({ isTooBig }) => isTooBig)
      .map(({ filename }) => `‘${filename.slice(0, 80)}’ is too big. A file may be ${bytesInWords(largestFile)} at most. ${chooseAgain}`)
    const errors: FormError[] = [
      ...(words === '' && files.length === 0 ? [{ field: 'words', text: 'Write something, or choose a file to send' }] : []),
      ...tooLong(words, longestMessage, 'words', 'What you wrote', 'Put the rest in a file, or send it in two parts.'),
      ...tooBig.map(text => ({ field: 'file', text })),
      ...(files.length > mostFilesAtOnce
        ? [{ field: 'file', text: `${mostFilesAtOnce} files can be sent at a time. ${chooseAgain}, and send the others after them` }]
        : []),
    ]
    if (errors.length > 0) return again(errors, 400)
    const sent = await services.sendMore(open.reference, key, {
      words,
      files: files.map(({ filename, bytes }) => ({ filename, bytes })),
      once: /^[\w-]{8,64}$/.test(once) ? once : randomUUID(),
    })
    if (sent.is === 'recorded') return reply.redirect(`/progress/${open.reference}?done=${sent.again ? 'again' : 'more'}`, 303)
    if (sent.is === 'not-taken')
      return again(
        sent.because.map(because => ({ field: 'file', text: `${because.replace(/\.$/, '')}. Nothing was sent yet. ${chooseAgain}` })),
        400,
      )
    const because = sent.is === 'refused' ? sent.refusals.map(one => one.because) : ['Somebody else was faster. Send it again']
    return again(
      because.map(text => ({ field: 'words', text })),
      409,
    )
  })
}
