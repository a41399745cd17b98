import { type Rare, tooLate, voice } from '../../invented/voice.ts'

const parent = voice('parent', 'Parent')
const fosterCarer = voice('foster-carer', 'Foster carer')
const relative = voice('relative', 'Relative', 'representative')

/** What seldom comes: thanks and ideas, what is not taken on, and what complaints are seldom about. */
export const rare: readonly Rare[] = [
  {
    ...fosterCarer('placements', ['The duty worker rang back at nine at night to see that we were all right. Please tell her thank you.']),
    representation: { kind: 'compliment' },
  },
  {
    ...relative('safeguarding', ['I live next door and I think that the boy should not be at that school.']),
    fields: {
      'standing-decided.accepted': [false],
      'standing-decided.reasons': ['They do not know the child, and neither the child nor the parents wish them to act.'],
    },
  },
  {
    ...parent('children-in-need', ['The review found that we need six hours of help and we get two.']),
    fields: { 'complaint-registered.subjects': [['assessment-or-review', 'quantity-or-cost']] },
  },
  {
    ...parent('children-in-need', ['The waiting room would be kinder with a few books for the older ones.']),
    representation: { kind: 'comment' },
  },
  tooLate(
    parent('safeguarding', ['What was written of us at the first meeting, the winter before last, was not so.']),
    'They had the record at the time and could have said so then. Those who wrote it have left.',
  ),
  {
    ...parent('safeguarding', ['The judge should have let him come home.']),
    pointFields: { 1: { responsibility: 'court' } },
  },
  {
    ...parent('children-in-need', ['We are told that only families with two children may ask for it. Who decided that?']),
    fields: { 'complaint-registered.subjects': [['eligibility-criteria', 'effect-of-a-policy']] },
  },
  {
    ...parent('children-in-need', ['It is the same as last year and I am still not content with what the Ombudsman said.']),
    habits: [
      {
        ...{ act: 'exclusions/route', share: 1, after: [1, 2] },
        fields: { track: 'already-considered', ground: '6.2(2)', to: 'ombudsman', inWriting: true },
      },
    ],
  },
]
