import type { Invented } from '../../invented/voice.ts'
import { advocate, advocateOf, carer, carerOf, nobody, relative, relativeOf, serviceUser, serviceUserOf } from './voices.ts'

const ofTheDirectorate: readonly Invented[] = [
  serviceUser(
    'assessment',
    ['I asked for an assessment in March and was told in June that I am on a list.', 'Nobody can say how long the list is.'],
    {
      outcomeWanted: 'A date for somebody to come and see how I manage.',
    },
  ),
  serviceUser('assessment', ['The form says that I can wash myself. I cannot, and I said so twice.'], {
    outcomeWanted: 'Read it through with me and put it right.',
    needs: ['Large print'],
  }),
  relative(
    'assessment',
    [
      'Mum was assessed on the telephone. She is deaf and says yes to everything.',
      'I was not told of the call, though I am down as the person to ring.',
    ],
    { outcomeWanted: 'Somebody to come and sit with her, with me there.', about: 'Edith Example', age: '86' },
  ),
  relative('assessment', ['Dad’s review was held without him. The letter thanks him for taking part.'], {
    outcomeWanted: 'The review again, at a time when he is awake.',
    about: 'Walter Specimen',
    age: '91',
  }),
  carer(
    'assessment',
    ['I was promised a carer’s assessment when my wife came home. That was in autumn.', 'I have not slept a night through since.'],
    {
      outcomeWanted: 'The assessment, and one night a week.',
    },
  ),
  carer('assessment', ['The sitting service was stopped without a word when the worker left.'], {
    outcomeWanted: 'To have it back, and to be told next time.',
    needs: ['Please ring after 7pm'],
  }),
  serviceUser('reablement', ['Six weeks of help became two. I was told I was doing well.', 'I have fallen twice since it stopped.'], {
    outcomeWanted: 'The other four weeks.',
  }),
  serviceUser('reablement', ['A different person comes every morning and each asks me where the towels are.'], {
    outcomeWanted: 'The same two people, if it can be done.',
  }),
  relative(
    'reablement',
    ['The key safe was fitted where he cannot reach it from the chair.', 'We have asked for it to be moved three times.'],
    {
      outcomeWanted: 'Move it.',
      about: 'Harold Sample',
      age: '79',
    },
  ),
  relative('reablement', ['Nobody came on the Sunday. He was in bed until I drove over at four.'], {
    outcomeWanted: 'To know how nobody noticed.',
    about: 'Stanley Placeholder',
    age: '88',
    harmAlleged: true,
  }),
  serviceUser('charging', ['I have had three bills for the same four weeks, all different.', 'The number on the bill rings out.'], {
    outcomeWanted: 'One bill that is right.',
  }),
  relative(
    'charging',
    [
      'We were told that the first twelve weeks in the home were free. The bill is for all of them.',
      'Nobody said it in writing, and nobody says now that they said it.',
    ],
    { outcomeWanted: 'What was charged for the twelve weeks.', about: 'Doris Testcase', age: '84' },
  ),
  relative('charging', ['Mum’s money was worked out with my late father’s pension in it.'], {
    outcomeWanted: 'Work it out again from April and pay back what is too much.',
    about: 'Jean Invented',
    age: '82',
  }),
  carer('charging', ['You charged us for visits on the days he was in hospital, and I had rung each time.'], {
    outcomeWanted: 'The money for eleven visits.',
  }),
  serviceUser(
    'charging',
    ['My direct payment was stopped because of a receipt that I had sent in.', 'I paid my assistant out of my rent.'],
    {
      outcomeWanted: 'What I am owed, and a person to ring.',
      needs: ['Email only'],
    },
  ),
  relative('charging', ['A debt letter came in my sister’s name the week after her funeral.'], {
    outcomeWanted: 'An apology from somebody who has read the file.',
  }),
  relative('safeguarding', ['I reported that money had gone from her purse and never heard another word.'], {
    outcomeWanted: 'To be told what was done.',
    about: 'Mavis Madeup',
    age: '90',
    harmAlleged: true,
  }),
  relative(
    'safeguarding',
    ['The meeting about my brother was held without us, and we learned of it from the home.', 'What I had written was not read out.'],
    { outcomeWanted: 'The notes, and to be asked next time.', about: 'Derek Example', age: '58' },
  ),
  advocate(
    'assessment',
    ['My client was told that she has no right to an advocate before her review.', 'The decision was made that week.'],
    {
      outcomeWanted: 'The decision made again, with an advocate.',
      about: 'Ms R Specimen',
      age: '44',
    },
  ),
  advocate('assessment', ['The easy read letter is the ordinary letter with pictures in it.'], {
    outcomeWanted: 'A letter that he can read.',
    about: 'Mr T Sample',
    age: '33',
    needs: ['Easy Read'],
  }),
  serviceUser(
    'assessment',
    ['My social worker changed while I was in hospital and nobody told the ward.', 'I went home to an empty house.'],
    {
      outcomeWanted: 'One name that I can ring.',
    },
  ),
  relative(
    'assessment',
    ['The stairlift was agreed in May. In July somebody came to measure. In September somebody else came to measure.'],
    {
      outcomeWanted: 'The stairlift.',
      about: 'Gladys Placeholder',
      age: '87',
    },
  ),
  nobody('reablement', ['The van that brings the carers parks across our drive every morning and they leave the engine running.']),
  nobody('safeguarding', ['The old man at the end house is shouted at by whoever comes at tea time. I will not give my name.']),
]

const ofProviders: readonly Invented[] = [
  relativeOf(
    'home-care',
    'Example Care at Home',
    ['The morning call comes at eleven. She has had no breakfast and no tablets by then.', 'The log says eight.'],
    { outcomeWanted: 'The call at eight, and a log that is true.', about: 'Nora Example', age: '89' },
  ),
  relativeOf('home-care', 'Example Care at Home', ['Two carers are meant to come for the hoist. One comes and asks me to help.'], {
    outcomeWanted: 'Two people, every time.',
    about: 'Alf Testcase',
    age: '85',
    harmAlleged: true,
  }),
  serviceUserOf('home-care', 'Specimen Homecare', ['They stay nine minutes and write down thirty.', 'I am charged for thirty.'], {
    outcomeWanted: 'Thirty minutes, or a bill for nine.',
  }),
  serviceUserOf(
    'home-care',
    'Specimen Homecare',
    ['The girl was on her phone all through. I do not want her in trouble, I want my dinner warm.'],
    {
      outcomeWanted: 'Somebody to have a word.',
    },
  ),
  carerOf('home-care', 'Example Care at Home', ['They changed the times without asking and I lost two shifts at work.'], {
    outcomeWanted: 'The times in the plan.',
  }),
  relativeOf('home-care', 'Specimen Homecare', ['Three different carers have let the cat out. It is the only thing she has.'], {
    outcomeWanted: 'A note on the door and somebody who reads it.',
    about: 'Ivy Invented',
    age: '92',
  }),
  relativeOf(
    'care-homes',
    'Sample House',
    [
      'My father was in somebody else’s clothes again on Sunday, and his glasses are lost for the third time.',
      'His room had not been cleaned.',
      'The manager said that she would ring and has not.',
    ],
    { outcomeWanted: 'His own clothes, his glasses, and the call.', about: 'Ernest Sample', age: '88' },
  ),
  relativeOf('care-homes', 'Sample House', ['She was taken to hospital on the Friday and nobody rang us until the Sunday.'], {
    outcomeWanted: 'To know who should have rung.',
    about: 'Phyllis Madeup',
    age: '93',
    harmAlleged: true,
  }),
  relativeOf(
    'care-homes',
    'Placeholder Lodge',
    ['The fees went up by a fifth with two weeks’ notice.', 'The top-up was never explained to us.'],
    {
      outcomeWanted: 'The old fee until it has been explained.',
      about: 'Cyril Example',
      age: '86',
    },
  ),
  relativeOf('care-homes', 'Placeholder Lodge', ['There is one carer on at night for nineteen people. I know, because I sat there.'], {
    outcomeWanted: 'Enough people at night.',
    about: 'Rita Specimen',
    age: '81',
  }),
  advocateOf('care-homes', 'Sample House', ['He asks to go out each day and is told tomorrow. He has not been out since Easter.'], {
    outcomeWanted: 'Twice a week, with somebody.',
    about: 'Mr J Testcase',
    age: '67',
  }),
  serviceUserOf(
    'supported-living',
    'Invented Living',
    ['My keyworker left and I was not told. A new one had read my file before I met her.'],
    {
      outcomeWanted: 'To choose who it is.',
      needs: ['Easy Read', 'Please give me time to answer'],
    },
  ),
  serviceUserOf('supported-living', 'Invented Living', ['The boiler is off and we are told to put a jumper on.'], {
    outcomeWanted: 'Heating.',
  }),
  relativeOf(
    'supported-living',
    'Invented Living',
    [
      'My son’s money is kept in an envelope in the office and it does not add up.',
      'When I asked to see the book I was told it was private.',
    ],
    { outcomeWanted: 'The book, and his money put right.', about: 'Lee Placeholder', age: '29', harmAlleged: true },
  ),
  advocateOf('supported-living', 'Madeup Homes', ['She has had eleven agency workers in a month. Two of them knew how she eats.'], {
    outcomeWanted: 'A small team who know her.',
    about: 'Ms K Invented',
    age: '37',
  }),
]

/** Forty or so invented complaints: nobody's own, and like many people's. */
export const complaints = [...ofTheDirectorate, ...ofProviders]
