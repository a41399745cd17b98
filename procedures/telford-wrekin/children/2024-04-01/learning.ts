import { all, any, choose, earliestOf, months, noLimit, recorded, stage, the, type When, workingDays } from '#language'
import { stage2Asked, stage2Response, stage3Asked, stage3Response, withdrawn } from './events.ts'

const resolved = the('complaint-resolved', { where: { final: true } })
const meeting = the('meeting-held', { where: { of: 'learning' } })
const afterTheResponse = (response: When) => earliestOf(months(1).from(response), workingDays(25).from(response))
const byTheWorkingDayBefore = (response: When) =>
  earliestOf(months(1).from(response).orPreviousWorkingDay(), workingDays(25).from(response))

/** A request for a Review Panel replaces the meeting after Stage Two by the one after Stage Three. */
const afterTheLastStage = (then: (response: When) => When): When =>
  choose(
    { when: all(recorded(resolved), recorded(stage2Asked)), by: then(resolved) },
    { when: recorded(stage3Asked), by: then(stage3Response) },
    { when: all(), by: then(stage2Response) },
  )

/** Section 8: what is learned, and what changes because of it. */
export const learning = stage({
  title: 'Learning',
  clause: '8.3',
  opensWhen: any(
    recorded(stage2Response),
    recorded(stage3Response),
    all(recorded(resolved), recorded(stage2Asked)),
    recorded('learning-decided'),
  ),
  endsWhen: withdrawn,

  duties: {
    'learning-meeting': {
      clause: '8.3; 7.14 row 14; 7.14 row 20',
      who: 'customer-relationship-team',
      must: 'hold a Learning Opportunity Meeting',
      when: any(recorded(stage2Response), recorded(stage3Response), recorded(resolved)),
      by: afterTheLastStage(afterTheResponse),
      doneBy: meeting,
      lines: {
        'working-day-before': {
          title: 'The last working day by then',
          kind: 'other',
          clause: '8.3',
          by: afterTheLastStage(byTheWorkingDayBefore),
        },
      },
      reading: {
        doubt:
          '8.3 says within a month of the final resolution, the table within 25 working days of the response, under Stage Two and again under Stage Three.',
        chosen:
          'The earlier of the two, from the final response; a request for a Panel replaces the Stage Two meeting. A month is not moved to a working day.',
        others: [
          {
            text: 'the table alone: 25 working days',
            by: afterTheLastStage(response => workingDays(25).from(response)),
          },
        ],
      },
    },
    'make-plan': {
      clause: '8.3',
      who: 'customer-relationship-team',
      must: 'draw up the plan of actions and changes from the meeting, with who was there',
      by: noLimit('at the meeting').after(meeting),
      doneBy: the('log-updated', { where: { as: 'entered' } }),
    },
    'report-plan': {
      clause: '8.3',
      who: 'customer-relationship-team',
      must: 'report the plan to the Service Delivery Management Team',
      by: noLimit('owed').after(the('log-updated', { where: { as: 'entered' } })),
      doneBy: the('people-told', { where: { of: 'learning-plan', to: 'service-delivery-management-team' } }),
    },
    'share-learning': {
      clause: '8.3',
      who: 'customer-relationship-team',
      must: 'share the learning within the Children’s Quality Assurance Framework',
      by: noLimit('owed').after(the('log-updated', { where: { as: 'entered' } })),
      doneBy: the('people-told', { where: { of: 'learning-plan', to: 'quality-assurance-framework' } }),
    },
  },

  gates: {
    'hold-meeting': {
      clause: '8.3',
      who: 'customer-relationship-team',
      may: 'record the Learning Opportunity Meeting',
      asks: ['with'],
      records: meeting,
    },
  },
})
