/** What lists and pages call a matter and its state. */
import type { Calendar, LocalDate } from '#calendar'
import type { Ombudsman } from '#language'
import type { CaseRead } from '../case-read.ts'
import type { Chip } from '../chip.ts'
import { nextDayOf, ombudsmanMatters } from './matters.ts'
import type { MatterRow, MatterState, OmbudsmanMatter } from './view.ts'

const words: Readonly<Record<MatterState, Chip>> = {
  approached: { kind: 'wait', words: 'Approached' },
  'too-early': { kind: 'plain', words: 'Approached too early' },
  answering: { kind: 'today', words: 'To be answered' },
  answered: { kind: 'wait', words: 'Answered, no draft yet' },
  commenting: { kind: 'today', words: 'Draft to comment on' },
  commented: { kind: 'wait', words: 'Draft answered' },
  complying: { kind: 'today', words: 'Decided, to be carried out' },
  complied: { kind: 'wait', words: 'Carried out, not yet closed' },
  closed: { kind: 'plain', words: 'Closed' },
}

/** In the order a matter goes through them. */
export const matterStates = (): readonly { readonly state: MatterState; readonly words: string }[] => {
  const states: readonly MatterState[] = [
    'approached',
    'too-early',
    'answering',
    'answered',
    'commenting',
    'commented',
    'complying',
    'complied',
    'closed',
  ]
  return states.map(state => ({ state, words: words[state].words }))
}

/** Why nothing is owed by us now; '' where all is over. */
export const waitsFor = (state: MatterState): string => waiting[state]

const theirs = 'Nothing is owed: it is with the Ombudsman'
const waiting: Readonly<Record<MatterState, string>> = {
  approached: 'Nothing is owed: the Ombudsman has asked for nothing yet',
  'too-early': 'Nothing is owed to the Ombudsman: our own answer comes first',
  answering: 'Nothing is owed now',
  answered: theirs,
  commenting: 'Nothing is owed now: no time to comment is open',
  commented: theirs,
  complying: 'Nothing is owed by a date: the Ombudsman has not closed it',
  complied: 'Nothing is owed: the Ombudsman has still to close it',
  closed: '',
}

export const matterChip = (state: MatterState): Chip => words[state]

/** The one that a recorded name means, by its id or its name; undefined where the body's list has none such. */
export const ombudsmanNamed = (list: readonly Ombudsman[], which: string): Ombudsman | undefined => {
  const wanted = which.trim().toLowerCase()
  return list.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted)
}

export interface MatterThing {
  readonly kind: 'ombudsman'
  readonly id: string
  readonly state: MatterState
  readonly since: LocalDate
  readonly due?: LocalDate
  readonly done?: LocalDate
  readonly owner?: string
  readonly theme: string
  readonly row: MatterRow
}

/** What the list across cases keeps of each matter, also once it is closed. */
export const matterThings = (read: CaseRead, calendar: Calendar): readonly MatterThing[] => ombudsmanMatters(read, calendar).map(thingOf)

function thingOf(matter: OmbudsmanMatter): MatterThing {
  const { id, state, since, closedOn, which, reference, lead, items, recommendations } = matter
  const [owed] = matter.next
  const [window] = matter.windows
  // A window that closes first leads: nothing else says that its day is near.
  const opens = window !== undefined && (owed?.due === undefined || (window.until ?? owed.due) < owed.due) ? window : undefined
  const next = opens ?? owed
  const due = nextDayOf(matter)
  const owner = next?.who[0] ?? lead?.role
  const outcome = matter.decision?.outcome
  return {
    kind: 'ombudsman',
    id: id === '' ? '-' : id,
    state,
    since,
    ...(due !== undefined && { due }),
    ...(closedOn !== undefined && { done: closedOn }),
    ...(owner !== undefined && { owner }),
    theme: which.trim().toLowerCase(),
    row: {
      which,
      ...(reference !== undefined && { reference }),
      ...(next && { next: next.title, by: next.by }),
      ...(opens && { may: true as const }),
      ...(lead && { lead: lead.words }),
      gathered: items.filter(({ foundIn }) => foundIn !== undefined).length,
      asked: items.length,
      ...(outcome !== undefined && { outcome }),
      recommendations: { open: recommendations.filter(({ is }) => is === 'open' || is === 'reported').length, of: recommendations.length },
    },
  }
}
