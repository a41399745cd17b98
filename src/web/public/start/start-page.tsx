import { relationsOffered } from '#language'
import { Button } from '../../govuk/index.ts'
import { CsrfField, EmailLink, Icon, PublicPage, type Site } from '../../layout/index.ts'
import type { Promises } from './promises.ts'

export interface StartPageParams {
  readonly site: Site
  readonly promises: Promises | undefined
  readonly hasDraft: boolean
  readonly csrf: string
  /** The relation that the young person's button starts with, where the body has one. */
  readonly youngRelation: string | undefined
  readonly young: boolean
}

/** What the body says about danger, its first sentence strong. */
const Urgent = ({ site }: { readonly site: Site }) => {
  const { says, phone } = site.body.emergency
  const words = says.includes('999') ? says : `If somebody is in danger now, call 999. ${says}`
  const first = /^.*?\.(?=\s|$)/.exec(words)?.[0] ?? words
  return (
    <div class="rc-urgent">
      <Icon name="phone" />
      <p>
        <b>{first}</b>
        {words.slice(first.length)} {!words.includes(phone) && <b class="rc-nowrap">{phone}</b>}
      </p>
    </div>
  )
}

const Path = ({ site, promises, young }: { readonly site: Site; readonly promises: Promises | undefined; readonly young: boolean }) => {
  const answerer = promises?.answered?.who
  const items: { readonly title: string; readonly date?: string | undefined; readonly words: string }[] = [
    {
      title: 'We write to you',
      date: promises?.acknowledged?.within,
      words: young
        ? 'You get a number, and the name of the person who will answer.'
        : 'You will get a number for your complaint, and the name of the person who will answer.',
    },
    {
      title: young
        ? 'You get an answer to every thing you told us'
        : answerer
          ? `The ${answerer} answers every point`
          : 'Every point is answered',
      date: promises?.answered?.within,
      words: young
        ? 'If it takes longer, we must tell you why.'
        : 'If more time is needed, we must tell you why before the first date passes.',
    },
    ...(promises?.furtherStages ?? []).map(({ title, within }) => ({
      title: `If you are not happy: ${title.replace(': ', ', ')}`,
      date: within,
      words: young
        ? 'You can ask for this in your own words.'
        : 'You can ask for it in your own words. The answer you get says how, and until when.',
    })),
    {
      title: `The ${site.body.ombudsman.name}`,
      words: 'They do not work for us. You can go to them at any point, and it is free. They usually ask you to finish our stages first.',
    },
  ]
  return (
    <ol class="rc-path">
      {items.map((item, index) => (
        <li>
          <span class="b" aria-hidden="true">
            {index + 1}
          </span>
          <h3>{item.title}</h3>
          {item.date && <p class="rc-date">{item.date}</p>}
          <p>{item.words}</p>
        </li>
      ))}
    </ol>
  )
}

const Aside = ({ site, young }: { readonly site: Site; readonly young: boolean }) => {
  const { contact, advocacy } = site.body
  return (
    <div>
      <section class="rc-side">
        <h2>{young ? 'Other ways to tell us' : 'Other ways to complain'}</h2>
        <p>
          <b>Telephone</b>
          <br />
          <span class="rc-nowrap">{contact.phone}</span>, {contact.hours}. We will write it down for you.
        </p>
        <p>
          <b>Email</b>
          <br />
          <EmailLink email={contact.email} />
        </p>
        <p>
          <b>In person or by letter</b>
          <br />
          {contact.address.join(', ')}
        </p>
        <p>
          <b>In your own language or sign language</b>
          <br />
          Tell us which; an interpreter is free. <a href="/help-and-formats">Help and formats</a>
        </p>
      </section>
      <section class="rc-side">
        <h2>{young ? 'You can have someone on your side' : 'Under 18?'}</h2>
        <p>{advocacy?.says ?? 'You can have an advocate: someone on your side who helps you say what you want. It is free.'}</p>
        {advocacy && (
          <p>
            {advocacy.name}
            <br />
            <b class="rc-nowrap">{advocacy.phone}</b>
          </p>
        )}
        {!young && (
          <p>
            <a href="/young">Complain as a young person</a>
          </p>
        )}
      </section>
      <section class="rc-side">
        <h2>It will not count against you</h2>
        <p>The help you get will not get worse because you complained. If you think it has, tell us straight away.</p>
      </section>
    </div>
  )
}

export const StartPage = ({ site, promises, hasDraft, csrf, youngRelation, young }: StartPageParams) => {
  const acknowledged = promises?.acknowledged?.within
  const title = young ? 'Tell us what is not right' : 'Make a complaint'
  return (
    <PublicPage site={site} title={title} young={young}>
      <div class="rc-2">
        <div>
          <h1>{title}</h1>
          <p class="rc-lead">
            {young
              ? 'You have a right to say when something is not OK. We have to listen, and we have to answer.'
              : `Tell us what went wrong. We will write to you${acknowledged ? ` ${acknowledged}` : ''}, and answer every point you raise.`}
          </p>
          <Urgent site={site} />
          {young ? (
            <p>You can do this on your own, or with someone you trust. Spelling does not matter. You can stop and come back.</p>
          ) : (
            <>
              <p>Anybody can use this form, for themselves or for somebody else:</p>
              <ul class="rc-bul">
                {relationsOffered(site.body).map(relation => (
                  <li>{relation.called ?? relation.title}</li>
                ))}
              </ul>
              <p>
                It takes about 10 minutes. You can stop and come back. You do not need an account, and you do not need to know any rules: we
                will work out which ones apply.
              </p>
            </>
          )}
          <form action="/complain/start" method="post" class="rc-start">
            <CsrfField token={csrf} />
            {young && youngRelation && <input type="hidden" name="relation" value={youngRelation} />}
            <Button
              html={
                <>
                  Start now <Icon name="arrow" />
                </>
              }
              classes="govuk-button--start"
              preventDoubleClick
            />
          </form>
          <p>
            {hasDraft ? (
              <a href="/complain/carry-on">Carry on with {young ? 'what' : 'a complaint'} you have started</a>
            ) : (
              <a href="/progress">See how a complaint you have sent is going</a>
            )}
          </p>
          {!young && (
            <p>
              Not a complaint? <a href="/thank-or-comment">Say thank you, or make a comment</a>
            </p>
          )}
          <h2>What will happen</h2>
          <Path site={site} promises={promises} young={young} />
        </div>
        <Aside site={site} young={young} />
      </div>
    </PublicPage>
  )
}
