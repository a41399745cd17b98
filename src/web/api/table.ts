/**
 * The one table that every call of the API is judged by. `as`: the page that shows or does the same, whose permission is asked for here too,
 * so that a token can never do what its account could not do by hand. A route that is not here is not served.
 */
import type { StaffRoute } from '../staff/permissions.ts'
import type { Scope } from './scopes.ts'

interface ApiRow {
  /** What a generated client calls it. */
  readonly operation: string
  readonly as: StaffRoute
  /** None: any token. */
  readonly scope?: Scope
  readonly tag: string
}

const of =
  (tag: string, scope?: Scope) =>
  (operation: string, as: StaffRoute): ApiRow => ({ operation, as, tag, ...(scope && { scope }) })

const account = of('Account')
const reading = of('Cases', 'cases:read')
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
} as const satisfies Readonly<Record<string, ApiRow>>

export type ApiRoute = keyof typeof table

export const apiTable: Readonly<Record<ApiRoute, ApiRow>> = table

/** Open to all: the description itself. */
const open: readonly string[] = ['GET /openapi.json', 'GET ', 'GET /']

export const isApiRoute = (key: string): key is ApiRoute => Object.hasOwn(table, key)

export const isOpenRoute = (key: string): boolean => open.includes(key)
