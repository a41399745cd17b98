import type { Progress } from '#outputs'
import { Button, Panel } from '../../govuk/index.ts'
import { CsrfField, EmailLink, PublicPage, type Site } from '../../layout/index.ts'
import type { Following } from './sent-view.ts'

export interface SentPageParams {
  readonly site: Site
  readonly young: boolean
  readonly reference: string
  readonly caseKey: string
  readonly progress: Progress
  readonly following: readonly Following[]
  readonly isAnonymous: boolean
  /** They said in the form that they would like one. */
  readonly wantsAdvocate: boolean
  /** Complained for somebody else, and may do so for another. */
  readonly mayComplainAgain: boolean
  readonly csrf: string
}

/** What follows, each with its date and, one press away, why it is that date. */
const Next = ({ following, answer }: { readonly following: readonly Following[]; readonly answer: string }) => (
  <ol class="rc-path">
    {following.map((one, index) => (
      <li>
        <span class="b" aria-hidden="true">
          {index + 1}
        </span>
        <h3>{one.title}</h3>
        <p class="rc-date">{one.date}</p>
        <details>
          <summary>
            Why this date?<span class="govuk-visually-hidden"> {one.title}</span>
          </summary>
          <div>
            <p>
              {one.why} (Our procedure, section {one.clause}.)
            </p>
          </div>
        </details>
      </li>
    ))}
    {following.length === 0 && (
      <li>
        <span class="b" aria-hidden="true">
          1
        </span>
        <h3>{answer}</h3>
      </li>
    )}
    <li>
      <span class="b" aria-hidden="true">
        {Math.max(following.length, 1) + 1}
      </span>
      <h3>You tell us if you are happy with the answer</h3>
      <p>If not, the answer says what you can ask for next, and until when. You do not need a special form.</p>
    </li>
  </ol>
)

export const SentPage = ({
  site,
  young,
  reference,
  caseKey,
  progress,
  following,
  isAnonymous,
  wantsAdvocate,
  mayComplainAgain,
  csrf,
}: SentPageParams) => {
  const link = `/progress/${reference}?key=${encodeURIComponent(caseKey)}`
  const title = young ? 'We have got it' : 'We have your complaint'
  return (
    <PublicPage site={site} title={title} young={young} isPrivate>
      <div class="rc-2">
        <div>
          <Panel titleText={title}>
            Your number is<span class="rc-ref">{reference}</span>
          </Panel>
          <h2 class="rc-first">Keep this link</h2>
          <p>
            With it you can see how your complaint is going, at any time. It is only for you: anyone who has it can read your complaint.
          </p>
          <p>
            <a class="rc-typed" href={link}>
              Your own page for {reference}
            </a>
          </p>
          <p>
            Or go to our start page, choose ‘See how a complaint is going’, and give the number and this key:{' '}
            <b class="rc-secret">{caseKey}</b>
          </p>
          {isAnonymous && (
            <p>You did not give your name, so this link is the only way to see our answer. We cannot send it to you again.</p>
          )}
          <p>
            <a href={`/complain/sent/${reference}/copy?key=${encodeURIComponent(caseKey)}`}>Print a copy of what you sent</a>
          </p>
          <h2>What happens next</h2>
          <Next following={following} answer={progress.answer} />
          {mayComplainAgain && (
            <>
              <h2>Do you complain for somebody else too?</h2>
              <p>
                Each person has a complaint of their own. In this browser, for a day, we fill in your own name and how to reach you from
                this one; you can change them.
              </p>
              <form action="/complain/again" method="post">
                <CsrfField token={csrf} />
                <input type="hidden" name="reference" value={reference} />
                <Button text="Complain for somebody else too" classes="govuk-button--secondary" preventDoubleClick />
              </form>
            </>
          )}
          {site.body.equality && (
            <>
              <h2>{young ? 'A few questions about you' : 'Questions about you, if you like'}</h2>
              <p>
                {young
                  ? 'You do not have to answer. It changes nothing about your complaint.'
                  : 'They are about things like age and disability. You need not answer, and they are not kept with your complaint.'}
              </p>
              <p>
                <a href="/about-you">{young ? 'See the questions' : 'See the questions about you'}</a>
              </p>
            </>
          )}
          <p class="rc-go">
            <Button href={link} text={young ? 'See how it is going' : 'See your complaint'} />
          </p>
        </div>
        <div>
          <section class="rc-side">
            <h2>If something changes</h2>
            {isAnonymous ? (
              <p>
                To add something or to stop your complaint, use your own page, or reach us here and quote{' '}
                <b class="rc-nowrap">{reference}</b>. You need not say who you are.
              </p>
            ) : (
              <p>
                To add something, stop your complaint or change how we contact you, quote <b class="rc-nowrap">{reference}</b>.
              </p>
            )}
            <p>
              <span class="rc-nowrap">{site.body.contact.phone}</span>
              <br />
              {site.body.contact.hours}
              <br />
              <EmailLink email={site.body.contact.email} subject={reference} />
            </p>
          </section>
          {young && site.body.advocacy && (
            <section class="rc-side">
              <h2>{wantsAdvocate ? 'You asked for someone on your side' : 'Want someone on your side?'}</h2>
              {wantsAdvocate && <p>We will help you to get one. You can call them too.</p>}
              <p>{site.body.advocacy.says}</p>
              <p>
                <b class="rc-nowrap">{site.body.advocacy.phone}</b>
              </p>
            </section>
          )}
        </div>
      </div>
    </PublicPage>
  )
}
