/** The one table that every staff route is judged by: what a signed-in account must have to open it. */
import type { Permission } from '#language'

/** 'nobody': open to all; 'signed-in': any account; else any one of the permissions listed. */
export type Asks = 'nobody' | 'signed-in' | readonly Permission[]

const seeCases = ['see-all-cases', 'see-own-cases'] as const

/** Those who look after the service as a whole: its training, its registers, its roles. */
const overseeing: Asks = ['see-all-cases', 'see-figures', 'administer']

/** Method and path as registered. A route that is not here is not served: registering one throws. */
export const staffRoutes = {
  'GET /sign-in': 'nobody',
  'POST /sign-in': 'nobody',
  'POST /sign-in/code': 'nobody',
  'POST /sign-in/outside': 'nobody',
  'GET /sign-in/back': 'nobody',
  'POST /sign-out': 'signed-in',
  'GET /account': 'signed-in',
  'POST /account/sessions': 'signed-in',
  'GET /account/password': 'signed-in',
  'POST /account/password': 'signed-in',
  'GET /account/codes': 'signed-in',
  'POST /account/codes': 'signed-in',
  'GET /account/calendar': 'signed-in',
  'POST /account/calendar': 'signed-in',
  'GET /calendar/:file': 'nobody',
  'GET /today': [...seeCases, 'see-figures'],
  'GET /reminders': 'signed-in',
  'GET /reminders/sent': overseeing,
  'GET /cases': seeCases,
  'POST /cases/lists': seeCases,
  'GET /cases/lists/:id': seeCases,
  'POST /cases/lists/:id/remove': seeCases,
  'GET /actions': seeCases,
  'POST /actions': seeCases,
  'GET /actions.csv': seeCases,
  'GET /take-a-complaint': ['record-for-others'],
  'POST /take-a-complaint': ['record-for-others'],
  'GET /cases/:reference/taken': ['record-for-others'],
  'GET /inbox': ['record-for-others'],
  'GET /inbox/:mail': ['record-for-others'],
  'GET /inbox/:mail/documents/:id': ['record-for-others'],
  'POST /inbox/:mail/join': ['record-for-others'],
  'POST /inbox/:mail/aside': ['record-for-others'],
  'GET /cases/:reference': seeCases,
  'GET /cases/:reference/routes': seeCases,
  'GET /cases/:reference/split/:point': seeCases,
  'POST /cases/:reference/split/:point': seeCases,
  'GET /cases/:reference/correct/*': seeCases,
  'POST /cases/:reference/correct/*': seeCases,
  'GET /cases/:reference/timeline': seeCases,
  'GET /cases/:reference/letters': seeCases,
  'GET /cases/:reference/letters/:id': seeCases,
  'GET /cases/:reference/letters/:id/:file': seeCases,
  'GET /cases/:reference/documents': seeCases,
  'POST /cases/:reference/documents': seeCases,
  'GET /cases/:reference/documents/:id': seeCases,
  'GET /cases/:reference/documents/:id/:file': seeCases,
  'POST /cases/:reference/documents/:id/change': seeCases,
  'POST /cases/:reference/documents/:id/retract': seeCases,
  'GET /cases/:reference/ombudsman': seeCases,
  'POST /cases/:reference/ombudsman': seeCases,
  'GET /cases/:reference/bundle': ['send-letters'],
  'POST /cases/:reference/bundle': ['send-letters'],
  'GET /cases/:reference/bundle/:id': ['send-letters'],
  'POST /cases/:reference/bundle/:id': ['send-letters'],
  'GET /cases/:reference/bundle/:id/:file': ['send-letters'],
  'GET /cases/:reference/payments': seeCases,
  'GET /cases/:reference/payments/:payment/bank-details': ['handle-payments'],
  'POST /cases/:reference/payments/:payment/bank-details': ['handle-payments'],
  'GET /cases/:reference/payments/:payment/show': ['handle-payments'],
  'POST /cases/:reference/payments/:payment/show': ['handle-payments'],
  'GET /cases/:reference/payments/:payment/record.pdf': seeCases,
  'GET /post': ['send-letters'],
  'POST /post': ['send-letters'],
  'GET /post/print.pdf': ['send-letters'],
  'GET /payments': ['handle-payments'],
  'GET /payments/export': ['handle-payments'],
  'POST /payments/export': ['handle-payments'],
  'GET /cases/:reference/why/*': seeCases,
  'GET /cases/:reference/record': seeCases,
  'GET /cases/:reference/record/*': seeCases,
  'POST /cases/:reference/record/*': seeCases,
  'GET /cases/:reference/letter/*': ['send-letters'],
  'POST /cases/:reference/letter/*': ['send-letters'],
  'GET /cases/:reference/review/:draft': seeCases,
  'POST /cases/:reference/review/:draft': seeCases,
  'GET /cases/:reference/review/:draft/:file': seeCases,
  'GET /cases/:reference/putting-right': seeCases,
  'POST /cases/:reference/putting-right': seeCases,
  'GET /cases/:reference/putting-right/:action/:step': seeCases,
  'POST /cases/:reference/putting-right/:action/:step': seeCases,
  'GET /cases/:reference/learning': seeCases,
  'GET /cases/:reference/learning/:file': seeCases,
  'GET /cases/:reference/learning/sheet': seeCases,
  'POST /cases/:reference/learning/sheet': seeCases,
  'GET /cases/:reference/people': seeCases,
  'POST /cases/:reference/people': seeCases,
  'GET /cases/:reference/themes': seeCases,
  'POST /cases/:reference/themes': ['record-for-others', 'see-figures', 'send-letters'],
  'GET /learning/themes': ['see-figures'],
  'GET /learning/themes/again': ['see-figures'],
  'GET /learning/themes/sort': ['record-for-others', 'see-figures'],
  'POST /learning/themes/sort': ['record-for-others', 'see-figures'],
  'GET /learning/themes/limits': ['administer'],
  'POST /learning/themes/limits': ['administer'],
  'GET /cases/:reference/version': ['administer'],
  'POST /cases/:reference/version': ['administer'],
  'GET /learning': seeCases,
  'GET /learning/log.csv': seeCases,
  'GET /learning/board': seeCases,
  'GET /learning/board/:meeting': seeCases,
  'GET /learning/board/:meeting/papers.pdf': seeCases,
  'GET /learning/board/:meeting/minutes': seeCases,
  'POST /learning/board/:meeting/minutes': seeCases,
  'GET /learning/review': seeCases,
  'POST /learning/review': seeCases,
  'GET /learning/minutes/:id': seeCases,
  'GET /learning/minutes/:id/minutes.pdf': seeCases,
  'GET /ombudsman': seeCases,
  'GET /ombudsman/matters.csv': seeCases,
  'GET /ombudsman/case': seeCases,
  'GET /admin': ['administer'],
  'GET /admin/accounts': ['administer'],
  'GET /admin/accounts/new': ['administer'],
  'POST /admin/accounts/new': ['administer'],
  'GET /admin/accounts/:account': ['administer'],
  'POST /admin/accounts/:account': ['administer'],
  'GET /admin/closures': ['administer'],
  'POST /admin/closures': ['administer'],
  'POST /admin/closures/record': ['administer'],
  'POST /admin/closures/:number': ['administer'],
  'GET /admin/closures/look/:run': ['administer'],
  'GET /admin/closures/look/:run/notices.docx': ['administer'],
  'GET /admin/settings': ['administer'],
  'POST /admin/settings': ['administer'],
  'GET /admin/conflicts': ['administer'],
  'GET /admin/log': ['administer'],
  'GET /admin/permissions': ['administer'],
  'GET /admin/permissions.csv': ['administer'],
  'GET /service': 'signed-in',
  'POST /service/begun': ['administer'],
  'GET /service/live': overseeing,
  'POST /service/live': overseeing,
  'GET /service/live/:list': overseeing,
  'GET /service/live/:list/:file': overseeing,
  'GET /service/timeline': overseeing,
  'GET /service/training': overseeing,
  'POST /service/training': overseeing,
  'GET /service/training.csv': overseeing,
  'GET /service/registers': overseeing,
  'GET /service/registers/:register': overseeing,
  'POST /service/registers/:register': ['administer'],
  'GET /service/registers/:register/register.csv': overseeing,
  'GET /service/roles': overseeing,
  'POST /service/roles': ['administer'],
  'POST /service/roles/end': ['administer'],
  'GET /service/formats': overseeing,
  'POST /service/formats': ['record-for-others', 'administer'],
  'POST /service/formats/supplied': ['record-for-others', 'administer'],
  'GET /service/under/:procedure/why/*': 'signed-in',
  'GET /service/under/:procedure/record/*': 'signed-in',
  'POST /service/under/:procedure/record/*': 'signed-in',
  'GET /procedures': 'signed-in',
  'GET /procedures/compare': 'signed-in',
  'GET /procedures/what-if': ['administer'],
  'POST /procedures/what-if': ['administer'],
  'GET /procedures/what-if/:run': ['administer'],
  'POST /procedures/what-if/:run/stop': ['administer'],
  'GET /procedures/what-if/:run/cases.csv': ['administer'],
  'GET /procedures/:procedure': 'signed-in',
  'GET /procedures/:procedure/:version': 'signed-in',
  'GET /procedures/:procedure/:version/book.html': 'signed-in',
  'GET /procedures/:procedure/:version/who-may': 'signed-in',
  'GET /procedures/:procedure/:version/who-may.csv': 'signed-in',
  'GET /procedures/:procedure/:version/:page': 'signed-in',
  'GET /procedures/:procedure/:version/stages/:stage': 'signed-in',
  'GET /procedures/load': ['administer'],
  'POST /procedures/load': ['administer'],
  'POST /procedures/load-file': ['administer'],
  'GET /procedures/:procedure/:version/manage': 'signed-in',
  'GET /procedures/:procedure/:version/export': 'signed-in',
  'POST /procedures/:procedure/:version/publish': ['administer'],
  'POST /procedures/:procedure/:version/retire': ['administer'],
} as const satisfies Readonly<Record<string, Asks>>

export type StaffRoute = keyof typeof staffRoutes

const isStaffRoute = (key: string): key is StaffRoute => Object.hasOwn(staffRoutes, key)

/** A HEAD is judged as its GET. */
export const staffRoute = (method: string, path: string): StaffRoute | undefined => {
  const key = `${method === 'HEAD' ? 'GET' : method} ${path}`
  return isStaffRoute(key) ? key : undefined
}

export const asksOf = (route: StaffRoute): Asks => staffRoutes[route]

/** Whether an account with these permissions may use the route; `undefined`: nobody is signed in. */
export const mayUse = (route: StaffRoute, permissions: readonly Permission[] | undefined): boolean => {
  const asks = asksOf(route)
  if (asks === 'nobody') return true
  if (permissions === undefined) return false
  return asks === 'signed-in' || asks.some(asked => permissions.includes(asked))
}

const inWords: Readonly<Record<Permission, string>> = {
  'see-all-cases': 'see all cases',
  'see-own-cases': 'see the cases given to you',
  'see-restricted': 'see restricted cases',
  'record-for-others': 'record what other people did',
  'send-letters': 'send letters',
  'handle-payments': 'open the list of payments',
  'see-figures': 'see the figures',
  administer: 'manage accounts and procedures',
}

export const permissionInWords = (permission: Permission): string => inWords[permission]

/** What is missing, for the page that says no. */
export const missingInWords = (route: StaffRoute): string => {
  const asks = asksOf(route)
  return typeof asks === 'string' ? 'sign in' : asks.map(asked => inWords[asked]).join(' or ')
}
