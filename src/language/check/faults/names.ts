import type { Literal } from '../../types.ts'
import type { Checking } from '../checking.ts'
import { didYouMean, listed } from '../fault.ts'
import { factsIn, type Known, keyIn } from '../known.ts'
import type { Sort } from '../shapes.ts'
import { type At, stageOf } from '../structure.ts'

/** Faults 4, 6, 13 and the name part of 28: whatever is named is there. */
export function checkNames(checking: Checking): void {
  const { procedure } = checking.known
  checking.known.walk({
    name: (sort, name, at) => checkName(sort, name, at, checking),
    ref: (ref, at) => {
      if (typeof ref !== 'string')
        checkWhere(
          factsIn({ ...ref, where: {} }).map(one => one.type),
          ref.where ?? {},
          at,
          'where',
          checking,
        )
    },
    decided: (decided, at) =>
      checkWhere(
        factsIn(decided.by).map(one => one.type),
        decided.ifSays,
        at,
        'ifSays',
        checking,
      ),
  })
  for (const [kind, positions] of Object.entries(procedure.positions ?? {})) {
    if (kind !== 'case' && !checking.known.kinds.has(kind)) {
      unknown(['positions', kind], 'kind', kind, ['case', ...checking.known.kinds], 4, checking)
    }
    if (Object.keys(positions).length === 0) checking.fault(['positions', kind], 23, 'has no positions.', 'Give it some, or take it out.')
  }
  for (const type of Object.keys(procedure.fields ?? {})) {
    if (!checking.known.facts.has(type)) unknown(['fields', type], 'fact', type, checking.known.facts.keys(), 4, checking)
  }
}

function checkName(sort: Sort, name: string, at: At, checking: Checking): void {
  if (sort === 'each') {
    if (!checking.known.kinds.has(name)) {
      checking.fault(at, 13, `no fact concerns the kind '${name}'.`, meant(name, checking.known.kinds, 'kinds'))
    }
  } else if (sort === 'clock') checkClock(name, at, checking)
  else if (sort === 'stopped' && !checking.known.stages.includes(name)) checkClock(name, at, checking)
  else if (sort === 'duties') checkDuties(name, at, checking)
  else if (sort === 'gate') checkGate(name, at, checking)
  else {
    const there = namesOf(sort, name, at, checking.known)
    if (there !== undefined && !there.names.includes(name)) unknown(at, there.says, name, there.names, there.fault ?? 4, checking)
  }
}

interface Names {
  readonly says: string
  readonly names: readonly string[]
  readonly fault?: number
}

/** The names there are of a sort that is looked up in one block. */
function namesOf(sort: Sort, name: string, at: At, { procedure, facts, kinds, stages, gates }: Known): Names | undefined {
  const keys = (block: Readonly<Record<string, unknown>> | undefined): readonly string[] => Object.keys(block ?? {})
  switch (sort) {
    case 'fact':
      return facts.has(name) ? undefined : { says: 'fact', names: [...facts.keys()] }
    case 'role':
    case 'recipient':
      return { says: 'role', names: keys(procedure.roles) }
    case 'who':
      return { says: 'role', names: [...keys(procedure.roles), ...(typeof at.key === 'number' ? [] : ['anyone', 'nobody'])] }
    case 'track':
      return { says: 'track', names: keys(procedure.tracks) }
    case 'stage':
      return { says: 'stage', names: stages }
    case 'stage-or-any':
      return { says: 'stage', names: [...stages, 'any'] }
    case 'letter':
      return { says: 'letter', names: keys(procedure.letters) }
    case 'register':
      return { says: 'register', names: keys(procedure.registers) }
    case 'meeting':
      return { says: 'meeting', names: keys(procedure.meetings) }
    case 'setting':
      return { says: 'setting', names: keys(procedure.settings) }
    case 'kind':
      return { says: 'kind', names: [...kinds] }
    case 'outcome':
      return { says: 'outcome', names: procedure.outcomes?.point ?? [] }
    case 'measure':
      return { says: 'measure', names: keys(procedure.measures), fault: 28 }
    case 'offer':
      return { says: 'track, letter or act', names: [...keys(procedure.tracks), ...keys(procedure.letters), ...gates.keys(), 'ombudsman'] }
    default:
      return undefined
  }
}

function checkClock(name: string, at: At, checking: Checking): void {
  const { clocks } = checking.known
  if (clocks.has(keyIn(stageOf(at), name))) return
  notThere(at, 'duty or date', name, [...clocks.keys()], checking)
}

function checkDuties(name: string, at: At, checking: Checking): void {
  const { clocks, stages } = checking.known
  if (name === '*') return
  if (name.endsWith('/*')) {
    const stage = name.slice(0, -2)
    if (stage !== 'body' && !stages.includes(stage)) unknown(at, 'stage', stage, stages, 4, checking)
    return
  }
  const clock = clocks.get(keyIn(stageOf(at), name))
  if (clock?.is === 'duty') return
  if (clock !== undefined) {
    checking.fault(
      at,
      6,
      `names '${name}', which is a date that nobody owes.`,
      'Name a duty, or compare the day with onOrBefore(dueOf(...)).',
    )
    return
  }
  notThere(
    at,
    'duty',
    name,
    [...clocks.values()].filter(one => one.is === 'duty').map(one => one.key),
    checking,
  )
}

/** What may wait for a decision: a gate, or a duty's or extension's own act. */
function checkGate(name: string, at: At, checking: Checking): void {
  const { gates, acts } = checking.known
  const key = keyIn(stageOf(at), name)
  if (gates.has(key) || acts.some(act => act.key === key)) return
  notThere(at, 'gate', name, [...gates.keys()], checking, 4)
}

/** A name that may be bare in its own stage: the names offered are written as they would be here. */
function notThere(at: At, says: string, name: string, keys: readonly string[], checking: Checking, fault = 6): void {
  const stage = stageOf(at)
  const here = keys.map(key =>
    stage !== undefined && key.startsWith(`${stage}/`) && !name.includes('/') ? key.slice(stage.length + 1) : key,
  )
  const elsewhere = keys.filter(key => key.endsWith(`/${name}`))
  if (elsewhere.length > 0) {
    checking.fault(
      at,
      fault,
      `names the ${says} '${name}', which is not of ${stage ?? 'any stage'}.`,
      `Write ${listed(elsewhere.map(key => `'${key}'`))}.`,
    )
    return
  }
  unknown(at, says, name, here, fault, checking)
}

/** The fields that narrow a fact are its own, and what they are compared with may be there. */
function checkWhere(types: readonly string[], where: Readonly<Record<string, unknown>>, at: At, key: string, checking: Checking): void {
  const known = types.filter(type => checking.known.facts.has(type))
  if (known.length === 0) return
  for (const [field, wanted] of Object.entries(where)) {
    const here: At = { up: { up: at, key, value: where }, key: field, value: wanted }
    const definitions = known.flatMap(type => checking.field(type, field) ?? [])
    if (definitions.length === 0) {
      unknownField(here, field, known, checking)
      continue
    }
    for (const one of Array.isArray(wanted) ? wanted : [wanted]) {
      if (isLiteral(one)) checkOption(one, field, known, here, checking)
    }
  }
}

const isLiteral = (value: unknown): value is Literal => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

export function unknownField(at: At, field: string, types: readonly string[], checking: Checking): void {
  const names = checking.fieldNames(types)
  checking.fault(at, 4, `names the field '${field}', which ${listed(types)} does not have.`, meant(field, names, 'fields'))
}

/** A literal that a field is compared with is one of its options, a role, a letter ... */
export function checkOption(wanted: Literal, field: string, types: readonly string[], at: At, checking: Checking): void {
  const definitions = types.flatMap(type => checking.field(type, field) ?? [])
  if (definitions.length === 0) return
  const { procedure } = checking.known
  const among = (says: string, names: Iterable<string>): void => {
    const all = [...names]
    if (typeof wanted === 'string' && !all.includes(wanted)) unknown(at, says, wanted, all, 4, checking)
  }
  const named = namedBy[`${types[0]}.${field}`]
  if (named !== undefined) {
    among(named, Object.keys(procedure[`${named}s`] ?? {}))
    return
  }
  if (definitions.every(one => one.type === 'role')) {
    among('role', Object.keys(procedure.roles))
    return
  }
  const options = definitions.flatMap(one => one.of ?? [])
  if (options.length > 0 && definitions.every(one => one.of !== undefined)) {
    among(`option of ${field}`, options)
    return
  }
}

/** Fields of shared facts that name something of the procedure. */
const namedBy: Readonly<Record<string, 'letter' | 'track' | 'register' | 'report' | 'setting'>> = {
  'letter-sent.letter': 'letter',
  'point-routed.track': 'track',
  'person-registered.register': 'register',
  'report-issued.report': 'report',
  'setting-changed.name': 'setting',
}

function unknown(at: At | readonly string[], says: string, name: string, names: Iterable<string>, fault: number, checking: Checking): void {
  checking.fault(at, fault, `names the ${says} '${name}', which is not there.`, meant(name, names, plural(says)))
}

const plural = (says: string): string =>
  says.endsWith('y') ? `${says.slice(0, -1)}ies` : says.startsWith('option of ') ? says.replace('option', 'options') : `${says}s`

function meant(name: string, names: Iterable<string>, says: string): string {
  const all = [...names]
  return didYouMean(name, all) ?? (all.length === 0 ? `There are no ${says}.` : `The ${says} are ${listed(all)}.`)
}
