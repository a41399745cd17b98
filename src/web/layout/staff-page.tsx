import type { ComponentChildren } from 'preact'
import type { Account } from '../services.ts'
import { DemonstrationBanner } from './demonstration.tsx'
import { Document } from './document.tsx'
import { type Flash, FlashBanner } from './flash.tsx'
import { Mark } from './mark.tsx'
import type { Site } from './site.ts'

export interface NavigationItem {
  readonly href: string
  readonly text: string
}

/** Several pages behind one word. */
export interface NavigationGroup {
  readonly text: string
  readonly items: readonly NavigationItem[]
}

export interface StaffPageParams {
  readonly site: Site
  readonly title: string
  readonly isError?: boolean | undefined
  /** Nobody on the sign-in page. */
  readonly account?: Account | undefined
  /** The token that the sign-out form carries. */
  readonly csrf?: string | undefined
  readonly navigation?: readonly (NavigationItem | NavigationGroup)[] | undefined
  /** The `href` of the navigation item that this page is in. */
  readonly current?: string | undefined
  /** What was looked for, where this page answers a search. */
  readonly find?: string | undefined
  readonly flash?: Flash | undefined
  readonly children: ComponentChildren
}

const Item = ({ item, current }: { readonly item: NavigationItem; readonly current: string | undefined }) => (
  <a href={item.href} aria-current={item.href === current ? 'page' : undefined}>
    {item.text}
  </a>
)

/** Opens without a script; the script closes it when the keyboard or the pointer leaves it. */
const Group = ({ group, current }: { readonly group: NavigationGroup; readonly current: string | undefined }) => (
  <details class={group.items.some(({ href }) => href === current) ? 'rc-nav__group is-current' : 'rc-nav__group'} name="rc-nav">
    <summary>{group.text}</summary>
    <div>
      {group.items.map(item => (
        <Item item={item} current={current} />
      ))}
    </div>
  </details>
)

const StaffHeader = ({ site, account, csrf, navigation, current, find }: StaffPageParams) => (
  <div class="rc-top">
    <div class="rc-wrap">
      <a class="rc-top__body" href={account ? '/today' : '/'}>
        <Mark body={site.body} />
        <span>
          Complaints<small>{site.body.name}</small>
        </span>
      </a>
      {account && (
        <>
          <nav class="rc-nav" aria-label="Main">
            {navigation?.map(item => ('items' in item ? <Group group={item} current={current} /> : <Item item={item} current={current} />))}
          </nav>
          <form class="rc-top__find" action="/cases" method="get">
            <search>
              <label class="rc-vh" for="find">
                Find a case by number, name or words
              </label>
              <input id="find" name="text" type="search" placeholder="Case number or name" autocomplete="off" value={find} />
              <button type="submit">Find</button>
            </search>
          </form>
          <form class="rc-top__me" action="/sign-out" method="post">
            <a href="/account">
              <span class="rc-vh">Your account: </span>
              {account.name}
            </a>{' '}
            <input type="hidden" name="_csrf" value={csrf} />
            <button type="submit" class="rc-top__out">
              Sign out
            </button>
          </form>
        </>
      )}
    </div>
  </div>
)

export const StaffPage = (params: StaffPageParams) => {
  const { site, title, isError, flash, children } = params
  return (
    <Document site={site} title={`${title} - Complaints`} isError={isError} bodyClass="rc-staff" isPrivate>
      <header>
        <StaffHeader {...params} />
        <DemonstrationBanner site={site} isWide />
      </header>
      <div class="rc-wrap">
        <main id="main" tabindex={-1}>
          <FlashBanner flash={flash} />
          {children}
        </main>
      </div>
      <footer class="rc-foot rc-foot--staff">
        <div class="rc-wrap">
          <p>{site.body.name}. Every date is worked out from the procedure and the record, and can be opened to see why.</p>
        </div>
      </footer>
    </Document>
  )
}
