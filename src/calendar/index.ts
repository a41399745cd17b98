/** A day without a clock or a zone: 'YYYY-MM-DD'. Sorts as text and survives JSON. */
export type LocalDate = string & { readonly __brand: 'LocalDate' }

export type Nation = 'england-and-wales' | 'scotland' | 'northern-ireland'

/** A calendar as data: which days are closed, why, and over which range that is known. */
export interface CalendarData {
  readonly nation: Nation
  readonly knownFrom: LocalDate
  readonly knownTo: LocalDate
  readonly closed: readonly ClosedDay[]
}

export interface ClosedDay {
  readonly day: LocalDate
  readonly why: string
  /** For a closure announced later: the day from which it is seen. */
  readonly addedOn?: LocalDate
}
