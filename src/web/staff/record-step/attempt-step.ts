/** A posted step carried out: new people named, what it would answer tried, and the record asked. */
import type { Attempt, Refusal } from '#case'
import { timeline } from '#outputs'
import { type Form, textOf } from '../../form.ts'
import type { Recorded, Sending, Services, Session } from '../../services.ts'
import { readOf } from '../case-frame/view.ts'
import { decideInTurn } from '../forms/judged.ts'
import { envelope } from '../forms/names.ts'
import { readStep } from '../forms/read-step.ts'
import type { AnyStep as Step } from '../forms/step.ts'
import { type StepField, stepFields } from '../forms/step-fields.ts'
import { keptIn } from './kept-in.ts'
import { type StepAnswer, untouched } from './view.ts'

/** Recorded: the fact to go back to the case with. Else the form again, with what to say above it. */
export type Attempted = { readonly fact: string } | { readonly again: StepAnswer }

/** Fields that name somebody the case does not know yet. */
const newPeopleIn = (
  step: Step,
  values: Form,
): readonly (StepField & { readonly newPerson: { readonly id: string; readonly text: string } })[] => {
  const { asked, more } = stepFields(step.open, step.act, step.way, values)
  return [...asked, ...more].flatMap(field =>
    field.newPerson !== undefined && field.newPerson.text.trim() !== '' && field.text === ''
      ? [{ ...field, newPerson: field.newPerson }]
      : [],
  )
}

/** The attempts as they will be once the new people have their ids, to be judged before anybody is put on the case. */
const withSomebody = (attempts: readonly Attempt[], step: Step, values: Form): readonly Attempt[] => {
  const somebody = Object.fromEntries(newPeopleIn(step, values).map(({ field }) => [field, 'somebody-new']))
  return attempts.map((attempt, i) => (i === attempts.length - 1 ? { ...attempt, data: { ...somebody, ...attempt.data } } : attempt))
}

/** The new people put on the case, and chosen in the form from then on. */
const withNewPeople = async (
  services: Services,
  session: Session,
  step: Step,
  values: Form,
): Promise<{ readonly step: Step; readonly values: Form; readonly refused?: Refusal }> => {
  let now = { step, values }
  for (const { id, newPerson } of newPeopleIn(step, values)) {
    const as = step.way.fixed.as ?? textOf(values, 'f-as')
    const name = newPerson.text.trim().slice(0, 200)
    const added = await keptIn(services, session, step.open).addPerson({ name, as: typeof as === 'string' ? as : '', needs: [] })
    if (added.is === 'refused')
      return { ...now, refused: { act: step.act.key, clause: '', because: added.because, severity: 'refuse', tests: [] } }
    const { person } = added
    const { open } = now.step
    now = {
      step: { ...now.step, open: { ...open, people: { ...open.people, [person.id]: person } } },
      values: { ...now.values, [id]: person.id, [newPerson.id]: '' },
    }
  }
  return now
}

/** What recording it would answer: refusals, or what does not stop it: warnings, and that it waits. */
const trialOf = (step: Step, attempts: readonly Attempt[]): Pick<StepAnswer, 'refusals' | 'warnings' | 'waits'> => {
  const decisions = decideInTurn(step.open, attempts)
  return {
    refusals: decisions.flatMap(decision => ('refused' in decision ? decision.refused : [])),
    warnings: decisions.flatMap(decision => ('record' in decision ? decision.warnings : [])),
    waits: decisions.some(decision => 'record' in decision && decision.waits),
  }
}

const answerTo = async (services: Services, session: Session, step: Step, values: Form, recorded: Recorded): Promise<Attempted> => {
  if (recorded.is === 'recorded') return { fact: recorded.facts.at(-1)?.id ?? '' }
  if (recorded.is === 'refused') return { again: { ...untouched, values, refusals: recorded.refusals } }
  const since = new Set(recorded.since.map(({ id }) => id))
  const reopened = await keptIn(services, session, step.open).reopen()
  const entries = reopened === undefined ? [] : timeline(readOf(reopened)).filter(({ fact }) => since.has(fact))
  return { again: { ...untouched, values, changed: entries } }
}

/** What goes with a step: the letter it sends, and what is recorded beside it, by whoever does it and on its day. */
interface With {
  readonly sending?: Sending
  readonly beside?: (main: Attempt) => readonly Attempt[]
}

const readWith = (values: Form, step: Step, { beside }: With): ReturnType<typeof readStep> => {
  const read = readStep(values, step)
  const main = 'attempts' in read ? read.attempts.at(-1) : undefined
  return 'errors' in read || main === undefined || beside === undefined ? read : { attempts: [...beside(main), ...read.attempts] }
}

export const attemptStep = async (services: Services, session: Session, step: Step, typed: Form, beside: With = {}): Promise<Attempted> => {
  const { sending } = beside
  const first = readWith(typed, step, beside)
  if ('errors' in first)
    return { again: { ...untouched, values: typed, errors: first.errors.map(({ id, text }) => ({ field: id, text })) } }
  const isCurrent = Number(textOf(typed, envelope.position)) === step.open.position
  const trial = trialOf(step, withSomebody(first.attempts, step, typed))
  // A refused step leaves nobody behind; where the case has changed, what changed is said first.
  if (trial.refusals.length > 0 && isCurrent && newPeopleIn(step, typed).length > 0)
    return { again: { ...untouched, values: typed, refusals: trial.refusals } }
  if (trial.refusals.length === 0 && (trial.warnings.length > 0 || trial.waits) && textOf(typed, envelope.seenWarnings) !== 'yes')
    return { again: { ...untouched, values: typed, ...trial } }
  const { step: now, values, refused } = isCurrent ? await withNewPeople(services, session, step, typed) : { step, values: typed }
  if (refused !== undefined) return { again: { ...untouched, values: typed, refusals: [refused] } }
  const read = values === typed ? first : readWith(values, now, beside)
  if ('errors' in read) return { again: { ...untouched, values, errors: read.errors.map(({ id, text }) => ({ field: id, text })) } }
  const recorded = await keptIn(services, session, step.open).record({
    position: Number(textOf(values, envelope.position)),
    attempts: read.attempts,
    key: textOf(values, envelope.key),
    ...(sending && { sending }),
  })
  return answerTo(services, session, step, values, recorded)
}
