/** Letters on their way, exactly as the page prints them. */
import { type MessageInWords, messageInWords, plainDay } from '#outputs'
import type { PostRow } from '../../post-services.ts'
import { caseHref } from '../case-frame/view.ts'

export interface PostRowView {
  readonly number: number
  readonly title: string
  readonly href: string
  readonly reference: string
  readonly caseHref: string
  readonly about: string
  readonly to: string
  /** 'In large print'; '' for standard print. */
  readonly format: string
  readonly recorded: string
  readonly words: string
  readonly mayTry: boolean
  readonly mayPost: boolean
}

export interface PostView {
  readonly goes: string
  readonly needs: readonly PostRowView[]
  readonly waiting: readonly PostRowView[]
  /** By the day on which the record says they were sent, oldest first. */
  readonly toPost: readonly { readonly day: string; readonly rows: readonly PostRowView[] }[]
  readonly printHref: string
  readonly gone: readonly PostRowView[]
}

const goesInWords: Readonly<Record<'smtp' | 'notify' | 'no', string>> = {
  smtp: 'E-mail goes out through the mail server.',
  notify: 'E-mail goes out through GOV.UK Notify.',
  no: 'No e-mail is set up here: nothing is sent by e-mail, and every letter waits here to be printed and posted.',
}

export const postView = (
  rows: readonly PostRow[],
  mailGoes: 'smtp' | 'notify' | 'no',
  names: Readonly<Record<string, string>>,
): PostView => {
  const told = rows.map(row => ({ row, said: messageInWords(row, account => names[account] ?? account) }))
  const of = (is: MessageInWords['is']) => told.filter(({ said }) => said.is === is)
  const view = ({ row, said }: (typeof told)[number]): PostRowView => ({
    number: row.number,
    title: row.title ?? 'A message',
    href:
      row.letter === null ? caseHref(row.reference ?? '') : `${caseHref(row.reference ?? '')}/letters/${encodeURIComponent(row.letter)}`,
    reference: row.reference ?? '',
    caseHref: caseHref(row.reference ?? ''),
    about: row.about,
    to: row.to[0] ?? '',
    format: row.format === '' ? '' : `In ${row.format}`,
    recorded: row.sentOn === null ? '' : plainDay(row.sentOn),
    words: said.words,
    mayTry: mailGoes !== 'no' && row.way === 'e-mail' && row.doneAt === null && (said.is === 'needs-somebody' || row.attempts > 0),
    mayPost: row.letter !== null && row.way === 'e-mail' && (said.is === 'needs-somebody' || said.is === 'waiting'),
  })
  const toPost = of('to-post')
  const days = [...new Set(toPost.map(({ row }) => row.sentOn))].toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
  return {
    goes: goesInWords[mailGoes],
    needs: of('needs-somebody').map(view),
    waiting: of('waiting').map(view),
    toPost: days.map(day => ({
      day: day === null ? 'No day' : `Recorded as sent ${plainDay(day)}`,
      rows: toPost.filter(({ row }) => row.sentOn === day).map(view),
    })),
    printHref: `/post/print.pdf?${new URLSearchParams(toPost.map(({ row }) => ['n', String(row.number)]))}`,
    gone: [...of('gone'), ...of('replaced')].toSorted((a, b) => b.row.number - a.row.number).map(view),
  }
}
