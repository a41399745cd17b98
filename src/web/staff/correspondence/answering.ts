/** An answer to an email in one's own words: written, looked at and kept as a letter is. */
import { longDay, type RenderedLetter, render } from '#outputs'
import { answerLetter } from '../../mail-services.ts'
import type { LetterDraft, Mail, OpenCase, Person } from '../../services.ts'
import { caseHref } from '../case-frame/view.ts'
import { frameTo } from '../letter/rendering.ts'

/** The act of a draft that answers an email; no procedure has a stage of this name with such a duty. */
const actOf = (mail: string): string => `${answerLetter}/${mail}`

/** The email that a draft answers in its writer's own words; undefined of a letter of the procedure. */
export const answeredMail = (act: string): string | undefined => /^answer\/([0-9a-f]{32})$/.exec(act)?.[1]

export const answerHref = (reference: string, mail: string): string => `${caseHref(reference)}/emails/${encodeURIComponent(mail)}/answer`

export const answerDraft = (open: OpenCase, mail: Mail): LetterDraft | undefined => open.drafts.find(({ act }) => act === actOf(mail.id))

export const draftOfAnswer = (mail: Mail, pieces: AnswerPieces): Pick<LetterDraft, 'act' | 'letter' | 'pieces'> => ({
  ...{ act: actOf(mail.id), letter: answerLetter },
  pieces: { ...pieces },
})

export interface AnswerPieces {
  readonly subject: string
  readonly words: string
}

/** Whoever wrote it: somebody on the case whose address it is, else only what the email says of them. */
export const writerOf = (open: OpenCase, { fromName, fromAddress }: Mail): Person => {
  const known = Object.values(open.people).find(({ email }) => email?.trim().toLowerCase() === fromAddress && fromAddress !== '')
  return known ?? { id: '', name: fromName || fromAddress, as: '', email: fromAddress, needs: [] }
}

/** 'Re: Nobody rang', once however often it goes back and forth. */
export const subjectOf = ({ subject }: Mail): string =>
  `Re: ${subject.replace(/^(\s*(re|aw|fw|fwd)\s*:)+\s*/i, '') || 'your email'}`.slice(0, 200)

export interface AnswerAsRead extends RenderedLetter {
  readonly to: readonly string[]
}

export const answerAsRead = (open: OpenCase, mail: Mail, { subject, words }: AnswerPieces): AnswerAsRead => {
  const writer = writerOf(open, mail)
  const { name, address = '' } = writer
  const to = [name, ...address.split('\n').map(line => line.trim())].filter(line => line !== '')
  return { to, ...render({ words }, ['words'], frameTo(open, to, subject, [writer])) }
}

export const piecesOf = ({ pieces }: Pick<LetterDraft, 'pieces'>): AnswerPieces => ({
  subject: pieces.subject ?? '',
  words: pieces.words ?? '',
})

/** What the form holds at first. */
export const beginning = (open: OpenCase, mail: Mail, signedBy: string): AnswerPieces => ({
  subject: subjectOf(mail),
  words: `Dear ${writerOf(open, mail).name}\n\nThank you for your email of ${longDay(mail.receivedOn)}.\n\n\n\nYours sincerely\n${signedBy}\n${open.body.contact.team}`,
})
