/** The pages of administration, each shown to those who may open it. */
import type { StaffRoute } from '../permissions.ts'

export const adminTabs = [
  { href: '/admin', text: 'Overview', route: 'GET /admin' },
  { href: '/admin/body', text: 'The body', route: 'GET /admin/body' },
  { href: '/admin/templates', text: 'Templates', route: 'GET /admin/templates' },
  { href: '/admin/accounts', text: 'Accounts', route: 'GET /admin/accounts' },
  { href: '/admin/formats', text: 'Formats and ways', route: 'GET /admin/formats' },
  { href: '/admin/closures', text: 'Closed days', route: 'GET /admin/closures' },
  { href: '/admin/settings', text: 'Settings', route: 'GET /admin/settings' },
  { href: '/admin/retention', text: 'Retention', route: 'GET /admin/retention' },
  { href: '/admin/conflicts', text: 'Conflicts', route: 'GET /admin/conflicts' },
  { href: '/admin/tokens', text: 'Tokens', route: 'GET /admin/tokens' },
  { href: '/admin/webhooks', text: 'Webhooks', route: 'GET /admin/webhooks' },
  { href: '/admin/permissions', text: 'Who may open what', route: 'GET /admin/permissions' },
  { href: '/admin/log', text: 'What was changed', route: 'GET /admin/log' },
] as const satisfies readonly { readonly href: string; readonly text: string; readonly route: StaffRoute }[]
