/** What somebody outside sees of a case: the papers they were given, and nothing else. */
import { plainDay } from '#outputs'
import { Button, Input } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError, FormErrors, PublicPage, type Site } from '../../layout/index.ts'
import { LetterHtml } from '../../letters/letter-html.tsx'
import type { ShownLetter, ShownPapers } from '../../paper-services.ts'

interface Common {
  readonly site: Site
  readonly csrf: string
}

const RingUs = ({ site }: { readonly site: Site }) => {
  const { team, phone, hours } = site.body.contact
  return (
    <p>
      Ring {team} on <b class="rc-nowrap">{phone}</b>, {hours}.
    </p>
  )
}

interface CodeParams extends Common {
  readonly token: string
  readonly mayMailCode: boolean
  readonly isMailed: boolean
  readonly errors: readonly FormError[]
}

export const CodePage = ({ site, csrf, token, mayMailCode, isMailed, errors }: CodeParams) => (
  <PublicPage site={site} title="Enter your code" isError={errors.length > 0} isPrivate>
    <div class="rc-body">
      <FormErrors errors={errors} />
      <h1>Enter your code</h1>
      <p>You were given papers of a complaint to read. The code came to you in another way than this link.</p>
      {isMailed && <p role="status">If we know your email address, a code is on its way to it. It works once, within half an hour.</p>}
      <form action={`/papers/open/${encodeURIComponent(token)}`} method="post" novalidate>
        <CsrfField token={csrf} />
        <Input
          name="code"
          label={{ text: 'Code' }}
          hint={{ text: 'Eight figures, for example 1234 5678' }}
          classes="govuk-input--width-10"
          inputmode="numeric"
          autocomplete="one-time-code"
          spellcheck={false}
          value=""
          errorMessage={errorFor(errors, 'code')}
        />
        <Button text="See the papers" preventDoubleClick />
      </form>
      {mayMailCode && (
        <form action={`/papers/open/${encodeURIComponent(token)}/code`} method="post">
          <CsrfField token={csrf} />
          <Button text="Email me a new code" classes="govuk-button--secondary" preventDoubleClick />
        </form>
      )}
      <RingUs site={site} />
    </div>
  </PublicPage>
)

/** The same words whether the link never was, is over, or was ended. */
export const PapersGonePage = ({ site }: { readonly site: Site }) => (
  <PublicPage site={site} title="There are no papers here" isPrivate>
    <div class="rc-body">
      <h1>There are no papers here</h1>
      <p>The link may be over, or not copied whole, or this browser was closed since the code was entered. Open your link again.</p>
      <RingUs site={site} />
    </div>
  </PublicPage>
)

const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

export const PapersListPage = ({ site, csrf, papers, until }: Common & { readonly papers: ShownPapers; readonly until: string }) => (
  <PublicPage site={site} title={`Papers of ${papers.reference}`} isPrivate>
    <div class="rc-body">
      <h1>Papers of complaint {papers.reference}</h1>
      <p>
        For {papers.name}. You can read them until {until}. Each time you open one it is noted, and {site.body.name} sees it. Do not pass
        them on.
      </p>
      {papers.documents.length + papers.letters.length === 0 && <p>None of them can be shown at the moment.</p>}
      {papers.documents.length > 0 && (
        <>
          <h2>Documents</h2>
          <ul>
            {papers.documents.map(({ id, title, bytes }) => (
              <li>
                <a href={`/papers/documents/${encodeURIComponent(id)}`}>{title}</a> ({size(bytes)})
              </li>
            ))}
          </ul>
        </>
      )}
      {papers.letters.length > 0 && (
        <>
          <h2>Letters</h2>
          <ul>
            {papers.letters.map(({ id, title, sentOn }) => (
              <li>
                <a href={`/papers/letters/${encodeURIComponent(id)}`}>{title}</a>, sent on {plainDay(sentOn)}
              </li>
            ))}
          </ul>
        </>
      )}
      <form action="/papers/close" method="post">
        <CsrfField token={csrf} />
        <Button text="Close the papers" classes="govuk-button--secondary" />
      </form>
    </div>
  </PublicPage>
)

export const PaperLetterPage = ({ site, letter, on }: { readonly site: Site; readonly letter: ShownLetter; readonly on: string }) => (
  <PublicPage site={site} title={letter.title} back="/papers" isPrivate>
    <div class="rc-body">
      <h1>
        <span class="rc-caption">Sent on {on}</span>
        {letter.title}
      </h1>
      <LetterHtml html={letter.html} />
    </div>
  </PublicPage>
)
