import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { AdminLogPage } from '../../admin-services.ts'
import { adminLogRows, adminLogView } from './log-view.ts'

const log: AdminLogPage = {
  steps: [
    {
      ...{ what: 'account-changed', about: 'pam', title: 'Pam Roe', by: { account: 'robin', name: 'Robin Ade' } },
      ...{ at: '2026-06-01T09:30:00.000Z', was: { roles: ['Complaints Officer'] }, became: { roles: [], mustChangePassword: true } },
    },
  ],
  ...{ total: 51, page: 1, pages: 2, whats: ['account-changed'], people: [{ id: 'robin', name: 'Robin Ade' }] },
}

test('a step says what was, what it became, who did it and when by London’s clock', () => {
  const [row] = adminLogView(log, {}).rows
  expect(row).toMatchObject({ what: 'Account changed', title: 'Pam Roe', who: 'Robin Ade', when: '1 June 2026, 10:30' })
  expect(row?.changes).toEqual([
    { says: 'Roles', was: 'Complaints Officer', became: 'nothing' },
    { says: 'Must change password', was: 'nothing', became: 'yes' },
  ])
})

test('the next page asks the same', () => {
  expect(adminLogView(log, { by: 'robin' })).toMatchObject({ next: '/admin/log?by=robin&page=2', found: '51 changes' })
})

test('as a spreadsheet, a row a step, with what was and what became', () => {
  expect(adminLogRows(log.steps)[1]).toEqual([
    '2026-06-01T09:30:00.000Z',
    'Robin Ade',
    'Account changed',
    'Pam Roe',
    'Roles: Complaints Officer',
    'Must change password: yes',
    '',
  ])
})

test('the days and the kind asked for go into the next page and the spreadsheet', () => {
  const view = adminLogView(log, { what: 'account-changed', from: day('2026-05-01') })
  expect(view).toMatchObject({ csv: '/admin/log.csv?what=account-changed&from=2026-05-01', from: '2026-05-01', to: '' })
})
