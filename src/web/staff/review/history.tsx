/** What was done with a letter before it went, with the words that changed between its versions. */
import { Hidden } from '../parts/small-parts.tsx'
import type { ReviewView, StepInWords } from './view.ts'

/** What is gone and what is new is said, not only struck and underlined. */
export const Changes = ({ changes }: { readonly changes: ReviewView['changed'] }) => (
  <>
    {changes.map(({ title, runs }) => (
      <div class="rc-changed">
        <h4>{title}</h4>
        <p dir="auto">
          {runs.map(({ is, words }) =>
            is === 'same' ? (
              words
            ) : is === 'gone' ? (
              <del>
                <Hidden>taken out: </Hidden>
                {words}
                <Hidden>. </Hidden>
              </del>
            ) : (
              <ins>
                <Hidden>put in: </Hidden>
                {words}
                <Hidden>. </Hidden>
              </ins>
            ),
          )}
        </p>
      </div>
    ))}
  </>
)

export const LetterHistory = ({ steps, id }: { readonly steps: readonly StepInWords[]; readonly id: string }) =>
  steps.length === 0 ? null : (
    <section class="rc-block" aria-labelledby={id}>
      <h2 id={id}>Who looked at it</h2>
      <ol class="rc-letter-steps">
        {steps.map(({ what, words, comments, changes }) => (
          <li>
            <h3>{what}</h3>
            {words !== '' && <p dir="auto">“{words}”</p>}
            {comments.length > 0 && (
              <dl class="rc-dl">
                {comments.map(comment => (
                  <div>
                    <dt>{comment.title}</dt>
                    <dd dir="auto">“{comment.words}”</dd>
                  </div>
                ))}
              </dl>
            )}
            {changes.length > 0 && (
              <details class="govuk-details">
                <summary class="govuk-details__summary">
                  <span class="govuk-details__summary-text">What had changed since the version before</span>
                </summary>
                <div class="govuk-details__text">
                  <Changes changes={changes} />
                </div>
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
