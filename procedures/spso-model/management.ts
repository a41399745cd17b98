import { any, appointed, fieldOf, type Gate, not, type Rung, recorded, type Stage, stage, the } from '#language'
import { mchp } from './sources.ts'
import type { Twin } from './twin.ts'

interface Own {
  readonly gates?: Readonly<Record<string, Gate>>
  readonly notices?: Readonly<Record<string, Rung>>
}

const followed = any(
  recorded('complaint-followed'),
  recorded(the('class-followed', { where: { service: fieldOf('complaint-received', 'service') } })),
  recorded(the('class-followed', { where: { service: 'all' } })),
)

/** What those above may do: follow, delegate and stay accountable, be given a part. None of it decides a complaint. */
export const managementOf = ({ roles, para }: Twin, own: Own = {}): Stage =>
  stage({
    title: 'Management of the complaint',
    clause: para.governance,

    gates: {
      follow: {
        clause: `${para.leader} sentence 3`,
        who: roles.leader,
        may: 'follow this complaint',
        records: 'complaint-followed',
      },
      'give-part': {
        clause: `${para.managers} bullets 1 to 3`,
        who: [roles.leader, 'complaints-lead', ...roles.seniorManagers],
        may: 'name the senior manager who manages it, oversees its actions or investigates it, on the leader’s behalf',
        asks: ['role'],
        records: appointed('accountable-officer', { stage: 'any' }),
      },
      delegate: {
        clause: `${para.decisions} sentence 2`,
        who: roles.seniorManagers,
        may: 'delegate a part of the handling, such as the investigation or drafting; the accountable officer stays the same',
        asks: ['role'],
        records: appointed('delegated-officer', { stage: 'any' }),
      },
      ...own.gates,
    },

    notices: {
      'extension-to-leader': {
        clause: `${para.leader} sentence 3`,
        on: the('complainant-told-of-extension', { stage: 'stage-2' }),
        what: 'The stage 2 date of a complaint you follow was extended',
        to: roles.leader,
        unless: not(followed),
      },
      'final-response-to-leader': {
        clause: `${para.leader} sentence 3`,
        on: the('response-sent', { stage: 'stage-2' }),
        what: 'A complaint you follow has its final response',
        to: roles.leader,
        unless: not(followed),
      },
      ...own.notices,
    },

    principles: {
      'overall-responsibility': {
        clause: `${para.governance} bullet 2`,
        who: roles.leader,
        must: 'see that every complaint, whoever handles it, has an accountable senior officer of our own',
      },
      'stays-accountable': {
        clause: `${para.decisions} sentence 3`,
        who: 'accountable-officer',
        must: 'keep ownership and accountability for the management and reporting of a complaint, also where a part is delegated',
      },
      'stage-1-by-anyone': {
        clause: mchp.stage1,
        who: 'frontline-officer',
        must: 'handle a straightforward complaint at stage 1, also where it is about them',
      },
    },
  })
