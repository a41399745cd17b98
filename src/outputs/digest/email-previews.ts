/** Every email there is, as it reads in an invented case: for whoever words its sentences. */
import { addDays, type LocalDate } from '#calendar'
import type { Body } from '#language'
import { dayAndMonth, longDay, plainDay } from '../days-in-words/days.ts'
import { inventedName, inventedReference } from '../letters/own-words.ts'
import { digest } from './digest.ts'
import { type EmailSentence, emailWordsOf } from './email-words.ts'
import { caseLinkWords, confirmWords, draftLinkWords, type LinkMailWords, papersCodeWords, papersLinkWords } from './link-mails.ts'
import { linkedWords } from './linked-words.ts'
import type { DueRung } from './rungs-due.ts'

export interface EmailPreview {
  readonly of: EmailSentence
  readonly subject: string
  readonly paragraphs: readonly string[]
}

/** Nothing is there: no link of an invented email leads anywhere. */
const address = 'https://complaints.example'

type Of = Pick<Body, 'name' | 'contact' | 'emailWords' | 'referencePrefix'>

const around = (of: EmailSentence, { subject, before, line, after, from }: LinkMailWords): EmailPreview => ({
  of,
  subject,
  paragraphs: [...before, line, ...after, from],
})

const reminder = (of: 'digest' | 'alone', body: Of, today: LocalDate): EmailPreview => {
  const owner = { role: 'owner', title: 'the investigating officer' }
  const due = addDays(today, 3)
  const rung: DueRung = {
    ...{ id: 'r', duty: 'd', rung: 'r', what: 'Three days are left', clause: '1.1', day: today, to: [owner], owners: [owner] },
    ...{ must: 'Answer every point', due, stage: '' },
    ...(of === 'alone' && { alone: true as const }),
  }
  const { subject, text } = digest({
    ...{ name: inventedName, body: body.contact.team, on: today, address, words: emailWordsOf(body) },
    items: [{ reference: inventedReference(body), kind: 'reminder', rung }],
  })
  return { of, subject, paragraphs: text.split(/\n{2,}/) }
}

export const emailPreviews = (body: Of, today: LocalDate): readonly EmailPreview[] => {
  const [reference, words] = [inventedReference(body), emailWordsOf(body)]
  const link = `${address}/a-link-that-works-once`
  const en = { reads: 'en' } as const
  const live = `The list of live complaints, ${plainDay(today)}`
  const listed = linkedWords(words.liveList, { list: { href: `${address}/service/live`, says: '' } }).text
  const figures = 'Complaints by service: this quarter'
  return [
    {
      of: 'letter',
      subject: `Our answer to your complaint: ${reference}`,
      paragraphs: [words.letter, '(The letter, and the same as PDF.)'],
    },
    reminder('digest', body, today),
    reminder('alone', body, today),
    { of: 'liveList', subject: live, paragraphs: [`${inventedName},`, `${live}.`, listed, body.contact.team] },
    around('confirm', confirmWords(body, { name: inventedName, hours: 48, link })),
    around('caseLink', caseLinkWords(body, { ...en, reference, hours: 2, link })),
    around('draftLink', draftLinkWords(body, { ...en, erasedOn: dayAndMonth(addDays(today, 28)), link })),
    around('papersLink', papersLinkWords(body, { ...en, reference, until: longDay(addDays(today, 14)), link })),
    around('papersCode', papersCodeWords(body, { ...en, code: '482 913' })),
    { of: 'ownFigures', subject: figures, paragraphs: [figures, words.ownFigures, '(The figures.)'] },
  ]
}
