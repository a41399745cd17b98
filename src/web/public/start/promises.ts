/** What a procedure promises somebody who complains, read from its data: shown before anything is asked. */
import { type Count, type Done, type Duty, type FactType, type Procedure, type Stage, typesOf, type Unit, type When } from '#language'

interface Promised {
  /** 'within 2 working days'; nothing where the length depends on the complaint. */
  readonly within?: string
  /** The title of the role that owes it. */
  readonly who?: string
}

export interface Promises {
  readonly acknowledged: Promised | undefined
  readonly answered: Promised | undefined
  /** Stages that a person may go on to after the first answer, on the way most complaints take, and how soon each answers. */
  readonly furtherStages: readonly { readonly title: string; readonly within?: string }[]
}

const doneByTypes = (done: Done): readonly FactType[] => {
  if (typeof done === 'string') return [done]
  if ('anyOf' in done) return done.anyOf.flatMap(doneByTypes)
  if ('allOf' in done) return done.allOf.flatMap(doneByTypes)
  if ('everyOne' in done) return doneByTypes(done.done)
  if ('covers' in done) return typesOf(done.with)
  return typesOf(done)
}

const isCount = (when: When): when is Count => typeof when === 'object' && 'unit' in when

const units: Readonly<Record<Unit, readonly [string, string]>> = {
  'working-days': ['working day', 'working days'],
  days: ['day', 'days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
}

function within(procedure: Procedure, by: When): string | undefined {
  if (!isCount(by) || by.how === 'before') return undefined
  const n = typeof by.n === 'number' ? by.n : 'setting' in by.n ? procedure.settings?.[by.n.setting]?.value : undefined
  if (typeof n !== 'number') return undefined
  return `within ${n} ${units[by.unit][n === 1 ? 0 : 1]}`
}

function promised(procedure: Procedure, duty: Duty | undefined): Promised | undefined {
  if (!duty) return undefined
  const length = within(procedure, duty.by)
  const who = typeof duty.who === 'string' ? procedure.roles[duty.who]?.title : undefined
  return { ...(length ? { within: length } : {}), ...(who ? { who } : {}) }
}

const hasLimit = ({ by }: Duty): boolean => !(typeof by === 'object' && 'noLimit' in by)

/** A duty that may be done by it at any time promises nothing. */
const dutyThatGives = (stage: Stage, fact: FactType): Duty | undefined =>
  Object.values(stage.duties ?? {}).find(duty => hasLimit(duty) && doneByTypes(duty.doneBy).includes(fact))

const startsWith = (when: When, fact: FactType): boolean => {
  if (typeof when === 'string') return when === fact
  if ('fact' in when) return typesOf(when).includes(fact)
  if ('earliestOf' in when) return when.earliestOf.some(one => startsWith(one, fact))
  if ('latestOf' in when) return when.latestOf.some(one => startsWith(one, fact))
  return 'choose' in when && when.choose.some(({ by }) => startsWith(by, fact))
}

/** Counted from the day it was asked for: any other day is one that nobody knows beforehand. */
const isFromTheAsking = (by: When): boolean => isCount(by) && startsWith(by.of, 'escalation-requested')

/** The stages that people are promised come in the order they are written. */
export function promisesOf(procedure: Procedure): Promises {
  const stages = Object.entries(procedure.stages)
  const answeredAt = stages.findIndex(([, stage]) => dutyThatGives(stage, 'response-sent') !== undefined)
  const answering = stages[answeredAt]
  // What a later stage acknowledges is another letter.
  const acknowledging = stages
    .slice(0, answeredAt < 0 ? stages.length : answeredAt + 1)
    .flatMap(([, stage]) => dutyThatGives(stage, 'acknowledgement-sent') ?? [])[0]
  const isOnTheWay = (stage: Stage): boolean => stage.track === undefined || stage.track === answering?.[1].track
  const asked = new Set(
    stages.flatMap(([, stage]) =>
      Object.values(stage.gates ?? {}).flatMap(gate => {
        const { records } = gate
        return typeof records === 'object' && typesOf(records).includes('escalation-requested') && records.stage ? [records.stage] : []
      }),
    ),
  )
  return {
    acknowledged: promised(procedure, acknowledging),
    answered: promised(procedure, answering && dutyThatGives(answering[1], 'response-sent')),
    furtherStages: stages
      .filter(([id, stage]) => asked.has(id) && isOnTheWay(stage))
      .map(([, stage]) => {
        const duty = dutyThatGives(stage, 'response-sent')
        const answer = duty && isFromTheAsking(duty.by) ? promised(procedure, duty)?.within : undefined
        return { title: stage.title, ...(answer !== undefined && { within: answer }) }
      }),
  }
}
