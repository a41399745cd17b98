import { any, filled, given, is, noLimit, not, recorded, type Stage, stage, the } from '#language'
import { answered, stage1Answer, stage2Answer, withdrawn } from './events.ts'
import { mchp } from './sources.ts'
import type { Twin } from './twin.ts'

const improvementProposed = recorded(the('action-proposed', { where: { kind: 'improvement' } }))
const theAnswer = the([stage1Answer, stage2Answer])

/** The cause behind a complaint, and what is done so that it does not happen again. */
export const learningOf = ({ para, roles }: Twin): Stage =>
  stage({
    title: 'Cause and learning',
    clause: para.systems,
    opensWhen: any(answered, withdrawn),
    endsWhen: recorded('disposal-decided'),

    duties: {
      'record-cause': {
        clause: `${para.systems} bullet 1; ${para.record} bullet 11`,
        who: ['frontline-officer', 'complaints-investigator', 'complaints-lead'],
        must: 'write down the underlying cause, and any remedial action, whatever the outcome',
        by: noLimit('by the final closing').after(theAnswer),
        doneBy: 'cause-recorded',
        reading: {
          doubt: 'At what point the cause is fixed, and whether there may be several.',
          chosen: 'One main cause and others; asked for at the final closing, and open to a later correction.',
        },
      },
      'decide-learning': {
        clause: `${para.systems} bullet 2`,
        who: ['complaints-lead', 'frontline-officer', 'complaints-investigator', ...roles.seniorManagers],
        must: 'raise an improvement, or say why none is needed',
        by: noLimit('by the final closing').after(theAnswer),
        doneBy: 'learning-decided',
      },
    },

    gates: {
      'record-cause': {
        clause: `${para.systems} bullet 1; ${para.record} bullet 11`,
        who: ['frontline-officer', 'complaints-investigator', 'complaints-lead'],
        may: 'record the underlying cause',
        records: 'cause-recorded',
      },
      'decide-learning': {
        clause: `${para.systems} bullet 2; ${mchp.resolving}`,
        who: ['complaints-lead', 'frontline-officer', 'complaints-investigator', ...roles.seniorManagers],
        may: 'say what is improved because of it, or why nothing need be',
        records: 'learning-decided',
        needs: {
          'action-or-reason': {
            clause: `${para.systems} bullet 2`,
            that: any(improvementProposed, filled(given('reasons'))),
            otherwise: 'raise an improvement action, or give the reason why none is needed',
          },
          'says-which': {
            clause: `${para.systems} bullet 2`,
            that: any(not(is(given('learning'), true)), improvementProposed),
            otherwise: 'it says that there is something to learn, and no improvement has been proposed',
          },
        },
        reading: {
          doubt: 'Whether every complaint needs an action.',
          chosen: 'No: a reason for none is enough, but the question must be answered.',
        },
      },
    },
  })
