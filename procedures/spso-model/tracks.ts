import { fieldOf, is, last, recorded, type Track, the } from '#language'
import { mchp } from './sources.ts'

/** What is not a complaint, as the recorder may say at intake. */
export const notAComplaint = [
  'first-request',
  'first-report-of-a-fault',
  'compensation-only',
  'court-or-tribunal',
  'appeal-route',
  'information-request',
  'staff-grievance',
  'concluded-complaint',
] as const

/** Where each point goes. A recorded routing decides against the order; a body's own ways stand before `stages`. */
export const tracksWith = (own: Readonly<Record<string, Track>>): Readonly<Record<string, Track>> => ({
  'not-a-complaint': {
    title: 'Not a complaint: another route',
    clause: mchp.whatItIsNot,
    takes: recorded(the('complaint-received', { where: { kind: notAComplaint } })),
    refuses: {
      because: 'it is not a complaint as the procedure defines one: another route is the right one',
      offers: ['right-route', 'intake/take-as-complaint'],
    },
  },
  'out-of-time': {
    title: 'Out of time',
    clause: mchp.timeLimit,
    takes: is(fieldOf(last(the('lateness-decided', { where: { of: 'time-limit' } })), 'accepted'), false),
    refuses: { because: 'it came after six months, and it was decided not to accept it late', offers: ['ombudsman'] },
  },
  ...own,
  stages: { title: 'Frontline response, investigation, SPSO', clause: mchp.stages, takes: 'otherwise' },
})
