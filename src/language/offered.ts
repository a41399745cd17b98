/** What of a body's lists is offered to whoever complains now; cases keep what they name. */
import type { LocalDate } from '#calendar'
import type { Body, BodyService, Relation } from './types.ts'

export const servicesTaken = ({ services }: Pick<Body, 'services'>, on: LocalDate): readonly BodyService[] =>
  services.filter(({ closedFrom }) => closedFrom === undefined || on < closedFrom)

export const relationsOffered = ({ relations }: Pick<Body, 'relations'>): readonly Relation[] => relations.filter(({ closed }) => !closed)
