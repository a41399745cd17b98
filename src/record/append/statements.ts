/** The statements of one append, which together are one transaction. */
import { liveListStatements } from '../live-lists.ts'
import { reminderStatements } from '../reminders.ts'
import { reportStatements } from '../reports.ts'
import { type Statement, statement } from '../statement.ts'
import { tokenHash } from '../token-hash.ts'
import type { Append } from './append.ts'
import { appendStatement, type ListsToWrite } from './append-statement.ts'
import { type Link, letterHash } from './entries.ts'
import { erasureStatements } from './erasing.ts'

const insertLetter = statement(
  'insert-letter',
  `insert into recourse.letter_sent (body, case_reference, id, fact, position, letter, title, sent_on, sent_by, sha256)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)

const insertLetterCopy = statement(
  'insert-letter-copy',
  `insert into recourse.letter_copy (body, case_reference, id, recipients, html, text) values ($1, $2, $3, $4, $5, $6)`,
)

const endDrafts = statement(
  'end-letter-drafts',
  `delete from recourse.letter_draft where body = $1 and case_reference = $2 and id = any ($3::text[])`,
)

export const upsertPeople = statement(
  'upsert-people',
  `insert into recourse.person (body, case_reference, id, details)
   select $1, $2, details->>'id', details from jsonb_array_elements($3) as details
   on conflict (body, case_reference, id) do update set details = excluded.details`,
)

const insertCaseKey = statement(
  'insert-case-key',
  `insert into recourse.case_key (body, case_reference, key_hash, person) values ($1, $2, $3, $4)`,
)

const takeDocuments = statement(
  'take-documents',
  `update recourse.document set case_reference = $2, draft_hash = null where body = $1 and draft_hash = $3 and not sealed`,
)

const endPublicDraft = statement('end-public-draft', `delete from recourse.public_draft where body = $1 and token_hash = $2`)

const letterStatements = (body: string, reference: string, append: Append, links: readonly Link[]): Statement[] =>
  (append.letters ?? []).flatMap(letter => {
    const position = links[append.facts.findIndex(f => f.id === letter.fact)]?.position
    const { id, fact, sentOn, sentBy } = letter
    return [
      insertLetter(body, reference, id, fact, position, letter.letter, letter.title, sentOn, sentBy, letterHash(letter)),
      insertLetterCopy(body, reference, id, letter.to, letter.html, letter.text),
    ]
  })

export const appendStatements = (
  body: string,
  append: Append,
  links: readonly Link[],
  previous: Buffer,
  lists: ListsToWrite | undefined,
): Statement[] => {
  const reference = links[0]?.reference ?? ''
  const { draftsDone = [], people = [], caseKeys = [], reminders = [], publicDraft } = append
  return [
    ...erasureStatements(body, append.erases),
    appendStatement(body, append, links, previous, lists),
    ...letterStatements(body, reference, append, links),
    ...(draftsDone.length > 0 ? [endDrafts(body, reference, draftsDone)] : []),
    ...(people.length > 0 ? [upsertPeople(body, reference, JSON.stringify(people))] : []),
    ...liveListStatements(body, append.facts[0]?.id ?? '', append.liveList),
    ...reportStatements(body, append.facts[0]?.id ?? '', append.reportIssued),
    ...reminderStatements(body, reference, reminders, append.facts[0]?.recordedAt ?? ''),
    ...caseKeys.map(k => insertCaseKey(body, reference, tokenHash(k.key), k.person)),
    ...(publicDraft ? [takeDocuments(body, reference, tokenHash(publicDraft)), endPublicDraft(body, tokenHash(publicDraft))] : []),
  ]
}
