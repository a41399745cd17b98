import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { reviewOf } from '#outputs'
import { type Form, formOf, textOf } from '../../form.ts'
import { type Site, sendPage } from '../../layout/index.ts'
import type { LetterStepWanted } from '../../letter-services.ts'
import { sendLetterFile } from '../../letters/letter-file.ts'
import type { LetterDraft, Services } from '../../services.ts'
import { caseHref, clausesOf } from '../case-frame/view.ts'
import { answerAsRead, draftFor, piecesOf, toEmail } from '../correspondence/answering.ts'
import { keptForm } from '../http/kept-form.ts'
import { type Opened, openCase } from '../http/open-case.tsx'
import { param } from '../http/query.ts'
import { withQuery } from '../http/return-to.ts'
import { caseIfSent } from '../letter/case-if-sent.ts'
import { howMade, madeApart } from '../letter/how-made.ts'
import { writtenLetter } from '../letter/pieces.ts'
import { asRead } from '../letter/rendering.ts'
import { NoDraftPage, ReviewPage } from './page.tsx'
import { commentId, reviewView } from './view.ts'

type Looked = Opened & { readonly draft: LetterDraft }

const longest = 5000

const wantedStep = ({ draft }: Looked, values: Form): LetterStepWanted | undefined => {
  const what = textOf(values, 'do')
  const common = { draft: draft.id, seen: textOf(values, 'seen'), comments: {} }
  if (what === 'asked') {
    const [kind, id = ''] = textOf(values, 'asked').split(' ')
    const of = kind === 'role' ? { askedRole: id } : kind === 'account' ? { askedAccount: id } : {}
    return { ...common, what, words: textOf(values, 'note').trim().slice(0, longest), ...of }
  }
  const words = textOf(values, 'words').trim().slice(0, longest)
  if (what === 'went-on') return { ...common, what, words }
  if (what !== 'approved' && what !== 'sent-back') return undefined
  const comments = Object.keys(draft.pieces).flatMap(piece => {
    const said = textOf(values, commentId(piece)).trim().slice(0, longest)
    return said === '' ? [] : [[piece, said] as const]
  })
  return { ...common, what, words, comments: Object.fromEntries(comments) }
}

export const reviewRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const find = async (request: FastifyRequest, reply: FastifyReply): Promise<Looked | undefined> => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return undefined
    const draft = opened.open.drafts.find(({ id }) => id === param(request, 'draft'))
    if (draft !== undefined) return { ...opened, draft }
    const { reference } = opened.open
    await sendPage(reply, NoDraftPage({ reference, href: caseHref(reference), frame: { site, session: opened.session } }), 404)
    return undefined
  }

  /** As it would be read if it went now; undefined where what it is of is not there. */
  const readDraft = async ({ open, session, draft }: Looked) => {
    const own = draftFor(draft.act)
    if (own === undefined) {
      const how = howMade(open, draft.letter, {}, draft.made, () => [])
      const written = writtenLetter(draft.letter, caseIfSent(open, []), [], {}, draft.pieces, how.wording)
      return written && { ...asRead(open, draft.letter, written, [], madeApart(how)), title: written.title }
    }
    const person = open.people[own.id]
    const mail = own.is === 'email' ? (await services.mailsOfCase(session, open.reference)).find(({ id }) => id === own.id) : undefined
    const to = mail === undefined ? person && { is: 'member' as const, person } : toEmail(mail)
    return to && { ...answerAsRead(open, to, piecesOf(draft)), title: piecesOf(draft).subject }
  }

  const show = async (reply: FastifyReply, { open, session, draft }: Looked, values: Form, problem?: { field: string; text: string }) => {
    const read = await readDraft({ open, session, draft })
    if (read === undefined) return reply.callNotFound()
    const [all, may] = await Promise.all([services.letterSteps(session, open.reference), services.mayReview(session, open.reference)])
    const steps = all.filter(step => step.draft === draft.id)
    const review = reviewOf(steps, draft.pieces)
    const { html } = read
    const link = clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))
    const page = ReviewPage({
      view: reviewView({ open, account: session.account, draft, steps, review, may, html, link }),
      frame: { site, session },
      hidden: [
        ['_csrf', session.csrf],
        ['seen', draft.savedAt],
      ],
      values,
      ...(problem && { problem }),
    })
    return sendPage(reply, page, problem === undefined ? 200 : 422)
  }

  app.get('/cases/:reference/review/:draft', async (request, reply) => {
    const looked = await find(request, reply)
    if (looked === undefined) return reply
    return show(reply, looked, (await keptForm(services, request)) ?? {})
  })

  app.get('/cases/:reference/review/:draft/:file', async (request, reply) => {
    const looked = await find(request, reply)
    if (looked === undefined) return reply
    const { open } = looked
    const read = await readDraft(looked)
    if (read === undefined) return reply.callNotFound()
    const asFile = { ...read, title: `Draft: ${read.title}`, sentOn: open.state.today }
    return sendLetterFile(reply, `${open.reference}-draft`, asFile, param(request, 'file'))
  })

  app.post('/cases/:reference/review/:draft', async (request, reply) => {
    const looked = await find(request, reply)
    if (looked === undefined) return reply
    const values = formOf(request)
    const wanted = wantedStep(looked, values)
    if (wanted === undefined) return show(reply, looked, values)
    const { reference } = looked.open
    const stepped = await services.stepOfLetter(looked.session, reference, wanted)
    if (stepped.is === 'refused') return show(reply, looked, values, { field: stepped.field, text: stepped.because })
    return reply.redirect(withQuery(`${caseHref(reference)}/letters`, 'looked', wanted.what), 303)
  })
}
