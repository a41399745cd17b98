import { vocabulary } from '../../vocabulary.ts'
import type { Checking } from '../checking.ts'
import { editDistance, nearest } from '../nearest.ts'

/** Faults 5 and the second half of 6: a fact, field or id that is there already. */
export function checkOwnWords(checking: Checking): void {
  const { procedure } = checking.known
  for (const type of Object.keys(procedure.facts ?? {})) {
    const path = ['facts', type]
    const shared = sharedName(type)
    if (Object.hasOwn(vocabulary, type)) {
      checking.fault(
        path,
        5,
        `'${type}' is a shared fact and cannot be changed.`,
        'Add what is missing as an optional field, under fields.',
      )
    } else if (shared !== undefined) {
      const staged = vocabulary[shared]?.staged === true ? ' with its stage' : ''
      checking.fault(path, 5, `'${type}' says what the shared fact ${shared} says.`, `Use ${shared}${staged}.`)
    }
  }
  for (const [type, fields] of Object.entries(procedure.fields ?? {})) {
    const own = checking.known.procedure.facts
    if (own !== undefined && Object.hasOwn(own, type)) {
      checking.fault(['fields', type], 5, `'${type}' is this procedure's own fact.`, 'Write its fields where it is declared, under facts.')
    }
    const shared = Object.hasOwn(vocabulary, type) ? (vocabulary[type]?.fields ?? {}) : {}
    for (const [field, definition] of Object.entries(fields)) {
      const path = ['fields', type, field]
      const same = Object.keys(shared).find(one => editDistance(one.toLowerCase(), field.toLowerCase(), 2) < 2 && one.length > 3)
      if (Object.hasOwn(shared, field))
        checking.fault(path, 5, `${type} has the field '${field}' already.`, 'Take it out: shared fields are not changed.')
      else if (same !== undefined) checking.fault(path, 5, `'${field}' repeats the field '${same}' of ${type}.`, `Use ${same}.`)
      if (definition.required === true) {
        checking.fault(
          path,
          5,
          `makes '${field}' required of the shared fact ${type}.`,
          'Leave it optional here, and let the act that records it ask for it.',
        )
      }
    }
  }
  checking.known.walk({
    stage: (stage, at) => {
      for (const id of Object.keys(stage.dates ?? {})) {
        if (stage.duties !== undefined && Object.hasOwn(stage.duties, id)) {
          checking.fault(
            { up: { up: at, key: 'dates', value: stage.dates }, key: id, value: id },
            6,
            `'${id}' is a duty of this stage too.`,
            'Give the date another id.',
          )
        }
      }
    },
  })
  for (const [id, report] of Object.entries(procedure.reports ?? {})) {
    const { duties = {}, dates = {} } = procedure.ofTheBody ?? {}
    if (Object.hasOwn(duties, id) || Object.hasOwn(dates, id))
      checking.fault(
        ['reports', id],
        6,
        `'${id}' is a duty or a date of the body too.`,
        'A report is a duty by itself: take the other out.',
      )
    if ((report.each === undefined) === (report.again === undefined)) {
      const found = report.each === undefined ? 'says neither each nor again' : 'says both each and again'
      checking.fault(
        ['reports', id],
        10,
        `${found}.`,
        'Say each: one for every period; or again: the next is counted from the day of the last.',
      )
    }
  }
  if (Object.hasOwn(procedure.stages, 'body')) {
    checking.fault(
      ['stages', 'body'],
      6,
      "'body' is the name of the body's own stage.",
      'Give this stage another id, or write it as ofTheBody.',
    )
  }
}

/** Other verbs for what a shared fact says. */
const verbs: Readonly<Record<string, string>> = {
  issued: 'sent',
  dispatched: 'sent',
  provided: 'sent',
  posted: 'sent',
  completed: 'held',
  convened: 'held',
  logged: 'registered',
  lodged: 'received',
  made: 'received',
  granted: 'agreed',
  rejected: 'decided',
  nominated: 'appointed',
}

/** The shared fact that a procedure's own name is another name for, if any. */
function sharedName(type: string): string | undefined {
  const bare = type.replace(/^stage-[a-z0-9]+-/, '')
  const words = bare.split('-')
  const verb = words.at(-1) ?? ''
  const other = Object.hasOwn(verbs, verb) ? [...words.slice(0, -1), verbs[verb]].join('-') : bare
  for (const name of [bare, other]) if (Object.hasOwn(vocabulary, name)) return name
  const near = nearest(bare, Object.keys(vocabulary))
  return near !== undefined && editDistance(near, bare, 2) < 2 ? near : undefined
}
