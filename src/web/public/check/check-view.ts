/** What a person told us, as the check page and the printed copy show it: their words untouched. */
import { noProceedings, proceedingsIn } from '../../proceedings-asked.ts'
import type { Document } from '../../services.ts'
import { answer, answersTo, relationOf } from '../answers.ts'
import { bytesInWords } from '../files/bytes-in-words.ts'
import { inWords } from '../happened.ts'
import type { Asking } from '../question.tsx'

export interface CheckRow {
  readonly key: string
  readonly value: string
  readonly path: string
  /** Said to a screen reader after 'Change'. */
  readonly changes: string
}

export interface CheckView {
  readonly points: readonly string[]
  readonly groups: readonly { readonly title: string; readonly rows: readonly CheckRow[] }[]
  readonly documents: readonly string[]
}

const consents: Readonly<Record<string, string>> = {
  yes: 'Yes, and they are happy for you to complain',
  no: 'No, not yet',
  cannot: 'They cannot be asked',
}
const supports: Readonly<Record<string, string>> = { supports: 'supports you', acts: 'acts for you' }
const ways: Readonly<Record<string, string>> = { email: 'Email', phone: 'Telephone', text: 'Text message', letter: 'Letter' }
const advocates: Readonly<Record<string, string>> = { yes: 'Yes, please find one', have: 'I have one', 'not-now': 'Not now' }

const row = (key: string, value: string, path: string, changes: string): CheckRow => ({ key, value, path, changes })

/** Who else looks into it, in the procedure's words; what a young person said of it. */
const elsewhereInWords = ({ answers, proceedings }: Asking): string => {
  const { kinds, words } = proceedingsIn(answers)
  if (kinds.length === 0) return ''
  const named = kinds.map(
    kind => proceedings.find(({ value }) => value === kind)?.text ?? (kind === noProceedings ? 'Nobody that I know of' : ''),
  )
  return [...named, words].filter(Boolean).join('; ') || 'I am not sure'
}

function happenedRows(a: Asking): readonly CheckRow[] {
  const { answers, body } = a
  const service = answer(answers, 'service')
  const happened = answer(answers, 'happened')
  return [
    row(
      'Service',
      body.services.find(one => one.id === service)?.title ?? (service === 'not-sure' ? 'I am not sure' : ''),
      'service',
      'the service',
    ),
    row('When it happened', happened === 'not-sure' ? 'I am not sure' : happened && inWords(happened), 'when', 'when it happened'),
    ...(a.proceedings.length > 0
      ? [row('Anybody else looking into it', elsewhereInWords(a), 'other-proceedings', 'who else is looking into it')]
      : []),
    row('What would put it right', answer(answers, 'outcomeWanted') || 'Not given', 'outcome', 'what would put it right'),
  ]
}

function youRows(a: Asking): readonly CheckRow[] {
  const { answers } = a
  const age = answer(answers, 'affectedAge')
  const danger = answer(answers, 'danger')
  const rows = [
    row('You are', relationOf(a.body, answers)?.title ?? '', 'who-you-are', 'who you are'),
    row('Anyone in danger now', danger === 'yes' ? 'Yes' : danger === 'no' ? 'No' : '', 'safety', 'whether anyone is in danger'),
  ]
  if (a.young)
    return [...rows, row('An advocate', advocates[answer(answers, 'advocate')] ?? '', 'advocate', 'whether you would like an advocate')]
  if (answer(answers, 'for') !== 'someone-else')
    return [...rows, row('Complaint for', answer(answers, 'for') === 'me' ? 'You' : '', 'who-for', 'whom it is for')]
  const why = answer(answers, 'consentWhy')
  return [
    ...rows,
    row('Complaint for', `${answer(answers, 'affectedName')}${age ? `, ${age}` : ''}`, 'who-for', 'whom it is for'),
    row('Do they know?', `${consents[answer(answers, 'consent')] ?? ''}${why ? `: ${why}` : ''}`, 'consent', 'whether they know'),
  ]
}

function reachRows({ answers }: Asking): readonly CheckRow[] {
  const as = answer(answers, 'representative')
  const helper = [answer(answers, 'representativeName'), answer(answers, 'representativeContact')].filter(Boolean).join(', ')
  const help = [...answersTo(answers, 'help'), answer(answers, 'helpOther')].filter(Boolean).join('; ')
  const by = answer(answers, 'contactBy')
  const where = by === 'email' ? answer(answers, 'email') : by === 'letter' ? answer(answers, 'address') : answer(answers, 'phone')
  const helpRows = [
    row('Somebody with you', as === 'no' ? 'Nobody' : helper && `${helper} ${supports[as] ?? ''}`, 'support', 'who supports you'),
    row('Help you need', help || 'None', 'help', 'the help you need'),
    row('To avoid', answer(answers, 'contactAvoid') || 'Nothing', 'help', 'what to avoid'),
  ]
  if (answer(answers, 'anonymous') === 'yes')
    return [...helpRows, row('Your name', 'You stay anonymous', 'your-name', 'whether you give your name')]
  return [
    ...helpRows,
    row('Your name', answer(answers, 'name'), answer(answers, 'anonymous') === 'no' ? 'contact' : 'your-name', 'your name'),
    ...(answer(answers, 'age') ? [row('Your age', answer(answers, 'age'), 'contact', 'your age')] : []),
    row('Best way to reach you', by ? `${ways[by] ?? by}: ${where}` : '', 'contact', 'the best way to reach you'),
  ]
}

const titled = (document: Document): string => `${document.title} (${bytesInWords(document.bytes)})`

export const checkView = (a: Asking): CheckView => ({
  points: answersTo(a.answers, 'points'),
  groups: [
    { title: 'When, and what you want', rows: happenedRows(a) },
    { title: 'About you', rows: youRows(a) },
    { title: 'How we should deal with you', rows: reachRows(a) },
  ],
  documents: a.documents.map(titled),
})
