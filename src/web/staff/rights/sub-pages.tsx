/** The pages under a case's People: who they are and what they consented to, what is done differently for them, and limits on contact. */
import { caseHref } from '../case-frame/view.ts'

export type SubPage = 'people' | 'adjustments' | 'behaviour' | 'group' | 'others' | 'holds'

const pages: readonly (readonly [SubPage, string, string])[] = [
  ['people', 'People and consent', 'people'],
  ['adjustments', 'Adjustments', 'people/adjustments'],
  ['behaviour', 'Behaviour and contact', 'people/behaviour'],
  ['group', 'A group', 'people/group'],
  ['others', 'Other bodies', 'people/others'],
  ['holds', 'Holds and safeguarding', 'people/holds'],
]

export const SubPages = ({ reference, current }: { readonly reference: string; readonly current: SubPage }) => (
  <nav class="rc-views rc-views--wrap rc-space-top" aria-label="People">
    {pages.map(([id, text, page]) => (
      <a href={`${caseHref(reference)}/${page}`} aria-current={id === current ? 'page' : undefined}>
        {text}
      </a>
    ))}
  </nav>
)
