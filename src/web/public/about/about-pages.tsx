/** The standing pages behind every public page's header and footer. */
import type { VNode } from 'preact'
import { EmailLink, PublicPage, type Site } from '../../layout/index.ts'

interface AboutPage {
  readonly path: string
  readonly title: string
  body(site: Site): VNode
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
  body: ({ body }) => (
    <>
      <p>
        We want everybody to be able to use these pages: on a small telephone, enlarged to 400%, by keyboard only, with a screen reader, and
        without JavaScript.
      </p>
      <p>
        They are built to meet the Web Content Accessibility Guidelines 2.2 at level AA, and each is checked by software as it is made. That
        does not find everything.
      </p>
      <h2>If something does not work for you</h2>
      <p>
        Tell {body.contact.team} on <b class="rc-nowrap">{body.contact.phone}</b> or <EmailLink email={body.contact.email} />. We take your
        complaint in whatever way works, and put the page right.
      </p>
      <p>
        If you are not happy with how we answer, you can go to the{' '}
        <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a>.
      </p>
    </>
  ),
}

const privacy: AboutPage = {
  path: '/privacy',
  title: 'How we use your information',
  body: ({ body }) => (
    <>
      <p>We use what you tell us to look into your complaint, to answer it, and to learn from it.</p>
      <h2>Who sees it</h2>
      <p>
        The complaints team and the people who answer your complaint. Those you complain about are told what was said, so that they can
        answer. If you ask for the next stage, the people who look into it see it too. The {body.ombudsman.name} sees it if you go to them.
      </p>
      <h2>How long we keep it</h2>
      <p>
        Words you saved and did not send are kept locked for four weeks and then erased; you are told the day. Your complaint is kept as
        long as the law and our rules ask for, and then what says who you are is erased.
      </p>
      <h2>If you stay anonymous</h2>
      <p>
        We keep nothing that says who you are: no name, no address, no trace of your connection. From photos we take out when and where they
        were made, and what the file was called. What you write in your own words is kept as you wrote it, and so are PDF, Word and sound
        files: they may say who made them.
      </p>
      <h2>Your rights</h2>
      <p>
        You may ask what we hold about you, and have mistakes put right. Ask {body.contact.team}: <EmailLink email={body.contact.email} />.
      </p>
    </>
  ),
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
            <td>So that sending twice gives one complaint</td>
            <td>One day</td>
          </tr>
          <tr>
            <th scope="row">recourse_case</th>
            <td>To show you the complaint whose key you gave</td>
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
        </tbody>
      </table>
    </>
  ),
}

export const aboutPages: readonly AboutPage[] = [helpAndFormats, accessibility, privacy, cookies]

export const AboutPageView = ({ site, page }: { readonly site: Site; readonly page: AboutPage }) => (
  <PublicPage site={site} title={page.title}>
    <div class="rc-body">
      <h1>{page.title}</h1>
      {page.body(site)}
    </div>
  </PublicPage>
)
