export { actionsOf, aloneInWords, TOLD_OF_REMEDY } from './actions/actions.ts'
export { actionRowsOf } from './actions/rows.ts'
export type { Action, ActionRow, ActionStanding, ActionStep } from './actions/view.ts'
export { tellingWords } from './alike/telling-words.ts'
export { appointedRoles } from './appointed-roles.ts'
export { allRules, type BookOf, book } from './book/book.ts'
export { citedBy, clauseAnchor } from './book/clauses.ts'
export { mayBeDoneBy } from './book/role-entries.ts'
export { type TriedDate, type TriedStage, tryDates } from './book/try-dates.ts'
export type { Book, BookClause, Chapter, Example, PeriodGroup, PeriodRow, RoleEntry, Rule, RuleKind } from './book/view.ts'
export {
  type BundleChoice,
  type BundleFrom,
  type BundleItem,
  type BundlePaper,
  bundleItems,
  bundlePaper,
  titleIn,
  withPages,
} from './bundle/bundle.ts'
export type { Removal } from './bundle/removal.ts'
export type { CaseRead, Part } from './case-read.ts'
export { type CaseSummary, caseSummary } from './case-summary/case-summary.ts'
export { chartWidths, pictureOf } from './charts/charts.ts'
export { inks, type Picture, type Shape } from './charts/picture.ts'
export { svgOf } from './charts/svg.ts'
export type { Chip, ChipKind } from './chip.ts'
export {
  type ClosureNotice,
  type ClosureSaid,
  closureNoticesPaper,
  movedDates,
  noticeParagraphs,
  promisedIn,
} from './closure/moved-dates.ts'
export { type BesideSection, compareProcedures } from './compare/procedures.ts'
export { type Comparable, compareVersions, isSame, type RuleChange, type VersionComparison } from './compare/versions.ts'
export type { WordPart } from './compare/words-changed.ts'
export { type KeptFrom, keptFrom } from './conflicts/kept-from.ts'
export { type ControlChart, controlChart, mayRebase, monthsOf, type NewBaseline } from './control-chart/chart.ts'
export { type ChartDrawing, chartDrawing } from './control-chart/drawing.ts'
export { explained, headline, monthInShort, monthInWords, sentencesShown, signalsInWords } from './control-chart/in-words.ts'
export { lastComplete, nextMonth } from './control-chart/months.ts'
export { csvRow } from './csv.ts'
export { csvCell } from './csv-cell.ts'
export {
  barelyDay,
  dayAndMonth,
  distance,
  idInWords,
  lengthInWords,
  listInWords,
  longDay,
  plainDay,
  sentenceCase,
  shortDay,
  shortDayIn,
  timeInWords,
} from './days-in-words/days.ts'
export { inLondon } from './days-in-words/london.ts'
export { type Flow, flowOf } from './diagram/flow.ts'
export { type Band, type Box, type BoxLine, type Drawing, numberedEdges, tallDrawing, wideDrawing } from './diagram/layout.ts'
export { type Digest, type DigestItem, digest, digestSections, itemInWords } from './digest/digest.ts'
export { type EmailPreview, emailPreviews } from './digest/email-previews.ts'
export { type EmailSentence, emailWordsGiven, emailWordsOf, gapsOfEmail } from './digest/email-words.ts'
export { caseLinkWords, confirmWords, draftLinkWords, type LinkMailWords, papersCodeWords, papersLinkWords } from './digest/link-mails.ts'
export { linkedWords } from './digest/linked-words.ts'
export { type DueRung, type RungKind, reminderThings, rungKind, rungsDue, toldRoles } from './digest/rungs-due.ts'
export { type EqualityYear, equalityKeptFrom, equalityYears, notAnswered, preferNotToSay, quarterOf } from './equality/equality.ts'
export { factTitle } from './facts-of.ts'
export { factsThatCount } from './facts-that-count.ts'
export { amountInWords } from './figures/amounts.ts'
export { type CountedCase, type Figure, figures } from './figures/figures.ts'
export {
  type Counting,
  countingKey,
  countings,
  definitionOf,
  type Filling,
  fillReport,
  type Groups,
  reportFilling,
} from './figures/fill-report.ts'
export {
  isAmong,
  isNarrowed,
  type Narrowing,
  pairField,
  pairValue,
  type TraitKind,
  trait,
  traitsOf,
} from './figures/narrowing.ts'
export { chosenBefore, chosenPeriod, periodsBefore, reportPeriod, reportPeriodNamed } from './figures/periods.ts'
export type {
  Amount,
  Cell,
  FigureColumn,
  FigureDefinition,
  FigureRow,
  FigureSection,
  FigureTable,
  NamedPeriod,
  Reconciled,
  ReportFigures,
} from './figures/report-figures.ts'
export { type CaseBehind, measuresOfRows, measuresRead, type RecordBehind } from './figures/rows-chosen.ts'
export { Counter, laidTogether, type Pair, splitsOf, type Tallies, tallyOf } from './figures/tally.ts'
export { monthsOfTrend } from './figures/trend-table.ts'
export { valueTitle } from './figures/value-title.ts'
export { erasedInWords, erasedRefusals } from './keeping/erased-case.ts'
export {
  closedToBePast,
  type DataAsked,
  dataAskedInWords,
  type ErasedWhy,
  erasedBecause,
  isDataAsked,
  isErasedWhy,
  isKeptLongerWhy,
  type Keeping,
  type KeptLonger,
  type KeptLongerWhy,
  keepingOf,
  keptLongerBecause,
  type ThingErased,
} from './keeping/keeping.ts'
export { actsOfLearning, actsThatRecord, type LearningMeeting } from './learning/acts-of-learning.ts'
export { type Agenda, type AgendaItem, type AgendaPart, agendaOf, diaryOf, type LessonOfCase } from './learning/agenda.ts'
export { type CaseLearning, caseLearning, knowsLearning } from './learning/case-learning.ts'
export { type Lesson, type LessonState, lessonStateInWords, lessonStates } from './learning/lesson.ts'
export { forMeetings, lessonsOf } from './learning/lessons.ts'
export { logCsvHeader, logCsvRow } from './learning/log.ts'
export { type MinutedCase, minutesPaper, papersOf } from './learning/meeting-papers.ts'
export { nameLeftOut, namesIn, namesToKeepOut } from './learning/names-in.ts'
export { type Sheet, type SheetRow, sheetOf, sheetPaper } from './learning/sheet.ts'
export { asksNotToBeRung, formatOfLetter, formatsAskedFor } from './letters/asked-formats.ts'
export { checkLetter, draft, filledSince } from './letters/draft.ts'
export { type LetterFrom, overallInWords } from './letters/fill.ts'
export { frameWords, languageOfLetter } from './letters/frame-words.ts'
export { fillGaps, gapsOf, knownGaps, toWrite } from './letters/gaps.ts'
export type {
  Block,
  DraftPiece,
  LetterCheck,
  LetterDraftText,
  LetterFrame,
  RenderedLetter,
  UnfilledGap,
} from './letters/letter.ts'
export { letterPage } from './letters/letter-page.ts'
export {
  faultsOfWords,
  frameOfBody,
  inventedName,
  inventedReference,
  inventedWords,
  letterWordsKey,
  type PieceToWord,
  piecesToWord,
  type Wording,
} from './letters/own-words.ts'
export { paperOfLetter } from './letters/paper-of-letter.ts'
export { findingInWords, type PointInWords, pointsOf } from './letters/points.ts'
export { escapeHtml, orderOf, render } from './letters/render.ts'
export { type ChangedWords, changedWords, isSameWords, type LetterStep, type Review, reviewOf } from './letters/review.ts'
export { inLiveOrder, type LiveRow, liveCsv, livePaper, liveRow, progressInWords } from './live-list/live-list.ts'
export { draftWords } from './narrative/drafts.ts'
export { type FormatAsked, formatsAsked } from './of-the-body/formats.ts'
export { type OwedByTheBody, type OwedGroups, owedByTheBody } from './of-the-body/owed-by-the-body.ts'
export { periodInWords } from './of-the-body/period-in-words.ts'
export { concernsRegister, type KeptRegister, keptRegisters, registerCsv } from './of-the-body/registers.ts'
export { type GivenRole, type HeldRole, rolesGiven, rolesHeld, standingOf } from './of-the-body/roles-held.ts'
export { type SettingInForce, settingsInForce } from './of-the-body/settings.ts'
export { checkLapsesWithin, type PersonStanding, standingsOn } from './of-the-body/standing.ts'
export { type TrainingRegister, trainingActs, trainingCsv, trainingRegister } from './of-the-body/training.ts'
export { beginningsOfMatters, beginsAMatter, knowsOmbudsmen } from './ombudsman/facts-of-matters.ts'
export { ombudsmanMatters } from './ombudsman/matters.ts'
export type { Found, MatterDate, MatterRow, OmbudsmanMatter, Recommendation } from './ombudsman/view.ts'
export { matterChip, matterStates, matterThings, ombudsmanNamed, waitsFor } from './ombudsman/words.ts'
export type { Paper, PaperBlock } from './paper/paper.ts'
export { type NamedPart, partKey, partsOf } from './parts/parts-of.ts'
export { type FinanceRow, financeCsv } from './payments/finance-csv.ts'
export { paperOfPayment } from './payments/payment-record.ts'
export { paymentsOf } from './payments/payments.ts'
export { paymentRowsOf } from './payments/rows.ts'
export type { ItemCheck, Payment, PaymentEvent, PaymentItem, PaymentRow, PaymentStep } from './payments/view.ts'
export { hasPaymentRules, mayEnterDetails, maySeeDetails, payersOf, paymentRoles } from './payments/who-may-see.ts'
export { leftLater, type MessageInWords, type MessageOnItsWay, messageInWords } from './post/message-in-words.ts'
export { progress } from './progress/progress.ts'
export type { BindingDate, Progress, ProgressPoint, ProgressStep, Voice } from './progress/view.ts'
export { asIssued } from './publication/as-issued.ts'
export {
  answeredAssessment,
  answerInWords,
  assessmentAnswers,
  assessmentKeys,
  draftAnswer,
  isOfAssessment,
  unanswered,
} from './publication/assessment.ts'
export { besideItsCharts, trendHead, trendLines } from './publication/charts-of.ts'
export { chosenReport } from './publication/chosen-report.ts'
export {
  type AssessmentAnswer,
  type IssuedContent,
  isOfChosenRows,
  type MovedFigure,
  type ReportWords,
  rowWords,
  type ShownAssessment,
  type ShownReport,
  type ShownSection,
} from './publication/content.ts'
export { type FeedEntry, feedOf } from './publication/feed.ts'
export { relationsOf } from './publication/relations.ts'
export { ownNamesIn, paragraphsIn, reportPaper } from './publication/report-paper.ts'
export { csvMetadata, openGovernmentLicence, reportColumns, reportCsv, reportRows } from './publication/report-rows.ts'
export { countedInWords, hidingInWords, issuedInWords, nothingListed, shownInWords, wordsHead } from './publication/said.ts'
export { shownReport } from './publication/shown-report.ts'
export { refusalInWords } from './refusal-in-words.ts'
export { refusedForInWords } from './refused-for.ts'
export { type Adjustment, adjustmentsOf, agreedAdjustments } from './rights/adjustments.ts'
export { behaviourOf, type Limit, type LimitRow, limitThings } from './rights/behaviour.ts'
export { type Consent, consentsOf } from './rights/consents.ts'
export {
  beingPart,
  type Group,
  groupOf,
  isWrittenTo,
  lettersToEach,
  lettersToSpeaker,
  type Member,
  speaksForThem,
} from './rights/group.ts'
export { holdsOf } from './rights/holds.ts'
export { chasing, type OtherBody, type OutRow, otherBodiesOf, outThings } from './rights/others.ts'
export { picks } from './rights/resting-on.ts'
export { sendingsInAgain } from './rights/sending-in-again.ts'
export { whoSpeaks } from './rights/who-speaks.ts'
export { isForConsent, type Withheld, withheldFrom } from './rights/withheld.ts'
export { representationsOf } from './routing/atoms.ts'
export { routing } from './routing/routing.ts'
export type {
  LaterChange,
  OfferMade,
  OneAnswerOwed,
  OtherWay,
  OwedThing,
  PointRoute,
  RouteQuestion,
  RouteRefusal,
  Routing,
} from './routing/view.ts'
export type { RoutingFrom } from './routing/ways.ts'
export { asIfSaid } from './routing/ways.ts'
export {
  keysReadAs,
  type ReadTheme,
  type RecordedTheme,
  readTheme,
  type ThemeBlock,
  themeListOn,
  themeOfKey,
  themeOptions,
  titleOfTheme,
} from './themes/lists.ts'
export { type PointRow, pointThings } from './themes/point-things.ts'
export { type SuggestedTheme, suggestThemes } from './themes/suggest.ts'
export { type CountedPoints, tallyThemes } from './themes/tally.ts'
export { themedPoints } from './themes/themed-points.ts'
export { fieldInWords, pounds } from './timeline/field-in-words.ts'
export { thatMovedADate, timeline } from './timeline/timeline.ts'
export type { TimelineEntry } from './timeline/view.ts'
export { type TrackedCase, type TrackedPerson, type TrackedReminder, trackedCase } from './tracker/tracker.ts'
export { MOVED_TO_VERSION } from './version-moves.ts'
export { numberedStages, stageNow } from './what-happens-next/stage-now.ts'
export type { CannotNow, HealthStrip, NextThing, OpenWindow, WhatHappensNext } from './what-happens-next/view.ts'
export { whatHappensNext } from './what-happens-next/what-happens-next.ts'
export { type Length, lengthsOf, withLengths } from './what-if/lengths.ts'
export { standingInWords, whatIfCsvHeader, whatIfCsvRow } from './what-if/rows.ts'
export { standingsInOrder } from './what-if/standing.ts'
export { sumOf } from './what-if/tally.ts'
export type { CaseChange, ChangedDuty, DutyTotals, LostSteps, Standing, WhatIfTotals } from './what-if/view.ts'
export { WhatIf, type WhatIfOf } from './what-if/what-if.ts'
export type {
  ChangedClock,
  ChangedLetter,
  ChangedStand,
  ChangedStep,
  ClockThen,
  Side,
  WhatWouldMove,
} from './what-would-move/view.ts'
export { whatWouldMove } from './what-would-move/what-would-move.ts'
export { appointedTo, nameOf, personInWords, rolesInWords, roleTitle } from './who-in-words.ts'
export type { CalendarCell, CalendarWeek, CellState, LetteredStep, OtherReading, WhyThisDate } from './why-this-date/view.ts'
export { whyThisDate } from './why-this-date/why.ts'
export { group } from './worklist/group.ts'
export type { CaseAbout, Facet, GroupedWorklist, ListedRow, WhenInWords, WorklistRow } from './worklist/row.ts'
export { rowsOf } from './worklist/rows-of.ts'
