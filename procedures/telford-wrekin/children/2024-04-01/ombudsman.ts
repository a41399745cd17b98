import { dateIn, noLimit, recorded, stage } from '#language'

/** 7.15: the Ombudsman may be approached at any time; nothing here blocks or delays it. */
export const ombudsman = stage({
  title: 'The Ombudsman',
  clause: '7.15',

  duties: {
    'answer-enquiry': {
      clause: '7.15.4; 7.15.1',
      who: 'customer-relationship-team',
      must: 'send the Ombudsman the information asked for, and show that the process was followed',
      by: dateIn('ombudsman-enquiry-received', 'informationDue'),
      doneBy: 'ombudsman-evidence-sent',
    },
    'answer-draft': {
      clause: '7.15.4',
      who: 'customer-relationship-team',
      must: 'answer the Ombudsman’s draft decision',
      by: dateIn('ombudsman-draft-received', 'commentsDue'),
      doneBy: 'ombudsman-draft-answered',
    },
    comply: {
      clause: '7.15.5',
      who: 'director-of-childrens-services',
      must: 'do what the Ombudsman recommended or the Council agreed to',
      when: recorded('ombudsman-decision-received'),
      by: dateIn('ombudsman-decision-received', 'complyBy'),
      doneBy: 'ombudsman-case-closed',
      until: recorded('ombudsman-case-closed'),
    },
    'answer-premature': {
      clause: '7.15.5; 7.15.2',
      who: 'customer-relationship-team',
      must: 'go on with the complaint at its stage, and tell the complainant so',
      when: recorded({ fact: 'ombudsman-approached', where: { premature: true } }),
      by: noLimit('no limit in the source').after({ fact: 'ombudsman-approached', where: { premature: true } }),
      doneBy: { fact: 'contact-made', where: { purpose: 'premature-referral' } },
    },
  },

  gates: {
    approach: {
      clause: '7.15.7',
      who: 'anyone',
      may: 'go to the Ombudsman at any point',
      records: 'ombudsman-approached',
    },
  },

  principles: {
    'never-blocked': { clause: '7.15.7', who: 'customer-relationship-team', must: 'never block or delay a complaint to the Ombudsman' },
    'whole-file': { clause: '7.15.1', who: 'customer-relationship-team', must: 'be able to produce the whole file' },
  },
})
