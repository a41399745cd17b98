import type { FastifyReply } from 'fastify'
import { whatHappensNext } from '#outputs'
import { type Flash, type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { caseFrameView, clausesOf, readOf } from '../case-frame/view.ts'
import type { Opened } from '../http/open-case.tsx'
import { writable } from '../letters/view.ts'
import { onItsWay } from '../post/on-its-way.ts'
import { entriesOf } from './entries.ts'
import { CorrespondencePage } from './list-page.tsx'
import { type CorrespondenceFilter, correspondenceView } from './list-view.ts'

export interface CorrespondenceShown {
  readonly filter?: CorrespondenceFilter
  readonly flash?: Flash
}

/** The list of everything that came in or went out about the case; with the status that the reply has. */
export const showCorrespondence = async (
  services: Services,
  site: Site,
  reply: FastifyReply,
  { open, session }: Opened,
  { filter = { kind: '', way: '' }, flash }: CorrespondenceShown,
): Promise<FastifyReply> => {
  const { reference } = open
  const [steps, messages, mails] = await Promise.all([
    services.letterSteps(session, reference),
    services.messagesOfCase(session, reference),
    services.mailsOfCase(session, reference),
  ])
  const { strip } = whatHappensNext(readOf(open), open.calendar)
  const link = clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))
  const entries = entriesOf({ open, steps, ways: onItsWay(open, messages), mails })
  const view = correspondenceView(caseFrameView(open, strip, 'letters'), entries, filter, writable(open, session.account, link))
  return sendPage(reply, <CorrespondencePage view={view} frame={{ site, session, ...(flash && { flash }) }} />, reply.statusCode)
}
