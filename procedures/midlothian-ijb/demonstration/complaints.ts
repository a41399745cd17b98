import { type Invented, voice } from '../../invented/voice.ts'

const person = voice('person-affected', 'Person affected')
const group = voice('group', 'Group or organisation')
const advocate = voice('advocate', 'Advocate', 'advocate')
const representative = voice('representative', 'Representative', 'representative')

const policy = { received: { scope: 'ijb-policy' } }
const decision = { received: { scope: 'ijb-decision' } }
const process = { received: { scope: 'ijb-process' } }
const nhs = { received: { scope: 'nhs-lothian-service' } }
const council = { received: { scope: 'midlothian-council-service' } }

/** Thirty or so invented complaints: about what the Board decides and how, and some that are for the bodies that give the service. */
export const complaints: readonly Invented[] = [
  person(
    'board-meetings',
    ['The papers for the Board came out on the morning of the meeting.', 'They are 212 pages long, and cannot be searched.'],
    {
      ...process,
      outcomeWanted: 'The papers a week before, in a form that I can read.',
    },
  ),
  person('board-meetings', ['I travelled to the meeting, and it had been moved online the evening before.'], process),
  person('board-meetings', ['The webcast stops whenever money is talked about.'], { ...process, outcomeWanted: 'To hear it.' }),
  person('board-meetings', ['A member laughed when a woman in the gallery asked about her son.'], {
    ...process,
    outcomeWanted: 'That the member says sorry to her.',
  }),
  group('board-meetings', ['Our question was sent in time and was not put. The minutes say that there were no questions.'], {
    ...process,
    outcomeWanted: 'The minutes put right.',
  }),
  person('board-decisions', ['The Board closed the day centre at Example Row without anybody asking those who go there.'], {
    ...decision,
    outcomeWanted: 'That it is looked at again, with them.',
  }),
  representative(
    'board-decisions',
    [
      'My mother’s day centre was closed by the Board. The paper said that no one was opposed. All of us were.',
      'The impact assessment is dated after the decision.',
    ],
    {
      ...decision,
      outcomeWanted: 'To see what the members were given to read.',
      about: 'Morag Example',
      age: '84',
    },
  ),
  person(
    'board-decisions',
    ['You decided to end the grant to the lunch club because few people come. It was shut for repairs when you counted.'],
    {
      ...decision,
      outcomeWanted: 'Count again.',
    },
  ),
  group('board-decisions', ['We run the carers’ drop-in. We read in the newspaper that we are to be re-tendered.'], {
    ...decision,
    outcomeWanted: 'To be told first, and a year.',
  }),
  person(
    'board-decisions',
    ['The vote was taken with one member on a bad line. She has told us that she did not hear the question.'],
    process,
  ),
  person('strategic-planning', ['The strategic plan says that people were asked. The survey was online only and ran over Christmas.'], {
    ...process,
    outcomeWanted: 'A survey on paper.',
  }),
  person('strategic-planning', ['The plan has no word about people who are deaf.'], { ...policy, needs: ['British Sign Language'] }),
  person('strategic-planning', ['I asked for the plan in large print in April. I was sent the same one on bigger paper.'], {
    ...process,
    needs: ['Large print'],
  }),
  group(
    'strategic-planning',
    ['The community council answered the consultation, and our answer is in the report under another village’s name.'],
    process,
  ),
  advocate('strategic-planning', ['The easy read of the plan leaves out what is to be cut.'], {
    ...policy,
    outcomeWanted: 'That the easy read says what the plan says.',
    about: 'Mr D Specimen',
    age: '41',
    needs: ['Easy Read'],
  }),
  person('directions-and-commissioning', ['The direction about respite was sent in March, and nobody can tell me what it says.'], decision),
  person(
    'directions-and-commissioning',
    ['The new contract for care at home went to the cheapest bidder. The Board’s own policy says that it would not.'],
    {
      ...policy,
      outcomeWanted: 'An explanation that is about the policy.',
    },
  ),
  representative(
    'directions-and-commissioning',
    ['The eligibility rule was changed by the Board in one line. My brother lost his support at the next review.'],
    {
      ...policy,
      outcomeWanted: 'The rule looked at again, with people who live with it.',
      about: 'Ewan Sample',
      age: '35',
    },
  ),
  group(
    'directions-and-commissioning',
    ['The provider that the Board commissions has not paid its staff travel for three months, and the Board knew.'],
    {
      received: { scope: 'ijb-decision', provider: 'example-support' },
    },
  ),
  person('public-engagement', ['The engagement evening was in a hall with eleven steps.'], {
    ...process,
    outcomeWanted: 'Another evening, somewhere flat.',
  }),
  person('public-engagement', ['I was asked to sit on the users’ panel, and it has not met for fourteen months.'], process),
  person('public-engagement', ['I wrote to the Chair in May, and have had two acknowledgements and no answer.'], process),
  group('public-engagement', ['The panel’s expenses were promised in writing and are paid when somebody remembers.'], process),
  person(
    'finance-and-performance',
    ['The report says that waiting is down. It has stopped counting people who have been waiting for more than a year.'],
    {
      ...process,
      outcomeWanted: 'A table with all of them in it.',
    },
  ),
  person('finance-and-performance', ['The savings were published as done. The centre was still open, and so was the bill.'], process),
  person(
    'finance-and-performance',
    ['I asked what the consultants cost, and was told to ask the Council, which told me to ask the Board.'],
    {
      received: { scope: 'ijb-process', kind: 'information-request' },
    },
  ),
  person('public-engagement', ['The district nurse was due at ten and came on the Thursday.'], nhs),
  person('strategic-planning', ['I have waited nine months for the pain clinic.'], { ...nhs, outcomeWanted: 'A date.' }),
  representative('public-engagement', ['The ward lost my father’s hearing aids.'], { ...nhs, about: 'Alasdair Invented', age: '90' }),
  person('public-engagement', ['My home carer was changed without a word.'], council),
  representative('public-engagement', ['The occupational therapist measured the bath in June, and nobody has been since.'], {
    ...council,
    about: 'Nan Testcase',
    age: '88',
  }),
  person('board-decisions', ['The Board decided to close the ward at night.', 'The night nurse was rude to me when I asked about it.'], {
    outcomeWanted: 'The reasons, and an apology from the nurse.',
    pointFields: { 1: { scope: 'ijb-decision' }, 2: { scope: 'nhs-lothian-service' } },
  }),
  voice('other', 'Somebody else')(
    'board-decisions',
    ['One of the members has a share in the firm that got the contract. Look at the register.'],
    {
      ...process,
      anonymous: true,
    },
  ),
]
