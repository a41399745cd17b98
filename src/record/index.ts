export type { NewAccount, StaffAccount, StaffSession } from './accounts.ts'
export type { AdminState, AdminStep } from './admin-log.ts'
export type { KeptToken } from './api-tokens.ts'
export type {
  Append,
  Appended,
  CaseIndex,
  FigurePart,
  Json,
  Message,
  OpenRow,
  ProcedureVersion,
  Projections,
  ReminderRow,
  ReportIssued,
  Sent,
  Somebody,
  ThingRow,
} from './append/append.ts'
export type { Erasing, Erasure } from './append/erasing.ts'
export type { DetailsStep, SealedDetails } from './bank-details.ts'
export type { PartVersion } from './body-parts.ts'
export type { BundleStep } from './bundles.ts'
export { canonicalJson } from './canonical-json.ts'
export { type CaseOrder, type CaseQuery, countedTo, type FoundBy, type ListedCase, type PageEnd } from './case-list.ts'
export { erased } from './chain.ts'
export { DocumentFault, type DocumentFiles } from './document-files.ts'
export type { KeptDocument } from './documents.ts'
export type { FigureCaseQuery, FigureCaseRow } from './figure-cases.ts'
export type { CountedPart, CountQuery } from './figure-sums.ts'
export type { FormAnswers, KeptForm, PublicDraft } from './forms.ts'
export { contactKept, nameGone, nameKept, type Told, wordsKept } from './kept-back.ts'
export { saidSo } from './kept-names.ts'
export type { MinutesKept } from './learning.ts'
export type { DraftWaiting, LetterStepKept } from './letter-steps.ts'
export type { Draft, LetterKept } from './letters.ts'
export type { Sight, Unnamed } from './list-conditions.ts'
export type { Band, ReferenceQuery, WorkQuery } from './lists.ts'
export type { KeptLiveList } from './live-lists.ts'
export type { MailKept } from './mails.ts'
export { openRecord, type RecordOptions, type RecourseRecord, type Store } from './open-record.ts'
export type { Claimed } from './outbox.ts'
export type { OwnQuestionKept, QuestionMail } from './own-questions.ts'
export type { PaperAccessKept } from './papers.ts'
export type { LoadedProcedure, ProcedureStep } from './procedures.ts'
export type { BodyRecord, CaseRecord } from './read-case.ts'
export type { ManyFacts } from './read-many.ts'
export { RecordFault } from './record-fault.ts'
export type { KeptReminder } from './reminders.ts'
export type { KeptReport, ReportDraftKept, ReportNamed, ReportStepKept } from './reports.ts'
export type { PastQuery } from './retention.ts'
export type { SamePersonCase } from './same-person.ts'
export { type Unstorable, UnstorableText, unstorable } from './storable-text.ts'
export type { ListedThing, ThingPage, ThingQuery } from './things.ts'
export type { Verified } from './verify.ts'
export type { ClaimedEvent, KeptWebhook, ToldEvent } from './webhooks.ts'
