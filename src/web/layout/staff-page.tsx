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

export interface StaffPageParams {
  readonly site: Site
  readonly title: string
  readonly isError?: boolean | undefined
  /** Nobody on the sign-in page. */
  readonly account?: Account | undefined
  /** The token that the sign-out form carries. */
  readonly csrf?: string | undefined
  readonly navigation?: readonly NavigationItem[] | undefined
  /** The `href` of the navigation item that this page is in. */
  readonly current?: string | undefined
  /** What was looked for, where this page answers a search. */
  readonly find?: string | undefined
  readonly flash?: Flash | undefined
  readonly children: ComponentChildren
}

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
            {navigation?.map(item => (
              <a href={item.href} aria-current={item.href === current ? 'page' : undefined}>
                {item.text}
              </a>
            ))}
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
            <a href="/account">{account.name}</a> <input type="hidden" name="_csrf" value={csrf} />
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
