import type { CaseState, GateState, Thing } from '#case'
import { idInWords, sentenceCase } from '../days-in-words/days.ts'
import type { ChangedStand, Side, Stand } from './view.ts'

type Stands = ReadonlyMap<string, Stand>

const changed = (before: Stands, after: Stands): readonly ChangedStand[] =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap(of => {
    const [was, would] = [before.get(of), after.get(of)]
    if (was?.title === would?.title && was?.clause === would?.clause) return []
    return [{ of, ...(was ? { before: was } : {}), ...(would ? { after: would } : {}) }]
  })

const thingsInWords = (things: readonly Thing[]): string => things.map(({ kind, id }) => `${idInWords(kind)} ${id}`).join(', ')

const positionsOf = ({ state }: Side): Stands =>
  new Map(
    state.positions.map(({ kind, id, title, clause }) => [kind === 'case' ? 'The case' : `${idInWords(kind)} ${id}`, { title, clause }]),
  )

export const changedPositions = (before: Side, after: Side): readonly ChangedStand[] => changed(positionsOf(before), positionsOf(after))

const STAGE_IS = { open: 'open', skipped: 'left out', ended: 'ended' } as const

type Strand = CaseState['strands'][number]

const strandInWords = ({ point, member }: Strand): string =>
  [point === undefined ? '' : `Point ${point}`, member === undefined ? '' : `member ${member}`].filter(words => words !== '').join(', ')

const stagesOf = ({ state, procedure }: Side): Stands => {
  const stands = new Map<string, Stand>()
  for (const strand of state.strands) {
    const whose = strandInWords(strand)
    const lead = whose === '' ? '' : `${whose}: `
    if (strand.track)
      stands.set(`${lead}the way it goes`, {
        title: procedure.tracks?.[strand.track.id]?.title ?? idInWords(strand.track.id),
        clause: strand.track.clause,
      })
    for (const [id, stage] of Object.entries(strand.stages))
      if (stage.is !== 'not-open')
        stands.set(`${lead}${procedure.stages[id]?.title ?? idInWords(id)}`, { title: STAGE_IS[stage.is], clause: stage.clause })
  }
  return stands
}

export const changedStages = (before: Side, after: Side): readonly ChangedStand[] => changed(stagesOf(before), stagesOf(after))

const outcomesOf = ({ state, procedure }: Side): Stands => {
  const { points, overall } = state.outcomes
  const clause = procedure.outcomes?.clause ?? ''
  const stand = (outcome: string): Stand => ({ title: sentenceCase(idInWords(outcome)), clause })
  return new Map([
    ...(overall === undefined ? [] : [['Overall', stand(overall)] as const]),
    ...Object.entries(points).map(([point, outcome]) => [`Point ${point}`, stand(outcome)] as const),
  ])
}

/** By the finding alone: the clause that names the findings is no part of one. */
export const changedOutcomes = (before: Side, after: Side): readonly ChangedStand[] =>
  changed(outcomesOf(before), outcomesOf(after)).filter(each => each.before?.title !== each.after?.title)

const sayGate = ({ may, for: things }: GateState): string =>
  `${sentenceCase(may)}${things.length === 0 ? '' : ` (${thingsInWords(things)})`}`

const GATE_IS = { open: 'may be done', asks: 'may be done; something is asked', closed: 'may not be done' } as const

const waysOf = ({ state }: Side): Stands =>
  new Map(state.gates.filter(gate => gate.is !== 'closed').map(gate => [sayGate(gate), { title: GATE_IS[gate.is], clause: gate.clause }]))

/** A way that is shut on both sides is no news. */
export const changedWays = (before: Side, after: Side): readonly ChangedStand[] =>
  changed(waysOf(before), waysOf(after)).filter(each => each.before?.title !== each.after?.title)
