import type { Progress, ProgressStep } from '#outputs'
import { Chip, EmailLink, type Flash, Icon, PublicPage, type Site } from '../../layout/index.ts'
import type { OwnAct } from './own-acts.ts'

export interface ProgressPageParams {
  readonly site: Site
  readonly young: boolean
  /** What the complaint is about, in a line. */
  readonly about: string
  /** What the person is called, where they may be greeted. */
  readonly name: string | undefined
  readonly isAnonymous: boolean
  readonly progress: Progress
  readonly acts: readonly OwnAct[]
  readonly documents: readonly string[]
  readonly letters: readonly { readonly title: string; readonly on: string; readonly href: string }[]
  readonly flash: Flash | undefined
}

const actPath = (reference: string, act: OwnAct): string => `/progress/${reference}/do?act=${encodeURIComponent(act.key)}`

/** The answer to the one question everybody has, with its reasons one press away. */
const NextBox = ({ progress }: { readonly progress: Progress }) => (
  <section class="rc-nextbox" aria-labelledby="next">
    <h2 id="next">{progress.closed ? 'How it ended' : 'What happens next'}</h2>
    <p class="big">{progress.answer}</p>
    {progress.outcome && <p>{progress.outcome}</p>}
    {progress.also.map(words => (
      <p>{words}</p>
    ))}
    {progress.dates.length > 0 && (
      <details>
        <summary>{progress.dates.length === 1 ? 'Why this date?' : 'Why these dates?'}</summary>
        <div>
          {progress.dates.map(date => (
            <>
              <p>
                <b>{date.words}</b>
              </p>
              <p>
                {date.why} (Our procedure, section {date.clause}.)
              </p>
            </>
          ))}
        </div>
      </details>
    )}
  </section>
)

const Step = ({ step, number }: { readonly step: ProgressStep; readonly number: number }) => {
  const inner = (
    <>
      <h3>{step.title}</h3>
      {step.dateWords && <p class="rc-date">{step.dateWords}</p>}
      {step.about && <p>{step.about}</p>}
      {step.words && <p>{step.words}</p>}
    </>
  )
  return (
    <li class={step.is === 'now' ? 'is-now' : step.is === 'later' ? 'is-later' : undefined}>
      <span class="b" aria-hidden="true">
        {step.is === 'done' ? <Icon name="tick" /> : number}
      </span>
      {step.is === 'done' && <span class="govuk-visually-hidden">Done: </span>}
      {step.is === 'now' ? (
        <div class="rc-nowbox">
          <span class="rc-flag">Now</span>
          {inner}
        </div>
      ) : (
        inner
      )}
    </li>
  )
}

const inWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const
const counted = (n: number, one: string, many: string): string => `${inWords[n] ?? n} ${n === 1 ? one : many}`

const Points = ({ progress, young }: { readonly progress: Progress; readonly young: boolean }) => (
  <>
    <h2 id="points">
      Your {young ? counted(progress.points.length, 'thing', 'things') : counted(progress.points.length, 'point', 'points')}
    </h2>
    <ol class="rc-points">
      {progress.points.map(point => (
        <li>
          <h3>{young ? point.number : `Point ${point.number}`}</h3>
          <p class="rc-typed">“{point.words}”</p>
          <p>{point.decided ? <b>{point.decision}</b> : point.decision}</p>
          {point.more?.map(words => (
            <p>{words}</p>
          ))}
        </li>
      ))}
    </ol>
  </>
)

const promiseChips = { done: ['good', 'Done'], open: ['wait', 'To do'], late: ['late', 'Late'], dropped: ['plain', 'Not done'] } as const

/** What we said we would do, and what we have done. */
const Promises = ({ progress, young }: { readonly progress: Progress; readonly young: boolean }) =>
  progress.promises.length === 0 ? null : (
    <>
      <h2 id="promises">{young ? 'What we said we would do' : 'What we promised, and what is done'}</h2>
      <ul class="rc-points">
        {progress.promises.map(promise => (
          <li>
            <p>
              <b>{promise.words}</b>
            </p>
            <p>
              <Chip meaning={promiseChips[promise.is][0]} text={promiseChips[promise.is][1]} /> {promise.says}
            </p>
            {promise.alone && <p>{promise.alone}</p>}
          </li>
        ))}
      </ul>
    </>
  )

const Aside = ({ site, young, isAnonymous, progress, acts, documents, letters }: ProgressPageParams) => (
  <div>
    <section class="rc-side">
      <h2>{young ? 'Want to do something?' : 'Do something'}</h2>
      {acts.map(act => (
        <p>{act.isOver ? act.words : <a href={actPath(progress.reference, act)}>{act.link}</a>}</p>
      ))}
      <p>
        <a href={`/progress/${progress.reference}/more`}>{young ? 'Tell us more, or send a photo' : 'Send us something more'}</a>
      </p>
      {isAnonymous && <p>You did not give your name, so we cannot write to you. Our answer will stand on this page.</p>}
      <p>
        {isAnonymous ? 'If you need us' : 'To change how we contact you'}, ring <b class="rc-nowrap">{site.body.contact.phone}</b> or write
        to <EmailLink email={site.body.contact.email} subject={progress.reference} />. Quote {progress.reference}.
      </p>
      <p>
        <a href={`/progress/${progress.reference}/copy`}>See what you sent us</a>
      </p>
    </section>
    {letters.length > 0 && (
      <section class="rc-side">
        <h2>Letters we sent you</h2>
        {letters.map(letter => (
          <p>
            <a href={letter.href}>{letter.title}</a>
            <br />
            {letter.on}
          </p>
        ))}
      </section>
    )}
    {documents.length > 0 && (
      <section class="rc-side">
        <h2>What you gave us</h2>
        <ul class="rc-plainlist">
          {documents.map(document => (
            <li class="rc-typed">{document}</li>
          ))}
        </ul>
      </section>
    )}
    {young && site.body.advocacy && (
      <section class="rc-side">
        <h2>Someone on your side</h2>
        <p>{site.body.advocacy.says}</p>
        <p>
          <b class="rc-nowrap">{site.body.advocacy.phone}</b>
        </p>
      </section>
    )}
    <section class="rc-side">
      <h2>Who to talk to</h2>
      <p>
        {site.body.contact.team}
        <br />
        <span class="rc-nowrap">{site.body.contact.phone}</span>
        <br />
        {site.body.contact.hours}
        <br />
        <EmailLink email={site.body.contact.email} subject={progress.reference} />
      </p>
    </section>
    <section class="rc-side">
      <h2>{young ? 'Not safe, or need help now?' : 'The Ombudsman'}</h2>
      {young ? (
        <p>
          Call <b>999</b> if you are in danger. {site.body.emergency.says.replace(/^[^.]*999\.\s*/, '')}{' '}
          <b class="rc-nowrap">{site.body.emergency.phone}</b>
        </p>
      ) : (
        <p>
          {progress.ombudsman} <a href={site.body.ombudsman.url}>How to contact them</a>
        </p>
      )}
    </section>
  </div>
)

export const ProgressPage = (params: ProgressPageParams) => {
  const { site, young, about, name, progress, flash } = params
  const told = `You told us ${counted(progress.points.length, 'thing was', 'things were')} not right`
  const title = young ? `Hello${name ? ` ${name.replace(/\.$/, '')}` : ''}. ${told}` : about
  return (
    <PublicPage site={site} title={`Your complaint, ${progress.reference}`} young={young} flash={flash} isPrivate>
      <h1>
        <span class="rc-caption">
          {young ? 'Your number is' : 'Your complaint, number'} {progress.reference}
        </span>
        {young ? title : <span class="rc-typed">{title}</span>}
      </h1>
      <div class="rc-2">
        <div>
          <NextBox progress={progress} />
          {young && <Points progress={progress} young />}
          <h2 class={young ? undefined : 'rc-first'}>{young ? 'Where we have got to' : 'Where things are'}</h2>
          <ol class="rc-path">
            {progress.path.map((step, index) => (
              <Step step={step} number={index + 1} />
            ))}
          </ol>
          {!young && progress.points.length > 0 && <Points progress={progress} young={false} />}
          <Promises progress={progress} young={young} />
        </div>
        <Aside {...params} />
      </div>
    </PublicPage>
  )
}
