/** The frame of every staff page: who is signed in, where they are, what they may open. */
import type { ComponentChildren } from 'preact'
import { type Flash, type NavigationItem, type Site, StaffPage } from '../../layout/index.ts'
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
  | '/learning'
  | '/payments'
  | '/ombudsman'
  | '/service'
  | '/procedures'
  | '/admin'

const sections: readonly (NavigationItem & { readonly href: Section; readonly route: StaffRoute })[] = [
  { href: '/today', text: 'Today', route: 'GET /today' },
  { href: '/cases', text: 'Cases', route: 'GET /cases' },
  { href: '/actions', text: 'Actions', route: 'GET /actions' },
  { href: '/take-a-complaint', text: 'Take a complaint', route: 'GET /take-a-complaint' },
  { href: '/ombudsman', text: 'Ombudsman', route: 'GET /ombudsman' },
  { href: '/learning', text: 'Learning', route: 'GET /learning' },
  { href: '/payments', text: 'Payments', route: 'GET /payments' },
  { href: '/service', text: 'The service', route: 'GET /service' },
  { href: '/procedures', text: 'Procedures', route: 'GET /procedures' },
  { href: '/admin', text: 'Administration', route: 'GET /admin' },
]

export interface ShellParams {
  readonly frame: Frame
  readonly title: string
  readonly current?: Section
  readonly isError?: boolean
  readonly find?: string
  readonly children: ComponentChildren
}

export const StaffShell = ({ frame, title, current, isError, find, children }: ShellParams) => (
  <StaffPage
    site={frame.site}
    title={title}
    isError={isError}
    account={frame.session?.account}
    csrf={frame.session?.csrf}
    navigation={sections.filter(({ route }) => mayUse(route, frame.session?.account.permissions))}
    current={current}
    find={find}
    flash={frame.flash}
  >
    {children}
  </StaffPage>
)
