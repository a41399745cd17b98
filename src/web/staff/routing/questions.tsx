/** What is still to be asked before the way is sure: each answer says where it leads. */
import type { RouteQuestion } from '#outputs'
import { type Form, listOf, textOf } from '../../form.ts'
import { Checkboxes, DateInput, Input, Radios } from '../../govuk/index.ts'
import { errorFor, type FormError } from '../../layout/index.ts'
import { notKnown, routeAnswerName } from '../../route-answers.ts'
import type { LinkClause } from '../parts/clauses.tsx'

export interface QuestionView {
  readonly question: RouteQuestion
  /** The words of the point it is asked of; empty where it is asked of all of it. */
  readonly of: string
}

const idOf = (name: string): string => name.replaceAll(/[^a-zA-Z0-9]+/g, '-')

/** The boxes of a day are named as the form that first asked it names them. */
export const dayName = ({ id }: RouteQuestion): string => (id === 'matter-arose' ? 'happened' : routeAnswerName(id))

const hints = (options: RouteQuestion['options']) =>
  options.map(({ value, says, leadsTo }) => ({
    value,
    text: says,
    ...(leadsTo === undefined || leadsTo === says ? {} : { hint: { text: `Leads to: ${leadsTo}` } }),
  }))

const neither = { value: notKnown, text: 'None of these, or not known' }

export const RouteQuestionControl = ({
  view,
  form,
  errors,
  link,
}: {
  readonly view: QuestionView
  readonly form: Form
  readonly errors: readonly FormError[]
  readonly link: LinkClause
}) => {
  const { question, of } = view
  const name = routeAnswerName(question.id)
  const id = idOf(name)
  const clause = link(question.clause)
    .map(({ text }) => text)
    .slice(0, 3)
    .join(', ')
  const hint = { text: `${of === '' ? '' : `“${of}” `}It turns on this: ${clause}.` }
  const legend = { legend: { text: question.says, classes: 'govuk-fieldset__legend--m' } }
  if (question.asks === 'day') {
    const day = dayName(question)
    const part = (which: 'day' | 'month' | 'year') => ({ name: which, value: textOf(form, `${day}-${which}`) })
    return (
      <>
        <DateInput
          id={day === 'happened' ? 'happened' : id}
          namePrefix={day}
          fieldset={legend}
          hint={{ text: `The day, or the month and year. ${hint.text}` }}
          day={part('day')}
          month={part('month')}
          year={part('year')}
          errorMessage={errorFor(errors, `${day}-day`) ?? errorFor(errors, `${day}-month`) ?? errorFor(errors, `${day}-year`)}
        />
        <Checkboxes
          name={name}
          idPrefix={`${id}-unknown`}
          items={[{ value: notKnown, text: 'Not known' }]}
          values={listOf(form, name)}
          classes="govuk-checkboxes--small"
        />
      </>
    )
  }
  if (question.asks === 'text')
    return <Input id={id} name={name} label={{ text: question.says, classes: 'govuk-label--m' }} hint={hint} value={textOf(form, name)} />
  const items = hints(question.options)
  if (question.asks === 'several')
    return (
      <Checkboxes
        name={name}
        idPrefix={id}
        fieldset={legend}
        hint={hint}
        items={[...items, neither]}
        values={listOf(form, name)}
        classes="govuk-checkboxes--small"
      />
    )
  return (
    <Radios
      name={name}
      idPrefix={id}
      fieldset={legend}
      hint={hint}
      items={[...items, { ...neither, text: question.asks === 'yes-no' ? 'Not known' : neither.text }]}
      value={textOf(form, name)}
      classes="govuk-radios--small"
    />
  )
}
