/** A letter as sent, to keep: the same words in each form. */
import type { FastifyReply } from 'fastify'
import { languageOfLetter, letterPage, paperOfLetter } from '#outputs'
import { docxOf, pdfOf } from '#paper'
import type { SentLetter } from '../services.ts'

/** What a file is made from: a letter as sent, or as it stands in a draft. */
export type LetterToFile = Pick<SentLetter, 'html' | 'text' | 'title' | 'sentOn'>

interface Form {
  readonly file: string
  readonly words: string
  readonly type: string
  readonly bytes: (letter: LetterToFile) => Promise<Uint8Array>
}

const paperOf = (letter: LetterToFile) => paperOfLetter(letter.html, letter.sentOn)

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const pageOf = async ({ html, title }: LetterToFile): Promise<Uint8Array> => {
  const isLarge = html.startsWith('<article class="rc-letter rc-letter--large"')
  return Buffer.from(letterPage(html, title, isLarge ? 'large' : 'standard', languageOfLetter(html)), 'utf8')
}

const forms: readonly Form[] = [
  { file: 'letter.pdf', words: 'PDF', type: 'application/pdf', bytes: letter => pdfOf(paperOf(letter)) },
  {
    file: 'large-print.pdf',
    words: 'Large print, PDF',
    type: 'application/pdf',
    bytes: letter => pdfOf({ ...paperOf(letter), print: 'large' }),
  },
  {
    file: 'letter.docx',
    words: 'Word',
    type: wordType,
    bytes: letter => docxOf(paperOf(letter)),
  },
  {
    file: 'large-print.docx',
    words: 'Large print, Word',
    type: wordType,
    bytes: letter => docxOf({ ...paperOf(letter), print: 'large' }),
  },
  { file: 'letter.html', words: 'Web page', type: 'text/html; charset=utf-8', bytes: pageOf },
  { file: 'letter.txt', words: 'Plain text', type: 'text/plain; charset=utf-8', bytes: async ({ text }) => Buffer.from(text, 'utf8') },
]

export const letterForms: readonly Pick<Form, 'file' | 'words'>[] = forms

/** 404 where there is no such form. The file's name holds the reference and nobody's name. */
export async function sendLetterFile(reply: FastifyReply, reference: string, letter: LetterToFile, file: string): Promise<unknown> {
  const form = forms.find(one => one.file === file)
  if (form === undefined) return reply.callNotFound()
  return reply
    .header('content-disposition', `attachment; filename="${reference.replaceAll(/[^A-Za-z0-9-]/g, '')}-${form.file}"`)
    .header('x-content-type-options', 'nosniff')
    .type(form.type)
    .send(Buffer.from(await form.bytes(letter)))
}
