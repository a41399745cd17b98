/** Every place of a procedure by its kind and path, e.g. 'duty stage-1/respond', 'piece stage-1-response/apology'. */
import { type Act, type Clock, type Extension, factDefinition, type Procedure, type Stage, vocabulary } from '#language'

type Block = Readonly<Record<string, unknown>> | undefined

const under = (kind: string, block: Block, before = ''): string[] => Object.keys(block ?? {}).map(key => `${kind} ${before}${key}`)

const needsOf = (path: string, act: Partial<Act>): string[] => under('need', act.needs, `${path}/`)

const clockPlaces = (path: string, clock: Clock & Partial<Act>): string[] => [
  ...needsOf(path, clock),
  ...under('extension', clock.extensions, `${path}/`),
  ...Object.entries<Extension>(clock.extensions ?? {}).flatMap(([id, extension]) => needsOf(`${path}/${id}`, extension)),
  ...under('line', clock.lines, `${path}/`),
  ...under('rung', clock.ladder, `${path}/`),
]

const stagePlaces = (id: string, stage: Stage): string[] => {
  const before = `${id}/`
  return [
    `stage ${id}`,
    ...under('date', stage.dates, before),
    ...under('duty', stage.duties, before),
    ...under('gate', stage.gates, before),
    ...under('hold', stage.holds, before),
    ...under('notice', stage.notices, before),
    ...under('principle', stage.principles, before),
    ...Object.entries({ ...stage.dates, ...stage.duties }).flatMap(([key, clock]) => clockPlaces(before + key, clock)),
    ...Object.entries(stage.gates ?? {}).flatMap(([key, gate]) => needsOf(before + key, gate)),
  ]
}

const inside = <T>(kind: string, block: Readonly<Record<string, T>> | undefined, of: (one: T) => Block): string[] =>
  Object.entries(block ?? {}).flatMap(([id, one]) => under(kind, of(one), `${id}/`))

const factPlaces = (procedure: Procedure): string[] => {
  const types = new Set([...Object.keys(vocabulary), ...Object.keys(procedure.facts ?? {})])
  return [...types].flatMap(type => [`fact ${type}`, ...under('field', factDefinition(procedure, type)?.fields, `${type}.`)])
}

export const placesOf = (procedure: Procedure): ReadonlySet<string> =>
  new Set([
    ...under('procedure', { ...procedure }),
    ...Object.entries(procedure.stages).flatMap(([id, stage]) => stagePlaces(id, stage)),
    ...(procedure.ofTheBody ? stagePlaces('body', procedure.ofTheBody) : []),
    ...under('role', procedure.roles),
    ...under('definition', procedure.definitions),
    ...under('track', procedure.tracks),
    ...under('one-answer', procedure.oneAnswer),
    ...under('letter', procedure.letters),
    ...inside('piece', procedure.letters, letter => letter.contains),
    ...inside('copy', procedure.letters, letter => letter.copies),
    ...under('need', procedure.everyLetter?.needs, 'every-letter/'),
    ...under('checklist', procedure.checklists),
    ...inside('item', procedure.checklists, checklist => checklist.items),
    ...under('register', procedure.registers),
    ...under('meeting', procedure.meetings),
    ...under('setting', procedure.settings),
    ...under('sight', procedure.sees),
    ...under('report', procedure.reports),
    ...inside('section', procedure.reports, report => report.contains),
    ...under('measure', procedure.measures),
    ...inside('position', procedure.positions, positions => positions),
    ...(procedure.outcomes?.point ?? []).map(outcome => `outcome ${outcome}`),
    ...factPlaces(procedure),
  ])
