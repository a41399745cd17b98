import { any, every, filled, given, noLimit, not, owed, recorded, type Stage, sent, stage, the, track } from '#language'
import { answered, closed, stage2Answer, withdrawn } from './events.ts'
import { mchp } from './sources.ts'
import type { Twin } from './twin.ts'

const improvementProposed = recorded(the('action-proposed', { where: { kind: 'improvement' } }))
const goneElsewhere = (ways: readonly string[]) => any(track('not-a-complaint'), track('out-of-time'), ...ways.map(way => track(way)))

/** Whoever handles a complaint or answers for it. */
const whoHandles = [
  'frontline-officer',
  'complaints-lead',
  'complaints-investigator',
  'delegated-officer',
  'accountable-officer',
  'contractor',
] as const
const themselves = ['complainant', 'representative', 'advocate'] as const

/** Withdrawing, settling, and the final closing of the file. */
export const endingOf = ({ roles, para }: Twin, otherWays: readonly string[] = []): Stage =>
  stage({
    title: 'Ending the case',
    clause: para.systems,

    duties: {
      'tell-out-of-time': {
        clause: `${mchp.timeLimit}; ${mchp.signposting}`,
        who: ['complaints-lead', 'frontline-officer'],
        must: 'tell the person why the complaint was not accepted, and of the SPSO',
        when: track('out-of-time'),
        by: noLimit('owed').after('lateness-decided'),
        doneBy: the([the('people-told', { where: { of: 'not-accepted' } }), sent('not-accepted')]),
      },
    },

    gates: {
      'send-not-accepted': {
        clause: `${mchp.timeLimit}; ${mchp.signposting}`,
        who: ['complaints-lead', 'frontline-officer'],
        may: 'write to the person that the complaint came too late',
        when: track('out-of-time'),
        records: sent('not-accepted'),
        letter: 'not-accepted',
      },
      withdraw: {
        clause: mchp.withdrawing,
        who: ['complainant', 'representative', 'advocate'],
        may: 'withdraw the complaint',
        records: 'complaint-withdrawn',
      },
      settle: {
        clause: mchp.resolving,
        who: [...whoHandles, roles.leader, ...roles.seniorManagers, ...themselves],
        may: 'record what was agreed with the person to settle the complaint',
        records: 'complaint-resolved',
        reading: {
          doubt: 'Who may agree with the person that it is resolved is not said; those who oversee the procedure do not decide complaints.',
          chosen: 'Whoever handles it or answers for it, and the person themselves or whoever acts for them.',
        },
      },
      close: {
        clause: `${para.record}; ${para.systems}`,
        who: ['frontline-officer', 'complaints-lead', 'complaints-investigator', ...roles.seniorManagers],
        may: 'close the file',
        when: not(closed),
        records: 'case-closed',
        reading: {
          doubt: 'The remedial action is part of the record; whether a file may be closed while it is still to be done is not said.',
          chosen: 'It stays answered until each action is done, or given up with the reason.',
        },
        needs: {
          answered: {
            clause: `${para.record} bullets 6 and 9`,
            that: any(answered, withdrawn, goneElsewhere(otherWays)),
            otherwise: 'no action and outcome is recorded at either stage',
          },
          cause: {
            clause: `${para.record} bullet 11; ${para.systems} bullet 1`,
            that: any(not(answered), recorded('cause-recorded')),
            otherwise: 'the underlying cause is not recorded',
          },
          learning: {
            clause: `${para.systems} bullet 2`,
            that: any(not(answered), recorded('learning-decided'), improvementProposed),
            otherwise: 'raise an improvement action, or give the reason why none is needed',
          },
          'letter-or-why': {
            clause: `${para.declined} second limb`,
            that: any(not(recorded(the('answer-held', { stage: 'stage-1' }))), filled(given('noLetterBecause'))),
            otherwise: 'say why no letter was sent: no contact details were given',
          },
          promised: {
            clause: `${para.record} bullet 11; ${para.improvement} bullet 4`,
            that: every('action', any(recorded('action-done'), recorded('action-dropped'))),
            otherwise: 'an action is neither done, nor given up with a reason',
          },
          'nothing-owed': { clause: para.systems, that: not(owed('*')), otherwise: 'something is still owed on this complaint' },
        },
      },
      reopen: {
        clause: mchp.afterClosing,
        who: ['complaints-lead', ...roles.seniorManagers, 'frontline-officer'],
        may: 'open the file again',
        when: closed,
        records: 'case-reopened',
        needs: {
          'not-concluded': {
            clause: mchp.afterClosing,
            that: not(recorded(stage2Answer)),
            otherwise: 'it had its final response: make the answer clear, or direct the person to the SPSO; no new stage can be opened',
            offers: 'ombudsman',
          },
        },
      },
    },
  })
