import {
  any,
  choose,
  dateIn,
  days,
  fieldOf,
  filled,
  type Gate,
  given,
  is,
  last,
  months,
  noLimit,
  not,
  recorded,
  type Stage,
  setting,
  stage,
  the,
  theDue,
  type When,
  workingDays,
} from '#language'
import { anImprovement, aRemedy } from './events.ts'
import type { Twin } from './twin.ts'

const assigned = last('action-assigned')
const months1To12 = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** Until when performance is watched: a day named when it was done, else the months named when it was given out. */
const watchedUntil: When = choose(
  { when: filled(fieldOf('action-done', 'monitorUntil')), by: dateIn('action-done', 'monitorUntil') },
  ...months1To12.map(n => ({ when: is(fieldOf(assigned, 'monitoring'), n), by: months(n).from('action-done') })),
)

const gates = ({ roles, para }: Twin): Readonly<Record<string, Gate>> => ({
  propose: {
    clause: para.learning,
    who: 'anyone',
    may: 'propose an action, from any complaint whatever its outcome',
    records: 'action-proposed',
  },
  authorise: {
    clause: `${para.improvement} bullet 1`,
    who: roles.authorisers,
    may: 'authorise an improvement',
    each: 'action',
    when: anImprovement,
    records: 'action-authorised',
    reading: { doubt: 'Whether the same person may authorise and own the action.', chosen: 'Allowed, and shown.' },
  },
  assign: {
    clause: `${para.improvement} bullets 2 and 3`,
    who: [...roles.authorisers, 'complaints-lead', 'action-owner'],
    may: 'make the action live, with its owner, who follows it up, and its target date',
    each: 'action',
    records: 'action-assigned',
    needs: {
      authorised: {
        clause: `${para.improvement} bullet 1`,
        that: any(not(anImprovement), recorded('action-authorised')),
        otherwise: 'it has not been authorised',
      },
      owner: {
        clause: `${para.improvement} bullet 2`,
        that: filled(given('owner')),
        otherwise: 'designate an officer or a team as its owner',
      },
      target: { clause: `${para.improvement} bullet 3`, that: filled(given('target')), otherwise: 'set a target date' },
      'one-person': {
        clause: `${para.improvement} bullets 2 and 4`,
        that: filled(given('followUp')),
        otherwise: 'a team may own it, but one designated individual must follow it up',
      },
    },
    reading: {
      doubt: 'A team may own the issue, and "the designated individual" must follow up.',
      chosen: 'A team may own it; one named person follows it up.',
    },
  },
  start: {
    clause: `${para.improvement} bullet 1`,
    who: ['action-owner', 'follow-up-officer', 'complaints-lead', ...roles.authorisers],
    may: 'start the action',
    each: 'action',
    records: 'action-started',
    needs: {
      authorised: {
        clause: `${para.improvement} bullet 1`,
        that: any(not(anImprovement), recorded('action-authorised')),
        otherwise: 'it has not been authorised',
      },
      live: {
        clause: `${para.improvement} bullets 2 and 3`,
        that: recorded('action-assigned'),
        otherwise: 'it has no owner and no target date',
      },
    },
  },
  'record-done': {
    clause: `${para.improvement} bullet 4`,
    who: ['action-owner', 'follow-up-officer', 'complaints-lead', 'frontline-officer', ...roles.authorisers],
    may: 'record that the action was taken',
    each: 'action',
    when: any(anImprovement, aRemedy),
    records: 'action-done',
    needs: {
      authorised: {
        clause: `${para.improvement} bullet 1`,
        that: any(not(anImprovement), recorded('action-authorised')),
        otherwise: 'it has not been authorised',
      },
    },
  },
  'check-worked': {
    clause: `${para.improvement} bullet 5`,
    who: ['action-owner', 'follow-up-officer', 'complaints-lead', ...roles.authorisers],
    may: 'record whether the issue has been resolved',
    each: 'action',
    when: anImprovement,
    asks: ['worked'],
    records: 'action-checked',
  },
  drop: {
    clause: `${para.improvement} bullet 1`,
    who: roles.authorisers,
    may: 'give up an action, with reasons',
    each: 'action',
    asks: ['reasons'],
    records: 'action-dropped',
  },
})

/** What is done because of a complaint: authorised, owned, dated, followed up, watched, shared. */
export const actionsOf = (twin: Twin): Stage =>
  stage({
    title: 'Actions',
    clause: twin.para.improvement,

    duties: {
      authorise: {
        clause: `${twin.para.improvement} bullet 1`,
        who: twin.roles.authorisers,
        must: 'authorise the improvement, or give it up',
        each: 'action',
        when: anImprovement,
        by: noLimit('owed').after('action-proposed'),
        doneBy: 'action-authorised',
        until: recorded('action-dropped'),
      },
      assign: {
        clause: `${twin.para.improvement} bullets 2 and 3`,
        who: twin.roles.authorisers,
        must: 'designate an owner, the individual who follows it up, and a target date',
        each: 'action',
        by: noLimit('owed').after('action-authorised'),
        doneBy: 'action-assigned',
        until: recorded('action-dropped'),
      },
      'follow-up': {
        clause: `${twin.para.improvement} bullet 4`,
        who: 'follow-up-officer',
        must: 'follow up so that the action is taken by its target date',
        each: 'action',
        when: anImprovement,
        by: dateIn(assigned, 'target'),
        doneBy: 'action-done',
        until: recorded('action-dropped'),
        ladder: {
          before: {
            clause: `${twin.para.improvement} bullet 4`,
            on: workingDays(setting('action-reminder')).before(theDue),
            what: 'The target date of an action is near',
            to: ['follow-up-officer', 'action-owner'],
          },
          'on-the-day': {
            clause: `${twin.para.improvement} bullet 4`,
            on: theDue,
            what: 'The target date of an action is today',
            to: ['follow-up-officer', 'action-owner'],
          },
          overdue: {
            clause: `${twin.para.improvement} bullet 4`,
            on: days(1).after(theDue),
            what: 'An action is past its target date',
            to: ['action-owner', ...twin.roles.authorisers],
          },
        },
      },
      'carry-out-remedy': {
        clause: `${twin.para.record} bullet 11`,
        who: ['frontline-officer', 'complaints-lead', ...twin.roles.seniorManagers],
        must: 'do what was promised to the person',
        each: 'action',
        when: aRemedy,
        by: choose(
          { when: filled(fieldOf('action-proposed', 'by')), by: dateIn('action-proposed', 'by') },
          { when: { all: [] }, by: noLimit('no date was promised').after('action-proposed') },
        ),
        doneBy: 'action-done',
        until: recorded('action-dropped'),
      },
      watch: {
        clause: `${twin.para.improvement} bullet 5`,
        who: ['action-owner', ...twin.roles.authorisers],
        must: 'say, when the time of watching is over, whether the issue has been resolved',
        each: 'action',
        when: any(filled(fieldOf(assigned, 'monitoring')), filled(fieldOf('action-done', 'monitorUntil'))),
        by: watchedUntil,
        doneBy: the('action-checked', { since: 'action-done' }),
        reading: {
          doubt: '"Where appropriate", and for how long, is not stated.',
          chosen: 'Yes or no is said when the action is given out or done; if yes, months or an end date.',
        },
      },
      'share-learning': {
        clause: `${twin.para.improvement} bullet 6`,
        who: ['action-owner', 'follow-up-officer'],
        must: 'share the learning point with relevant staff',
        each: 'action',
        when: filled(fieldOf('action-done', 'learningPoint')),
        by: noLimit('owed').after('action-done'),
        doneBy: the('people-told', { where: { of: 'learning-point' }, since: 'action-done' }),
      },
    },

    gates: gates(twin),
  })
