import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal } from '#case'
import { factDefinition } from '#language'
import type { LetterStep } from '#outputs'
import { erasedInWords } from '#outputs'
import { type Form, formOf, textOf } from '../../form.ts'
import { type Site, sendPage } from '../../layout/index.ts'
import type { LetterDraft, OpenCase, Services, Session } from '../../services.ts'
import { actsOf } from '../acts/act.ts'
import { checkersOf, isHandedIn } from '../acts/the-response.ts'
import { caseHref, clausesOf } from '../case-frame/view.ts'
import { decideAfter, decideInTurn } from '../forms/judged.ts'
import { attemptsSoFar, readStep } from '../forms/read-step.ts'
import type { Step } from '../forms/step.ts'
import { stepFields } from '../forms/step-fields.ts'
import { keptForm } from '../http/kept-form.ts'
import { openCase } from '../http/open-case.tsx'
import { param, query } from '../http/query.ts'
import { withQuery } from '../http/return-to.ts'
import { attemptStep } from '../record-step/attempt-step.ts'
import { findStep } from '../record-step/find-step.ts'
import { NotYours } from '../record-step/not-yours.tsx'
import { hiddenFields } from '../record-step/route.ts'
import { type StepAnswer, untouched } from '../record-step/view.ts'
import { caseIfSent } from './case-if-sent.ts'
import { checksOf } from './checks.ts'
import { DiscardPage } from './discard-page.tsx'
import { errorsOfHow, type HowMade, howMade, madeApart, variedFacts } from './how-made.ts'
import { LetterPage } from './page.tsx'
import { type WrittenLetter, wordsOf, writtenLetter } from './pieces.ts'
import { tickedIn } from './readers.ts'
import { asRead } from './rendering.ts'
import { requiredPieces, withContents } from './required-pieces.ts'
import { type LetterState, letterView } from './view.ts'
import { messagesFor, waysOfHandingIn, waysOut } from './ways-out.ts'

interface Letter {
  readonly session: Session
  readonly step: Step<OpenCase>
  readonly letter: string
  readonly saved: LetterDraft | undefined
  /** Who was asked to look at the draft, and what they said. */
  readonly steps: readonly LetterStep[]
}

/** What a page of it is shown with, beside what the letter itself brings. */
type Seen = Omit<LetterState, 'step' | 'saved' | 'how' | 'steps' | 'ways' | 'checks'>

/** The step with its contents settled: what the letter says is what is recorded of it. */
const withPieces = (step: Step, contents: readonly string[]): Step => ({
  ...step,
  way: { ...step.way, fixed: { ...step.way.fixed, contents } },
})

const allPieces = (open: OpenCase, letter: string): readonly string[] => Object.keys(open.procedure.letters?.[letter]?.contains ?? {})

/** The letter from what is typed so far, drafted as if it were sent so. */
const writeLetter = ({ step, letter, saved }: Letter, values: Form, how: HowMade): WrittenLetter | undefined => {
  const { open } = step
  const attempts = attemptsSoFar(values, withPieces(step, allPieces(open, letter)))
  const main = attempts.at(-1)
  const required =
    main === undefined
      ? []
      : requiredPieces(open.procedure, letter, contents => {
          const decision = decideAfter(open, attempts.slice(0, -1), withContents(main, contents))
          return 'refused' in decision ? decision.refused.length : 0
        })
  return writtenLetter(letter, caseIfSent(open, attempts), required, values, saved?.pieces ?? {}, how.wording)
}

/** What stops the step with every piece of its letter there; somebody new is judged once they are on the case. */
const refusedWhateverItSays = ({ step, letter }: Letter, values: Form): readonly Refusal[] => {
  const whole = withPieces(step, allPieces(step.open, letter))
  const { asked, more } = stepFields(step.open, step.act, whole.way, values)
  const read = readStep(values, whole)
  if ('errors' in read || [...asked, ...more].some(({ newPerson }) => newPerson !== undefined && newPerson.text.trim() !== '')) return []
  return decideInTurn(step.open, read.attempts).flatMap(decision => ('refused' in decision ? decision.refused : []))
}

export const letterRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const find = async (request: FastifyRequest, reply: FastifyReply): Promise<Letter | undefined> => {
    const opened = await openCase(services, site, request, reply, 'letter')
    if (opened === undefined) return undefined
    const { open, session } = opened
    const key = param(request, '*')
    const act = actsOf(open.procedure).get(key)
    const way = act?.ways.findIndex(({ type }) => factDefinition(open.procedure, type)?.fields.contents !== undefined) ?? -1
    const found = findStep(opened, key, String(Math.max(0, way)))
    if (found.is === 'found' && found.step.act.letter !== undefined && found.step.doers.own.length > 0) {
      const saved = open.drafts.find(draft => draft.act === key)
      const steps = saved === undefined ? [] : await services.letterSteps(session, open.reference, 'letter')
      return { session, step: found.step, letter: found.step.act.letter, saved, steps: steps.filter(({ draft }) => draft === saved?.id) }
    }
    const page = NotYours({
      opened,
      frame: { site, session },
      clauses: services.clauses(open.procedure.id, open.compiled.hash),
      ...(found.is !== 'unknown' && { act: found.is === 'found' ? found.step.act : found.act }),
      noLetter: act?.letter === undefined,
    })
    await sendPage(reply, page, found.is === 'unknown' || act?.letter === undefined ? 404 : 403)
    return undefined
  }

  const linkOf = ({ step: { open } }: Letter) => clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))

  const howOf = (it: Letter, values: Form): HowMade => howMade(it.step.open, it.letter, values, it.saved?.made, linkOf(it))

  const viewOf = (it: Letter, state: Seen) => {
    const { session, step, letter, saved, steps } = it
    const link = linkOf(it)
    const savedWords = saved === undefined ? '' : `Saved by ${step.open.accounts[saved.savedBy] ?? saved.savedBy}`
    const answers = textOf(state.answer.values, 'answers')
    const hidden = [...hiddenFields(session, step.open, state.answer), ...(answers === '' ? [] : [['answers', answers] as const])]
    const how = howOf(it, state.answer.values)
    const ways = isHandedIn(step.act)
      ? waysOfHandingIn(checkersOf(step.open.procedure))
      : waysOut(step.open, letter, services.mailGoes(), textOf(state.answer.values, '_way'), tickedIn(state.answer.values))
    const settled = withPieces(step, state.written.check.present)
    const types = step.act.ways.map(({ type }) => type)
    const unfilled = new Set(state.written.check.unfilled.map(({ piece }) => piece))
    const standing = { state: step.open.state, pieces: state.written.check.present.filter(piece => !unfilled.has(piece)) }
    const checks = checksOf(step.open.procedure, letter, types, link, standing)
    return letterView({ ...state, step: settled, saved: savedWords, how, steps, ways, checks }, link, hidden)
  }

  const show = (reply: FastifyReply, it: Letter, state: Seen, status = 200) =>
    sendPage(reply, LetterPage({ view: viewOf(it, state), frame: { site, session: it.session } }), status)

  const save = (it: Letter, written: WrittenLetter, values: Form) =>
    services.saveLetter(it.session, it.step.open.reference, {
      ...(it.saved && { id: it.saved.id }),
      act: it.step.act.key,
      letter: it.letter,
      pieces: wordsOf(written),
      made: howOf(it, values).kept,
    })

  /** A draft is thrown away once that was asked for on its own page, and only as it was seen there. */
  const discard = async (reply: FastifyReply, it: Letter, written: WrittenLetter, values: Form) => {
    const { session, step, saved } = it
    const letters = `${caseHref(step.open.reference)}/letters`
    if (saved === undefined) return reply.redirect(withQuery(letters, 'discarded', step.act.key), 303)
    const seen = textOf(values, 'draft')
    if (textOf(values, 'do') === 'discard-now' && seen === saved.savedAt) {
      await services.discardLetter(session, step.open.reference, saved.id)
      return reply.redirect(withQuery(letters, 'discarded', step.act.key), 303)
    }
    const view = viewOf(it, { answer: untouched, written, isJudged: false })
    return sendPage(reply, DiscardPage({ view, draft: saved.savedAt, isNewer: seen !== '', frame: { site, session } }))
  }

  /** The email that it answers, where the link that led here named one of this case. */
  const mailAnswered = async ({ session, step }: Letter, named: string): Promise<string | undefined> =>
    named === '' ? undefined : (await services.mailsOfCase(session, step.open.reference)).find(({ id }) => id === named)?.id

  /** Sends it, if it says all it must: kept as it was seen, and the step recorded with it. */
  const send = async (reply: FastifyReply, it: Letter, written: WrittenLetter, values: Form) => {
    const { open } = it.step
    const how = howOf(it, values)
    const read = asRead(open, it.letter, written, tickedIn(values), madeApart(how))
    const draft = await save(it, written, values)
    const html = how.format === 'large' ? read.largePrintHtml : read.html
    const isChecked = isHandedIn(it.step.act)
    const messages = isChecked ? [] : messagesFor(open, it.letter, services.mailGoes(), textOf(values, '_way'), tickedIn(values))
    const to = isChecked ? checkersOf(open.procedure) : read.to
    const answers = await mailAnswered(it, textOf(values, 'answers'))
    const letter = { draft: draft.id, letter: it.letter, title: written.title, to, html, text: read.text, messages }
    const sending = { ...letter, ...(answers !== undefined && { answers }) }
    const attempted = await attemptStep(services, it.session, withPieces(it.step, written.check.present), values, {
      sending,
      // What is handed in to be checked has not gone to anybody yet.
      ...(!isChecked && { beside: variedFacts(it.letter, how) }),
    })
    if ('fact' in attempted) return reply.redirect(withQuery(caseHref(open.reference), 'done', attempted.fact), 303)
    const isWarned = attempted.again.warnings.length > 0 || attempted.again.waits
    const now = attempted.again.changed === undefined ? open : ((await services.openCase(it.session, open.reference, 'letter')) ?? open)
    const again = { ...it, step: { ...it.step, open: now }, saved: draft }
    return show(reply, again, { answer: attempted.again, written, isJudged: true, ...(isWarned && { preview: read }) }, 422)
  }

  app.get('/cases/:reference/letter/*', async (request, reply) => {
    const it = await find(request, reply)
    if (it === undefined) return reply
    const kept = await keptForm(services, request)
    const answers = query(request).text('answers')
    const begun = answers === '' ? untouched : { ...untouched, values: { answers } }
    const answer: StepAnswer = kept === undefined ? begun : { ...untouched, values: kept, isKept: true }
    const written = writeLetter(it, answer.values, howOf(it, answer.values))
    return written === undefined ? reply.callNotFound() : show(reply, it, { answer, written, isJudged: false })
  })

  app.post('/cases/:reference/letter/*', async (request, reply) => {
    const it = await find(request, reply)
    if (it === undefined) return reply
    const values = formOf(request)
    const wanted = textOf(values, 'do')
    const how = howOf(it, values)
    const written = writeLetter(it, values, how)
    if (written === undefined) return reply.callNotFound()
    if (wanted === 'discard' || wanted === 'discard-now') return discard(reply, it, written, values)
    if (wanted === 'edit') return show(reply, it, { answer: { ...untouched, values }, written, isJudged: false })
    // Words typed before it was erased stay on the page, and go nowhere else.
    const erased = erasedInWords(it.step.open.reference, it.step.open.facts)
    if (erased !== undefined)
      return show(reply, it, { answer: { ...untouched, values, errors: [{ field: '', text: erased }] }, written, isJudged: false }, 422)
    if (wanted === 'review') {
      const draft = await save(it, written, values)
      return reply.redirect(`${caseHref(it.step.open.reference)}/review/${encodeURIComponent(draft.id)}`, 303)
    }
    if (wanted === 'save') {
      await save(it, written, values)
      return reply.redirect(withQuery(`${caseHref(it.step.open.reference)}/letters`, 'saved', it.step.act.key), 303)
    }
    const read = readStep(values, withPieces(it.step, written.check.present))
    const errors = [
      ...('errors' in read ? read.errors.map(({ id, text }) => ({ field: id, text })) : []),
      ...(isHandedIn(it.step.act) ? [] : errorsOfHow(how)),
    ]
    const answer: StepAnswer = { ...untouched, values, errors }
    // A step that is refused whatever the letter says leaves the words without what it would have recorded: say that first.
    const refusals = errors.length > 0 ? [] : refusedWhateverItSays(it, values)
    // The way on leads to another page: the words wait as a draft.
    if (refusals.length > 0)
      return show(
        reply,
        { ...it, saved: await save(it, written, values) },
        { answer: { ...answer, refusals }, written, isJudged: false },
        422,
      )
    if (errors.length > 0 || !written.check.ready) return show(reply, it, { answer, written, isJudged: true }, 422)
    if (wanted === 'send') return send(reply, it, written, values)
    const saved = await save(it, written, values)
    return show(
      reply,
      { ...it, saved },
      { answer, written, isJudged: true, preview: asRead(it.step.open, it.letter, written, tickedIn(values), madeApart(how)) },
    )
  })
}
