import { Button } from '../govuk/index.ts'
import { CsrfField, FormErrors, PublicPage, type Site } from '../layout/index.ts'
import type { Question, Shown } from './question.tsx'

export interface QuestionPageParams {
  readonly site: Site
  readonly question: Question
  readonly shown: Shown
  readonly back: string
  readonly csrf: string
  readonly isChange: boolean
}

/** Below every question: press on, or stop and come back. */
export const GoOn = ({ text }: { readonly text?: string }) => (
  <>
    <div class="rc-go">
      <Button text={text ?? 'Save and continue'} preventDoubleClick />
    </div>
    <p>
      <button type="submit" class="rc-linklike" name="_later" value="1">
        Save and come back later
      </button>
    </p>
  </>
)

/** One question on a page. */
export const QuestionPage = ({ site, question, shown, back, csrf, isChange }: QuestionPageParams) => (
  <PublicPage
    site={site}
    title={question.title(shown)}
    isError={shown.errors.length > 0}
    back={back}
    young={shown.young}
    languageForm="question"
    isPrivate
  >
    <div class="rc-body">
      <FormErrors errors={shown.errors} />
      <form id="question" action={`/complain/${question.path}${isChange ? '?change=1' : ''}`} method="post" novalidate>
        <CsrfField token={csrf} />
        {question.Fields(shown)}
        <GoOn />
      </form>
    </div>
  </PublicPage>
)
