/** What of a body's lists is offered to whoever complains now; cases keep what they name. */
import type { LocalDate } from '#calendar'
import type { Body, BodyProvider, BodyService, Relation } from './types.ts'

export const servicesTaken = ({ services }: Pick<Body, 'services'>, on: LocalDate): readonly BodyService[] =>
  services.filter(({ closedFrom }) => closedFrom === undefined || on < closedFrom)

export const relationsOffered = ({ relations }: Pick<Body, 'relations'>): readonly Relation[] => relations.filter(({ closed }) => !closed)

/** Those that provide for the body that day. */
export const providersOffered = ({ providers = [] }: Pick<Body, 'providers'>, on: LocalDate): readonly BodyProvider[] =>
  providers
    .filter(({ closedFrom }) => closedFrom === undefined || closedFrom > on)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
