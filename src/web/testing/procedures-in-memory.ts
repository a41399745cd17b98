/** Procedures for the pages' tests, kept in memory: really checked, never hashed as the record does it. */

import { compile } from '#case'
import { canonicalJson, check, type Procedure, parseClauses, readProcedureFile } from '#language'
import type { NamedVersion, ProcedureServices, VersionOfProcedure, VersionStep } from '../procedure-services.ts'

type Kept = { -readonly [K in keyof VersionOfProcedure]: VersionOfProcedure[K] }

/** Not a real hash: short, and another for another text. */
const likeAHash = (procedure: Procedure): string => {
  let sum = 7
  for (const letter of canonicalJson(procedure)) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 4_294_967_291
  return sum.toString(16).padStart(8, '0').repeat(8)
}

export const versionInMemory = (procedure: Procedure, more: Partial<VersionOfProcedure> = {}): VersionOfProcedure => {
  const hash = likeAHash(procedure)
  return { procedure, compiled: compile(procedure, hash), clauses: {}, hash, is: 'published', isShipped: true, steps: [], ...more }
}

const isProcedure = (_value: unknown, faults: number): _value is Procedure => faults === 0

export const proceduresInMemory = (first: readonly VersionOfProcedure[], now: string): Omit<ProcedureServices, 'moveCase'> => {
  const kept: Kept[] = first.map(version => ({ ...version }))
  const named = ({ procedure, version }: NamedVersion) =>
    kept.find(each => each.procedure.id === procedure && each.procedure.receivedFrom === version)
  const stepped = (version: Kept, step: Omit<VersionStep, 'at'>): void => {
    version.steps = [...version.steps, { ...step, at: now }]
  }
  return {
    versions: () => kept,
    periods: id =>
      kept
        .filter(each => each.procedure.id === id && each.is !== 'draft')
        .map(({ procedure, lastDay }) => ({
          from: procedure.receivedFrom,
          ...(lastDay === undefined ? {} : { to: lastDay }),
          version: procedure.receivedFrom,
        })),
    async loadProcedure({ account }, { text, clauses }) {
      const read = readProcedureFile(text)
      if (read.is === 'not-json') return { is: 'faulty', faults: read.faults }
      const parsed = parseClauses(clauses || (typeof read.clauses === 'string' ? read.clauses : ''))
      const faults = [...read.twice, ...read.placed(check(read.procedure, { clauses: parsed }))]
      if (!isProcedure(read.procedure, faults.length)) return { is: 'faulty', faults }
      const version: Kept = { ...versionInMemory(read.procedure), clauses: parsed, is: 'draft', isShipped: false }
      stepped(version, { what: 'loaded', name: account.name })
      kept.push(version)
      return { is: 'loaded', version }
    },
    async publishProcedure(_session, which, hash, { name, role }) {
      const version = named(which)
      if (version?.is !== 'draft' || version.hash !== hash)
        return { is: 'refused', because: 'This version is published already, and frozen.' }
      if (name.trim() === '') return { is: 'refused', because: 'Give the name of the person who signs it off.', field: 'name' }
      version.is = 'published'
      stepped(version, { what: 'published', name, role })
      return { is: 'done' }
    },
    async retireProcedure({ account }, which, lastDay) {
      const version = named(which)
      if (version === undefined) return { is: 'refused', because: 'There is no such version.' }
      version.is = 'retired'
      version.lastDay = lastDay
      stepped(version, { what: 'retired', name: account.name, lastDay })
      return { is: 'done' }
    },
    exportProcedure: which => {
      const version = named(which)
      return version && JSON.stringify({ procedure: version.procedure })
    },
    refresh: async () => undefined,
  }
}
