/** The frame of every staff page: who is signed in, where they are, what they may open. */
import type { ComponentChildren } from 'preact'
import type { Permission } from '#language'
import { type Flash, type NavigationGroup, type NavigationItem, type Site, StaffPage } from '../../layout/index.ts'
import type { Session } from '../../services.ts'
import { mayUse, type StaffRoute } from '../permissions.ts'

export interface Frame {
  readonly site: Site
  readonly session?: Session
  readonly flash?: Flash
}

type Section =
  | '/today'
  | '/cases'
  | '/actions'
  | '/take-a-complaint'
  | '/inbox'
  | '/learning'
  | '/payments'
  | '/post'
  | '/ombudsman'
  | '/reports'
  | '/contact-limits'
  | '/out-with-others'
  | '/service'
  | '/procedures'
  | '/admin'

/** Opened from one word at the top, so that the first line has room for what is wanted every hour. */
type Group = 'Follow up' | 'Manage'

const sections: readonly (NavigationItem & { readonly href: Section; readonly route: StaffRoute; readonly group?: Group })[] = [
  { href: '/today', text: 'Today', route: 'GET /today' },
  { href: '/cases', text: 'Cases', route: 'GET /cases' },
  { href: '/take-a-complaint', text: 'Take a complaint', route: 'GET /take-a-complaint' },
  { href: '/inbox', text: 'Inbox', route: 'GET /inbox' },
  { href: '/actions', text: 'Actions', route: 'GET /actions', group: 'Follow up' },
  { href: '/ombudsman', text: 'Ombudsman', route: 'GET /ombudsman', group: 'Follow up' },
  { href: '/contact-limits', text: 'Limits on contact', route: 'GET /contact-limits', group: 'Follow up' },
  { href: '/out-with-others', text: 'Out with others', route: 'GET /out-with-others', group: 'Follow up' },
  { href: '/payments', text: 'Payments', route: 'GET /payments', group: 'Follow up' },
  { href: '/post', text: 'Post', route: 'GET /post', group: 'Follow up' },
  { href: '/learning', text: 'Learning', route: 'GET /learning' },
  { href: '/reports', text: 'Reports', route: 'GET /reports', group: 'Manage' },
  { href: '/service', text: 'The service', route: 'GET /service', group: 'Manage' },
  { href: '/procedures', text: 'Procedures', route: 'GET /procedures', group: 'Manage' },
  { href: '/admin', text: 'Administration', route: 'GET /admin', group: 'Manage' },
]

export interface ShellParams {
  readonly frame: Frame
  readonly title: string
  readonly current?: Section
  readonly isError?: boolean
  readonly find?: string
  readonly children: ComponentChildren
}

/** In the order of the sections; a group stands where its first section would, and one section alone needs none. */
const navigationOf = (permissions: readonly Permission[] | undefined): readonly (NavigationItem | NavigationGroup)[] => {
  const open = sections.filter(({ route }) => mayUse(route, permissions))
  return open.flatMap((section, i): readonly (NavigationItem | NavigationGroup)[] => {
    if (section.group === undefined) return [section]
    const items = open.filter(({ group }) => group === section.group)
    if (items.length === 1) return [section]
    return open.findIndex(({ group }) => group === section.group) === i ? [{ text: section.group, items }] : []
  })
}

export const StaffShell = ({ frame, title, current, isError, find, children }: ShellParams) => (
  <StaffPage
    site={frame.site}
    title={title}
    isError={isError}
    account={frame.session?.account}
    csrf={frame.session?.csrf}
    navigation={navigationOf(frame.session?.account.permissions)}
    current={current}
    find={find}
    flash={frame.flash}
  >
    {children}
  </StaffPage>
)
