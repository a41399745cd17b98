import { Button, Radios } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError, FormErrors, PublicPage, type Site } from '../../layout/index.ts'
import { mostPoints } from '../limits.ts'

export interface PointsPageParams {
  readonly site: Site
  readonly young: boolean
  readonly csrf: string
  readonly back: string
  readonly caption: string
  readonly points: readonly string[]
  readonly errors: readonly FormError[]
  readonly isChange: boolean
}

const pointsTitle = (young: boolean, n: number): string => {
  if (young) return n === 1 ? 'You told us one thing' : `You told us ${n} things`
  return n === 1 ? 'You have told us about one thing' : `You have told us about ${n} things`
}

/** Their words as they wrote them, in quotation marks. */
export const PointList = ({
  points,
  young,
  from,
}: {
  readonly points: readonly string[]
  readonly young: boolean
  readonly from?: 'check'
}) => (
  <ol class="rc-points">
    {points.map((words, index) => {
      const name = young ? `thing ${index + 1}` : `point ${index + 1}`
      const query = from === 'check' ? '?change=1' : ''
      const Heading = from === 'check' ? 'h3' : 'h2'
      return (
        <li>
          <Heading>{young ? `${index + 1}` : `Point ${index + 1}`}</Heading>
          <p class="rc-typed">“{words}”</p>
          <p class="rc-actions">
            <a href={`/complain/points/${index + 1}${query}`}>
              Change<span class="govuk-visually-hidden"> {name}</span>
            </a>{' '}
            <a href={`/complain/points/${index + 1}/remove${query}`}>
              Remove<span class="govuk-visually-hidden"> {name}</span>
            </a>
          </p>
        </li>
      )
    })}
  </ol>
)

/** The points so far, and whether there is another. */
export const PointsPage = ({ site, young, csrf, back, caption, points, errors, isChange }: PointsPageParams) => {
  const title = pointsTitle(young, points.length)
  return (
    <PublicPage site={site} title={title} isError={errors.length > 0} back={back} young={young} isPrivate>
      <div class="rc-body">
        <FormErrors errors={errors} />
        <h1>
          <span class="rc-caption">{caption}</span>
          {title}
        </h1>
        <PointList points={points} young={young} />
        <form action={`/complain/points${isChange ? '?change=1' : ''}`} method="post" novalidate>
          <CsrfField token={csrf} />
          {points.length < mostPoints ? (
            <Radios
              name="another"
              classes="govuk-radios--inline"
              fieldset={{
                legend: {
                  text: young ? 'Is anything else not right?' : 'Did anything else go wrong?',
                  classes: 'govuk-fieldset__legend--m',
                },
              }}
              hint={{ text: young ? 'You can add as many as you like.' : 'Anything that should have its own answer.' }}
              errorMessage={errorFor(errors, 'another')}
              items={[
                { value: 'yes', text: 'Yes' },
                { value: 'no', text: 'No' },
              ]}
            />
          ) : (
            <p>That is the most we can take on one form. If there is more, put it in a file on the next pages.</p>
          )}
          <Button text="Save and continue" preventDoubleClick />
        </form>
      </div>
    </PublicPage>
  )
}

/** Asks once before words are thrown away. */
export const RemovePointPage = (params: {
  readonly site: Site
  readonly young: boolean
  readonly csrf: string
  readonly number: number
  readonly words: string
  readonly isChange: boolean
}) => {
  const query = params.isChange ? '?change=1' : ''
  return (
    <PublicPage
      site={params.site}
      title="Remove this?"
      back={params.isChange ? '/complain/check' : '/complain/points'}
      young={params.young}
      isPrivate
    >
      <div class="rc-body">
        <h1>Remove this?</h1>
        <blockquote class="rc-typed">“{params.words}”</blockquote>
        <form action={`/complain/points/${params.number}/remove${query}`} method="post" novalidate>
          <CsrfField token={params.csrf} />
          <div class="govuk-button-group">
            <Button text="Yes, remove it" preventDoubleClick />
            <a class="govuk-link" href={params.isChange ? '/complain/check' : '/complain/points'}>
              No, keep it
            </a>
          </div>
        </form>
      </div>
    </PublicPage>
  )
}
