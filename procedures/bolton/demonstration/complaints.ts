import { adoption, advocate, careLeaver, child, fosterCarer, guardian, parent, relative } from './voices.ts'

const youngPeople = [
  child(
    'homes',
    [
      'The staff at our house talk about us in the kitchen and we can hear all of it.',
      'My key worker changed and nobody told me who the new one is.',
    ],
    {
      outcomeWanted: 'Talk in the office with the door shut. And tell me who my key worker is.',
      age: '15',
      needs: ['Text messages, not letters'],
      received: { matter: 'council-home' },
    },
  ),
  child('homes', ['My phone was taken for two weeks over one thing I did.'], {
    outcomeWanted: 'A rule that is the same for everybody.',
    age: '16',
    received: { matter: 'council-home' },
  }),
  child(
    'safeguarding',
    [
      'I have asked four times to see my file and I get told it is being looked into.',
      'My social worker is always driving when she rings me.',
    ],
    {
      outcomeWanted: 'My file, and a call when she has time to listen.',
      age: '16',
    },
  ),
  child('fostering', ['I was moved to another town in the middle of my exams.'], {
    outcomeWanted: 'To finish at my own school and have the taxi paid.',
    age: '16',
    needs: ['Please ring after school, not before'],
  }),
  child('disabilities', ['The lift in the minibus has been broken since September so I cannot go on trips.'], {
    outcomeWanted: 'Mend it, or send one that works.',
    age: '14',
    needs: ['Large print'],
  }),
  child(
    'safeguarding',
    ['At my review they talked about me as if I was not in the room.', 'I had written a page and nobody asked for it.'],
    {
      outcomeWanted: 'To read my page at the next one before anybody else speaks.',
      age: '12',
    },
  ),
  child('children-in-need', ['My worker said she would help with the bullying and then she left.'], { age: '13' }),
  child('fostering', ['I do not get the same pocket money as the other boy here and nobody can say why.'], {
    outcomeWanted: 'The same as him, from when I came.',
    age: '11',
  }),
  careLeaver('leaving-care', ['My setting-up-home money was promised in May and I am still sleeping on the floor.'], {
    outcomeWanted: 'The money this week, and a bed.',
    channel: 'email',
  }),
  careLeaver(
    'leaving-care',
    ['My personal adviser has seen me twice in a year.', 'Nobody told me I could get help with the rent deposit.'],
    {
      outcomeWanted: 'An adviser who turns up, and the deposit looked at again.',
    },
  ),
  careLeaver('leaving-care', ['My pathway plan says things about me that are two years old.'], {
    outcomeWanted: 'Write it again with me there.',
  }),
  careLeaver('leaving-care', ['I was told to leave my placement on my birthday. I had three days.'], {
    outcomeWanted: 'An apology, and for nobody else to get three days.',
  }),
]

const parents = [
  parent(
    'children-in-need',
    ['Three different people came to do the same assessment and each began again.', 'The last one never sent it to us.'],
    {
      outcomeWanted: 'The finished assessment, and one person to ring.',
    },
  ),
  parent('children-in-need', ['The worker told my ex-husband what I had said to her in confidence.'], {
    outcomeWanted: 'An apology and to know what will stop it happening again.',
  }),
  parent(
    'safeguarding',
    ['I was given the wrong time for the conference and it went ahead without me.', 'The minutes say I did not wish to come.'],
    {
      outcomeWanted: 'The minutes put right and sent to everybody who got them.',
      about: 'Ida Sample',
      age: '8',
    },
  ),
  parent('safeguarding', ['The report to the court has my mother’s name in it as somebody she is not.'], {
    outcomeWanted: 'A corrected page, to the court as well.',
    about: 'Micah Example',
    age: '5',
    pointFields: { 1: { subject: 'quality-of-court-report' } },
  }),
  parent(
    'disabilities',
    ['His direct payment was stopped over a form nobody sent us.', 'I have been on the telephone for six hours in total this month.'],
    {
      outcomeWanted: 'The payment back from the day it stopped.',
      about: 'Ned Placeholder',
      age: '9',
      needs: ['Telephone, not letters: I am dyslexic'],
    },
  ),
  parent('disabilities', ['We were offered a respite weekend and it was cancelled on the Friday, for the third time.'], {
    about: 'Oona Testcase',
    age: '12',
  }),
  parent('disabilities', ['The sleep nurse and the social worker each say that the other one decides.'], {
    outcomeWanted: 'Somebody to decide.',
    about: 'Pia Invented',
    age: '6',
    received: { nhsBody: 'A community health trust' },
    pointFields: { 1: { responsibility: 'nhs' } },
  }),
  parent('children-in-need', ['The family centre closed in the school holidays, which is the only time we need it.'], {
    outcomeWanted: 'Open it for one week in August.',
    channel: 'letter',
  }),
  parent('safeguarding', ['Contact is in a room with a broken heater and no toys.', 'It was moved twice with one day’s notice.'], {
    outcomeWanted: 'A warm room, and a week’s notice.',
    about: 'Quinn Madeup',
    age: '3',
  }),
  parent('children-in-need', ['I asked for the worker to be changed and was told that is not done.'], {
    outcomeWanted: 'A reason, or another worker.',
    channel: 'telephone',
  }),
  parent('children-in-need', ['The worker said that my boy is fine. He has not been to school since March.'], {
    about: 'Rafe Specimen',
    age: '14',
    channel: 'in-person',
  }),
  parent('safeguarding', ['I was spoken to as a suspect when I was the one who rang.'], { about: 'Suki Example', age: '10' }),
]

const carersAndFamilies = [
  fosterCarer('fostering', ['We were told on a Friday that he would leave on the Monday.', 'His school found out before we did.'], {
    outcomeWanted: 'Two weeks, unless somebody is in danger.',
  }),
  fosterCarer('fostering', ['Our mileage has not been paid since the system changed.'], { outcomeWanted: 'Pay it, and say when.' }),
  fosterCarer('fostering', ['My supervising social worker has cancelled five visits.'], {
    outcomeWanted: 'A visit that happens.',
    channel: 'telephone',
  }),
  fosterCarer('fostering', ['The panel said that my house is too small. The measurements in the report are of next door.'], {
    outcomeWanted: 'The right measurements before the Assistant Director decides.',
    received: { matter: 'carer-application' },
  }),
  guardian('special-guardianship', ['The allowance was cut because of a pay rise I never had.'], {
    outcomeWanted: 'Put it back and say where the figure came from.',
    pointFields: { 1: { subject: 'guardianship-financial-support' } },
  }),
  guardian('special-guardianship', ['We were promised a support group. There has been one meeting in two years.'], {
    pointFields: { 1: { subject: 'guardianship-support-groups' } },
  }),
  guardian('special-guardianship', ['Contact with her dad is arranged over our heads.', 'We read about it on her school bag.'], {
    outcomeWanted: 'To be asked first.',
    about: 'Tilly Sample',
    age: '7',
  }),
  adoption('adoption', ['Our assessment has been with the agency for a year and nobody rings back.'], { outcomeWanted: 'A date.' }),
  adoption('adoption', ['I am 45 and was adopted here. My file has a page missing and nobody can say why.'], {
    outcomeWanted: 'The page, or the truth about it.',
    channel: 'letter',
  }),
  relative('safeguarding', ['I am her gran. Nobody has asked me whether she could come to us.'], {
    outcomeWanted: 'To be assessed.',
    about: 'Una Testcase',
    age: '4',
  }),
  relative('children-in-need', ['My nephew told the worker that he is hungry. It was written down as being fussy.'], {
    about: 'Vic Invented',
    age: '9',
    harmAlleged: true,
  }),
  advocate('homes', ['He was not told that he could refuse the move.', 'His things were packed while he was at college.'], {
    outcomeWanted: 'To be asked, and his things back.',
    about: 'Wes Placeholder',
    age: '17',
    received: { matter: 'council-home' },
  }),
  parent('homes', ['The home my son lives in is run by a company. His room has had no heating for a month.'], {
    outcomeWanted: 'Heating.',
    about: 'Xan Madeup',
    age: '13',
    received: { matter: 'commissioned-home', provider: 'An invented care company' },
  }),
  parent('fostering', ['The agency carers took her abroad and we heard it from her.'], {
    about: 'Yara Specimen',
    age: '10',
    received: { matter: 'provider', provider: 'An invented fostering agency' },
  }),
  parent('children-in-need', ['The housing office says that we made ourselves homeless.'], { received: { matter: 'not-social-care' } }),
  parent('children-in-need', ['A social worker parks across our drive every Thursday.'], { anonymous: true }),
]

/** Forty or so invented complaints: nobody's own, and like many people's. */
export const complaints = [...youngPeople, ...parents, ...carersAndFamilies]
