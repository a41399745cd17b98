import { LetterForms } from '../../letters/letter-forms.tsx'
import { LetterHtml } from '../../letters/letter-html.tsx'
import { CaseCrumb } from '../case-frame/case-frame.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { LetterHistory } from '../review/history.tsx'
import type { SentLetterView } from './view.ts'

export const Way = ({ way }: { readonly way: SentLetterView['way'] }) => (
  <>
    {way.map(({ words, needsSomebody, correct }) => (
      <p>
        {needsSomebody ? <b>{words}</b> : words}
        {correct && (
          <>
            {' '}
            <a href={correct.href}>{correct.text}</a>
          </>
        )}
      </p>
    ))}
  </>
)

export const SentLetterPage = ({ view, frame }: { readonly view: SentLetterView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={`${view.title}: ${view.reference}`} current="/cases">
    <div class="rc-screen-only">
      <CaseCrumb reference={view.reference} href={view.caseHref} here="Letter as sent" />
      <h1>{view.title}</h1>
      <p class="rc-sub">{view.detail} To print it, print this page: only the letter comes out.</p>
    </div>
    <LetterHtml html={view.html} />
    <div class="rc-screen-only">
      <LetterForms at={view.href} html={view.html} />
      <Way way={view.way} />
      {view.way.some(({ needsSomebody }) => needsSomebody) && (
        <p>
          <a href="/post">Send it another way, at Post</a>
        </p>
      )}
      {view.approvals.map(words => (
        <p>{words}</p>
      ))}
      <LetterHistory steps={view.steps} id="looked-h" />
    </div>
    <p class="rc-acts">
      <a class="rc-btn" href={`${view.caseHref}/letters`}>
        All correspondence of this case
      </a>
    </p>
  </StaffShell>
)
