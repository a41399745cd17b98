/** Steps with who may do them, by which clause, and what stops them. */
import { Reasons } from '../case/page.tsx'
import { Clauses } from '../parts/clauses.tsx'
import { Hidden } from '../parts/small-parts.tsx'
import type { RightStep } from './steps.ts'

const Step = ({ step: { title, who, clauses, href, letterHref, due, reasons }, of }: { readonly step: RightStep; readonly of: string }) => (
  <li>
    <div>
      <b>{title}</b>
      <p>
        For: {who}. <Clauses links={clauses} />
        {due && (
          <>
            {' · '}
            {due.late ? <b>{due.words}</b> : due.words} ·{' '}
            <a href={due.whyHref}>
              Why this date?<Hidden> {title}</Hidden>
            </a>
          </>
        )}
      </p>
      {reasons.length > 0 && (
        <div class="rc-blocked">
          <Reasons reasons={reasons} />
        </div>
      )}
    </div>
    <div class="rc-steps-list__do">
      {letterHref !== undefined && (
        <a class="rc-btn" href={letterHref}>
          Write the letter
          <Hidden>
            : {title}
            {of}
          </Hidden>
        </a>
      )}
      {href !== undefined && (
        <a class={letterHref === undefined ? 'rc-btn' : 'rc-steps-list__other'} href={href}>
          {letterHref === undefined ? 'Record' : 'Record it as sent'}
          <Hidden>
            : {title}
            {of}
          </Hidden>
        </a>
      )}
    </div>
  </li>
)

/** `of`: what the steps are about, where several lists on a page have the same ones. */
export const StepList = ({ steps, of = '' }: { readonly steps: readonly RightStep[]; readonly of?: string }) =>
  steps.length === 0 ? null : (
    <ul class="rc-steps-list rc-screen-only">
      {steps.map(step => (
        <Step step={step} of={of === '' ? '' : `, ${of}`} />
      ))}
    </ul>
  )
