import { noLimit, recorded, stage, stands, the } from '#language'
import { qualityTeam } from './roles.ts'

const comment = the('representation-received')

/** 5.5: comments, with or without a name, and what is no part of this procedure. */
export const comments = stage({
  title: 'Comments',
  clause: '5.5',
  opensWhen: recorded(comment),
  endsWhen: stands('case-closed', 'case-reopened'),
  duties: {
    record: {
      clause: '5.5',
      who: qualityTeam,
      must: 'give the comment a reference, asking for no name',
      by: noLimit('owed').after(comment),
      doneBy: 'complaint-registered',
    },
  },
  gates: {
    'give-reference': { clause: '5.5', who: qualityTeam, may: 'give the comment its reference', records: 'complaint-registered' },
  },
  principles: {
    welcome: {
      clause: '5.5; 2.2',
      who: 'member-of-staff',
      must: 'welcome comments at any time, about any service, without a name if wished',
    },
    'a-wish-to-complain': {
      clause: '5.5',
      who: 'quality-team',
      must: 'take a comment as a complaint, received that day, as soon as its author wishes it',
    },
    political: { clause: '5.5', who: 'quality-team', must: 'file a general political comment with that reason and open no complaint' },
  },
})
