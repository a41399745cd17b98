/** The standing pages behind every public page's header and footer. */
import type { VNode } from 'preact'
import { EmailLink, PublicPage, type Site } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { AccessibilityStatement } from './accessibility-statement.tsx'
import { keptTimes } from './kept-times.ts'
import { PrivacyNotice } from './privacy-notice.tsx'

interface AboutPage {
  readonly path: string
  readonly title: string
  body(site: Site, services: Pick<Services, 'procedures'>): VNode
}

const helpAndFormats: AboutPage = {
  path: '/help-and-formats',
  title: 'Help, languages and formats',
  body: ({ body }) => (
    <>
      <p>Everybody can complain. Tell us what would make it possible or easier, before you start or at any time:</p>
      <ul class="rc-bul">
        <li>letters in large print, easy read, Braille or as a recording</li>
        <li>an interpreter, also for sign language; it is free</li>
        <li>somebody to write your complaint down for you, on the telephone or in person</li>
        <li>more time to read and to answer</li>
        <li>a way to reach you that is safe for you</li>
      </ul>
      <p>The form asks about it too, and our letters follow what you say.</p>
      <p>
        {body.contact.team}: <b class="rc-nowrap">{body.contact.phone}</b>, {body.contact.hours}, or{' '}
        <EmailLink email={body.contact.email} />.
      </p>
    </>
  ),
}

const accessibility: AboutPage = {
  path: '/accessibility',
  title: 'Accessibility of these pages',
  body: ({ body }) => <AccessibilityStatement body={body} />,
}

const privacy: AboutPage = {
  path: '/privacy',
  title: 'How we use your information',
  body: ({ body }, services) => <PrivacyNotice body={body} times={keptTimes(body, services.procedures())} />,
}

const cookies: AboutPage = {
  path: '/cookies',
  title: 'Cookies: only what the form needs',
  body: () => (
    <>
      <p>A cookie is a small note that a website leaves in your browser. We use these and no others. None of them follows you.</p>
      <table class="rc-tbl rc-tbl--stack">
        <caption class="govuk-visually-hidden">The cookies we use</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">What it is for</th>
            <th scope="col">How long</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">recourse_form</th>
            <td>So that nobody else can send a form in your name</td>
            <td>Until you close the browser</td>
          </tr>
          <tr>
            <th scope="row">recourse_draft</th>
            <td>To find the complaint you have started</td>
            <td>Four weeks, or until you send it</td>
          </tr>
          <tr>
            <th scope="row">recourse_sent</th>
            <td>So that sending twice gives one complaint, and your own name need not be typed again for another</td>
            <td>One day</td>
          </tr>
          <tr>
            <th scope="row">recourse_case</th>
            <td>To show you the complaint whose key you gave</td>
            <td>Until you close the browser</td>
          </tr>
          <tr>
            <th scope="row">recourse_about_you</th>
            <td>So that the questions about you are answered once; it names no complaint</td>
            <td>One day, or until you answer</td>
          </tr>
          <tr>
            <th scope="row">recourse_papers</th>
            <td>To show you the papers that a link and a code opened</td>
            <td>Until you close the browser</td>
          </tr>
          <tr>
            <th scope="row">recourse_language</th>
            <td>To keep the language you chose</td>
            <td>One year</td>
          </tr>
          <tr>
            <th scope="row">recourse_session</th>
            <td>Staff only: that they are signed in</td>
            <td>Until they sign out</td>
          </tr>
          <tr>
            <th scope="row">recourse_errand</th>
            <td>Staff only: that signing in elsewhere was begun here</td>
            <td>Until they are signed in</td>
          </tr>
        </tbody>
      </table>
    </>
  ),
}

export const aboutPages: readonly AboutPage[] = [helpAndFormats, accessibility, privacy, cookies]

interface AboutPageParams {
  readonly site: Site
  readonly page: AboutPage
  readonly services: Pick<Services, 'procedures'>
}

export const AboutPageView = ({ site, page, services }: AboutPageParams) => (
  <PublicPage site={site} title={page.title}>
    <div class="rc-body">
      <h1>{page.title}</h1>
      {page.body(site, services)}
    </div>
  </PublicPage>
)
