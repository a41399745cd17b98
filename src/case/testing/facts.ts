import { day, type LocalDate } from '#calendar'
import type { Attempt, Fact, Field } from '../types.ts'

/** A fact written short: 'type on', what was said, and where it needs saying who, which stage, about what. */
export interface Short {
  readonly type: string
  readonly on: string | { readonly from: string; readonly to: string }
  readonly at?: string
  readonly by?: string
  readonly person?: string
  readonly stage?: string
  readonly about?: Readonly<Record<string, readonly string[]>>
  readonly under?: string
  readonly data?: Readonly<Record<string, Field>>
  readonly case?: null
  readonly id?: string
}

const onOf = (on: Short['on']): LocalDate | { from: LocalDate; to: LocalDate } =>
  typeof on === 'string' ? day(on) : { from: day(on.from), to: day(on.to) }

export function attemptOf(short: Short): Attempt {
  return {
    type: short.type,
    case: short.case === null ? null : 'AT26-0001',
    on: onOf(short.on),
    data: short.data ?? {},
    ...(short.at === undefined ? {} : { at: short.at }),
    ...(short.by === undefined ? {} : { by: { role: short.by, ...(short.person === undefined ? {} : { person: short.person }) } }),
    ...(short.stage === undefined ? {} : { stage: short.stage }),
    ...(short.about === undefined ? {} : { about: short.about }),
    ...(short.under === undefined ? {} : { under: short.under }),
  }
}

/** Facts in the order of the record, f1, f2 ...; each recorded a minute after the one before. */
export function factsOf(...shorts: readonly Short[]): readonly Fact[] {
  return shorts.map((short, i) => ({
    ...attemptOf(short),
    id: short.id ?? `f${i + 1}`,
    recordedAt: `2026-12-01T${String(Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}:00Z`,
    recordedBy: 'a-1',
  }))
}
