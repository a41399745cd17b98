import { the } from '#language'

const stage1Response = the('response-sent', { stage: 'stage-1' })

/** What people ask of the Ombudsman for England, and what the Ombudsman does, in the demonstration of a children's procedure. */
export const habitsOfTheOmbudsman = [
  {
    act: 'ombudsman/approach',
    share: 0.06,
    after: [4, 9],
    unless: stage1Response,
    by: 'complainant',
    fields: { premature: true, which: 'lgsco' },
  },
  {
    act: 'ombudsman/approach',
    share: 0.3,
    after: [12, 35],
    once: stage1Response,
    unless: 'ombudsman-approached',
    by: 'complainant',
    fields: { premature: false, which: 'lgsco' },
  },
  {
    act: 'ombudsman/receive-enquiry',
    share: 1,
    after: [8, 18],
    once: the('ombudsman-approached', { where: { premature: false } }),
    about: { enquiry: ['e1'] },
    fields: {
      which: 'lgsco',
      items: 3,
      asked: 'The complaint and every answer to it\nWhat was decided, and why\nHow each date was worked out',
    },
  },
  {
    act: 'ombudsman/gather-item',
    share: 0.9,
    after: [2, 4],
    once: 'ombudsman-enquiry-received',
    about: { enquiry: ['e1'] },
    fields: { item: 1, foundIn: 'chronology' },
  },
  {
    act: 'ombudsman/gather-item',
    share: 0.6,
    after: [5, 8],
    once: 'ombudsman-enquiry-received',
    about: { enquiry: ['e1'] },
    fields: { item: 2, foundIn: 'decisions' },
  },
  {
    act: 'ombudsman/receive-draft',
    share: 1,
    after: [15, 30],
    once: 'ombudsman-evidence-sent',
    about: { enquiry: ['e1'] },
    fields: { outcome: 'upheld', fault: true, faultPoints: 'point 1', remedy: 'An apology, and a check of how visits are written down.' },
  },
  {
    act: 'ombudsman/receive-decision',
    share: 1,
    after: [10, 20],
    once: 'ombudsman-draft-answered',
    about: { enquiry: ['e1'] },
    fields: { outcome: 'upheld', fault: true, faultPoints: 'point 1', remedy: 'An apology, and a check of how visits are written down.' },
  },
  {
    act: 'ombudsman/recommend',
    share: 1,
    after: [0, 2],
    once: 'ombudsman-decision-received',
    about: { action: ['ombudsman-1'], enquiry: ['e1'] },
    fields: { kind: 'recommendation', source: 'ombudsman' },
    oneOf: {
      what: [
        'Apologise in writing to the person who complained',
        'Pay what was agreed for the time and trouble',
        'Go through the notes of every visit since April, and write to say what was found',
        'Remind the team in writing how a changed date is told to a family',
      ],
    },
    ahead: { by: [18, 30] },
  },
  {
    act: 'ombudsman/receive-closure',
    share: 0.7,
    after: [25, 40],
    once: 'ombudsman-decision-received',
    about: { enquiry: ['e1'] },
    fields: { how: 'complied-with' },
  },
] as const
