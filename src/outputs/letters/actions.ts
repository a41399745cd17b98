import { actionsOf } from '../actions/actions.ts'
import type { Action } from '../actions/view.ts'
import type { CaseRead } from '../case-read.ts'
import { longDay } from '../days-in-words/days.ts'

/** Every action still meant to be done or done, one a line: what, whose, and by when. */
export const actionsList = (read: CaseRead): string =>
  actionsOf(read)
    .filter(({ dropped }) => dropped === undefined)
    .map(action => {
      const whose = action.agency === undefined ? 'no agency is named' : `responsible: ${action.agency}`
      const by = action.target === undefined ? 'no date is set' : `by ${longDay(action.target)}`
      return line(action, `${whose}; ${by}.`)
    })
    .join('\n')

/** What became of every action: done, with its proof, or given up, with its reason. */
export const actionsOutcome = (read: CaseRead): string =>
  actionsOf(read)
    .map(action => line(action, became(action)))
    .join('\n')

const became = ({ done, dropped }: Action): string => {
  if (done !== undefined) return `done on ${longDay(done.on)}. ${sentence(done.proof)}`.trim()
  return dropped === undefined ? 'still to be done.' : `no longer required, ${longDay(dropped.on)}. ${sentence(dropped.reasons)}`.trim()
}

const line = ({ what }: Action, rest: string): string => `- ${sentence(what)} ${rest.charAt(0).toUpperCase()}${rest.slice(1)}`

/** On one line, with its full stop. */
const sentence = (words: string): string => {
  const whole = words.replaceAll(/\s+/g, ' ').trim()
  return whole === '' || /[.!?]$/.test(whole) ? whole : `${whole}.`
}
