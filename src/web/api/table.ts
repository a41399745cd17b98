/**
 * The one table that every call of the API is judged by. `as`: the page that shows or does the same, whose permission is asked for here too,
 * so that a token can never do what its account could not do by hand. A route that is not here is not served.
 */
import type { StaffRoute } from '../staff/permissions.ts'
import type { Scope } from './scopes.ts'

interface ApiRow<Name extends string = string> {
  /** What a generated client calls it. */
  readonly operation: Name
  readonly as: StaffRoute
  /** None: any token. */
  readonly scope?: Scope
  readonly tag: string
}

const of =
  (tag: string, scope?: Scope) =>
  <const Name extends string>(operation: Name, as: StaffRoute): ApiRow<Name> => ({ operation, as, tag, ...(scope && { scope }) })

const account = of('Account')
const reading = of('Cases', 'cases:read')
const papers = of('Documents and letters', 'documents:read')
const filing = of('Documents and letters', 'documents:write')
const listing = of('Lists', 'lists:read')
const procedures = of('Procedures', 'procedures:read')
const service = of('The service', 'service:read')
const ofTheService = of('The service', 'service:record')
const administering = of('Administration', 'administration')
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
  'POST /webhooks/:id': administering('changeWebhook', 'POST /admin/webhooks/:id'),
  'POST /what-ifs': administering('startWhatIf', 'POST /procedures/what-if'),
  'GET /what-ifs/:run': administering('readWhatIf', 'GET /procedures/what-if/:run'),
  'DELETE /what-ifs/:run': administering('stopWhatIf', 'POST /procedures/what-if/:run/stop'),
} as const satisfies Readonly<Record<string, ApiRow>>

export type ApiRoute = keyof typeof table

export type Operation = (typeof table)[ApiRoute]['operation']

export const apiTable: Readonly<Record<ApiRoute, ApiRow>> = table

/** Open to all: the description itself. */
const open: readonly string[] = ['GET /openapi.json', 'GET ', 'GET /']

export const isApiRoute = (key: string): key is ApiRoute => Object.hasOwn(table, key)

export const isOpenRoute = (key: string): boolean => open.includes(key)
