/** The answer to a kept question: counted as it is sent, with what its reader may see that day. */
import { amountInWords, emailWordsOf, escapeHtml, type FigureTable, letterPage, type ReportFigures } from '#outputs'
import { type Account, chosenOf, figuresCsv, ownQuestionOf, queryOf, type Session } from '#web'
import { addressOf } from '../address.ts'
import type { Desk } from '../services/desk.ts'
import { editionsInForce } from '../services/editions-in-force.ts'
import { figureServices } from '../services/figures.ts'
import { mayOpenQuestion } from '../services/own-questions.ts'
import { accountOf } from '../sign-in/sessions.ts'
import type { Template } from './template.ts'
import { field } from './text-field.ts'

/** Nobody is signed in: the account's own permissions, as they are today. */
const readAs = (account: Account): Session => ({ id: '', csrf: '', account })

const counted = async (desk: Desk, account: Account, asked: string): Promise<ReportFigures | undefined> => {
  const known = {
    procedures: () => editionsInForce(desk, desk.clock.today()).map(({ procedure }) => procedure),
    body: desk.body,
    today: () => desk.clock.today(),
  }
  const own = ownQuestionOf(queryOf(asked), known)
  return own === undefined || own.measures.length === 0
    ? undefined
    : figureServices(desk).chosenFigures(readAs(account), chosenOf(own, known))
}

interface Line {
  readonly title: string
  readonly cells: readonly string[]
}

const linesOf = ({ columns, rows }: FigureTable): readonly Line[] =>
  rows.map(({ title, cells }) => ({ title, cells: cells.map(({ amount }, i) => `${columns[i]?.title ?? ''}: ${amountInWords(amount)}`) }))

const tablesOf = ({ sections }: ReportFigures): readonly FigureTable[] => sections.flatMap(({ tables }) => tables)

const textOf = (figures: ReportFigures): string =>
  tablesOf(figures)
    .map(table => [table.title, ...linesOf(table).map(({ title, cells }) => `${title}\n  ${cells.join('\n  ')}`)].join('\n\n'))
    .join('\n\n')

const htmlOf = (figures: ReportFigures): string =>
  tablesOf(figures)
    .map(table => {
      const lines = linesOf(table).map(
        ({ title, cells }) => `<li><b>${escapeHtml(title)}</b><br>${cells.map(escapeHtml).join('<br>')}</li>`,
      )
      return `<h2>${escapeHtml(table.title)}</h2><ul>${lines.join('')}</ul>`
    })
    .join('')

export const ownFiguresMail: Template = async (desk, claimed) => {
  const { store } = desk
  const id = field(claimed, 'account')
  const [kept, staff, mails] = await Promise.all([store.ownQuestion(field(claimed, 'question')), store.accounts(), store.questionMails(id)])
  const to = staff.find(one => one.id === id)
  const mail = mails.find(({ question }) => question === kept?.id)
  // Stopped, removed, or no longer theirs since it was put in the outbox: nothing goes.
  if (kept === undefined || mail === undefined || to === undefined || !to.isActive) return { nothing: true }
  const account = await accountOf(desk, to)
  if (!account.permissions.includes('see-figures') || !mayOpenQuestion(account, kept)) return { nothing: true }
  if (to.email === undefined) return { cannot: 'the account has no e-mail address' }
  if (!to.isEmailConfirmed) return { cannot: 'the e-mail address of the account is not confirmed yet' }
  const figures = await counted(desk, account, kept.asked)
  if (figures === undefined) return { cannot: 'what it asks for is not counted any more: ask it anew, and keep it again' }
  const subject = `${kept.name}: ${figures.period.title}`
  const link = `${addressOf(process.env)}/figures/own/kept/${encodeURIComponent(kept.id)}`
  const says = `${emailWordsOf(desk.body).ownFigures}${figures.isWhole ? '' : ' Cases that you may not see are in no figure here.'}`
  const stop = 'Open it to see the cases behind each figure, or to stop this email'
  const html = `<h1>${escapeHtml(subject)}</h1><p>${escapeHtml(says)}</p>${htmlOf(figures)}<p>${stop}: <a href="${link}">${escapeHtml(kept.name)}</a>.</p>`
  return {
    to: to.email,
    subject,
    text: `${subject}\n\n${says}\n\n${textOf(figures)}\n\n${stop}:\n${link}`,
    html: letterPage(`<article>${html}</article>`, subject, 'standard'),
    attachments:
      mail.sends === 'csv'
        ? [{ filename: 'figures.csv', type: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode(figuresCsv(figures)) }]
        : [],
    isAutomatic: true,
  }
}
