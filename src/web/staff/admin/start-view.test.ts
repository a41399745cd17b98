import { expect, test } from 'vitest'
import type { LoggedStep } from '../../admin-services.ts'
import { adminAreas } from './start-view.ts'
import { adminTabs } from './tabs.ts'

const step = (what: string, title: string): LoggedStep => ({
  ...{ what, about: '', title, by: { account: 'robin', name: 'Robin Ade' }, at: '2026-06-01T09:30:00.000Z', was: {}, became: {} },
})

test('every page of administration is named, each with its own last change', () => {
  const areas = adminAreas([step('setting-changed', 'Reminder days'), step('body-changed', 'Services')], ['administer'])
  expect(areas.map(({ href }) => href)).toEqual(expect.arrayContaining(adminTabs.map(({ href }) => href).filter(href => href !== '/admin')))
  const last = Object.fromEntries(areas.map(({ href, last: said }) => [href, said]))
  expect(last).toMatchObject({
    '/admin/settings': 'Setting changed, Reminder days: Robin Ade, 1 June 2026',
    '/admin/body': 'Body changed, Services: Robin Ade, 1 June 2026',
    '/admin/log': 'Setting changed, Reminder days: Robin Ade, 1 June 2026',
  })
  expect(last['/admin/templates']).toBeUndefined()
})

test('what an account may not open is not named', () => {
  expect(adminAreas([], ['see-all-cases']).map(({ href }) => href)).not.toContain('/admin/body')
})
