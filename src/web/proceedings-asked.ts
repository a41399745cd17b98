/** Other proceedings about the same matter: asked when a complaint comes in, where a procedure has kinds of them to choose from. */
import { factDefinition, type Procedure, sayOption } from '#language'
import { routeAnswerName } from './route-answers.ts'
import type { Answers } from './services.ts'

/** Kept among the answers as the procedure's own questions are: the kinds, and what is known of them. */
export const proceedingsAnswer = routeAnswerName('complaint-received.proceedings')
export const proceedingsWords = routeAnswerName('complaint-received.otherProceedings')

/** The kind that says there are none: it was asked. */
export const noProceedings = 'none'

export interface ProceedingsKind {
  readonly value: string
  readonly text: string
}

const kindsOf = (procedure: Procedure): readonly ProceedingsKind[] => {
  const definition = factDefinition(procedure, 'complaint-received')?.fields.proceedings
  return (definition?.of ?? []).map(value => {
    const says = sayOption(procedure, 'proceedings', value)
    return { value, text: `${says.charAt(0).toUpperCase()}${says.slice(1)}` }
  })
}

/** The kinds that may be chosen; none: no procedure asks. */
export const proceedingsAsked = (procedures: readonly Procedure[]): readonly ProceedingsKind[] => {
  const kinds = procedures.flatMap(kindsOf).filter(({ value }) => value !== noProceedings)
  return kinds.filter(({ value }, i) => kinds.findIndex(kind => kind.value === value) === i)
}

const several = (given: Answers[string] | undefined): readonly string[] =>
  (given === undefined ? [] : [given].flat()).filter(value => value !== '')

export const proceedingsIn = (answers: Answers): { readonly kinds: readonly string[]; readonly words: string } => ({
  kinds: several(answers[proceedingsAnswer]),
  words: several(answers[proceedingsWords]).join(' '),
})
