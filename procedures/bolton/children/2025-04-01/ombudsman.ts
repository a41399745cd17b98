import { any, dateIn, noLimit, recorded, stage, the } from '#language'
import { qualityTeam } from './roles.ts'

/** 6.5: the Ombudsman, usually after all stages; nothing here blocks an earlier approach. */
export const ombudsman = stage({
  title: 'The Ombudsman',
  clause: '6.5',

  duties: {
    'answer-enquiry': {
      clause: '6.5',
      who: qualityTeam,
      must: 'send the Ombudsman the information asked for',
      by: dateIn('ombudsman-enquiry-received', 'informationDue'),
      doneBy: 'ombudsman-evidence-sent',
    },
    'answer-draft': {
      clause: '6.5',
      who: qualityTeam,
      must: 'answer the Ombudsman’s draft decision',
      by: dateIn('ombudsman-draft-received', 'commentsDue'),
      doneBy: 'ombudsman-draft-answered',
    },
    comply: {
      clause: '6.5',
      who: 'director',
      must: 'do what the Ombudsman recommended',
      when: recorded('ombudsman-decision-received'),
      by: dateIn('ombudsman-decision-received', 'complyBy'),
      doneBy: 'ombudsman-case-closed',
    },
    'explain-ombudsman': {
      clause: '6.5',
      who: qualityTeam,
      must: 'explain what the Ombudsman can and cannot look at, and that all stages usually come first',
      when: any(
        recorded(the('complainant-chose', { where: { choice: 'asks-about-ombudsman' } })),
        recorded(the('ombudsman-approached', { where: { premature: true } })),
      ),
      by: noLimit('no limit in the source').after(
        the([the('complainant-chose', { where: { choice: 'asks-about-ombudsman' } }), 'ombudsman-approached']),
      ),
      doneBy: the('people-told', { where: { of: 'ombudsman' } }),
    },
  },

  gates: {
    approach: {
      clause: '6.5',
      who: 'anyone',
      may: 'go to the Ombudsman at any point',
      records: 'ombudsman-approached',
      reading: { doubt: '"Usually" all stages first.', chosen: 'People are told so, and an earlier approach is never blocked.' },
    },
    'ask-about-ombudsman': {
      clause: '6.5',
      who: ['complainant', 'representative', 'advocate'],
      may: 'ask about the Ombudsman',
      records: the('complainant-chose', { where: { choice: 'asks-about-ombudsman' } }),
    },
  },
})
