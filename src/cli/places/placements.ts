/** Every place of a procedure by its kind and path, and where in the data it stands: one list for the register and for mutation. */
import { type At, factDefinition, keyOf, type Procedure, pathOf, stageOf, vocabulary, walk } from '#language'

/** 'duty stage-1/respond' stands at stages, stage-1, duties, respond. */
export interface Placement {
  readonly kind: string
  readonly place: string
  readonly path: readonly (string | number)[]
  /** The clause that it cites, or that what it stands in cites. */
  readonly clause: string
}

/** How each block is called as a place; blocks that are not named here are no places of their own. */
const kinds = {
  role: 'role',
  definition: 'definition',
  track: 'track',
  refuses: 'refuses',
  oneAnswer: 'one-answer',
  stage: 'stage',
  position: 'position',
  outcomeRule: 'outcome-rule',
  letter: 'letter',
  piece: 'piece',
  section: 'section',
  copy: 'copy',
  plainly: 'plainly',
  checklist: 'checklist',
  item: 'item',
  register: 'register',
  meeting: 'meeting',
  settingDefinition: 'setting',
  sight: 'sight',
  factDefinition: 'fact',
  fieldDefinition: 'field',
  report: 'report',
  measure: 'measure',
  date: 'date',
  duty: 'duty',
  gate: 'gate',
  window: 'until',
  extension: 'extension',
  hold: 'hold',
  line: 'line',
  rung: 'rung',
  principle: 'principle',
  need: 'need',
} as const

type Block = keyof typeof kinds

/** The keys that lead to the block from the named thing it is inside, e.g. 'stage-1/respond' for a need or a line. */
const ownerOf = (at: At): string => {
  const [first, second] = pathOf(at)
  if (first === 'everyLetter') return 'every-letter'
  return keyOf(at) ?? stageOf(at) ?? String(second ?? '')
}

const nameOf = (block: Block, at: At): string => {
  const path = pathOf(at)
  const [first, second] = path
  const last = String(path.at(-1))
  if (block === 'stage') return first === 'ofTheBody' ? 'body' : last
  if (block === 'refuses' || block === 'plainly') return String(second)
  if (block === 'fieldDefinition') return `${second}.${last}`
  if (block === 'outcomeRule') return String(Number(last) + 1)
  if (block === 'position' || block === 'piece' || block === 'section' || block === 'copy' || block === 'item') return `${second}/${last}`
  if (block === 'date' || block === 'duty' || block === 'gate' || block === 'extension') return keyOf(at) ?? last
  if (block === 'window') return ownerOf(at)
  if (block === 'hold' || block === 'principle' || block === 'line' || block === 'rung' || block === 'need') return `${ownerOf(at)}/${last}`
  return last
}

const kindOf = (block: Block, at: At): string => {
  if (block === 'rung') return pathOf(at).at(-2) === 'notices' ? 'notice' : 'rung'
  return kinds[block]
}

const clauseAt = (at: At | undefined): string => {
  for (let here = at; here !== undefined; here = here.up) {
    const { value } = here
    if (typeof value === 'object' && value !== null && 'clause' in value && typeof value.clause === 'string') return value.clause
  }
  return ''
}

/** What an act is restricted by and a place of its own: who may, on what condition, how far an extension may reach. */
const restrictions = { who: 'who', when: 'when', atMost: 'cap' } as const

const restrictionsOf = (place: string, value: object, at: At): readonly Placement[] =>
  Object.entries(restrictions).flatMap(([key, kind]) =>
    key in value ? [{ kind, place: `${kind} ${place}`, path: [...pathOf(at), key], clause: clauseAt(at) }] : [],
  )

/** Everything of the procedure's own data that is a place, in the order it is written. */
export function placementsOf(procedure: Procedure): readonly Placement[] {
  const all: Placement[] = []
  const visit = (block: Block) => (value: object, at: At) => {
    const [kind, name] = [kindOf(block, at), nameOf(block, at)]
    all.push({ kind, place: `${kind} ${name}`, path: pathOf(at), clause: clauseAt(at) })
    if (block === 'duty' || block === 'gate' || block === 'extension') all.push(...restrictionsOf(name, value, at))
  }
  walk(procedure, {
    ...Object.fromEntries(blocks.map(block => [block, visit(block)])),
    outcomes: ({ point, clause }) =>
      all.push(...point.map((one, i) => ({ kind: 'outcome', place: `outcome ${one}`, path: ['outcomes', 'point', i], clause }))),
    procedure: value =>
      all.push(...Object.keys(value).map(key => ({ kind: 'procedure', place: `procedure ${key}`, path: [key], clause: '' }))),
  })
  return all
}

const isBlock = (key: string): key is Block => key in kinds
const blocks: readonly Block[] = Object.keys(kinds).filter(isBlock)

/** The places of the words all procedures share: the facts and their fields. */
const sharedPlaces = (procedure: Procedure): readonly string[] =>
  [...new Set([...Object.keys(vocabulary), ...Object.keys(procedure.facts ?? {})])].flatMap(type => [
    `fact ${type}`,
    ...Object.keys(factDefinition(procedure, type)?.fields ?? {}).map(field => `field ${type}.${field}`),
  ])

export const placesOf = (procedure: Procedure): ReadonlySet<string> =>
  new Set([...placementsOf(procedure).map(({ place }) => place), ...sharedPlaces(procedure)])
