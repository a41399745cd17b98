import { voice } from '../../invented/voice.ts'

const parent = voice('parent', 'Parent')

/** Parents, and others with parental responsibility. */
export const parents = [
  parent(
    'children-in-need',
    ['We have had three social workers since January and told the same story to each of them.', 'Nobody tells us when one leaves.'],
    {
      outcomeWanted: 'One worker who stays, and a letter when that changes.',
    },
  ),
  parent(
    'children-in-need',
    ['The assessment says I refused a visit. I was at work and had said so.', 'It was sent to the school before I saw it.'],
    {
      outcomeWanted: 'Correct it and tell the school it was wrong.',
    },
  ),
  parent(
    'safeguarding',
    [
      'I was given the report for the conference ten minutes before it began.',
      'My letter was not in the papers.',
      'I was spoken to as if it was decided already.',
    ],
    {
      outcomeWanted: 'The reports in good time, and my letter on the file.',
      about: 'Remy Example',
      age: '6',
    },
  ),
  parent('safeguarding', ['Contact was cut from three hours to one and I learned of it from the centre.'], {
    outcomeWanted: 'An explanation in writing and the time given back.',
    about: 'Wren Specimen',
    age: '4',
  }),
  parent('disabilities', ['Our short breaks were halved at the review without any new assessment.', 'We asked for the reasons twice.'], {
    outcomeWanted: 'The hours back until somebody has assessed him.',
    about: 'Teddy Sample',
    age: '10',
    needs: ['Large print'],
  }),
  parent('disabilities', ['The bathroom was to be adapted by March. It is not begun and he is too heavy to lift.'], {
    outcomeWanted: 'A date for the work and help until then.',
    about: 'Lou Placeholder',
    age: '11',
  }),
  parent(
    'disabilities',
    ['The carer sent to us had not been trained to use the feeding pump.', 'The nurse who should train carers did not come on two dates.'],
    {
      outcomeWanted: 'Nobody to be sent again who has not been trained.',
      about: 'Bea Testcase',
      age: '7',
      pointFields: { 2: { responsibility: 'nhs' } },
    },
  ),
  parent(
    'children-in-need',
    ['A duty worker shouted at me on the telephone in front of other parents.', 'I asked for her name and was not given it.'],
    {
      outcomeWanted: 'An apology from the person, not from the Council.',
    },
  ),
  parent('children-in-need', ['Food vouchers were promised at the visit in November and never came.'], {
    outcomeWanted: 'The vouchers, or the truth.',
  }),
  parent('safeguarding', ['My ex-partner was sent my new address in the minutes.'], {
    outcomeWanted: 'To know how it happened and what you will do about it.',
    harmAlleged: true,
    needs: ['Telephone only; do not post anything'],
  }),
  parent('placements', ['My daughter was moved forty miles away and her school place was lost.', 'Nobody rang on the day.'], {
    outcomeWanted: 'A placement near her school.',
    about: 'Juno Invented',
    age: '14',
  }),
  parent('placements', ['I am asked to pay for phone calls to my own son.', 'The calls are cut at ten minutes.'], {
    outcomeWanted: 'Calls twice a week, paid, as the plan says.',
    about: 'Kai Madeup',
    age: '12',
  }),
  parent(
    'children-in-need',
    ['The parenting course I was told to go to was cancelled, and then it was held against me that I had not been.'],
    {
      outcomeWanted: 'Take it out of the report.',
    },
  ),
  parent(
    'safeguarding',
    ['The interpreter spoke another dialect and I did not follow half of it.', 'The decision was read to me in English.'],
    {
      outcomeWanted: 'The meeting again with somebody I understand.',
      needs: ['An interpreter for meetings and calls'],
    },
  ),
  parent(
    'disabilities',
    ['Direct payments were stopped for a missing receipt of £12.', 'It took five weeks to start them again and I paid the carer myself.'],
    {
      outcomeWanted: 'What I paid, and no more stopping without a warning.',
      about: 'Nico Example',
      age: '9',
    },
  ),
  parent('safeguarding', ['Something was said about me at a strategy meeting that was about another family with the same name.'], {
    outcomeWanted: 'Every record put right and a list of who was told.',
  }),
  parent(
    'children-in-need',
    [
      'We were referred to early help in May and it is now autumn.',
      'When I ask, I am told that we are on a list. Nobody knows what the list is for.',
    ],
    {
      outcomeWanted: 'Help to begin, or a date.',
    },
  ),
  parent(
    'children-in-need',
    [
      'The worker’s car damaged our gate and we have been told to ask the insurer ourselves.',
      'She did not come in to say so. My son saw it from the window.',
    ],
    {
      outcomeWanted: 'The gate mended.',
      pointFields: { 1: { responsibility: 'insurance' } },
    },
  ),
  parent(
    'disabilities',
    ['The school run contractor left my son at the wrong gate.', 'We rang the office four times and nobody rang back.'],
    {
      outcomeWanted: 'To know that somebody waits until he is inside.',
      about: 'Arlo Specimen',
      age: '8',
      harmAlleged: true,
    },
  ),
  parent('placements', ['I was told on a Friday that the review had been on the Wednesday.'], {
    outcomeWanted: 'The review again, with me there.',
    about: 'Dot Sample',
    age: '5',
  }),
]
