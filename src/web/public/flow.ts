/** The order of the questions, and where a person goes next. */
import { answersTo } from './answers.ts'
import type { Asking, Question, Section } from './question.tsx'
import { advocate } from './questions/advocate.tsx'
import { anonymous } from './questions/anonymous.tsx'
import { consent } from './questions/consent.tsx'
import { contact } from './questions/contact.tsx'
import { help } from './questions/help.tsx'
import { outcome } from './questions/outcome.tsx'
import { proceedings } from './questions/proceedings.tsx'
import { representative } from './questions/representative.tsx'
import { safety } from './questions/safety.tsx'
import { service } from './questions/service.tsx'
import { when } from './questions/when.tsx'
import { whoFor } from './questions/who-for.tsx'
import { whoYouAre } from './questions/who-you-are.tsx'

/** A page of the form; the points and the files have pages of their own kind. */
export type Step = Pick<Question, 'path' | 'section' | 'applies' | 'hangsOn' | 'title' | 'isAnswered' | 'missing'>

export const pointsStep: Step = {
  path: 'points',
  section: 'happened',
  applies: () => true,
  title: ({ young }) => (young ? 'The things that are not right' : 'What you are complaining about'),
  isAnswered: ({ answers }) => answersTo(answers, 'points').length > 0,
  missing: ({ young }) => (young ? 'Tell us at least one thing that is not right' : 'Tell us at least one thing that went wrong'),
}

export const filesStep: Step = {
  path: 'files',
  section: 'happened',
  applies: () => true,
  title: () => 'Do you want to add a photo or a paper?',
  isAnswered: () => true,
  missing: () => '',
}

export const steps: readonly Step[] = [
  ...[whoYouAre, safety, advocate, whoFor, consent],
  ...[service, pointsStep, when, proceedings, outcome, filesStep],
  ...[representative, help, anonymous, contact],
]

export const plainQuestions: readonly Question[] = [
  ...[whoYouAre, safety, advocate, whoFor, consent],
  ...[service, when, proceedings, outcome],
  ...[representative, help, anonymous, contact],
]

const sections: Readonly<Record<Section, { readonly adult: string; readonly young: string }>> = {
  you: { adult: 'About you', young: 'About you' },
  happened: { adult: 'What happened', young: 'What happened' },
  reach: { adult: 'Answering you', young: 'Answering you' },
}

/** Whether the answer to this question, or to one after it, decides if another is asked in the same section. */
function isCountOpen(step: Step, a: Asking): boolean {
  const rest = steps.slice(steps.indexOf(step)).filter(({ section }) => section === step.section)
  const deciding = new Set(rest.filter(one => one.applies(a)).map(({ path }) => path))
  return rest.some(({ path, hangsOn = [] }) => path !== step.path && hangsOn.some(one => deciding.has(one)))
}

/** 'What happened: question 3 of 5'; 'question 3' alone where nobody can say yet how many there will be. */
export function captionOf(step: Step, a: Asking): string {
  const ofSection = steps.filter(one => one.section === step.section && one.applies(a))
  const words = sections[step.section][a.young ? 'young' : 'adult']
  const nth = `${words}: question ${ofSection.indexOf(step) + 1}`
  return isCountOpen(step, a) ? nth : `${nth} of ${ofSection.length}`
}

export const pathOf = (step: Pick<Step, 'path'>): string => `/complain/${step.path}`
export const checkPath = '/complain/check'

export const unanswered = (a: Asking): readonly Step[] => steps.filter(step => step.applies(a) && !step.isAnswered(a))

/** The next page; one being changed goes back to the check, unless the change asks something new. */
export function nextPath(step: Step, a: Asking, isChange: boolean): string {
  if (isChange) {
    const [open] = unanswered(a)
    return open ? `${pathOf(open)}?change=1` : checkPath
  }
  const next = steps.slice(steps.indexOf(step) + 1).find(one => one.applies(a))
  return next ? pathOf(next) : checkPath
}

export function previousPath(step: Step, a: Asking, isChange: boolean): string {
  if (isChange) return checkPath
  const before = steps.slice(0, steps.indexOf(step)).filter(one => one.applies(a))
  const last = before.at(-1)
  return last ? pathOf(last) : a.young ? '/young' : '/'
}

/** Where a person who comes back goes on. */
export function carryOnPath(a: Asking): string {
  const [open] = unanswered(a)
  return open ? pathOf(open) : checkPath
}
