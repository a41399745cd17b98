/** What an answer needs at either stage. */
import { any, type Condition, every, filled, given, is, type Need, not, type Ref, recorded, the } from '#language'
import { resolved } from './events.ts'
import { mchp } from './sources.ts'

/** Every point has its finding at this stage, or is settled by what was agreed. */
export const everyPointAnswered = (since: Ref): Condition =>
  every('point', any(recorded(the('finding-recorded', { since })), recorded(resolved)))

const outcomes = ['upheld', 'partially-upheld', 'not-upheld', 'resolved']

/** The outcome and the action are given, and 'resolved' only with the agreement on record. */
export const outcomeNeeds = (paragraph: string): Readonly<Record<string, Need>> => ({
  outcome: {
    clause: `${paragraph}; ${mchp.outcomes}`,
    that: any(...outcomes.map(outcome => is(given('overall'), outcome))),
    otherwise: 'give the outcome: upheld, partially upheld, not upheld or resolved',
  },
  action: { clause: paragraph, that: filled(given('actionTaken')), otherwise: 'give the action taken' },
  'agreed-as-final': {
    clause: mchp.resolving,
    that: any(not(is(given('overall'), 'resolved')), recorded(resolved)),
    otherwise: 'resolved needs a record of what was agreed and that the person agreed it as full and final',
  },
})

/** A point may be called resolved only once the person's agreement is on record. */
export const resolvedNeedsAgreement: Readonly<Record<string, Need>> = {
  'agreed-as-final': {
    clause: mchp.resolving,
    that: any(not(is(given('finding'), 'resolved')), recorded(resolved)),
    otherwise: 'resolved needs a record of what was agreed and that the person agreed it as full and final',
  },
}
