import { addDays } from '#calendar'
import type { Procedure } from '../../types.ts'
import type { Checking, PublishedVersion } from '../checking.ts'
import { didYouMean, listed } from '../fault.ts'

/** Faults 26 to 29: departures without the law's date, versions that do not meet, measures without a denominator, things unused. */
export function checkWhole(checking: Checking): void {
  checkDepartures(checking)
  checkVersions(checking)
  checkMeasures(checking)
  checkUnused(checking)
}

function checkDepartures(checking: Checking): void {
  checking.known.walk({
    departs: (departs, at) => {
      const clock = at.up?.value
      const lines = isClock(clock) ? Object.values(clock.lines ?? {}) : []
      if (!lines.some(line => line.kind === 'law')) {
        checking.fault(at, 26, `says it departs from ${departs.from} but shows no date of the law.`, "Add a line of kind 'law'.")
      }
    },
  })
}

function isClock(value: unknown): value is { readonly lines?: Readonly<Record<string, { readonly kind: string }>> } {
  return typeof value === 'object' && value !== null
}

/** Fault 27. Versions of one procedure follow each other without overlap or gap, and a published one stays as it was. */
function checkVersions(checking: Checking): void {
  const { procedure } = checking.known
  const { receivedFrom, receivedUntil } = procedure
  if (receivedUntil !== undefined && receivedUntil < receivedFrom) {
    checking.fault(['receivedUntil'], 27, `ends on ${receivedUntil}, before it begins on ${receivedFrom}.`, 'Mend one of the two.')
  }
  const { published } = checking.about
  if (published === undefined) return
  const versions = published.versions.filter(one => one.procedure === procedure.id)
  const itself = versions.find(one => one.receivedFrom === receivedFrom)
  if (itself !== undefined && itself.hash !== published.hash) {
    checking.fault(
      ['receivedFrom'],
      27,
      `published ${receivedFrom} and changed since.`,
      'Make a new folder for the new version, and put this one back as it was.',
    )
  }
  const own: PublishedVersion = itself ?? { procedure: procedure.id, receivedFrom, hash: published.hash }
  const inOrder = [...versions.filter(one => one !== itself), withEnd(own, procedure)].sort((a, b) =>
    a.receivedFrom < b.receivedFrom ? -1 : 1,
  )
  for (const [i, next] of inOrder.entries()) {
    const before = inOrder[i - 1]
    if (before !== undefined && (before.receivedFrom === receivedFrom || next.receivedFrom === receivedFrom)) meet(before, next, checking)
  }
}

function withEnd(version: PublishedVersion, { receivedUntil }: Procedure): PublishedVersion {
  const { receivedUntil: _, ...rest } = version
  return receivedUntil === undefined ? rest : { ...rest, receivedUntil }
}

function meet(before: PublishedVersion, next: PublishedVersion, checking: Checking): void {
  const until = before.receivedUntil
  if (until === undefined || until >= next.receivedFrom) {
    const says = until === undefined ? 'has no end' : `ends on ${until}`
    const path = before.receivedFrom === checking.known.procedure.receivedFrom ? ['receivedUntil'] : ['receivedFrom']
    checking.fault(
      path,
      27,
      `overlaps: the version from ${before.receivedFrom} ${says}, and the next begins on ${next.receivedFrom}.`,
      'End the earlier the day before.',
    )
  } else if (addDays(until, 1) < next.receivedFrom) {
    checking.fault(
      ['receivedFrom'],
      27,
      `leaves a gap: the version from ${before.receivedFrom} ends on ${until}, and the next begins on ${next.receivedFrom}.`,
      'A complaint received between falls under neither.',
    )
  }
}

function checkMeasures(checking: Checking): void {
  const { measures = {}, reports = {} } = checking.known.procedure
  for (const [id, measure] of Object.entries(measures)) {
    const isShare = /%|per ?cent|percentage|proportion|share of|rate of/i.test(measure.title)
    if (isShare && measure.outOf === undefined) {
      checking.fault(
        ['measures', id],
        28,
        `'${measure.title}' is a share without its denominator.`,
        'Say outOf: the measure it is a share of.',
      )
    }
    if (measure.outOf === id) checking.fault(['measures', id, 'outOf'], 28, 'is its own denominator.', 'Name another measure.')
  }
  for (const [id, report] of Object.entries(reports)) {
    for (const [piece, { says, few, objectives, recurring, by = [] }] of Object.entries(report.contains)) {
      const people = by.filter(field => checking.known.procedure.roles[field] !== undefined)
      const chosen = [few && 'few', objectives && 'objectives', recurring && 'recurring', ...people].filter(one => one !== undefined)
      if (report.published === true && chosen.length > 0)
        checking.fault(
          ['reports', id, 'contains', piece],
          28,
          `is published, and ${listed(chosen)} would show who it is or how small a number is.`,
          'Keep it to a report for the body alone.',
        )
      for (const [, gap = ''] of says.matchAll(/\{([^{}]*)\}/g)) {
        if (!Object.hasOwn(measures, gap)) {
          const names = Object.keys(measures)
          checking.fault(
            ['reports', id, 'contains', piece],
            28,
            `shows {${gap}}, which is not a measure.`,
            didYouMean(gap, names) ?? `The measures are ${listed(names)}.`,
          )
        }
      }
    }
  }
}

/** Fault 29. A thing is used where its id stands as a value, anywhere but in its own definition. */
function checkUnused(checking: Checking): void {
  const { procedure } = checking.known
  const used = new Set<string>()
  const collect = (value: unknown, own: string | undefined): void => {
    if (typeof value === 'string') {
      if (value !== own) used.add(value)
      for (const [, role = ''] of value.matchAll(/\{(?:role|setting)\.([a-z0-9-]+)/g)) used.add(role)
    } else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) collect(part, own)
  }
  for (const [block, value] of Object.entries(procedure)) {
    const isDefined = ['roles', 'letters', 'registers', 'settings'].includes(block)
    for (const [id, one] of Object.entries(typeof value === 'object' && value !== null ? value : {}))
      collect(one, isDefined ? id : undefined)
  }
  for (const [block, says] of [
    ['roles', 'role'],
    ['letters', 'letter'],
    ['registers', 'register'],
    ['settings', 'setting'],
  ] as const) {
    for (const id of Object.keys(procedure[block] ?? {})) {
      if (!used.has(id)) checking.fault([block, id], 29, `nothing uses this ${says}.`, 'Remove it, or use it.')
    }
  }
}
