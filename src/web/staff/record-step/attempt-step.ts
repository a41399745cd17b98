/** A posted step carried out: new people named, what it would answer tried, and the record asked. */
import type { Attempt, Refusal } from '#case'
import { timeline } from '#outputs'
import { type Form, textOf } from '../../form.ts'
import type { Recorded, Sending, Services, Session } from '../../services.ts'
import { readOf } from '../case-frame/view.ts'
import { decideInTurn } from '../forms/judged.ts'
import { envelope } from '../forms/names.ts'
import { readStep, type Step } from '../forms/read-step.ts'
import { stepFields } from '../forms/step-fields.ts'
import { type StepAnswer, untouched } from './view.ts'

/** Recorded: the fact to go back to the case with. Else the form again, with what to say above it. */
export type Attempted = { readonly fact: string } | { readonly again: StepAnswer }

/** People named on the form who are not known to the case yet: added, and chosen in the form from then on. */
const withNewPeople = async (services: Services, session: Session, step: Step, values: Form): Promise<Form> => {
  const { asked, more } = stepFields(step.open, step.act, step.way, values)
  let now = values
  for (const field of [...asked, ...more]) {
    const name = field.newPerson?.text.trim().slice(0, 200) ?? ''
    if (name === '' || field.newPerson === undefined || field.text !== '') continue
    const as = step.way.fixed.as ?? textOf(values, 'f-as')
    const person = await services.addPerson(session, step.open.reference, { name, as: typeof as === 'string' ? as : '', needs: [] })
    if (person !== undefined) now = { ...now, [field.id]: person.id, [field.newPerson.id]: '' }
  }
  return now
}

/** What recording it would say that does not stop it: warnings, and that it waits. */
const trialOf = (step: Step, attempts: readonly Attempt[]): { warnings: readonly Refusal[]; waits: boolean } => {
  const decisions = decideInTurn(step.open, attempts)
  return {
    warnings: decisions.flatMap(decision => ('record' in decision ? decision.warnings : [])),
    waits: decisions.some(decision => 'record' in decision && decision.waits),
  }
}

const answerTo = async (services: Services, session: Session, step: Step, values: Form, recorded: Recorded): Promise<Attempted> => {
  if (recorded.is === 'recorded') return { fact: recorded.facts.at(-1)?.id ?? '' }
  if (recorded.is === 'refused') return { again: { ...untouched, values, refusals: recorded.refusals } }
  const since = new Set(recorded.since.map(({ id }) => id))
  const reopened = await services.openCase(session, step.open.reference)
  const entries = reopened === undefined ? [] : timeline(readOf(reopened)).filter(({ fact }) => since.has(fact))
  return { again: { ...untouched, values, changed: entries } }
}

export const attemptStep = async (services: Services, session: Session, step: Step, typed: Form, sending?: Sending): Promise<Attempted> => {
  const first = readStep(typed, step)
  if ('errors' in first)
    return { again: { ...untouched, values: typed, errors: first.errors.map(({ id, text }) => ({ field: id, text })) } }
  const values = await withNewPeople(services, session, step, typed)
  const read = values === typed ? first : readStep(values, step)
  if ('errors' in read) return { again: { ...untouched, values, errors: read.errors.map(({ id, text }) => ({ field: id, text })) } }
  const trial = trialOf(step, read.attempts)
  if ((trial.warnings.length > 0 || trial.waits) && textOf(values, envelope.seenWarnings) !== 'yes')
    return { again: { ...untouched, values, ...trial } }
  const recorded = await services.record(session, {
    reference: step.open.reference,
    position: Number(textOf(values, envelope.position)),
    attempts: read.attempts,
    key: textOf(values, envelope.key),
    ...(sending && { sending }),
  })
  return answerTo(services, session, step, values, recorded)
}
