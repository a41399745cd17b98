/** Questions about whoever complained, after it is sent: left out as easily as answered, and kept with nothing else. */
import type { EqualityQuestion } from '#language'
import { type Form, textOf } from '../../form.ts'
import { Button, Radios } from '../../govuk/index.ts'
import { CsrfField, PublicPage, type Site } from '../../layout/index.ts'

const preferNot = { value: 'prefer-not-to-say', text: 'Prefer not to say' }

const itemsOf = ({ options }: EqualityQuestion) => [
  ...Object.entries(options).map(([value, text]) => ({ value, text })),
  { divider: 'or' },
  preferNot,
]

export const AboutYouPage = (params: {
  readonly site: Site
  readonly csrf: string
  readonly young: boolean
  readonly questions: readonly EqualityQuestion[]
  /** What was chosen, where the language was changed in between. */
  readonly form: Form
}) => {
  const { site, csrf, young, questions, form } = params
  const title = young ? 'A few questions about you' : 'Questions about you'
  return (
    <PublicPage site={site} title={title} young={young} isPrivate languageForm="about-you">
      <div class="rc-body">
        <h1>{title}</h1>
        {young ? (
          <>
            <p>You do not have to answer. It changes nothing about your complaint.</p>
            <p>We only count the answers. We do not keep them with your name or your complaint. Nobody can see what you said.</p>
          </>
        ) : (
          <>
            <p>You do not have to answer any of these. Your complaint is sent, and your answers change nothing about it.</p>
            <p>
              They help us see whether everybody can complain to us. We only count them: they are not kept with your complaint, your name or
              each other, and nobody can see what you answered.
            </p>
          </>
        )}
        <form id="about-you" action="/about-you" method="post" novalidate>
          <CsrfField token={csrf} />
          {questions.map(question => (
            <Radios
              name={`q-${question.id}`}
              idPrefix={`q-${question.id}`}
              fieldset={{ legend: { text: (young && question.young) || question.asks, classes: 'govuk-fieldset__legend--s' } }}
              items={itemsOf(question)}
              value={textOf(form, `q-${question.id}`)}
            />
          ))}
          <Button text={young ? 'Send my answers' : 'Send these answers'} preventDoubleClick />
        </form>
        <p>
          <a href="/">{young ? 'No thank you' : 'Leave without answering'}</a>
        </p>
      </div>
    </PublicPage>
  )
}

export const AboutYouDonePage = ({ site, isCounted }: { readonly site: Site; readonly isCounted: boolean }) => (
  <PublicPage site={site} title={isCounted ? 'Thank you' : 'There is nothing to answer'} isPrivate>
    <div class="rc-body">
      <h1>{isCounted ? 'Thank you' : 'There is nothing to answer'}</h1>
      <p>
        {isCounted
          ? 'Your answers are counted. We kept nothing else of them.'
          : 'You have answered already, or it was more than a day ago. Nothing more is needed, and your complaint is not changed by it.'}
      </p>
      <p>
        <a href="/">Go to the start page</a>
      </p>
    </div>
  </PublicPage>
)
