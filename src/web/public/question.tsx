/** One question of the public form: when it is asked, what it shows, and how its answer is read. */
import type { ComponentChildren, VNode } from 'preact'
import type { LocalDate } from '#calendar'
import type { Body } from '#language'
import type { Form } from '../form.ts'
import type { Chosen } from '../languages/chosen-language.ts'
import { errorFor, type FormError } from '../layout/index.ts'
import { type ProceedingsKind, proceedingsAsked } from '../proceedings-asked.ts'
import type { Answers, Document } from '../services.ts'
import { isYoung } from './answers.ts'
import type { PublicContext } from './public-context.ts'

/** What a question may look at: the body, and what was answered so far. */
export interface Asking {
  readonly body: Body
  readonly answers: Answers
  readonly documents: readonly Document[]
  readonly young: boolean
  readonly today: LocalDate
  /** Kinds of other proceedings that the procedures ask about; none: they do not ask. */
  readonly proceedings: readonly ProceedingsKind[]
}

export const asking = (
  { services, site: { body } }: Pick<PublicContext, 'services' | 'site'>,
  answers: Answers,
  documents: readonly Document[],
): Asking => ({
  body,
  answers,
  documents,
  young: isYoung(body, answers),
  today: services.today(),
  proceedings: proceedingsAsked(services.procedures()),
})

type Read = { readonly answers: Answers; readonly errors: readonly FormError[] }

export interface Shown extends Asking {
  /** What stands in the fields: the answers so far, or what was just typed. */
  readonly form: Form
  readonly errors: readonly FormError[]
  /** Stands above the question: 'What happened: question 3 of 5', or 'question 3' where an answer may still bring another. */
  readonly caption: string
}

export type Section = 'you' | 'happened' | 'reach'

export interface Question {
  readonly path: string
  readonly section: Section
  applies(a: Asking): boolean
  /** The paths of those before it whose answers decide whether it is asked. */
  readonly hangsOn?: readonly string[]
  /** The title of the page, which is the question itself. */
  title(a: Asking): string
  isAnswered(a: Asking): boolean
  /** What must still be said, where it is not answered. */
  missing(a: Asking): string
  /** The answers so far as they stand in the fields of a page in this language. */
  form?(answers: Answers, language: Chosen): Form
  read(form: Form, a: Asking): Read
  Fields(shown: Shown): VNode
}

export const errorOf = (shown: Shown, field: string): { readonly text: string } | undefined => errorFor(shown.errors, field)

/** A question that is the legend of its one fieldset, and the heading of the page. */
export const legend = (shown: Shown, title: string) => ({
  html: (
    <>
      {shown.caption && <span class="rc-caption">{shown.caption}</span>}
      {title}
    </>
  ),
  isPageHeading: true,
  classes: 'govuk-fieldset__legend--l',
})

/** A question that is the label of its one field, and the heading of the page. */
export const label = (shown: Shown, title: string) => ({ ...legend(shown, title), classes: 'govuk-label--l' })

export const Heading = ({ shown, children }: { readonly shown: Shown; readonly children: ComponentChildren }) => (
  <h1>
    {shown.caption && <span class="rc-caption">{shown.caption}</span>}
    {children}
  </h1>
)
