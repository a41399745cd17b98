import { type Invented, voice } from '../../invented/voice.ts'

const person = voice('person-affected', 'Customer')
const parent = voice('parent', 'Parent')
const youngPerson = voice('young-person', 'Young person')
const advocate = voice('advocate', 'Advocate', 'advocate')
const representative = voice('representative', 'Representative', 'representative')

/** Forty or so invented complaints about a council's services: nobody's own, and like many people's. */
export const complaints: readonly Invented[] = [
  person(
    'waste-services',
    ['The brown bin has been missed three times since the new rounds.', 'The website says that it was emptied each time.'],
    {
      outcomeWanted: 'Empty it, and stop saying that you have.',
    },
  ),
  person('waste-services', ['I booked a sofa to be taken away and paid. It has been in the rain for two weeks.'], {
    outcomeWanted: 'Take it, or give me the money back.',
  }),
  person('waste-services', [
    'The lorry took off our wing mirror and the driver said to ring the council. I have been ringing the council.',
  ]),
  person('waste-services', ['My assisted collection stopped when the crew changed. I am 81 and cannot move the bin.'], {
    outcomeWanted: 'That they come to the door as before.',
    needs: ['Large print'],
  }),
  person(
    'housing',
    [
      'Damp in the back bedroom was reported in November. A man came, took a photo and said it was condensation.',
      'My daughter sleeps in the living room.',
    ],
    {
      outcomeWanted: 'Somebody who looks behind the plaster.',
    },
  ),
  person('housing', ['The repair was marked as done. Nobody had been.', 'I was told that I must have been out. I was in.'], {
    outcomeWanted: 'The repair, and the mark taken off.',
  }),
  person('housing', ['The lift has been off for nine days and I have a pram on the sixth floor.']),
  person('housing', ['I bid for a house every week and am told that I am fourth. I have been fourth for a year.'], {
    outcomeWanted: 'To be told how it works.',
  }),
  person(
    'housing',
    ['The neighbour’s dog has been reported on eleven dates. I was told to keep a diary, and nobody has asked to see it.'],
    {
      outcomeWanted: 'Somebody to read the diary.',
    },
  ),
  representative(
    'housing',
    [
      'My mother’s heating was off for two weeks and she was given one fan heater.',
      'The contractor did not come on either of the dates in the letter.',
    ],
    {
      outcomeWanted: 'What she paid for electricity, and the boiler mended for good.',
      about: 'Isobel Example',
      age: '83',
      received: { provider: 'example-gas' },
    },
  ),
  person('roads', ['A pothole outside the school was reported by six of us. It has been sprayed with a white circle.'], {
    outcomeWanted: 'Fill it.',
  }),
  person('roads', ['The street light has been out since the clocks changed and the path goes past the canal.']),
  person('roads', ['Our road was closed for works with no notice and I missed a hospital appointment.'], {
    outcomeWanted: 'To be told next time, and an apology to my wife.',
  }),
  person('roads', ['I was given a parking ticket while the machine was broken. I have a photograph of the machine.'], {
    received: { kind: 'appeal-route' },
  }),
  person('roads', ['The gritter stops at the end of the bus route and we are 200 metres further up the hill.']),
  parent(
    'education',
    ['My son was sent home three times in a fortnight and it was called a cooling-off period.', 'Nothing was ever put in writing.'],
    {
      outcomeWanted: 'It in writing, and him in school.',
      about: 'Callum Specimen',
      age: '9',
      received: { aboutAChild: true },
    },
  ),
  parent('education', ['The school bus leaves before the time on the timetable. The driver says it is a different timetable.'], {
    about: 'Eilidh Sample',
    age: '12',
    received: { aboutAChild: true },
  }),
  parent('education', ['We asked for support in class in August. The meeting to talk about a meeting is in March.'], {
    outcomeWanted: 'The support, and fewer meetings.',
    about: 'Rory Placeholder',
    age: '7',
    received: { aboutAChild: true },
  }),
  parent('education', ['My daughter was searched in front of her class and nothing was found.'], {
    outcomeWanted: 'An apology to her, in front of the class.',
    about: 'Skye Testcase',
    age: '14',
    received: { aboutAChild: true },
  }),
  youngPerson('education', ['The disabled toilet is used as a store. I have to go home at lunch.'], {
    outcomeWanted: 'The toilet.',
    age: '15',
    needs: ['Text, do not ring'],
    received: { aboutAChild: true },
  }),
  person(
    'social-work',
    ['I was told that my assessment was finished. I have not met anybody.', 'The letter has somebody else’s name on the second page.'],
    {
      outcomeWanted: 'My own assessment, and to know who has mine.',
    },
  ),
  representative('social-work', ['Dad came out of hospital with no care in place. It was the Friday before a holiday.'], {
    outcomeWanted: 'To know who should have rung whom.',
    about: 'Hamish Invented',
    age: '87',
    harmAlleged: true,
  }),
  representative('social-work', ['My brother’s support hours were cut by letter and the letter went to his old flat.'], {
    outcomeWanted: 'The hours back until he has been asked.',
    about: 'Gordon Madeup',
    age: '46',
  }),
  advocate('social-work', ['The meeting about my client was held in a room that she cannot get into.'], {
    outcomeWanted: 'The meeting again, on the ground floor.',
    about: 'Ms A Example',
    age: '38',
    needs: ['Easy Read'],
  }),
  person('social-work', ['The care at home came at nine at night to give my wife her tea.'], {
    received: { aboutRegisteredCare: true, provider: 'specimen-care' },
  }),
  person(
    'planning',
    ['The notice about the flats was on a lamp post behind a hedge.', 'My objection was sent in time and is not in the report.'],
    {
      outcomeWanted: 'That it is put before the committee.',
    },
  ),
  person('planning', ['I was told on the telephone that I needed no permission. Now I have a letter that says I did.'], {
    outcomeWanted: 'One answer.',
  }),
  person('planning', [
    'The builder works from six in the morning and the condition says eight. I have been told that somebody will look into it since May.',
  ]),
  person('revenues', ['I was sent a final notice for council tax on a house I left in 2023.', 'I sent the tenancy papers twice.'], {
    outcomeWanted: 'Stop the notices.',
  }),
  person('revenues', ['My single person discount was taken off because of a letter I never had.']),
  person('revenues', ['I rang for fifty minutes and was cut off, on three days.', 'The web chat told me to ring.'], {
    outcomeWanted: 'That you call me.',
    channel: 'letter',
  }),
  person('revenues', ['The sheriff officers came to my mother’s door about my debt.'], { outcomeWanted: 'Say sorry to her.' }),
  person('libraries', ['The library closes at one on Saturdays now and the sign still says five.']),
  person('libraries', ['I was asked to leave because my boy was humming. He hums.'], {
    outcomeWanted: 'That they are taught about autism.',
  }),
  person('registration', ['My father’s death was registered with the wrong second name, and I am asked to pay to have it changed.'], {
    outcomeWanted: 'The certificate put right, free.',
  }),
  person('registration', ['We booked the ceremony in March and were moved to a room with no windows the week before.']),
  person('housing', ['A councillor promised us a new kitchen.'], { received: { kind: 'first-request' } }),
  voice('other', 'Somebody else')('roads', ['Vans from the depot race past the primary school at ten to nine. I will not say who I am.'], {
    anonymous: true,
  }),
  voice('other', 'Somebody else')('housing', ['The flat over the chemist has had eleven people in it since June.'], { anonymous: true }),
]
