import type { Procedure } from '#language'
import type { Services } from '../../services.ts'

/** The procedure named, else the first that measures something. */
export const procedureAsked = (services: Pick<Services, 'procedures'>, id: string): Procedure | undefined => {
  const all = proceduresOf(services)
  return all.find(procedure => procedure.id === id) ?? all.find(({ measures }) => measures !== undefined) ?? all[0]
}

/** One version of each: the one that takes complaints today. */
export const proceduresOf = (services: Pick<Services, 'procedures'>): readonly Procedure[] => [
  ...new Map(
    services
      .procedures()
      .toReversed()
      .map(procedure => [procedure.id, procedure]),
  ).values(),
]
