import { any, choose, dateIn, type Extension, fieldOf, filled, last, noLimit, recorded, stage, the } from '#language'
import { qualityTeam } from './roles.ts'

const premature = the('ombudsman-approached', { where: { premature: true } })
const recommended = the('action-proposed', { where: { source: 'ombudsman' } })
const asked = the('complainant-chose', { where: { choice: 'asks-about-ombudsman' } })

/** A date that the Ombudsman set moves when the Ombudsman moves it. */
const laterDate = (kind: string): Readonly<Record<string, Extension>> => ({
  'later-date': {
    clause: '6.5',
    who: qualityTeam,
    may: 'record a later date that the Ombudsman agreed to',
    asks: ['newDate', 'reason'],
    records: the('extension-agreed', { where: { kind } }),
    to: dateIn('given', 'newDate'),
    evenLate: true,
    reading: { doubt: 'The document says nothing of later dates.', chosen: 'The date is the Ombudsman’s: only the Ombudsman moves it.' },
  },
})

/** 6.5: the Ombudsman, usually after all stages; nothing here blocks an earlier approach. */
export const ombudsman = stage({
  title: 'The Ombudsman',
  clause: '6.5',

  duties: {
    'answer-enquiry': {
      clause: '6.5',
      who: qualityTeam,
      must: 'send the Ombudsman what the enquiry asks for',
      each: 'enquiry',
      by: dateIn('ombudsman-enquiry-received', 'informationDue'),
      doneBy: 'ombudsman-evidence-sent',
      until: recorded('ombudsman-case-closed'),
      extensions: laterDate('ombudsman-information'),
    },
    'answer-draft': {
      clause: '6.5',
      who: qualityTeam,
      must: 'answer the Ombudsman’s draft decision',
      each: 'enquiry',
      by: dateIn('ombudsman-draft-received', 'commentsDue'),
      doneBy: 'ombudsman-draft-answered',
      until: recorded('ombudsman-case-closed'),
      extensions: laterDate('ombudsman-comments'),
    },
    comply: {
      clause: '6.5',
      who: 'director',
      must: 'do what the Ombudsman recommended',
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
      extensions: laterDate('ombudsman-compliance'),
    },
    'carry-out-recommendation': {
      clause: '6.5',
      who: 'director',
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
        doubt: 'Nothing is said of what the Ombudsman recommends.',
        chosen: 'Each thing recommended is kept to the date given with it.',
      },
    },
    'explain-ombudsman': {
      clause: '6.5',
      who: qualityTeam,
      must: 'explain what the Ombudsman can and cannot look at, and that all stages usually come first',
      when: any(recorded(asked), recorded(premature)),
      by: noLimit('owed').after(the([asked, 'ombudsman-approached'])),
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
      records: asked,
    },
    'receive-enquiry': {
      clause: '6.5',
      who: 'anyone',
      may: 'receive an enquiry of the Ombudsman',
      records: 'ombudsman-enquiry-received',
      reading: { doubt: '"Usually" all stages first.', chosen: 'An enquiry can be recorded at any stage.' },
    },
    'gather-item': {
      clause: '6.5',
      who: [...qualityTeam, 'team-manager', 'service-manager', 'head-of-service'],
      may: 'say what answers one of the things the Ombudsman asked for',
      each: 'enquiry',
      records: 'ombudsman-item-gathered',
    },
    'receive-draft': {
      clause: '6.5',
      who: 'anyone',
      may: 'receive the Ombudsman’s draft decision',
      each: 'enquiry',
      records: 'ombudsman-draft-received',
    },
    'receive-decision': {
      clause: '6.5',
      who: 'anyone',
      may: 'receive the Ombudsman’s decision',
      each: 'enquiry',
      records: 'ombudsman-decision-received',
    },
    recommend: {
      clause: '6.5',
      who: qualityTeam,
      may: 'record what the Ombudsman recommended',
      each: 'action',
      records: recommended,
    },
    'receive-closure': {
      clause: '6.5',
      who: 'anyone',
      may: 'hear that the Ombudsman has closed its case',
      each: 'enquiry',
      records: 'ombudsman-case-closed',
    },
  },
})
