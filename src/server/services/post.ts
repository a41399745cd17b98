/** Letters on their way: how each stands, and what a person does about those that wait, failed, or are to be printed. */
import type { LocalDate } from '#calendar'
import { formatOfLetter, type Paper, paperOfLetter, plainDay } from '#outputs'
import { printRun } from '#paper'
import { actsIn, type Posted, type PostRow, type PostServices, type Session } from '#web'
import type { Carrier } from '../post/carrier.ts'
import { titleOfCase } from '../projections.ts'
import type { Desk } from './desk.ts'
import { sightOf } from './listing.ts'
import { mayKnowContact } from './need-to-know.ts'
import { type CaseInHand, editionOfCase, readFor, readInHand } from './reading.ts'
import { toldTo, unnamedTo } from './who-complained.ts'

const week = 7 * 24 * 60 * 60_000

const weekBefore = (instant: string): string => new Date(Date.parse(instant) - week).toISOString()

const refused = (because: string, field: string): Posted => ({ is: 'refused', because, field })

type CaseRead = Pick<CaseInHand, 'edition' | 'record'>

/** Whose it is; where they live only for those it is shared with: the letter itself says it to whoever posts it. */
const toAsShown = ({ edition }: CaseRead, session: Session, to: readonly string[]): readonly string[] =>
  mayKnowContact(edition.procedure, actsIn(session.account)) ? to : to.slice(0, 1)

/** More is read of a case only for whoever may not be told who complained: whether it is theirs follows from all of it. */
const caseFor = async (desk: Desk, session: Session, reference: string): Promise<CaseRead | undefined> => {
  if (unnamedTo(desk, session).length > 0) {
    const hand = await readInHand(desk, reference)
    return hand && toldTo(desk, hand, session.account)
  }
  const record = await desk.store.readCase(reference)
  return record && { record, edition: editionOfCase(desk, record) }
}

/** Of every message within this account's sight, with what its case and its letter say. */
const rowsFor = async (desk: Desk, session: Session): Promise<readonly PostRow[]> => {
  const messages = await desk.store.messagesOnTheWay(sightOf(desk, session), weekBefore(desk.clock.now()))
  const references = [...new Set(messages.flatMap(({ reference }) => reference ?? []))]
  const read = await Promise.all(references.map(async reference => [reference, await caseFor(desk, session, reference)] as const))
  const cases = new Map(read)
  return messages.map(message => {
    const hand = cases.get(message.reference ?? '')
    const letter = hand?.record.letters.find(({ id }) => id === message.letter)
    return {
      ...message,
      about: hand === undefined ? '' : titleOfCase(hand.record.facts),
      to: hand === undefined ? [] : toAsShown(hand, session, letter?.copy?.to ?? []),
      format: formatOfLetter(letter?.copy?.html ?? ''),
    }
  })
}

const coverOf = (desk: Desk, rows: readonly PostRow[], today: LocalDate): Paper => ({
  title: `For the post, ${plainDay(today)}`,
  body: desk.body.name,
  issued: today,
  foot: `${desk.body.name}, for the post`,
  print: 'standard',
  blocks: [
    { is: 'heading', level: 1, text: `For the post, ${plainDay(today)}` },
    {
      is: 'paragraph',
      lines: [
        `${rows.length === 1 ? '1 letter follows' : `${rows.length} letters follow`}, in this order. When they are posted, mark them as posted.`,
      ],
    },
    {
      is: 'table',
      caption: 'Letters',
      head: ['Case', 'Letter', 'Format', 'To', 'Recorded as sent', 'Posted'],
      widths: [3, 4, 3, 4, 3, 2],
      rows: rows.map(({ reference, title, to, sentOn, format }) => [
        reference ?? '',
        title ?? '',
        format === '' ? 'standard' : format,
        to[0] ?? '',
        sentOn === null ? '' : plainDay(sentOn),
        '',
      ]),
    },
  ],
})

const paperFor = async (desk: Desk, row: PostRow): Promise<Paper | undefined> => {
  const hand = await readInHand(desk, row.reference ?? '')
  const letter = hand?.record.letters.find(({ id }) => id === row.letter)
  return letter?.copy === undefined ? undefined : paperOfLetter(letter.copy.html, letter.sentOn)
}

export const postServices = (desk: Desk, carrier: Carrier | undefined): PostServices => {
  const { store, clock } = desk
  /** Only what this account sees can be acted on: what it does not see is not there. */
  const seen = async (session: Session, message: number): Promise<PostRow | undefined> =>
    (await rowsFor(desk, session)).find(({ number }) => number === message)
  const notThere = refused('This message is not among those you may see. It may have gone: the list below is as it stands now.', 'waiting')

  return {
    mailGoes: () => carrier?.way ?? 'no',

    async messagesOfCase(session, reference) {
      return (await readFor(desk, session, reference)) ? store.messagesOfCase(reference) : []
    },

    post: session => rowsFor(desk, session),

    async namesOfAccounts() {
      return Object.fromEntries((await store.accounts()).map(({ id, name }) => [id, name]))
    },

    async tryNow(session, message) {
      if (!(await seen(session, message))) return notThere
      if (carrier === undefined) return refused('No e-mail is set up here. Send it by post instead.', 'waiting')
      if (await store.tryMessageNow(message, clock.now())) return { is: 'done', how: 1 }
      return refused('It has gone, or is being handed over at this moment. Look again in a minute.', 'waiting')
    },

    async sendByPost(session, message) {
      if (!(await seen(session, message))) return notThere
      if (await store.sendByPostInstead(message, clock.now())) return { is: 'done', how: 1 }
      return refused('It has gone, is being handed over at this moment, or is in the print queue already.', 'waiting')
    },

    async markPosted(session, messages, on) {
      if (messages.length === 0) return refused('Choose the letters that were posted.', 'posted')
      if (on > clock.today()) return refused(`${plainDay(on)} is still to come. Give the day on which they were posted.`, 'on-day')
      const mine = new Set(
        (await rowsFor(desk, session)).filter(({ way, doneAt }) => way === 'post' && doneAt === null).map(({ number }) => number),
      )
      const chosen = messages.filter(number => mine.has(number))
      const how = await store.markPosted(chosen, on, session.account.id, clock.now())
      return how > 0 ? { is: 'done', how } : refused('They have been marked as posted already, or were taken out of the queue.', 'posted')
    },

    async lettersToPrint(session, messages) {
      const rows = (await rowsFor(desk, session)).filter(({ number, way }) => way === 'post' && messages.includes(number))
      const papers = await Promise.all(rows.map(row => paperFor(desk, row)))
      const there = papers.flatMap(paper => paper ?? [])
      return there.length === 0 ? undefined : printRun(coverOf(desk, rows, clock.today()), there)
    },
  }
}
