import {
  all,
  any,
  atMost,
  choose,
  covers,
  dateIn,
  dayOf,
  dueOf,
  earliestOf,
  every,
  filled,
  type Gate,
  given,
  is,
  last,
  months,
  nextMeeting,
  noLimit,
  not,
  overall,
  recorded,
  sent,
  stage,
  the,
  workingDays,
} from '#language'
import { broughtIn, concluded, learned, withdrawn } from './events.ts'

/** Whoever writes the sheet: the Investigating Officer, the provider’s manager, or the Lead Person of an Ombudsman’s case. */
const author = ['investigating-officer', 'provider-manager', 'lead-person'] as const

const firstUpdate = the('learning-update-given', { where: { update: 'first' } })
const secondUpdate = the('learning-update-given', { where: { update: 'second' } })
const unfinishedAtFirst = recorded(the('learning-update-given', { where: { update: 'first', complete: false } }))
const unfinishedAtSecond = recorded(the('learning-update-given', { where: { update: 'second', complete: false } }))
const allComplete = recorded(the('learning-update-given', { where: { complete: true } }))
/** Each action done, or recorded as no longer required. */
export const allActionsSettled = every('action', any(recorded('action-done'), recorded('action-dropped')))
const finalSheet = sent('final-sheet')
const secondDate = the('meeting-date-set', { where: { of: 'performance-board' } })

const followUp = (field: string, what: string) => ({
  clause: 'Appendix B follow-up',
  that: filled(given(field)),
  otherwise: `${what} of the person doing the follow-up is not given`,
})

const gates: Readonly<Record<string, Gate>> = {
  'propose-action': {
    clause: 'Appendix B actions; Part 2 Stage 2',
    who: [...author, 'complaints-officer'],
    may: 'enter an action',
    each: 'action',
    records: 'action-proposed',
    asks: ['agency', 'by'],
    needs: {
      agency: { clause: 'Appendix B actions', that: filled(given('agency')), otherwise: 'the responsible agency is not given' },
      date: { clause: 'Appendix B actions', that: filled(given('by')), otherwise: 'the date by which it should be done is not given' },
      'three-months': {
        clause: 'Part 2 Aims',
        that: atMost(given('by'), dayOf(dueOf('three-months'))),
        otherwise: 'that is later than the three months aimed at',
        onlyWarn: true,
      },
      programme: {
        clause: 'Stage 7 Learning long term',
        that: any(not(filled(given('longTerm'))), filled(given('programme'))),
        otherwise: 'a long-term solution is taken on by a programme: say which',
      },
    },
  },
  'assign-action': {
    clause: 'Part 2 Stage 3',
    who: 'performance-board',
    may: 'agree a completion date for an action with the Investigating Officer',
    each: 'action',
    records: 'action-assigned',
  },
  'drop-action': {
    clause: 'Part 2 Stage 5; Appendix B progress',
    who: 'performance-board',
    may: 'record that an action is no longer required, and why',
    each: 'action',
    asks: ['reasons'],
    records: 'action-dropped',
    needs: {
      reasons: { clause: 'Appendix B progress', that: filled(given('reasons')), otherwise: 'say why it is no longer required' },
    },
    reading: {
      doubt: 'Sign-off needs everything implemented, yet the sheet has a place for what is unresolved and why.',
      chosen:
        'An update may list what is unresolved; the final sheet needs each action done, or recorded by the Board as no longer required.',
    },
  },
  'give-update': {
    clause: 'Part 2 Stage 3; Part 2 Stage 4; Part 2 Stage 5; Appendix B progress',
    who: author,
    may: 'give Performance Board an update',
    asks: ['update', 'commentary'],
    records: 'learning-update-given',
    needs: {
      which: {
        clause: 'Part 2 Stage 3',
        that: filled(given('update')),
        otherwise: 'say whether it is the first, the second or a further update',
      },
      commentary: { clause: 'Appendix B progress', that: filled(given('commentary')), otherwise: 'a short commentary is not given' },
      unresolved: {
        clause: 'Appendix B progress',
        that: any(is(given('complete'), true), all(filled(given('unresolved')), filled(given('whyUnresolved')))),
        otherwise: 'say what is unresolved, and why it was not implemented',
      },
      really: {
        clause: 'Appendix B progress',
        that: any(is(given('complete'), false), allActionsSettled),
        otherwise: 'an action is still open',
      },
      name: followUp('followUpName', 'the name'),
      title: followUp('followUpTitle', 'the title'),
      organisation: followUp('followUpOrganisation', 'the organisation'),
      contact: followUp('followUpContact', 'the contact'),
      'second-when': {
        clause: 'Appendix B follow-up',
        that: any(not(filled(given('secondNeeded'))), filled(given('secondOn'))),
        otherwise: 'say when the second follow-up should take place',
      },
      'second-in-time': {
        clause: 'Appendix B follow-up; Part 2 Stage 4',
        that: any(not(filled(given('secondOn'))), atMost(given('secondOn'), dayOf(months(2).from({ at: 'act' })))),
        otherwise: 'a second follow-up is within 2 months of the first update',
      },
    },
  },
  'set-second-date': {
    clause: 'Part 2 Stage 4; Part 2 Stage 3; Flowchart 2',
    who: 'performance-board',
    may: 'agree the date of the second update, and the completion dates, with the Investigating Officer',
    records: secondDate,
    asks: ['agreedWith'],
    needs: {
      'two-months': {
        clause: 'Part 2 Stage 4',
        that: atMost(given('date'), dayOf(dueOf('second-update-limit'))),
        otherwise: 'a second update may not be more than 2 months after the first',
      },
      agreed: {
        clause: 'Part 2 Stage 3',
        that: any(covers(given('agreedWith'), ['investigating-officer']), covers(given('agreedWith'), ['lead-person'])),
        otherwise: 'the dates are agreed with the Investigating Officer',
      },
    },
  },
  'send-sheet': {
    clause: 'Part 2 Stage 5',
    who: author,
    may: 'send the final sheet to the Board’s members',
    records: finalSheet,
    letter: 'final-sheet',
    needs: {
      complete: {
        clause: 'Part 2 Stage 5; Appendix B final',
        that: allActionsSettled,
        otherwise: 'an action is neither implemented nor recorded by the Board as no longer required',
      },
    },
  },
  'sign-off': {
    clause: 'Part 2 Stage 5; Part 2 Completed cases; Flowchart 2',
    who: 'performance-board',
    may: 'approve the end of the learning',
    records: 'learning-signed-off',
    needs: {
      discussed: {
        clause: 'Appendix B final; Part 2 Stage 3',
        that: recorded(firstUpdate),
        otherwise: 'it has not been discussed at Performance Board',
      },
      'final-sheet': {
        clause: 'Part 2 Stage 5',
        that: any(recorded(finalSheet), recorded(the('learning-update-given', { where: { update: 'first', complete: true } }))),
        otherwise: 'the final sheet has not come, and the first update was not the last',
      },
      complete: {
        clause: 'Part 2 Stage 5',
        that: allActionsSettled,
        otherwise: 'an action is still open: agree a further date',
      },
    },
  },
  'keep-log': {
    clause: 'Part 2 Stage 5; Part 2 Completed cases',
    who: 'quality-lead',
    may: 'enter, update or conclude it in the Lessons Learned Log',
    records: 'log-updated',
    needs: {
      approved: {
        clause: 'Part 2 Completed cases',
        that: any(not(is(given('as'), 'concluded')), recorded(the('learning-signed-off', { since: learned }))),
        otherwise: 'the Board has not approved the end of the learning',
      },
    },
  },
  'record-theme': {
    clause: 'Part 2 Objective II',
    who: ['quality-lead', ...author],
    may: 'record the theme, so that it is seen across complaints',
    records: 'cause-recorded',
  },
}

/** Part 2: what was learned, done and signed off. */
export const learning = stage({
  title: 'Learning',
  clause: 'Front matter learning stages; Scope',
  opensWhen: recorded(learned),
  endsWhen: any(withdrawn, recorded('case-closed')),

  dates: {
    'three-months': {
      title: 'Three months from the conclusion of the investigation',
      clause: 'Part 2 Aims',
      aim: true,
      by: months(3).from(concluded),
      reading: { doubt: '"Ideally within three months" is a wish.', chosen: 'A soft target: warned of and reported, never a bar.' },
    },
    'second-update-limit': {
      title: 'Latest date for the second update',
      clause: 'Part 2 Stage 4; Part 2 Stage 3; Flowchart 2',
      when: unfinishedAtFirst,
      by: months(2).from(last(firstUpdate)),
      reading: {
        doubt:
          '"Within two months of the initial discussion", "not exceed 2 months from the first update", "once all actions have been completed or within 2 months".',
        chosen:
          'Initial discussion is the first update; the same day-number two months later, or month end, never moved. It is held by then even if actions are unfinished; a later one for slow actions has no limit.',
      },
    },
  },

  duties: {
    'enter-sheet': {
      clause: 'Part 2 Stage 2; Front matter learning; Flowchart 2; Appendix B',
      who: author,
      must: 'enter the actions and learning on the follow-up sheet',
      by: workingDays(5).from(concluded),
      doneBy: 'learning-sheet-entered',
      needs: {
        actions: {
          clause: 'Appendix B actions',
          that: recorded('action-proposed'),
          otherwise: 'no action is entered with its agency and date',
        },
        status: {
          clause: 'Appendix B',
          that: any(is(given('status'), overall), broughtIn),
          otherwise: 'the status on the sheet is the complaint’s overall outcome, one of the three',
        },
        outline: { clause: 'Appendix B', that: filled(given('outline')), otherwise: 'a brief outline of the complaint is not given' },
      },
      reading: {
        doubt:
          '"The end of the complaints investigation" may be the final version, quality assurance, or sending; and in 5 days the sheet is to be "completed", "entered" or "begun".',
        chosen:
          'The day the final response was sent, or the Ombudsman closed its case, is day 0; by then the outcome, the outline and each action with agency and date are in, and the copy has gone. Progress comes later.',
        others: [{ text: 'from the final version', by: workingDays(5).from(last(the('response-submitted', { stage: 'investigation' }))) }],
      },
    },
    'copy-sheet': {
      clause: 'Part 2 Stage 2; Flowchart 2',
      who: author,
      must: 'send the Service Improvement and Quality Assurance Lead a copy of the sheet',
      by: workingDays(5).from(concluded),
      doneBy: sent('follow-up-sheet'),
      letter: 'follow-up-sheet',
      needs: {
        entered: { clause: 'Part 2 Stage 2', that: recorded('learning-sheet-entered'), otherwise: 'the sheet is not entered yet' },
      },
    },
    'log-entry': {
      clause: 'Part 2 Stage 2',
      who: 'quality-lead',
      must: 'enter the complaint in the Lessons Learned Log',
      by: noLimit('owed').after(sent('follow-up-sheet')),
      doneBy: the('log-updated', { where: { as: ['entered', 'updated', 'concluded'] } }),
      reading: {
        doubt: 'The log has three names, and its update stands at three places.',
        chosen:
          'One Lessons Learned Log: entered when the copy arrives, updated at each discussion, concluded after approval, all by the Lead.',
      },
    },
    'first-update': {
      clause: 'Part 2 Stage 3; Flowchart 2',
      who: author,
      must: 'attend the next available Performance Board with the first, or final, update',
      by: nextMeeting('performance-board').onOrAfter(earliestOf('learning-sheet-entered', dueOf('enter-sheet'))),
      doneBy: firstUpdate,
      reading: {
        doubt: 'Next after what is not said, and the chart has a stray box, "working days".',
        chosen: 'The first Board on or after the earlier of the day the sheet is entered and the day it is due.',
      },
    },
    'log-update': {
      clause: 'Front matter learning stages; Flowchart 2',
      who: 'quality-lead',
      must: 'update the Lessons Learned Log after the first discussion at the Board',
      by: noLimit('after the discussion').after(firstUpdate),
      doneBy: the('log-updated', { where: { as: ['updated', 'concluded'] }, since: firstUpdate }),
    },
    'agree-further-date': {
      clause: 'Part 2 Stage 3; Flowchart 2',
      who: 'performance-board',
      must: 'agree a further date, since actions are not complete',
      when: unfinishedAtFirst,
      by: noLimit('at the first update').after(firstUpdate),
      doneBy: secondDate,
      until: any(allComplete, recorded('learning-signed-off')),
    },
    'second-update': {
      clause: 'Part 2 Stage 4; Part 2 Stage 3; Flowchart 2',
      who: author,
      must: 'give Performance Board the second update',
      by: dueOf('second-update-limit'),
      doneBy: secondUpdate,
      lines: {
        agreed: { title: 'The date the Board agreed', kind: 'aim', clause: 'Part 2 Stage 4', by: dateIn(last(secondDate), 'date') },
      },
      until: recorded('learning-signed-off'),
    },
    'further-update': {
      clause: 'Part 2 Stage 5; Flowchart 2',
      who: author,
      must: 'bring the sheet back to the Board, now that all actions are complete',
      when: all(unfinishedAtSecond, allActionsSettled),
      by: noLimit('once all actions are complete').after(last(the(['action-done', 'action-dropped']))),
      doneBy: the('learning-update-given', { where: { update: 'further', complete: true } }),
      until: recorded('learning-signed-off'),
    },
    'do-action': {
      clause: 'Part 2 Objective I; Appendix B actions',
      who: author,
      must: 'see that the action is done',
      each: 'action',
      by: choose(
        { when: recorded('action-assigned'), by: dateIn(last('action-assigned'), 'target') },
        { when: recorded('action-proposed'), by: dateIn('action-proposed', 'by') },
      ),
      doneBy: 'action-done',
      until: recorded('action-dropped'),
    },
    'send-final-sheet': {
      clause: 'Part 2 Stage 5; Appendix B final',
      who: author,
      must: 'send the final sheet to the members of Performance Board',
      when: all(recorded(firstUpdate), allActionsSettled),
      by: noLimit('when all is implemented').after(last('learning-update-given')),
      doneBy: finalSheet,
      letter: 'final-sheet',
      until: recorded('learning-signed-off'),
    },
    'sign-off-learning': {
      clause: 'Part 2 Stage 5; Flowchart 2',
      who: 'performance-board',
      must: 'discuss the final sheet and approve it',
      by: noLimit('owed').after(finalSheet),
      doneBy: 'learning-signed-off',
    },
    'conclude-log': {
      clause: 'Part 2 Stage 5; Part 2 Completed cases; Flowchart 2',
      who: 'quality-lead',
      must: 'update the Lessons Learned Log to show that the work is concluded',
      by: noLimit('following approval').after('learning-signed-off'),
      doneBy: the('log-updated', { where: { as: 'concluded' }, since: 'learning-signed-off' }),
    },
  },

  gates,

  principles: {
    monitored: { clause: 'Part 2 Objective I', who: 'quality-lead', must: 'watch that learning actions are carried out' },
  },
})

/** Where the learning has got to. */
export const approvedByTheBoard = recorded(the('learning-signed-off', { since: learned }))
export const logConcluded = recorded(the('log-updated', { where: { as: 'concluded' }, since: 'learning-signed-off' }))
export const sheetEntered = recorded('learning-sheet-entered')
export const firstHeld = recorded(firstUpdate)
export const secondHeld = recorded(secondUpdate)
