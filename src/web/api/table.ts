/**
 * The one table that every call of the API is judged by. `as`: the page that shows or does the same, whose permission is asked for here too,
 * so that a token can never do what its account could not do by hand. A route that is not here is not served.
 */
import type { StaffRoute } from '../staff/permissions.ts'
import type { Scope } from './scopes.ts'

interface ApiRow<Name extends string = string> {
  /** What a generated client calls it. */
  readonly operation: Name
  /** Left out: what anybody may do on the public pages, by a number and a code. */
  readonly as?: StaffRoute
  /** None: any token. */
  readonly scope?: Scope
  readonly tag: string
}

const of =
  (tag: string, scope?: Scope) =>
  <const Name extends string>(operation: Name, as?: StaffRoute): ApiRow<Name> => ({
    ...{ operation, tag },
    ...(as && { as }),
    ...(scope && { scope }),
  })

const account = of('Account')
const reading = of('Cases', 'cases:read')
const papers = of('Documents and letters', 'documents:read')
const filing = of('Documents and letters', 'documents:write')
const listing = of('Lists', 'lists:read')
const procedures = of('Procedures', 'procedures:read')
const service = of('The service', 'service:read')
const ofTheService = of('The service', 'service:record')
const administering = of('Administration', 'administration')
const given = of('Evidence and papers', 'documents:read')
const giving = of('Evidence and papers', 'documents:write')
const reporting = of('Figures and reports', 'service:read')
const issuing = of('Figures and reports', 'service:record')
const learning = of('Learning', 'lists:read')
const minuting = of('Learning', 'cases:record')
const portal = of('For a portal', 'portal')
const recording = of('Recording', 'cases:record')

const table = {
  'GET /me': account('whoAmI', 'GET /account'),
  'GET /worklist': reading('readWorklist', 'GET /today'),
  'GET /cases': reading('listCases', 'GET /cases'),
  'GET /cases/:reference': reading('readCase', 'GET /cases/:reference'),
  'GET /cases/:reference/why': reading('explainDate', 'GET /cases/:reference/why/*'),
  'GET /cases/:reference/next': reading('readWhatNext', 'GET /cases/:reference/record'),
  'GET /cases/:reference/timeline': reading('readTimeline', 'GET /cases/:reference/timeline'),
  'GET /cases/:reference/facts': reading('listFacts', 'GET /cases/:reference/timeline'),
  'POST /cases/:reference/facts': recording('recordFact', 'POST /cases/:reference/record/*'),
  'POST /cases/:reference/facts/together': recording('recordTogether', 'POST /cases/:reference/record/*'),
  'POST /cases/:reference/facts/try': recording('tryFact', 'GET /cases/:reference/record/*'),
  'POST /cases/:reference/people': recording('addPerson', 'POST /cases/:reference/record/*'),
  'POST /complaints': recording('makeComplaint', 'POST /take-a-complaint'),
  'POST /complaints/related': recording('findRelated', 'POST /take-a-complaint'),
  'POST /complaints/way': recording('tryComplaint', 'POST /take-a-complaint'),
  'GET /cases/:reference/documents': papers('listDocuments', 'GET /cases/:reference/documents'),
  'POST /cases/:reference/documents': filing('addDocument', 'POST /cases/:reference/documents'),
  'GET /cases/:reference/documents/:id/content': papers('readDocument', 'GET /cases/:reference/documents/:id/:file'),
  'POST /cases/:reference/documents/:id': filing('changeDocument', 'POST /cases/:reference/documents/:id/change'),
  'POST /cases/:reference/documents/:id/retract': filing('retractDocument', 'POST /cases/:reference/documents/:id/retract'),
  'GET /cases/:reference/letters': papers('listLetters', 'GET /cases/:reference/letters'),
  'GET /cases/:reference/letters/:id/:file': papers('readLetter', 'GET /cases/:reference/letters/:id/:file'),
  'GET /actions': listing('listActions', 'GET /actions'),
  'GET /payments': listing('listPayments', 'GET /payments'),
  'GET /lessons': listing('listLessons', 'GET /learning'),
  'GET /ombudsman': listing('listOmbudsmanMatters', 'GET /ombudsman'),
  'GET /out-with-others': listing('listOutWithOthers', 'GET /out-with-others'),
  'GET /themes': listing('readThemes', 'GET /learning/themes'),
  'GET /post': listing('listPost', 'GET /post'),
  'GET /reports/:procedure/:report': listing('listReportPeriods', 'GET /reports'),
  'GET /reports/:procedure/:report/:period': listing('readReport', 'GET /reports/:report/:period'),
  'GET /inbox': recording('readInbox', 'GET /inbox'),
  'POST /inbox/:mail/join': recording('joinMail', 'POST /inbox/:mail/join'),
  'POST /inbox/:mail/aside': recording('setMailAside', 'POST /inbox/:mail/aside'),
  'GET /procedures': procedures('listProcedures', 'GET /procedures'),
  'GET /procedures/:procedure/:version': procedures('readProcedure', 'GET /procedures/:procedure/:version/export'),
  'GET /procedures/:procedure/:version/book': procedures('readBook', 'GET /procedures/:procedure/:version'),
  'GET /service': service('readService', 'GET /service'),
  'POST /service/:procedure/facts': ofTheService('recordForService', 'POST /service/under/:procedure/record/*'),
  'GET /accounts': administering('listAccounts', 'GET /admin/accounts'),
  'GET /log': administering('readLog', 'GET /admin/log'),
  'GET /webhooks': administering('listWebhooks', 'GET /admin/webhooks'),
  'POST /webhooks': administering('makeWebhook', 'POST /admin/webhooks'),
  'GET /webhooks/:id': administering('readWebhook', 'GET /admin/webhooks/:id'),
  'POST /webhooks/:id/secret': administering('renewWebhookSecret', 'POST /admin/webhooks/:id'),
  'POST /webhooks/:id': administering('changeWebhook', 'POST /admin/webhooks/:id'),
  'POST /what-ifs': administering('startWhatIf', 'POST /procedures/what-if'),
  'GET /what-ifs/:run': administering('readWhatIf', 'GET /procedures/what-if/:run'),
  'DELETE /what-ifs/:run': administering('stopWhatIf', 'POST /procedures/what-if/:run/stop'),
  'GET /lists': reading('listSavedLists', 'GET /cases'),
  'POST /lists': recording('keepList', 'POST /cases/lists'),
  'GET /lists/:id': reading('readSavedList', 'GET /cases/lists/:id'),
  'DELETE /lists/:id': recording('removeList', 'POST /cases/lists/:id/remove'),
  'GET /reminders': reading('listReminders', 'GET /reminders'),
  'GET /reminders/sent': service('listRemindersSent', 'GET /reminders/sent'),
  'GET /contact-limits': listing('listContactLimits', 'GET /contact-limits'),
  'GET /parts': listing('listParts', 'GET /hand-over'),
  'GET /colleagues': listing('listColleagues', 'GET /hand-over'),
  'POST /hand-overs': recording('handOver', 'POST /hand-over'),
  'GET /hand-overs/:run': recording('readHandOver', 'GET /hand-over/runs/:run'),
  'DELETE /hand-overs/:run': recording('stopHandOver', 'POST /hand-over/runs/:run/stop'),
  'GET /cases/:reference/papers': given('listPapers', 'GET /cases/:reference/papers'),
  'POST /cases/:reference/papers': giving('givePapers', 'POST /cases/:reference/papers'),
  'POST /cases/:reference/papers/:id/code': giving('renewPaperCode', 'POST /cases/:reference/papers'),
  'DELETE /cases/:reference/papers/:id': giving('endPapers', 'POST /cases/:reference/papers'),
  'GET /cases/:reference/bundles': given('listBundles', 'GET /cases/:reference/bundle'),
  'POST /cases/:reference/bundles': giving('chooseBundle', 'POST /cases/:reference/bundle'),
  'POST /cases/:reference/bundles/:id': giving('makeBundle', 'POST /cases/:reference/bundle/:id'),
  'GET /cases/:reference/bundles/:id/:file': given('readBundle', 'GET /cases/:reference/bundle/:id/:file'),
  'GET /cases/:reference/drafts': papers('listDrafts', 'GET /cases/:reference/review/:draft'),
  'POST /cases/:reference/drafts/:draft/steps': filing('reviewDraft', 'POST /cases/:reference/review/:draft'),
  'GET /cases/:reference/emails': papers('listEmails', 'GET /cases/:reference/emails/:mail'),
  'POST /cases/:reference/emails/:mail/answer': filing('draftAnswer', 'POST /cases/:reference/emails/:mail/answer'),
  'POST /post': filing('handlePost', 'POST /post'),
  'GET /post/:messages/print': papers('printPost', 'GET /post/print.pdf'),
  'POST /cases/:reference/version': administering('moveCase', 'POST /cases/:reference/version'),
  'GET /cases/:reference/like': reading('listLikeCases', 'GET /cases/:reference/themes'),
  'GET /cases/:reference/sheet': reading('readSheet', 'GET /cases/:reference/learning/sheet'),
  'POST /cases/:reference/sheet': recording('saveSheet', 'POST /cases/:reference/learning/sheet'),
  'GET /themes/points': learning('listPointsToSort', 'GET /learning/themes/sort'),
  'POST /themes/points': minuting('giveThemes', 'POST /learning/themes/sort'),
  'GET /themes/again': learning('listComeUpAgain', 'GET /learning/themes/again'),
  'POST /themes/limits': administering('setThemeLimits', 'POST /learning/themes/limits'),
  'GET /meetings': learning('listMeetings', 'GET /learning/board'),
  'GET /meetings/:meeting': learning('readAgenda', 'GET /learning/board/:meeting'),
  'POST /meetings/:meeting/minutes': minuting('keepMinutes', 'POST /learning/board/:meeting/minutes'),
  'GET /minutes/:id': learning('readMinutes', 'GET /learning/minutes/:id'),
  'GET /figures': reporting('readFigures', 'GET /figures/own'),
  'GET /figures/:measure/cases': reporting('listFigureCases', 'GET /figures/:measure'),
  'GET /figures/:measure/out-of-step': reporting('listCasesOutOfStep', 'GET /figures/sums/:sum'),
  'GET /reports/:procedure/:report/:period/words': reporting('readReportWords', 'GET /reports/:procedure/:report/:period/words'),
  'POST /reports/:procedure/:report/:period/words': issuing('saveReportWords', 'POST /reports/:procedure/:report/:period/words'),
  'POST /reports/:procedure/:report/:period/sign-off': issuing('signOffReport', 'POST /reports/:procedure/:report/:period/sign-off'),
  'POST /reports/:procedure/:report/:period/present': issuing('presentReport', 'POST /reports/:procedure/:report/:period/present'),
  'POST /reports/:procedure/:report/:period/issue': issuing('issueReport', 'POST /reports/:procedure/:report/:period/issue'),
  'GET /reports/issued': reporting('listIssuedReports', 'GET /reports/issued'),
  'GET /reports/issued/:id': reporting('readIssuedReport', 'GET /reports/issued/:id'),
  'GET /live-lists': reporting('listLiveLists', 'GET /service/live'),
  'GET /live-lists/:list': reporting('readLiveList', 'GET /service/live/:list'),
  'POST /live-lists': issuing('issueLiveList', 'POST /service/live'),
  'POST /procedures': administering('loadProcedure', 'POST /procedures/load'),
  'GET /formats': administering('readFormats', 'GET /admin/formats'),
  'GET /body': administering('readBody', 'GET /admin/body'),
  'GET /body/:part': administering('readBodyPart', 'GET /admin/body/:part'),
  'POST /body/:part': administering('changeBodyPart', 'POST /admin/body/:part'),
  'GET /settings': administering('readSettings', 'GET /admin/settings'),
  'POST /settings/:procedure/:setting': administering('changeSetting', 'POST /admin/settings'),
  'POST /roles/given': administering('giveRole', 'POST /service/roles'),
  'POST /roles/ended': administering('endRole', 'POST /service/roles/end'),
  'GET /referral-contacts': service('listReferralContacts', 'GET /service/contacts'),
  'POST /referral-contacts': administering('keepReferralContacts', 'POST /service/contacts'),
  'GET /conflicts': administering('listConflicts', 'GET /admin/conflicts'),
  'GET /permissions': administering('readPermissions', 'GET /admin/permissions'),
  'GET /questions': reporting('listQuestions', 'GET /figures/own'),
  'POST /questions': issuing('keepQuestion', 'POST /figures/own/kept'),
  'POST /questions/answer': reporting('askQuestion', 'GET /figures/own'),
  'GET /questions/:id': reporting('readQuestion', 'GET /figures/own/kept/:id'),
  'GET /questions/:id/answer': reporting('answerQuestion', 'GET /figures/own/kept/:id'),
  'DELETE /questions/:id': issuing('removeQuestion', 'POST /figures/own/kept/:id/remove'),
  'POST /questions/:id/mail': issuing('mailQuestion', 'POST /figures/own/kept/:id/mail'),
  'GET /reports/:procedure/:report/:period/assessments/:assessment': reporting(
    'readAssessment',
    'GET /reports/:procedure/:report/:period/assessment/:assessment',
  ),
  'POST /reports/:procedure/:report/:period/assessments/:assessment': issuing(
    'answerAssessment',
    'POST /reports/:procedure/:report/:period/assessment/:assessment',
  ),
  'GET /equality': reporting('readEquality', 'GET /equality'),
  'GET /equality/questions': service('listEqualityQuestions', 'GET /equality/ask'),
  'POST /equality': ofTheService('countEquality', 'POST /equality/ask'),
  'GET /retention': administering('readRetention', 'GET /admin/retention'),
  'POST /retention/:rule/try': administering('tryRetention', 'POST /admin/retention'),
  'POST /retention/:rule': administering('setRetention', 'POST /admin/retention'),
  'GET /retention/due': administering('listPastTheirTime', 'GET /admin/retention/due'),
  'GET /retention/erased': administering('listErased', 'GET /admin/retention/erased.csv'),
  'GET /cases/:reference/keeping': reading('readKeeping', 'GET /cases/:reference/keeping'),
  'POST /cases/:reference/keeping': administering('keepCase', 'POST /cases/:reference/keeping'),
  'GET /closures': administering('listClosures', 'GET /admin/closures'),
  'POST /closures/look': administering('lookAtClosure', 'POST /admin/closures'),
  'GET /closures/look/:run': administering('readClosureLook', 'GET /admin/closures/look/:run'),
  'DELETE /closures/look/:run': administering('stopClosureLook', 'POST /admin/closures/look/:run/stop'),
  'POST /closures': administering('recordClosure', 'POST /admin/closures/record'),
  'POST /closures/:number/look': administering('lookAtRecordedClosure', 'POST /admin/closures/:number'),
  'POST /public/drafts': portal('beginComplaint'),
  'POST /public/complaints': portal('submitComplaint'),
  'GET /public/complaints/:reference': portal('followComplaint'),
  'POST /public/complaints/:reference/more': portal('sendMore'),
} as const satisfies Readonly<Record<string, ApiRow>>

export type ApiRoute = keyof typeof table

export type Operation = (typeof table)[ApiRoute]['operation']

export const apiTable: Readonly<Record<ApiRoute, ApiRow>> = table

/** Open to all: the description itself. */
const open: readonly string[] = ['GET /openapi.json', 'GET ', 'GET /']

export const isApiRoute = (key: string): key is ApiRoute => Object.hasOwn(table, key)

export const isOpenRoute = (key: string): boolean => open.includes(key)
