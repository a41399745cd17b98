/** How a letter goes out: by e-mail where that is set up and an address is known, printed and posted, or by the hand of whoever records it. */
import { listInWords } from '#outputs'
import type { OpenCase, Person, Sending, Services } from '../../services.ts'
import { isToBeRung, readersOf } from './readers.ts'

type Way = 'e-mail' | 'post' | 'own'

export interface WaysView {
  readonly hint: string
  readonly items: readonly { readonly value: Way; readonly text: string; readonly hint: string }[]
  readonly chosen: Way
  /** What will happen, said before it is sent. */
  readonly said: string
}

type MailGoes = ReturnType<Services['mailGoes']>

const hasEmail = ({ email }: Person): boolean => email !== undefined && email.trim() !== ''

/** They have asked, in their own words, for paper rather than e-mail. */
const wantsPaper = ({ needs }: Person): boolean => needs.some(need => /\b(by post|no e-?mail|not (by )?e-?mail|on paper)\b/i.test(need))

const names = (people: readonly Person[]): string => listInWords(people.map(({ name }) => name))

const chosenWay = (readers: readonly Person[], mailGoes: MailGoes, typed: string): Way => {
  const mayMail = mailGoes !== 'no' && readers.some(hasEmail)
  if (typed === 'own' || typed === 'post' || (typed === 'e-mail' && mayMail)) return typed
  // Whom nobody knows here, nothing is sent to unless somebody says how.
  if (readers.length === 0) return 'own'
  return mayMail && !readers.some(wantsPaper) ? 'e-mail' : 'post'
}

const saidOf = (way: Way, readers: readonly Person[]): string => {
  if (way === 'own') return 'Nothing is sent from here: you send it or hand it over yourself.'
  const [mailed, posted] = [readers.filter(hasEmail), readers.filter(reader => !hasEmail(reader))]
  if (way === 'post' || mailed.length === 0) return 'It goes into the print queue, to be posted today.'
  return `It goes by e-mail to ${names(mailed)}${posted.length === 0 ? '' : `, and into the print queue for ${names(posted)}`}.`
}

/** `to`: the roles it is ticked for. */
export const waysOut = (open: OpenCase, letter: string, mailGoes: MailGoes, typed: string, to: readonly string[] = []): WaysView => {
  const ways = waysTo(readersOf(open, letter, to), mailGoes, typed)
  return isToBeRung(open) ? { ...ways, hint: `It was agreed to ring them: ring as well, and note the call. ${ways.hint}` } : ways
}

/** A version that is handed in goes to whoever checks it; there is no way to choose. */
export const waysOfHandingIn = (checkers: readonly string[]): WaysView => {
  const hint = `It is handed in to ${checkers.join(', or ')} to be checked. Nothing goes to whoever complained before that.`
  return { hint, items: [], chosen: 'own', said: hint }
}

export const waysTo = (readers: readonly Person[], mailGoes: MailGoes, typed: string): WaysView => {
  const mailed = readers.filter(hasEmail)
  const chosen = chosenWay(readers, mailGoes, typed)
  const paper = readers.filter(wantsPaper)
  const whyNot =
    mailGoes === 'no' ? 'No e-mail is set up here, so letters are printed.' : 'No e-mail address is known for whoever it goes to.'
  return {
    hint:
      paper.length > 0
        ? `${names(paper)} asked for paper.`
        : goesNowhere(mailGoes, mailed)
          ? whyNot
          : 'It counts as sent on the day it leaves: see that it goes today.',
    items: [
      ...(goesNowhere(mailGoes, mailed)
        ? []
        : [{ value: 'e-mail' as const, text: 'By e-mail', hint: `To ${names(mailed)}, with the letter as a PDF.` }]),
      { value: 'post', text: 'By post', hint: posted(readers) },
      { value: 'own', text: 'I see to it', hint: 'Handed over, read out, or sent another way.' },
    ],
    chosen,
    said: saidOf(chosen, readers),
  }
}

/** A letter without an address to go to is printed all the same: whoever posts it must know. */
const posted = (readers: readonly Person[]): string => {
  const without = readers.filter(({ address }) => address === undefined || address.trim() === '')
  const known = without.length === 0 ? '' : ` No postal address is known for ${names(without)}: ask them for it.`
  return `It waits in the print queue, at Post.${known}`
}

const goesNowhere = (mailGoes: MailGoes, mailed: readonly Person[]): boolean => mailGoes === 'no' || mailed.length === 0

export const messagesFor = (
  open: OpenCase,
  letter: string,
  mailGoes: MailGoes,
  typed: string,
  to: readonly string[] = [],
): NonNullable<Sending['messages']> => messagesTo(readersOf(open, letter, to), mailGoes, typed)

/** One message a reader: those without an e-mail address get theirs by post. Whoever only wrote an email has no id on the case. */
export const messagesTo = (readers: readonly Person[], mailGoes: MailGoes, typed: string): NonNullable<Sending['messages']> => {
  const way = chosenWay(readers, mailGoes, typed)
  if (way === 'own') return []
  if (readers.length === 0) return [{ way: 'post', person: null }]
  return readers.map(reader => ({ way: way === 'e-mail' && hasEmail(reader) ? 'e-mail' : 'post', person: reader.id || null }))
}
