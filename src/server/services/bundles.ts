/** Bundles of evidence: chosen, checked by somebody else where anything is taken out, and made away from the pages' thread. */
import { randomUUID } from 'node:crypto'
import { evaluate } from '#case'
import { canonicalJson } from '#language'
import { type BundleChoice, type BundleFrom, bundleItems, bundlePaper, titleIn } from '#outputs'
import type { Attached, BundleToMake, MadeBundle } from '#paper'
import { type BundleStep, saidSo } from '#record'
import { type Account, type BundleState, bundleChoiceFrom, type Services, type Session, shutBecause, viewerOf } from '#web'
import { bookFileOf } from '../book-file.ts'
import { londonDay } from '../clock.ts'
import { type Jobs, jobsOf } from '../jobs/jobs.ts'
import { titleOfCase } from '../projections.ts'
import type { Desk } from './desk.ts'
import { asShownTo, classesKnown, keepExport } from './need-to-know.ts'
import { type CaseInHand, opened, readFor } from './reading.ts'
import { sayingTo, toldTo } from './who-complained.ts'

type BundleServices = Pick<
  Services,
  'bundleItems' | 'bundles' | 'chooseBundle' | 'judgeBundle' | 'makeBundle' | 'stopBundle' | 'bundleFile'
>

interface Chosen {
  readonly step: BundleStep & Required<Pick<BundleStep, 'entries' | 'issued'>>
  readonly choice: BundleChoice
}

/** The case as it stood when the bundle was chosen, as this account may see it: what was recorded, sent and added since is not in it. */
const asChosen = async (desk: Desk, hand: CaseInHand, step: Chosen['step'], account: Account): Promise<BundleFrom> => {
  const { record, edition, calendar, bodyFacts } = hand
  const open = asShownTo(opened(desk, toldTo(desk, hand, account)), account, undefined)
  const facts = open.facts.slice(0, step.entries)
  const known = bodyFacts.filter(({ recordedAt }) => recordedAt <= step.at)
  const ids = new Set(facts.map(({ id }) => id))
  return {
    state: evaluate(edition.compiled, [...known, ...facts], calendar, step.issued),
    procedure: edition.procedure,
    facts,
    people: open.people,
    accounts: open.accounts,
    body: desk.body,
    reference: record.reference,
    title: titleOfCase(facts),
    bodyName: desk.body.name,
    calendar,
    letters: open.letters.filter(({ fact }) => ids.has(fact)),
    documents: open.documents
      .filter(({ addedAt }) => addedAt <= step.at)
      .filter(document => document.retracted === undefined && shutBecause(document, nobody, desk.scanner !== undefined) === undefined)
      .map(({ id, title, addedAt, sha256 }) => ({ id, title, sha256, addedOn: londonDay(addedAt) })),
    record: { entries: step.entries, hash: (await desk.store.entryHash(record.reference, step.entries)) ?? '' },
  }
}

/** Of documents, only those that whoever asks may see: inside the query. */
const attachedOf = async (desk: Desk, from: BundleFrom, choice: BundleChoice, viewer: readonly string[]): Promise<readonly Attached[]> => {
  const files: Attached[] = []
  for (const item of bundleItems(from)) {
    const id = item.id.startsWith('document/') && choice.items.includes(item.id) ? item.id.slice('document/'.length) : undefined
    const found = id === undefined ? undefined : await desk.store.readDocument(from.reference, id, viewer)
    if (found === undefined) continue
    const { document, bytes } = found
    const without = choice.removals.flatMap(removal => (removal.what === 'pages' && removal.item === item.id ? removal.pages : []))
    files.push({
      id: item.id,
      title: titleIn(choice, item.id, document.title),
      mediaType: document.mediaType,
      bytes,
      withoutPages: without,
    })
  }
  return files
}

const toMake = async (desk: Desk, hand: CaseInHand, { step, choice: chosen }: Chosen, account: Account): Promise<BundleToMake> => {
  const saying = sayingTo(desk, hand, account)
  const choice = saying === undefined ? chosen : saidSo(chosen, saying.say)
  const from = await asChosen(desk, hand, step, account)
  const { procedure, hash, clausesText } = hand.edition
  return {
    bundle: bundlePaper(from, choice, step.issued),
    attached: await attachedOf(desk, from, choice, viewerOf(account)),
    procedure: { json: canonicalJson(procedure), clauses: clausesText, book: bookFileOf(desk.library, hand.edition) },
    about: {
      case: from.reference,
      body: desk.body.name,
      issued: step.issued,
      record: from.record,
      procedure: { id: procedure.id, version: procedure.receivedFrom, hash },
      removed: choice.removals.map(({ what, reason }, i) => ({ mark: `removed ${i + 1}`, what, reason })),
    },
  }
}

/** Asks of a document what is so for everybody. */
const nobody: Account = { id: '', name: '', roles: [], permissions: [] }

/** A bundle holds what whoever chose it may see: it is for those who may see all of that. */
const seesAll = ({ record }: CaseInHand, { items }: BundleChoice): boolean =>
  items.every(item => !item.startsWith('document/') || record.documents.some(({ id }) => item === `document/${id}`))

/** What became of each choice, the latest first. */
const chosenOf = async (desk: Desk, reference: string): Promise<readonly (Chosen & { readonly after: readonly BundleStep[] })[]> => {
  const [steps, choices] = await Promise.all([desk.store.bundleSteps(reference), desk.store.bundleChoices(reference)])
  return steps
    .flatMap(step => {
      const choice = bundleChoiceFrom(choices.get(step.bundle))
      const { entries, issued } = step
      if (step.what !== 'chosen' || choice === undefined || entries === undefined || issued === undefined) return []
      const after = steps.filter(each => each.bundle === step.bundle && each.what !== 'chosen')
      return [{ step: { ...step, entries, issued }, choice, after }]
    })
    .reverse()
}

const standing = ({ choice }: Chosen, after: readonly BundleStep[]): BundleState['is'] => {
  const last = after.at(-1)
  if (last?.what === 'sent-back') return 'sent-back'
  return last?.what === 'checked' || choice.removals.length === 0 ? 'ready' : 'to-check'
}

export const bundleServices = (desk: Desk): BundleServices => {
  const jobs: Jobs<BundleToMake, MadeBundle> = jobsOf(new URL('../jobs/make-bundle.ts', import.meta.url))
  /** One for those who may know what the others may not: each holds what whoever asks for it may see. */
  const keyOf = (session: Session, hand: CaseInHand, id: string): string => {
    const known = classesKnown(hand.edition.procedure, session.account).join(' ')
    const named = sayingTo(desk, hand, session.account) === undefined ? 'named' : 'unnamed'
    return `${desk.body.id} ${hand.record.reference} ${id} ${named} ${known}`
  }

  const makingOf = (key: string): BundleState['making'] => {
    const state = jobs.state(key)
    if (state === undefined) return { is: 'not-made' }
    if (state.is !== 'done') return state
    const { pages, pdf, zip } = state.result
    return { is: 'made', pages, pdfBytes: pdf.length, zipBytes: zip.length }
  }

  return {
    async bundleItems(session, reference) {
      const hand = await readFor(desk, session, reference)
      if (hand === undefined) return []
      const now = { bundle: '', what: 'chosen', by: '', at: desk.clock.now() } as const
      return bundleItems(await asChosen(desk, hand, { ...now, entries: hand.record.position, issued: desk.clock.today() }, session.account))
    },

    async bundles(session, reference) {
      const hand = await readFor(desk, session, reference)
      if (hand === undefined) return []
      const [all, staff] = await Promise.all([chosenOf(desk, reference), desk.store.accounts()])
      const saying = sayingTo(desk, hand, session.account)
      const nameOf = (account: string): string => staff.find(({ id }) => id === account)?.name ?? account
      return all.map(({ step, choice, after }) => {
        const last = after.at(-1)
        return {
          id: step.bundle,
          issued: step.issued,
          entries: step.entries,
          chosenBy: { account: step.by, name: nameOf(step.by) },
          choice: saying === undefined ? choice : saidSo(choice, saying.say),
          is: standing({ step, choice }, after),
          ...(last && { judgedBy: nameOf(last.by) }),
          ...(last?.reason !== undefined && { reason: last.reason }),
          making: makingOf(keyOf(session, hand, step.bundle)),
        }
      })
    },

    async chooseBundle(session, reference, choice) {
      const hand = await readFor(desk, session, reference)
      if (hand === undefined) return undefined
      const id = randomUUID()
      const step = { bundle: id, what: 'chosen', entries: hand.record.position, issued: desk.clock.today() } as const
      await desk.store.addBundle(reference, { ...step, by: session.account.id, at: desk.clock.now() }, choice)
      return id
    },

    async judgeBundle(session, reference, id, { what, reason }) {
      if (!(await readFor(desk, session, reference))) return 'not-found'
      const found = (await chosenOf(desk, reference)).find(({ step }) => step.bundle === id)
      if (found === undefined) return 'not-found'
      if (found.step.by === session.account.id) return 'own'
      if (standing(found, found.after) !== 'to-check') return 'judged'
      const by = { by: session.account.id, at: desk.clock.now() }
      await desk.store.addBundleStep(reference, { bundle: id, what, ...(reason !== '' && { reason }), ...by })
      return 'done'
    },

    async makeBundle(session, reference, id) {
      const hand = await readFor(desk, session, reference)
      const found = hand && (await chosenOf(desk, reference)).find(({ step }) => step.bundle === id)
      if (hand === undefined || found === undefined || standing(found, found.after) === 'sent-back') return false
      if (!seesAll(hand, found.choice)) return false
      jobs.start(keyOf(session, hand, id), await toMake(desk, hand, found, session.account))
      return true
    },

    async stopBundle(session, reference, id) {
      const hand = await readFor(desk, session, reference)
      if (hand !== undefined) await jobs.stop(keyOf(session, hand, id))
    },

    async bundleFile(session, reference, id, file) {
      const hand = await readFor(desk, session, reference)
      const found = hand && (await chosenOf(desk, reference)).find(({ step }) => step.bundle === id)
      const mayHave =
        found && seesAll(hand, found.choice) && (standing(found, found.after) === 'ready' || found.step.by !== session.account.id)
      const state = mayHave ? jobs.state(keyOf(session, hand, id)) : undefined
      if (state?.is !== 'done' || hand === undefined) return undefined
      const shown = opened(desk, toldTo(desk, hand, session.account))
      await keepExport(desk, session, reference, shown, `bundle.${file}`)
      return state.result[file]
    },
  }
}
