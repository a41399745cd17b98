/** Which permission opens which page or form, and which roles have it: the table the server itself judges by. */
import type { Permission } from '#language'
import type { Services } from '../../services.ts'
import { asksOf, permissionInWords, type StaffRoute, staffRoutes } from '../permissions.ts'

export interface PermissionGroup {
  readonly id: string
  readonly title: string
  readonly roles: readonly string[]
  readonly routes: readonly { readonly does: string; readonly path: string; readonly others: string }[]
}

const routesThat = (isOne: (asks: ReturnType<typeof asksOf>) => boolean): readonly StaffRoute[] =>
  Object.keys(staffRoutes).flatMap(key => (isRoute(key) && isOne(asksOf(key)) ? [key] : []))

const isRoute = (key: string): key is StaffRoute => Object.hasOwn(staffRoutes, key)

const rowOf = (route: StaffRoute, permission?: Permission) => {
  const [method = '', path = ''] = route.split(' ')
  const asks = asksOf(route)
  const others = typeof asks === 'string' ? [] : asks.filter(one => one !== permission)
  return { does: method === 'GET' ? 'Open' : 'Send', path, others: others.map(permissionInWords).join(' or ') }
}

export const permissions: readonly Permission[] = [
  'see-all-cases',
  'see-own-cases',
  'see-restricted',
  'record-for-others',
  'send-letters',
  'handle-payments',
  'see-figures',
  'administer',
]

/** Of every role that a procedure of the body has, its title. */
export const roleTitles =
  ({ procedures }: Pick<Services, 'procedures'>) =>
  (role: string): string =>
    procedures().find(({ roles }) => Object.hasOwn(roles, role))?.roles[role]?.title ?? role

export interface RoleRow {
  readonly title: string
  readonly may: string
  readonly href: string
}

/** What each role may, by its title. */
export const roleRows = (services: Pick<Services, 'body' | 'procedures'>): readonly RoleRow[] => {
  const titleOf = roleTitles(services)
  return Object.entries(services.body.permissions)
    .map(([role, may]) => ({
      title: titleOf(role),
      may: may.map(permissionInWords).join(', ') || 'nothing of this',
      href: `/admin/permissions/${encodeURIComponent(role)}`,
    }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en-GB'))
}

export const permissionGroups = (services: Pick<Services, 'body' | 'procedures'>): readonly PermissionGroup[] => {
  const { body } = services
  const titleOf = roleTitles(services)
  const group = (permission: Permission): PermissionGroup => ({
    id: permission,
    title: `May ${permissionInWords(permission)}`,
    roles: Object.entries(body.permissions).flatMap(([role, has]) => (has.includes(permission) ? [titleOf(role)] : [])),
    routes: routesThat(asks => typeof asks !== 'string' && asks.includes(permission)).map(route => rowOf(route, permission)),
  })
  return [
    ...permissions.map(group),
    {
      id: 'signed-in',
      title: 'Signed in, whatever the role',
      roles: ['Everybody with an account'],
      routes: routesThat(asks => asks === 'signed-in').map(route => rowOf(route)),
    },
    {
      id: 'nobody',
      title: 'Open without signing in',
      roles: ['Anybody'],
      routes: routesThat(asks => asks === 'nobody').map(route => rowOf(route)),
    },
  ]
}

export const permissionRows = (groups: readonly PermissionGroup[]): readonly (readonly string[])[] => [
  ['permission', 'roles', 'does', 'page', 'opened also by those who may'],
  ...groups.flatMap(({ title, roles, routes }) =>
    (routes.length === 0 ? [{ does: '', path: '', others: '' }] : routes).map(({ does, path, others }) => [
      title,
      roles.join('; '),
      does,
      path,
      others,
    ]),
  ),
]
