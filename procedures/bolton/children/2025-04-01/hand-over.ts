import { any, noLimit, sent, stage, the, track, workingDays } from '#language'
import { withdrawn } from './events.ts'
import { qualityTeam } from './roles.ts'

/** 5.4, 9.1: what is handed over to another procedure. */
export const handOver = stage({
  title: 'Handed over to another procedure',
  clause: '5.4',
  opensWhen: any(track('corporate'), track('staff-matter'), track('statutory-appeal')),
  endsWhen: withdrawn,
  duties: {
    'tell-of-transfer': {
      clause: '5.4; 9.1; 11.2',
      who: qualityTeam,
      must: 'tell the complainant which procedure applies, and why',
      by: workingDays(3).from('complaint-received'),
      doneBy: sent('transfer'),
      letter: 'transfer',
      reading: {
        doubt: 'No time is given for telling the complainant.',
        chosen: 'With the acknowledgement’s limit: 3 working days.',
      },
    },
    'pass-on': {
      clause: '5.4; 9.1',
      who: qualityTeam,
      must: 'pass it to those who deal with it',
      when: track('corporate'),
      by: noLimit('owed').after('complaint-received'),
      doneBy: the('passed-on', { where: { what: 'complaint', to: 'corporate-complaints-team' } }),
    },
    'pass-to-hr': {
      clause: '9.1',
      who: qualityTeam,
      must: 'pass it to those who deal with it',
      when: track('staff-matter'),
      by: noLimit('owed').after('complaint-received'),
      doneBy: the('passed-on', { where: { what: 'complaint', to: 'human-resources' } }),
    },
  },
})
