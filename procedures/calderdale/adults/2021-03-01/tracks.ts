import { any, recorded, type Track, the } from '#language'

const provided = (how: string | readonly string[]) =>
  any(
    recorded(the('point-raised', { where: { route: how } })),
    recorded(the('complaint-received', { where: { route: how } })),
    recorded(the('complaint-registered', { where: { route: how } })),
  )

/** Who investigates: each element goes its own way, and a recorded decision may send it another. */
export const tracks: Readonly<Record<string, Track>> = {
  elsewhere: {
    title: 'Outside the Directorate: the formal complaints procedure',
    clause: 'Scope; Front matter',
    takes: provided('outside'),
  },
  provider: { title: 'A commissioned service: the provider investigates', clause: 'Provider complaints', takes: provided('commissioned') },
  authority: { title: 'A commissioned service: the Authority investigates', clause: 'Provider complaints unable' },
  direct: { title: 'A service of the Directorate', clause: 'Scope', takes: 'otherwise' },
}
