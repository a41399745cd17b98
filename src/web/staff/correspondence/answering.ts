/** What goes out in one's own words, written, looked at and kept as a letter is: an answer to an email, or a letter to one alone of several. */
import { formatsAskedFor, longDay, type RenderedLetter, render } from '#outputs'
import { answerLetter, memberLetter } from '../../mail-services.ts'
import type { LetterDraft, Mail, OpenCase, Person } from '../../services.ts'
import { caseHref, complainantOf } from '../case-frame/view.ts'
import { withWhatWasAgreed } from '../letter/readers.ts'
import { frameTo } from '../letter/rendering.ts'

/** What it answers, or whom it is written to. */
export type WrittenTo = { readonly is: 'email'; readonly mail: Mail } | { readonly is: 'member'; readonly person: Person }

export const toEmail = (mail: Mail): WrittenTo => ({ is: 'email', mail })

/** The email or the member that a draft in its writer's own words is for; undefined of a letter of the procedure. */
export interface DraftFor {
  readonly is: WrittenTo['is']
  readonly id: string
}

const idOf = (to: WrittenTo): string => (to.is === 'email' ? to.mail.id : to.person.id)

const letterOf = ({ is }: Pick<WrittenTo, 'is'>): string => (is === 'email' ? answerLetter : memberLetter)

/** The act of such a draft; no procedure has a stage of this name with such a duty. */
const actOf = (to: WrittenTo): string => `${letterOf(to)}/${idOf(to)}`

export const draftFor = (act: string): DraftFor | undefined => {
  const mail = /^answer\/([0-9a-f]{32})$/.exec(act)?.[1]
  if (mail !== undefined) return { is: 'email', id: mail }
  const member = act.startsWith(`${memberLetter}/`) ? act.slice(memberLetter.length + 1) : ''
  return member === '' ? undefined : { is: 'member', id: member }
}

/** Where it is written. */
export const ownWordsHref = (reference: string, { is, id }: DraftFor): string =>
  is === 'email'
    ? `${caseHref(reference)}/emails/${encodeURIComponent(id)}/answer`
    : `${caseHref(reference)}/people/group/${encodeURIComponent(id)}/letter`

export const hrefOf = (reference: string, to: WrittenTo): string => ownWordsHref(reference, { is: to.is, id: idOf(to) })

/** What it is called among letters and drafts that have no subject yet. */
export const ownWordsTitle = ({ is }: Pick<WrittenTo, 'is'>): string => (is === 'email' ? 'Answer to an email' : 'Letter in our own words')

export const ownDraft = (open: OpenCase, to: WrittenTo): LetterDraft | undefined => open.drafts.find(({ act }) => act === actOf(to))

export const asDraft = (to: WrittenTo, pieces: AnswerPieces): Pick<LetterDraft, 'act' | 'letter' | 'pieces'> => ({
  ...{ act: actOf(to), letter: letterOf(to) },
  pieces: { ...pieces },
})

export interface AnswerPieces {
  readonly subject: string
  readonly words: string
}

/** Somebody on the case whose address it is, else only what the email says of them. */
const writerOf = (open: OpenCase, { fromName, fromAddress }: Mail): Person => {
  const known = Object.values(open.people).find(({ email }) => email?.trim().toLowerCase() === fromAddress && fromAddress !== '')
  return known ?? { id: '', name: fromName || fromAddress, as: '', email: fromAddress, needs: [] }
}

/** Whom it goes to, with what was agreed with them. */
export const readerOf = (open: OpenCase, to: WrittenTo): Person => {
  const person = to.is === 'email' ? writerOf(open, to.mail) : to.person
  return person.id !== '' && person.id === complainantOf(open)?.id ? withWhatWasAgreed(open, person) : person
}

/** Whoever complained, and whom it is about: a letter to them may be written whatever step there is. */
export const writtenToInOwnWords = (open: OpenCase): readonly Person[] => {
  const complainant = complainantOf(open)
  const about = Object.values(open.people).filter(({ as, id }) => as === 'person-affected' && id !== complainant?.id)
  return [...(complainant === undefined ? [] : [complainant]), ...about].filter(({ name }) => name !== '')
}

/** 'Re: Nobody rang', once however often it goes back and forth. */
export const subjectOf = ({ subject }: Mail): string =>
  `Re: ${subject.replace(/^(\s*(re|aw|fw|fwd)\s*:)+\s*/i, '') || 'your email'}`.slice(0, 200)

export interface AnswerAsRead extends RenderedLetter {
  readonly to: readonly string[]
  /** In the print that they asked for. */
  readonly asAsked: string
}

/** In the format they asked for: in large print, or saying which other it is made in. */
export const answerAsRead = (open: OpenCase, writtenTo: WrittenTo, { subject, words }: AnswerPieces): AnswerAsRead => {
  const reader = readerOf(open, writtenTo)
  const { name, address = '' } = reader
  const to = [name, ...address.split('\n').map(line => line.trim())].filter(line => line !== '')
  const [format] = formatsAskedFor(reader.needs)
  const isLarge = format === 'large print'
  const frame = { ...frameTo(open, to, subject, [reader]), ...(format !== undefined && !isLarge && { madeIn: format }) }
  const rendered = render({ words }, ['words'], frame)
  return { to, ...rendered, asAsked: isLarge ? rendered.largePrintHtml : rendered.html }
}

export const piecesOf = ({ pieces }: Pick<LetterDraft, 'pieces'>): AnswerPieces => ({
  subject: pieces.subject ?? '',
  words: pieces.words ?? '',
})

/** What the form holds at first. */
export const beginning = (open: OpenCase, to: WrittenTo, signedBy: string, begun?: AnswerPieces): AnswerPieces => {
  const thanks = to.is === 'email' ? `Thank you for your email of ${longDay(to.mail.receivedOn)}.\n\n` : ''
  return {
    subject: begun?.subject ?? (to.is === 'email' ? subjectOf(to.mail) : `Complaint ${open.reference}`),
    words: `Dear ${readerOf(open, to).name}\n\n${begun?.words ?? thanks}\n\nYours sincerely\n${signedBy}\n${open.body.contact.team}`,
  }
}
