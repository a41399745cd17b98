/** Everything that is looked after here, with what was changed last, exactly as it is printed. */
import type { Permission } from '#language'
import { inLondon, plainDay } from '#outputs'
import type { LoggedStep } from '../../admin-services.ts'
import { idInWords } from '../forms/names.ts'
import { mayUse, type StaffRoute } from '../permissions.ts'
import { adminTabs } from './tabs.ts'

export interface AdminArea {
  readonly href: string
  readonly title: string
  readonly says: string
  /** What was changed last, by whom and when. */
  readonly last?: string
}

interface Area {
  readonly href: string
  readonly says: string
  readonly title?: string
  readonly route?: StaffRoute
  /** Whether a change is one of this page. */
  readonly owns?: (what: string) => boolean
}

const begins =
  (...starts: readonly string[]) =>
  (what: string): boolean =>
    starts.some(start => what.startsWith(start))

const areas: readonly Area[] = [
  { href: '/admin/body', says: 'Names, how people reach you, services, who may complain, ombudsmen', owns: begins('body-changed') },
  { href: '/admin/templates', says: 'The words of letters and emails', owns: begins('letter-worded') },
  {
    href: '/admin/accounts',
    says: 'Who may sign in, as what, and where they are signed in',
    owns: begins('account-', 'role', 'password-', 'session', 'lock-out', 'second-factor'),
  },
  { href: '/admin/closures', says: 'Days on which you are closed, and which dates they move', owns: begins('calendar-changed') },
  { href: '/admin/formats', says: 'Large print, easy read, colours, telephone: what stands ready for everybody' },
  { href: '/admin/settings', says: 'Numbers that a clause leaves to you', owns: begins('setting-changed') },
  { href: '/admin/retention', says: 'How long personal data is kept, what is past its time, and what was erased' },
  {
    href: '/procedures',
    title: 'Procedures',
    says: 'Versions loaded, published and retired',
    route: 'GET /procedures',
    owns: begins('procedure-'),
  },
  { href: '/service/roles', title: 'Roles for a time', says: 'Who acts for whom, and until when', route: 'GET /service/roles' },
  {
    href: '/service/registers',
    title: 'Registers',
    says: 'Providers and independent people',
    route: 'GET /service/registers',
    owns: begins('person-registered'),
  },
  { href: '/admin/tokens', says: 'What programs may ask for in your name', owns: begins('token') },
  { href: '/admin/webhooks', says: 'Other systems that are told what was recorded', owns: begins('webhook') },
  { href: '/admin/conflicts', says: 'Who is kept from which case' },
  {
    href: '/admin/permissions',
    says: 'What each role may do, and every page and form with the permission it asks for',
    owns: begins('permissions-changed'),
  },
  { href: '/admin/log', says: 'Every change, with who made it and how it was before', owns: () => true },
]

const lastOf = (steps: readonly LoggedStep[], owns: Area['owns']): Pick<AdminArea, 'last'> => {
  const step = owns && steps.find(({ what }) => owns(what))
  if (step === undefined) return {}
  const then = inLondon(step.at)
  const about = step.title === '' ? '' : `, ${step.title}`
  return { last: `${idInWords(step.what)}${about}: ${step.by.name}${then === undefined ? '' : `, ${plainDay(then.day)}`}` }
}

/** `steps`: the last change of each kind, the latest first. */
export const adminAreas = (steps: readonly LoggedStep[], permissions: readonly Permission[]): readonly AdminArea[] =>
  areas.flatMap(({ href, title, says, route, owns }) => {
    const tab = adminTabs.find(one => one.href === href)
    const opens = route ?? tab?.route
    if (opens === undefined || !mayUse(opens, permissions)) return []
    return [{ href, says, title: title ?? tab?.text ?? '', ...lastOf(steps, owns) }]
  })
