/** What the body's own record says: settings in force, the diary, the registers (language 11). */
import { type LocalDate, parseLocalDate } from '#calendar'
import type { Literal } from '#language'
import type { Entry } from '../words/happened.ts'
import type { View } from '../words/machine.ts'
import { shares } from '../words/shares.ts'

type Wanted = Parameters<typeof shares>[1]

/** The facts of a type that are seen and have effect. */
export function seen(v: View, type: string): readonly Entry[] {
  const all = v.world.byType(v.world.compiled.typeNumbers.get(type) ?? -1)
  return all.length === 0 ? all : all.filter(e => e.place < v.upTo && e.effectFrom < v.upTo)
}

/** A setting as it stood on a day: changed by a fact, else as the procedure gives it, else as it was first set. */
export function settingOn(v: View, name: string, on: LocalDate): Literal | undefined {
  const written = v.world.compiled.procedure.settings?.[name]?.value
  let value: Literal | undefined = written
  let first: Literal | undefined
  for (const { fact, on: changedOn } of seen(v, 'setting-changed')) {
    const to = fact.data.value
    if (fact.data.name !== name || typeof to === 'object' || to === undefined) continue
    // A form gives text; a setting that is a number stays one, and one first set to a number is one.
    const set = typeof written === 'number' || (written === undefined && /^\d+$/.test(String(to))) ? Number(to) : to
    first ??= set
    if (changedOn <= on) value = set
  }
  return value ?? first
}

/** The first meeting in the diary on or after a day. */
export function nextMeeting(v: View, of: string, onOrAfter: LocalDate): LocalDate | undefined {
  let next: LocalDate | undefined
  for (const { fact } of seen(v, 'meetings-scheduled')) {
    if (fact.data.of !== of) continue
    const { dates } = fact.data
    for (const text of typeof dates === 'object' ? dates : [dates]) {
      const day = typeof text === 'string' ? parseLocalDate(text) : undefined
      if (day !== undefined && day >= onOrAfter && (next === undefined || day < next)) next = day
    }
  }
  return next
}

/** Whether a person's last entry in a register meets what it requires, and what is asked of it beside. */
export function isInRegister(v: View, person: string, register: string, asked: Readonly<Record<string, Wanted>>): boolean {
  const requires = v.world.compiled.procedure.registers?.[register]?.requires
  const entry = seen(v, 'person-registered').findLast(({ fact }) => fact.data.register === register && fact.data.person === person)
  if (entry === undefined || requires === undefined) return false
  return Object.entries({ ...requires, ...asked }).every(([field, wanted]) => shares(entry.fact.data[field], wanted))
}
