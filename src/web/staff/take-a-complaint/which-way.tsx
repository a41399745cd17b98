import type { Form } from '../../form.ts'
import { Button } from '../../govuk/index.ts'
import { CsrfField, type FormError, FormErrors } from '../../layout/index.ts'
import type { LinkClause } from '../parts/clauses.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { OneAnswers, OwedList, PointRouteCard } from '../routing/point-route.tsx'
import { type QuestionView, RouteQuestionControl } from '../routing/questions.tsx'
import type { RoutingView } from '../routing/view.ts'

export interface WhichWayView {
  readonly routing: RoutingView
  readonly questions: readonly QuestionView[]
  /** What was asked and answered already, to be taken back by its question's id. */
  readonly answered: readonly { readonly id: string; readonly asked: string; readonly said: string }[]
  readonly form: Form
  /** Not a comment, a compliment or an enquiry. */
  readonly isComplaint: boolean
  /** Everything typed so far that this page does not ask, as it will be sent again. */
  readonly carried: readonly (readonly [string, string])[]
  readonly errors: readonly FormError[]
  readonly link: LinkClause
  readonly csrf: string
}

const Answered = ({ answered }: Pick<WhichWayView, 'answered'>) =>
  answered.length === 0 ? null : (
    <section class="rc-block" aria-labelledby="said-h">
      <h2 id="said-h">Asked and answered</h2>
      <ul class="rc-route__answered">
        {answered.map(({ id, asked, said }) => (
          <li>
            <span>
              {asked} <b>{said}</b>
            </span>
            <button class="rc-link-button" type="submit" name="forget" value={id}>
              Ask again<span class="rc-vh">: {asked}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )

export const WhichWayPage = ({ view, frame }: { readonly view: WhichWayView; readonly frame: Frame }) => {
  const { routing, questions } = view
  const isSure = questions.length === 0
  return (
    <StaffShell frame={frame} title="Which way does it go?" current="/take-a-complaint" isError={view.errors.length > 0}>
      <div class="rc-form-cols">
        <div>
          <FormErrors errors={view.errors} />
          <h1>Which way does it go?</h1>
          <p class="rc-sub rc-sub--form">
            By what you have typed, under the {routing.procedure}. Nothing is recorded yet.{' '}
            {isSure
              ? 'Nothing more needs asking.'
              : 'The questions below could still change it; the complaint can be recorded without them.'}
          </p>
          <form action="/take-a-complaint" method="post" novalidate>
            <CsrfField token={view.csrf} />
            {view.carried.map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            {!isSure && (
              <section class="rc-block" aria-labelledby="ask-h">
                <h2 id="ask-h">Still to ask</h2>
                <p class="rc-small">Only what could change the way. “Not known” refuses nothing.</p>
                {questions.map(question => (
                  <RouteQuestionControl view={question} form={view.form} errors={view.errors} link={view.link} />
                ))}
                <p class="rc-acts rc-acts--in">
                  <Button text="Look again with these answers" name="do" value="route" classes="govuk-button--secondary" />
                </p>
              </section>
            )}
            <section class="rc-block" aria-labelledby="ways-h">
              <h2 id="ways-h">{routing.points.length > 1 ? 'Point by point' : 'As it stands'}</h2>
              {routing.points.map(route => (
                <PointRouteCard route={route} level="with-clocks" />
              ))}
              <OneAnswers oneAnswer={routing.oneAnswer} />
              {routing.forAll.length > 0 && (
                <>
                  <h3 class="rc-h3 rc-space-top">For the whole complaint</h3>
                  <OwedList owed={routing.forAll} />
                </>
              )}
            </section>
            <Answered answered={view.answered} />
            <p class="rc-acts">
              <Button text={view.isComplaint ? 'Record the complaint' : 'Record it'} name="do" value="record" preventDoubleClick />
              <Button text="Change what was typed" name="do" value="change" classes="govuk-button--secondary" />
            </p>
          </form>
        </div>
        <aside aria-label="About this page">
          <div class="rc-card">
            <h2>What this page does</h2>
            <ul class="rc-ways">
              <li>It works the way out from the answers, each with its clause. It decides nothing</li>
              <li>A decision that somebody must make stays theirs. It is listed with who and by when</li>
              <li>After recording, each point can still be sent another way, with a reason</li>
            </ul>
          </div>
        </aside>
      </div>
    </StaffShell>
  )
}
