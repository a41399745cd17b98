import { any, type OneAnswer, recorded, type Track, the } from '#language'

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
    refuses: { because: 'it is not about the Directorate: the formal complaints procedure takes it' },
  },
  provider: { title: 'A commissioned service: the provider investigates', clause: 'Provider complaints', takes: provided('commissioned') },
  authority: { title: 'A commissioned service: the Authority investigates', clause: 'Provider complaints unable' },
  direct: { title: 'A service of the Directorate', clause: 'Scope', takes: 'otherwise' },
}

/** A service of ours and one we buy, in one complaint: one letter answers both. */
export const oneAnswer: Readonly<Record<string, OneAnswer>> = {
  'with-the-provider': {
    clause: 'Provider complaints approval',
    who: ['complaints-officer', 'senior-contracts-officer'],
    must: 'send one response to all of it, checked and approved by both the Senior Contracts Officer and the Officer',
    tracks: ['direct', 'provider'],
    by: 'response/send',
  },
}
