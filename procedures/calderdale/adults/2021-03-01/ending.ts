import { any, every, not, owed, recorded, stage, stands, track } from '#language'
import { broughtIn, closedByTheOmbudsman, finalResponse, learned, withdrawn } from './events.ts'
import { allActionsSettled, approvedByTheBoard, logConcluded } from './learning.ts'
import { team } from './roles.ts'

export const closed = stands('case-closed', 'case-reopened')

/** Reminders at any stage, and when a case may be closed. */
export const ending = stage({
  title: 'Monitoring and closing',
  clause: 'Flowchart 1',

  gates: {
    remind: {
      clause: 'Monitoring',
      who: team,
      may: 'send a reminder, besides those of Day 10 and Day 13',
      records: 'reminder-sent',
    },
    close: {
      clause: 'Flowchart 1; Flowchart 2; Quality assurance (3)',
      who: team,
      may: 'close the case',
      when: not(closed),
      records: 'case-closed',
      needs: {
        answered: {
          clause: 'Introduction 1',
          that: any(recorded(finalResponse), broughtIn, withdrawn, track('elsewhere')),
          otherwise: 'the complaint has not been answered',
        },
        'passed-elsewhere': {
          clause: 'Scope',
          that: not(owed('receipt/pass-elsewhere')),
          otherwise: 'it has not been passed to the formal complaints procedure',
        },
        'investigator-told': {
          clause: 'Quality assurance (1)',
          that: not(owed('response/tell-investigator')),
          otherwise: 'the Investigating Officer has not been told that the response has gone',
        },
        learning: {
          clause: 'Stage 7 Learning; Part 2 Stage 1',
          that: any(withdrawn, not(owed('response/decide-learning'))),
          otherwise: 'whether there is learning has not been agreed with the Complaints and Compliments Officer',
        },
        'learning-from-ombudsman': {
          clause: 'Ombudsman Stage 5 learning',
          that: not(owed('ombudsman/decide-learning')),
          otherwise: 'whether there is learning from the Ombudsman’s case has not been agreed',
        },
        'lead-told': {
          clause: 'Quality assurance (2)',
          that: not(owed('response/advise-lead')),
          otherwise: 'the Service Improvement and Quality Assurance Lead has not been told of the learning',
        },
        approved: {
          clause: 'Part 2 Stage 5; Appendix B final',
          that: any(not(recorded(learned)), approvedByTheBoard),
          otherwise: 'there is learning, and Performance Board has not signed it off',
        },
        logged: {
          clause: 'Part 2 Completed cases; Part 2 Stage 5',
          that: any(not(recorded(learned)), logConcluded),
          otherwise: 'approved by the Board, but the Lessons Learned Log does not show the work concluded',
        },
        actions: {
          clause: 'Part 2 Stage 5; Ombudsman Stage 5; Appendix B final',
          that: any(withdrawn, allActionsSettled),
          otherwise: 'an action is neither done, nor recorded as no longer required',
        },
        payments: {
          clause: 'Stage 4 payment; Ombudsman Stage 5',
          that: not(any(owed('payments/make-payment'), owed('payments/meet-the-remedy'), owed('payments/confirm-ledger'))),
          otherwise: 'a payment has not been made, or is not confirmed in the ledger',
        },
        'ombudsman-done': {
          clause: 'Ombudsman Stage 5 closure',
          that: every('enquiry', any(not(recorded('ombudsman-enquiry-received')), closedByTheOmbudsman)),
          otherwise: 'the Ombudsman has not closed its case',
        },
        'closure-told': {
          clause: 'Ombudsman Stage 5 closure',
          that: not(owed('ombudsman/tell-of-closure')),
          otherwise: 'not everybody has been told that the Ombudsman closed the case',
        },
      },
    },
    reopen: {
      clause: 'Monitoring',
      who: team,
      may: 'open the case again',
      asks: ['reasons'],
      records: 'case-reopened',
    },
  },
})
