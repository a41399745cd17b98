import {
  all,
  any,
  appointed,
  type Duty,
  fieldOf,
  filled,
  type Gate,
  given,
  inRegister,
  is,
  last,
  months,
  noLimit,
  not,
  recorded,
  type Stage,
  sent,
  stage,
  the,
} from '#language'
import { aboutAContractor, choiceDeclined, knew, onTheStages, outOfTime, withdrawn } from './events.ts'
import { mchp } from './sources.ts'
import { notAComplaint } from './tracks.ts'
import type { Twin } from './twin.ts'

interface Own {
  readonly duties?: Readonly<Record<string, Duty>>
  readonly gates?: Readonly<Record<string, Gate>>
}

const handlerNamed = appointed('frontline-officer', { stage: 'any' })
const undecided = all(outOfTime, not(recorded(the('lateness-decided', { where: { of: 'time-limit' } }))))

/** Recording a complaint, its handler, and whether it is in time. */
export const intakeOf = ({ roles, para }: Twin, own: Own): Stage =>
  stage({
    title: 'Recording the complaint',
    clause: para.record,
    opensWhen: recorded('complaint-received'),
    endsWhen: withdrawn,

    dates: {
      'time-limit': {
        title: 'Last day to complain',
        clause: mchp.timeLimit,
        by: months(6).from(knew),
        reading: {
          doubt: 'Whether the last day is the corresponding date or the day before.',
          chosen: 'The corresponding date is in time; a shorter month ends on its last day.',
          others: [{ text: 'the day before the corresponding date', by: months(6).beginningWith(knew) }],
        },
      },
    },

    duties: {
      register: {
        clause: `${para.record}; ${mchp.anonymous}`,
        who: ['frontline-officer', 'complaints-lead'],
        must: 'record the complaint, with a reference of its own',
        by: noLimit('owed').after('complaint-received'),
        doneBy: 'complaint-registered',
      },
      'name-handler': {
        clause: `${para.staff} bullets 3 and 4; ${para.record} bullet 5`,
        who: ['frontline-officer', 'complaints-lead'],
        must: 'name the member of staff who handles it, in the service concerned',
        when: onTheStages,
        by: noLimit('owed').after('complaint-received'),
        doneBy: the([handlerNamed, appointed('complaints-investigator', { stage: 'any' })]),
      },
      'tell-of-new-handler': {
        clause: mchp.handler,
        who: ['frontline-officer', 'complaints-lead', 'complaints-investigator'],
        must: 'tell the person who is dealing with the complaint, in the next message',
        by: noLimit('in the next message').after(last(handlerNamed)),
        doneBy: the(
          [
            the('people-told', { where: { of: 'handler' } }),
            the('acknowledgement-sent', { stage: 'any' }),
            the('response-sent', { stage: 'any' }),
            the('answer-held', { stage: 'any' }),
          ],
          { since: appointed('frontline-officer', { stage: 'any' }) },
        ),
      },
      'name-accountable-officer': {
        clause: `${para.governance} bullet 2`,
        who: ['complaints-lead', ...roles.seniorManagers],
        must: 'name the senior officer of our own who stays accountable while a contractor handles it',
        when: aboutAContractor,
        by: noLimit('owed').after('complaint-received'),
        doneBy: appointed('accountable-officer', { stage: 'any' }),
      },
      'reassure-anonymous': {
        clause: `${para.declined} first limb`,
        who: 'frontline-officer',
        must: 'reassure the person that what they tell us is managed appropriately',
        when: recorded(the('complaint-received', { where: { anonymous: true } })),
        by: noLimit('when the information is declined').after('complaint-received'),
        doneBy: the('information-declined', { where: { reassured: true } }),
        until: recorded('note-made'),
        reading: {
          doubt: 'Nobody can be reassured who left no way to reach them.',
          chosen: 'A note of why the reassurance could not be given ends the duty.',
        },
      },
      'invite-reasons': {
        clause: `${mchp.timeLimit} discretion`,
        who: ['frontline-officer', 'complaints-lead'],
        must: 'invite the person to say why the time limit should not apply',
        when: undecided,
        by: noLimit('owed').after('complaint-received'),
        doneBy: the('people-told', { where: { of: 'time-limit' } }),
      },
      'decide-late-complaint': {
        clause: `${mchp.timeLimit} discretion`,
        who: ['complaints-lead', ...roles.seniorManagers],
        must: 'decide, with reasons, whether to accept a complaint made after six months',
        when: outOfTime,
        by: noLimit('owed').after('complaint-received'),
        doneBy: the('lateness-decided', { where: { of: 'time-limit' } }),
      },
      ...own.duties,
    },

    gates: {
      'record-complaint': {
        clause: `${para.record}; ${para.staff} bullet 2`,
        who: ['frontline-officer', 'complaints-lead'],
        may: 'give the complaint its reference',
        records: 'complaint-registered',
        needs: {
          service: {
            clause: `${para.record} bullet 4`,
            that: any(filled(fieldOf('complaint-received', 'service')), filled(given('service'))),
            otherwise: 'pick the service it refers to from our own list',
            onlyWarn: true,
          },
        },
      },
      'name-or-change-handler': {
        clause: `${para.staff} bullet 3; ${para.record} bullet 5`,
        who: ['frontline-officer', 'complaints-lead', ...roles.seniorManagers],
        may: 'name who handles the complaint, or refer it to somebody who can; there is always one handler, the last one named',
        records: handlerNamed,
      },
      'name-accountable': {
        clause: `${para.governance} bullet 2`,
        who: ['complaints-lead', ...roles.seniorManagers],
        may: 'name the accountable senior officer',
        records: appointed('accountable-officer', { stage: 'any' }),
        needs: {
          monitored: {
            clause: `${para.contractors} bullet 1`,
            that: any(not(aboutAContractor), inRegister(fieldOf('complaint-received', 'provider'), 'contractors')),
            otherwise: 'the agreement with this contractor does not have complaints monitoring on record',
            onlyWarn: true,
          },
        },
      },
      'mark-declined': {
        clause: para.declined,
        who: ['frontline-officer', 'complaints-lead'],
        may: 'mark information as declined by the person',
        records: 'information-declined',
        needs: {
          reassured: {
            clause: `${para.declined} first limb`,
            that: is(given('reassured'), true),
            otherwise: 'first reassure the person that it will be managed appropriately, and confirm that you did',
          },
        },
      },
      'raise-point': {
        clause: `${para.record} bullet 3`,
        who: 'anyone',
        may: 'write down a point of complaint and the outcome wanted',
        records: 'point-raised',
      },
      'another-route': {
        clause: mchp.whatItIsNot,
        who: ['frontline-officer', 'complaints-lead'],
        may: 'record that it is not a complaint, and the right route',
        asks: ['to'],
        records: the('point-routed', { where: { track: 'not-a-complaint' } }),
        needs: {
          ground: {
            clause: mchp.whatItIsNot,
            that: any(...notAComplaint.map(ground => is(given('ground'), ground))),
            otherwise: 'only the matters that the procedure names are not complaints',
          },
        },
      },
      'take-as-complaint': {
        clause: mchp.whatItIs,
        who: ['frontline-officer', 'complaints-lead'],
        may: 'take it as a complaint',
        records: the('point-routed', { where: { track: 'stages' } }),
      },
      'decide-on-lateness': {
        clause: `${mchp.timeLimit} discretion`,
        who: ['complaints-lead', ...roles.seniorManagers],
        may: 'decide whether to accept a late complaint',
        asks: ['reasons'],
        records: the('lateness-decided', { where: { of: 'time-limit' } }),
        reading: {
          doubt: 'Whose decision it is, and from when the clock of an accepted complaint runs, is not stated.',
          chosen: 'The complaints lead or a senior manager; the clock runs from the day the complaint was received.',
        },
      },
      'decline-choice': {
        clause: `${mchp.stage2} at the person’s request`,
        who: roles.seniorManagers,
        may: 'decline to leave out stage 1',
        asks: ['reasons'],
        records: choiceDeclined,
        reading: {
          doubt: 'Whether the body may refuse the request.',
          chosen: 'It is accepted unless a senior manager refuses, with reasons.',
        },
      },
      ...own.gates,
    },

    principles: {
      'any-means': {
        clause: mchp.how,
        who: 'frontline-officer',
        must: 'take complaints in any way: in person, by telephone, letter, email or online',
      },
      'within-reach': {
        clause: `${para.staff} bullets 1 and 2`,
        who: 'frontline-officer',
        must: 'know this procedure and how to record a complaint: both are within reach of every member of staff',
      },
      'nothing-missing-stops-it': {
        clause: `${para.declined} second limb`,
        who: 'frontline-officer',
        must: 'record what can be recorded: a missing item never stops a complaint being taken, timed, answered or counted',
      },
    },
  })

/** Matters that are not complaints: the person is told the right route, and no clock of a complaint runs. */
export const notAComplaintStage: Stage = stage({
  title: 'Not a complaint',
  clause: mchp.whatItIsNot,
  track: 'not-a-complaint',
  duties: {
    'tell-right-route': {
      clause: mchp.whatItIsNot,
      who: ['frontline-officer', 'complaints-lead'],
      must: 'tell the person the right route',
      by: noLimit('owed').after('complaint-received'),
      doneBy: the([the('people-told', { where: { of: 'right-route' } }), sent('right-route')]),
    },
  },
  gates: {
    'send-right-route': {
      clause: mchp.whatItIsNot,
      who: ['frontline-officer', 'complaints-lead'],
      may: 'write to the person with the right route',
      records: sent('right-route'),
      letter: 'right-route',
    },
  },
})
