import type { ComponentChildren } from 'preact'
import { BackLink } from '../govuk/index.ts'
import { LanguageSwitch } from '../languages/language-switch.tsx'
import { DemonstrationBanner } from './demonstration.tsx'
import { Document } from './document.tsx'
import { type Flash, FlashBanner } from './flash.tsx'
import { Mark } from './mark.tsx'
import type { Site } from './site.ts'

export interface PublicPageParams {
  readonly site: Site
  readonly title: string
  readonly isError?: boolean | undefined
  readonly isPrivate?: boolean | undefined
  readonly back?: string | undefined
  readonly flash?: Flash | undefined
  /** The young person's version: the same page, rounder, warmer, in fewer words. */
  readonly young?: boolean | undefined
  /** The id of the form whose words are kept when the language is changed on this page. */
  readonly languageForm?: string | undefined
  readonly children: ComponentChildren
}

const PublicHeader = ({ site, young, languageForm }: Pick<PublicPageParams, 'site' | 'young' | 'languageForm'>) => (
  <header>
    <div class="rc-head">
      <div class="rc-wrap rc-wrap--public">
        <a class="rc-head__body" href="/">
          <Mark body={site.body} />
          {site.body.name}
        </a>
        <div class="rc-head__side">
          {site.body.nation === 'england-and-wales' && <LanguageSwitch form={languageForm} />}
          <a href="/help-and-formats">Help, languages and formats</a>
        </div>
      </div>
    </div>
    <div class="rc-service">
      <div class="rc-wrap rc-wrap--public">
        <a href={young ? '/young' : '/'}>{young ? 'Speaking up' : 'Complaints'}</a>
      </div>
    </div>
    <DemonstrationBanner site={site} />
  </header>
)

const PublicFooter = ({ site }: { readonly site: Site }) => {
  const { team, phone, hours, email } = site.body.contact
  return (
    <footer class="rc-foot">
      <div class="rc-wrap rc-wrap--public">
        <ul>
          <li>
            <a href="/how-we-handle-complaints">How we handle complaints</a>
          </li>
          <li>
            <a href="/published">Reports about complaints</a>
          </li>
          <li>
            <a href="/accessibility">Accessibility</a>
          </li>
          <li>
            <a href="/privacy">How we use your information</a>
          </li>
          <li>
            <a href="/cookies">Cookies: only what the form needs</a>
          </li>
          <li>
            <a href="/sign-in">Staff sign in</a>
          </li>
        </ul>
        <p>
          {team}, {site.body.name}. Telephone <span class="rc-nowrap">{phone}</span>, {hours}, or write to {email}.
        </p>
      </div>
    </footer>
  )
}

export const PublicPage = ({ site, title, isError, isPrivate, back, flash, young, languageForm, children }: PublicPageParams) => (
  <Document
    site={site}
    title={`${title} - ${young ? 'Speaking up' : 'Complaints'}`}
    isError={isError}
    isPrivate={isPrivate}
    bodyClass={young ? 'rc-public rc-young' : 'rc-public'}
  >
    <PublicHeader site={site} young={young} languageForm={languageForm} />
    <div class="rc-wrap rc-wrap--public">
      <main id="main" tabindex={-1}>
        {back && <BackLink href={back} />}
        <FlashBanner flash={flash} />
        {children}
      </main>
    </div>
    <PublicFooter site={site} />
  </Document>
)
