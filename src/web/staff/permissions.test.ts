import { expect, test } from 'vitest'
import type { Permission } from '#language'
import { mayUse, type StaffRoute, staffRoute, staffRoutes } from './permissions.ts'

const columns = [
  'nobody',
  'none',
  'see-all-cases',
  'see-own-cases',
  'see-restricted',
  'record-for-others',
  'send-letters',
  'see-figures',
  'administer',
  'handle-payments',
] as const

// One row a route, one cell an account holding only that permission: y may, . may not; a row that ends before it treats it as none.
const cells: Readonly<Record<StaffRoute, string>> = {
  'GET /sign-in': 'yyyyyyyyy',
  'POST /sign-in': 'yyyyyyyyy',
  'POST /sign-in/code': 'yyyyyyyyy',
  'POST /sign-in/outside': 'yyyyyyyyy',
  'GET /sign-in/back': 'yyyyyyyyy',
  'POST /sign-out': '.yyyyyyyy',
  'GET /account': '.yyyyyyyy',
  'POST /account/sessions': '.yyyyyyyy',
  'GET /account/password': '.yyyyyyyy',
  'POST /account/password': '.yyyyyyyy',
  'GET /account/codes': '.yyyyyyyy',
  'POST /account/codes': '.yyyyyyyy',
  'GET /today': '..yy...y.',
  'GET /cases': '..yy.....',
  'GET /actions': '..yy.....',
  'POST /actions': '..yy.....',
  'GET /actions.csv': '..yy.....',
  'GET /take-a-complaint': '.....y...',
  'POST /take-a-complaint': '.....y...',
  'GET /cases/:reference': '..yy.....',
  'GET /cases/:reference/routes': '..yy.....',
  'GET /cases/:reference/split/:point': '..yy.....',
  'POST /cases/:reference/split/:point': '..yy.....',
  'GET /cases/:reference/correct/*': '..yy.....',
  'POST /cases/:reference/correct/*': '..yy.....',
  'GET /cases/:reference/timeline': '..yy.....',
  'GET /cases/:reference/ombudsman': '..yy.....',
  'POST /cases/:reference/ombudsman': '..yy.....',
  'GET /ombudsman': '..yy.....',
  'GET /ombudsman/matters.csv': '..yy.....',
  'GET /ombudsman/case': '..yy.....',
  'GET /cases/:reference/bundle': '......y..',
  'POST /cases/:reference/bundle': '......y..',
  'GET /cases/:reference/bundle/:id': '......y..',
  'POST /cases/:reference/bundle/:id': '......y..',
  'GET /cases/:reference/bundle/:id/:file': '......y..',
  'GET /cases/:reference/learning': '..yy.....',
  'GET /cases/:reference/learning/:file': '..yy.....',
  'GET /cases/:reference/learning/sheet': '..yy.....',
  'POST /cases/:reference/learning/sheet': '..yy.....',
  'GET /cases/:reference/letters': '..yy.....',
  'GET /cases/:reference/letters/:id': '..yy.....',
  'GET /cases/:reference/letters/:id/:file': '..yy.....',
  'GET /cases/:reference/documents': '..yy.....',
  'POST /cases/:reference/documents': '..yy.....',
  'GET /cases/:reference/documents/:id': '..yy.....',
  'GET /cases/:reference/payments': '..yy.....',
  'GET /cases/:reference/payments/:payment/bank-details': '.........y',
  'POST /cases/:reference/payments/:payment/bank-details': '.........y',
  'GET /cases/:reference/payments/:payment/show': '.........y',
  'POST /cases/:reference/payments/:payment/show': '.........y',
  'GET /cases/:reference/payments/:payment/record.pdf': '..yy.....',
  'GET /payments': '.........y',
  'GET /payments/export': '.........y',
  'POST /payments/export': '.........y',
  'GET /cases/:reference/why/*': '..yy.....',
  'GET /cases/:reference/record': '..yy.....',
  'GET /cases/:reference/record/*': '..yy.....',
  'POST /cases/:reference/record/*': '..yy.....',
  'GET /cases/:reference/letter/*': '......y..',
  'POST /cases/:reference/letter/*': '......y..',
  'GET /cases/:reference/themes': '..yy.....',
  'POST /cases/:reference/themes': '.....yyy.',
  'GET /learning/themes': '.......y.',
  'GET /learning/themes/again': '.......y.',
  'GET /learning/themes/sort': '.....y.y.',
  'POST /learning/themes/sort': '.....y.y.',
  'GET /learning/themes/limits': '........y',
  'POST /learning/themes/limits': '........y',
  'GET /cases/:reference/putting-right': '..yy.....',
  'POST /cases/:reference/putting-right': '..yy.....',
  'GET /cases/:reference/putting-right/:action/:step': '..yy.....',
  'POST /cases/:reference/putting-right/:action/:step': '..yy.....',
  'GET /cases/:reference/version': '........y',
  'POST /cases/:reference/version': '........y',
  'GET /learning': '..yy.....',
  'GET /learning/log.csv': '..yy.....',
  'GET /learning/board': '..yy.....',
  'GET /learning/board/:meeting': '..yy.....',
  'GET /learning/board/:meeting/papers.pdf': '..yy.....',
  'GET /learning/board/:meeting/minutes': '..yy.....',
  'POST /learning/board/:meeting/minutes': '..yy.....',
  'GET /learning/minutes/:id': '..yy.....',
  'GET /learning/minutes/:id/minutes.pdf': '..yy.....',
  'GET /service': '.yyyyyyyy',
  'GET /service/timeline': '..y....yy',
  'GET /service/under/:procedure/why/*': '.yyyyyyyy',
  'GET /service/under/:procedure/record/*': '.yyyyyyyy',
  'POST /service/under/:procedure/record/*': '.yyyyyyyy',
  'GET /procedures': '.yyyyyyyy',
  'GET /procedures/compare': '.yyyyyyyy',
  'GET /procedures/what-if': '........y',
  'POST /procedures/what-if': '........y',
  'GET /procedures/what-if/:run': '........y',
  'POST /procedures/what-if/:run/stop': '........y',
  'GET /procedures/what-if/:run/cases.csv': '........y',
  'GET /procedures/:procedure': '.yyyyyyyy',
  'GET /procedures/:procedure/:version': '.yyyyyyyy',
  'GET /procedures/:procedure/:version/book.html': '.yyyyyyyy',
  'GET /procedures/:procedure/:version/:page': '.yyyyyyyy',
  'GET /procedures/:procedure/:version/stages/:stage': '.yyyyyyyy',
  'GET /procedures/load': '........y',
  'POST /procedures/load': '........y',
  'POST /procedures/load-file': '........y',
  'GET /procedures/:procedure/:version/manage': '.yyyyyyyy',
  'GET /procedures/:procedure/:version/export': '.yyyyyyyy',
  'POST /procedures/:procedure/:version/publish': '........y',
  'POST /procedures/:procedure/:version/retire': '........y',
}

const permissionsOf = (column: (typeof columns)[number]): readonly Permission[] | undefined =>
  column === 'nobody' ? undefined : column === 'none' ? [] : [column]

for (const route of Object.keys(staffRoutes) as StaffRoute[]) {
  test.each(columns.map((column, i) => [column, (cells[route][i] ?? cells[route][1]) === 'y'] as const))(
    `${route}: an account with %s, may: %s`,
    (column, may) => {
      expect(mayUse(route, permissionsOf(column))).toBe(may)
    },
  )
}

test('a route that is not in the table is not known', () => {
  expect(staffRoute('GET', '/cases/:reference/erase')).toBeUndefined()
  expect(staffRoute('GET', '/toString')).toBeUndefined()
})

test('a HEAD is judged as its GET', () => {
  expect(staffRoute('HEAD', '/today')).toBe('GET /today')
})
