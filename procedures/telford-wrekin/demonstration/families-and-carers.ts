import { voice } from '../../invented/voice.ts'

const fosterCarer = voice('foster-carer', 'Foster carer')
const guardian = voice('special-guardian', 'Special guardian')
const adopter = voice('adopter', 'Adopter')
const grandparent = voice('relative', 'Grandparent')
const relative = voice('relative', 'Relative')
const advocate = voice('advocate', 'Advocate for a young person', 'advocate')
const representative = voice('representative', 'Speaking for a young person', 'representative')
const professional = voice('professional', 'Works for an organisation')

const unnamed = (points: readonly string[], channel: string) => relative('safeguarding', points, { anonymous: true, channel })

/** Carers, grandparents, other relatives, those who speak for a child, and people who give no name. */
export const familiesAndCarers = [
  fosterCarer(
    'placements',
    [
      'Our allowance has been paid late in four of the last six months.',
      'The finance line tells us to ask our supervising worker, who tells us to ask the finance line.',
    ],
    {
      outcomeWanted: 'Paid on the day it says, and one person who can answer.',
    },
  ),
  fosterCarer('placements', ['We were told nothing of his allergies and found out at Accident and Emergency.'], {
    outcomeWanted: 'The full placement papers on the day a child comes.',
    harmAlleged: true,
  }),
  fosterCarer(
    'placements',
    ['An allegation was made in March. We heard the outcome in July, from another carer.', 'No support worker was offered to us.'],
    {
      outcomeWanted: 'The outcome in writing and an apology for the wait.',
    },
  ),
  fosterCarer('placements', ['The respite week was cancelled the night before for the second time.'], {
    outcomeWanted: 'A week that happens.',
    needs: ['Email only, please; we cannot take calls during the day'],
  }),
  fosterCarer(
    'placements',
    [
      'She was moved on without an ending. She had been here for three years.',
      'We were asked not to ring her.',
      'Her things were collected while we were out.',
    ],
    {
      outcomeWanted: 'For her to be told that we did not send her away.',
    },
  ),
  fosterCarer(
    'placements',
    ['Training that we must do for our registration is only ever held in school hours on the far side of the borough.'],
    {
      outcomeWanted: 'An evening or something online.',
    },
  ),
  guardian(
    'special-guardianship',
    [
      'The support plan promised a review each year. There has not been one for three.',
      'The allowance was cut when I went back to work, with no letter.',
    ],
    {
      outcomeWanted: 'The review, and the sums shown to me.',
      about: 'Posy Placeholder',
      age: '9',
    },
  ),
  guardian('special-guardianship', ['I was told that counselling for him would be paid for. Now I am told it never was agreed.'], {
    outcomeWanted: 'The counselling.',
    about: 'Finn Testcase',
    age: '11',
    needs: ['Large print'],
  }),
  guardian(
    'special-guardianship',
    ['Contact with his mother is arranged round everybody but him.', 'I pay for the travel and have had nothing back since Easter.'],
    {
      outcomeWanted: 'Contact on Sundays and the fares repaid.',
      about: 'Ash Invented',
      age: '8',
    },
  ),
  adopter('adoption', ['The life story book was to come within six months of placement. It has been two years.'], {
    outcomeWanted: 'The book, and a letter to her that explains the wait.',
    about: 'Ivo Madeup',
    age: '6',
  }),
  adopter(
    'adoption',
    [
      'Our letterbox letters were sent to an old address, although we had told the joint service.',
      'Nobody at the Council would take it up for us.',
    ],
    {
      outcomeWanted: 'To be sure that she had our letters.',
      pointFields: { 1: { responsibility: 'joint-adoption' } },
    },
  ),
  grandparent(
    'safeguarding',
    ['We offered to look after the children and were never assessed.', 'We were told that we live too far away. It is eleven miles.'],
    {
      outcomeWanted: 'To be assessed like anybody else.',
      about: 'Bo and Ida Example',
      needs: ['Large print'],
    },
  ),
  grandparent(
    'placements',
    ['I have seen my grandson once since he was placed.', 'Each person I ask says it is for another person to decide.'],
    {
      outcomeWanted: 'A visit each month. I will travel.',
      about: 'Milo Specimen',
      age: '7',
      needs: ['Large print', 'Please ring the landline, and let it ring'],
    },
  ),
  grandparent('children-in-need', ['I was asked to have the three of them for a weekend and it has been five months, without a penny.'], {
    outcomeWanted: 'To be treated as the carer that I am.',
    about: 'the three Sample children',
  }),
  relative('disabilities', ['My nephew’s carers smoke in his room.', 'When his mother said so she was told to find other carers.'], {
    outcomeWanted: 'Clean air, and the same carers told so.',
    about: 'Gil Placeholder',
    age: '13',
  }),
  relative('safeguarding', ['I rang about bruises in June and was told somebody would ring back. Nobody has.'], {
    outcomeWanted: 'To know that it was looked at.',
    harmAlleged: true,
  }),
  advocate(
    'placements',
    ['The young person was not told that the complaint about the home had been closed.', 'Two letters went to the home and not to them.'],
    {
      outcomeWanted: 'Answers sent to the young person, with a copy to me.',
      about: 'Zed Testcase',
      age: '16',
    },
  ),
  advocate(
    'leaving-care',
    ['The young person was refused housing support a week before turning eighteen, by telephone, with no reasons.'],
    {
      outcomeWanted: 'The decision in writing, and looked at again.',
      about: 'Quin Invented',
      age: '17',
    },
  ),
  representative(
    'disabilities',
    [
      'The communication aid has been broken since Easter and nobody will say who mends it.',
      'Without it they cannot tell their own review what they think.',
    ],
    {
      outcomeWanted: 'The aid mended before the review.',
      about: 'Sky Madeup',
      age: '12',
    },
  ),
  representative('placements', ['A carer told them that they cost too much to keep.'], {
    outcomeWanted: 'For that to be looked into, and for them to hear that it is not so.',
    about: 'Max Example',
    age: '11',
  }),
  professional('children-in-need', ['Our nursery has reported the same worry four times and each time a new person takes it down.'], {
    outcomeWanted: 'One named contact for the nursery.',
  }),
  professional('placements', ['Invoices for a placement that you asked us to make have not been paid for five months.'], {
    outcomeWanted: 'Payment.',
    channel: 'letter',
  }),
  parentOfTheHome(),
  unnamed(['A child in the next street is out on her own until midnight. I do not want to give my name.'], 'telephone'),
  unnamed(['A worker from your team talks about families in the queue at the shop.'], 'letter'),
  unnamed(['Children at the house on our corner are left with an older brother who is only nine or ten himself.'], 'telephone'),
]

/** About a provider: the home answers its own part. */
function parentOfTheHome() {
  return voice('parent', 'Parent')(
    'placements',
    ['The home let my son miss nine days of school.', 'The social worker knew and did not tell me.'],
    {
      outcomeWanted: 'For him to be at school, and for me to be told when he is not.',
      about: 'Pip Sample',
      age: '15',
      pointFields: { 1: { responsibility: 'care-standards' } },
    },
  )
}
