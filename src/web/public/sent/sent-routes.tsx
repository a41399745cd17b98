import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendPage } from '../../layout/index.ts'
import { advocateWanted } from '../answers.ts'
import { notFoundCase } from '../progress/not-found-case.tsx'
import { complainantOf } from '../progress/own-acts.ts'
import { isYoungCase } from '../progress/young-case.ts'
import type { PublicContext } from '../public-context.ts'
import { mayComplainAgain } from '../start/again.ts'
import { CopyPage } from './copy-page.tsx'
import { copyView } from './copy-view.ts'
import { SentPage } from './sent-page.tsx'
import { followingOf } from './sent-view.ts'

type ByReference = FastifyRequest<{ Params: { reference: string }; Querystring: { key?: string } }>

export function sentRoutes(app: FastifyInstance, context: PublicContext): void {
  const { services, site } = context
  const keyOf = (request: ByReference): string => (typeof request.query.key === 'string' ? request.query.key : '')

  app.get('/complain/sent/:reference', async (request: ByReference, reply) => {
    const key = keyOf(request)
    const open = await services.openByKey(request.params.reference, key)
    if (!open) return notFoundCase({ site, services }, request, reply, request.params.reference)
    const young = isYoungCase(open)
    const progress = await context.progressOf(open, young ? 'young' : 'adult')
    return sendPage(
      reply,
      <SentPage
        site={site}
        young={young}
        reference={open.reference}
        caseKey={key}
        progress={progress}
        following={followingOf(open, progress, young)}
        isAnonymous={complainantOf(open) === undefined}
        wantsAdvocate={open.facts.some(({ type, data }) => type === 'wishes-recorded' && data.wish === advocateWanted)}
        mayComplainAgain={mayComplainAgain(open)}
        csrf={request.csrf}
      />,
    )
  })

  app.get('/complain/sent/:reference/copy', async (request: ByReference, reply) => {
    const key = keyOf(request)
    const open = await services.openByKey(request.params.reference, key)
    if (!open) return notFoundCase({ site, services }, request, reply, request.params.reference)
    const back = `/complain/sent/${open.reference}?key=${encodeURIComponent(key)}`
    return sendPage(reply, <CopyPage site={site} view={copyView(open, key)} back={back} />)
  })
}
