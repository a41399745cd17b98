import { choose, dateIn, type Extension, fieldOf, filled, last, noLimit, recorded, stage, the } from '#language'

const team = 'customer-relationship-team'
const premature = the('ombudsman-approached', { where: { premature: true } })
const recommended = the('action-proposed', { where: { source: 'ombudsman' } })

/** A date that the Ombudsman set moves when the Ombudsman moves it. */
const laterDate = (kind: string): Readonly<Record<string, Extension>> => ({
  'later-date': {
    clause: '7.15.1',
    who: team,
    may: 'record a later date that the Ombudsman agreed to',
    asks: ['newDate', 'reason'],
    records: the('extension-agreed', { where: { kind } }),
    to: dateIn('given', 'newDate'),
    evenLate: true,
    reading: { doubt: 'The document says nothing of later dates.', chosen: 'The date is the Ombudsman’s: only the Ombudsman moves it.' },
  },
})

/** 7.15: the Ombudsman may be approached at any time; nothing here blocks or delays it. */
export const ombudsman = stage({
  title: 'The Ombudsman',
  clause: '7.15',

  duties: {
    'answer-enquiry': {
      clause: '7.15.4; 7.15.1',
      who: team,
      must: 'send the Ombudsman the information asked for, and show that the process was followed',
      each: 'enquiry',
      by: dateIn('ombudsman-enquiry-received', 'informationDue'),
      doneBy: 'ombudsman-evidence-sent',
      until: recorded('ombudsman-case-closed'),
      extensions: laterDate('ombudsman-information'),
    },
    'answer-draft': {
      clause: '7.15.4',
      who: team,
      must: 'answer the Ombudsman’s draft decision',
      each: 'enquiry',
      by: dateIn('ombudsman-draft-received', 'commentsDue'),
      doneBy: 'ombudsman-draft-answered',
      until: recorded('ombudsman-case-closed'),
      extensions: laterDate('ombudsman-comments'),
    },
    comply: {
      clause: '7.15.5',
      who: 'director-of-childrens-services',
      must: 'do what the Ombudsman recommended or the Council agreed to',
      each: 'enquiry',
      when: recorded('ombudsman-decision-received'),
      by: choose(
        {
          when: filled(fieldOf('ombudsman-decision-received', 'complyBy')),
          by: dateIn('ombudsman-decision-received', 'complyBy'),
        },
        { when: { all: [] }, by: noLimit('no date was set').after('ombudsman-decision-received') },
      ),
      doneBy: 'ombudsman-case-closed',
      until: recorded('ombudsman-case-closed'),
      extensions: laterDate('ombudsman-compliance'),
    },
    'carry-out-recommendation': {
      clause: '7.15.5',
      who: 'director-of-childrens-services',
      must: 'carry out what the Ombudsman recommended, and show it',
      each: 'action',
      when: recorded(recommended),
      by: choose(
        { when: filled(fieldOf(last(recommended), 'by')), by: dateIn(last(recommended), 'by') },
        { when: { all: [] }, by: noLimit('no date was set').after(last(recommended)) },
      ),
      doneBy: 'action-done',
      until: recorded('action-dropped'),
      reading: {
        doubt: 'That the Council may settle is all that is said; what becomes of what it agreed to is not.',
        chosen: 'Each thing agreed to is kept to the date given with it.',
      },
    },
    'answer-premature': {
      clause: '7.15.5; 7.15.2',
      who: team,
      must: 'go on with the complaint at its stage, and tell the complainant so',
      each: 'enquiry',
      when: recorded(premature),
      by: noLimit('owed').after(premature),
      doneBy: the('contact-made', { where: { purpose: 'premature-referral' } }),
    },
  },

  gates: {
    'tell-premature': {
      clause: '7.15.5; 7.15.2',
      who: team,
      may: 'tell the complainant what becomes of the complaint after an early approach to the Ombudsman, also where it has ended',
      records: the('contact-made', { where: { purpose: 'premature-referral' } }),
    },
    approach: {
      clause: '7.15.7',
      who: 'anyone',
      may: 'go to the Ombudsman at any point',
      records: 'ombudsman-approached',
    },
    'receive-enquiry': {
      clause: '7.15.4',
      who: 'anyone',
      may: 'receive an enquiry of the Ombudsman',
      records: 'ombudsman-enquiry-received',
    },
    'gather-item': {
      clause: '7.15.1',
      who: [team, 'complaints-manager', 'service-delivery-manager'],
      may: 'say what answers one of the things the Ombudsman asked for',
      each: 'enquiry',
      records: 'ombudsman-item-gathered',
    },
    'receive-draft': {
      clause: '7.15.4',
      who: 'anyone',
      may: 'receive the Ombudsman’s draft decision',
      each: 'enquiry',
      records: 'ombudsman-draft-received',
    },
    'receive-decision': {
      clause: '7.15.5',
      who: 'anyone',
      may: 'receive the Ombudsman’s decision',
      each: 'enquiry',
      records: 'ombudsman-decision-received',
    },
    recommend: {
      clause: '7.15.5',
      who: team,
      may: 'record what the Ombudsman recommended or the Council agreed to',
      each: 'action',
      records: recommended,
    },
    'receive-closure': {
      clause: '7.15.5',
      who: 'anyone',
      may: 'hear that the Ombudsman has closed its case',
      each: 'enquiry',
      records: 'ombudsman-case-closed',
    },
  },

  principles: {
    'never-blocked': { clause: '7.15.7', who: team, must: 'never block or delay a complaint to the Ombudsman' },
    'whole-file': { clause: '7.15.1', who: team, must: 'be able to produce the whole file' },
  },
})
