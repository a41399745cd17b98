import { dateIn, filled, given, last, noLimit, not, recorded, stage } from '#language'
import { qualityTeam } from './roles.ts'

const managers = ['team-manager', 'service-manager', 'head-of-service', 'assistant-director', 'director'] as const

/** 2, 21, Appendix 1 and 2: what was promised is followed until its outcome is known. */
export const actions = stage({
  title: 'Actions and improvements',
  clause: '2.2; 21.1',
  opensWhen: recorded('action-proposed'),
  endsWhen: recorded('case-closed'),

  duties: {
    assign: {
      clause: 'Appendix 1 Stage 1 purpose; Appendix 2 lead',
      who: [...managers, ...qualityTeam],
      must: 'give the action an owner and a date',
      each: 'action',
      by: noLimit('owed').after('action-proposed'),
      doneBy: 'action-assigned',
      until: recorded('action-dropped'),
    },
    do: {
      clause: '21.1; Appendix 2 lead',
      who: [...managers, ...qualityTeam],
      must: 'do what was promised, and record what came of it',
      each: 'action',
      by: dateIn(last('action-assigned'), 'target'),
      doneBy: 'action-done',
      until: recorded('action-dropped'),
    },
  },

  gates: {
    drop: {
      clause: 'Appendix 1 Stage 2 investigation; Appendix 1 Stage 3',
      who: managers,
      may: 'reject a recommendation, with the reason',
      each: 'action',
      asks: ['reasons'],
      records: 'action-dropped',
    },
  },
})

/** Where actions come from. */
export const proposing = stage({
  title: 'Proposing actions',
  clause: '21.1',
  gates: {
    propose: {
      clause: '21.1; Appendix 1 Stage 1 purpose',
      who: [...managers, ...qualityTeam, 'independent-investigator', 'panel-chair'],
      may: 'propose what will put it right or make the service better',
      each: 'action',
      records: 'action-proposed',
      needs: {
        'not-the-court': {
          clause: '22.1; 22.3',
          that: not(filled(given('changesCourtOrder'))),
          otherwise: 'this procedure is no appeal from a court and cannot overturn its decision',
        },
      },
    },
  },
  principles: {
    learning: { clause: '2.1; 3.1; 21.1', who: 'service-manager', must: 'treat every complaint and comment as something to learn from' },
  },
})
