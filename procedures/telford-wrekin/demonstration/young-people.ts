import { voice } from '../../invented/voice.ts'

const child = voice('child', 'Child or young person')
const careLeaver = voice('care-leaver', 'Care leaver')

/** Children, young people, and those who have left care. */
export const youngPeople = [
  child('placements', ['Nobody asked me before the day I see my brother was changed.', 'I was told about it in the car.'], {
    outcomeWanted: 'I want to see my brother on Saturdays again and be asked next time.',
    needs: ['Text first; do not telephone before 4pm'],
    age: '13',
  }),
  child('placements', ['I had to move with two hours to pack and my things came in bin bags.', 'My bike is still at the old house.'], {
    outcomeWanted: 'My bike back, and somebody to say sorry about the bags.',
    needs: ['Text first; do not telephone before 4pm'],
    age: '15',
  }),
  child('safeguarding', ['My social worker cancelled four visits in a row and did not say why.'], {
    outcomeWanted: 'Tell me before, not after. And come when you said.',
    age: '14',
  }),
  child('disabilities', ['The taxi to my club comes late every week so I miss the start.', 'The driver talks to my mum and not to me.'], {
    outcomeWanted: 'A driver who is on time and talks to me.',
    needs: ['Easy Read', 'Please give me time to answer'],
    age: '16',
  }),
  child(
    'placements',
    [
      'People read my diary in the home and talked about it at handover.',
      'My room was searched when I was at school.',
      'Nobody told me how to complain.',
    ],
    {
      outcomeWanted: 'A lock for my drawer and for it to be private.',
      age: '15',
      received: { aboutTheHome: true },
    },
  ),
  child('children-in-need', ['I wrote down what I wanted to say for the meeting and it was not read out.'], {
    outcomeWanted: 'Read it out. That is all.',
    age: '12',
    needs: ['Send letters to me, not only to my mum'],
  }),
  child(
    'placements',
    ['I was promised driving lessons in my plan and now nobody knows about it.', 'My pocket money stopped for three weeks in August.'],
    {
      outcomeWanted: 'The lessons or an honest answer.',
      age: '17',
    },
  ),
  child('safeguarding', ['My worker told my school things about my dad that I said in private.'], {
    outcomeWanted: 'I want to know who was told and why.',
    age: '14',
    needs: ['Text first; do not telephone before 4pm', 'Do not write to my home address'],
  }),
  careLeaver(
    'leaving-care',
    ['My personal adviser left in spring and I have not had one since.', 'My setting-up money has been "being processed" for nine weeks.'],
    {
      outcomeWanted: 'An adviser with a name and the money for a cooker.',
      age: '19',
    },
  ),
  careLeaver('leaving-care', ['I asked to see my file in January and have had two apologies and no file.'], {
    outcomeWanted: 'My file, and somebody to sit with me when I read it.',
    age: '21',
    needs: ['Someone to read letters with me'],
  }),
  careLeaver('leaving-care', ['The flat I was moved into has no working heating.', 'I was told to ring a number that nobody answers.'], {
    outcomeWanted: 'Heating before winter.',
    age: '18',
  }),
  careLeaver('leaving-care', ['My pathway plan says I agreed to things I never saw.', 'The meeting was held on a day I have college.'], {
    outcomeWanted: 'Do the plan again with me in the room.',
    age: '19',
    needs: ['Text first; do not telephone before 4pm'],
  }),
  careLeaver(
    'leaving-care',
    ['I was told I would get help with the cost of my course and then that I asked too late. Nobody had told me there was a date.'],
    {
      outcomeWanted: 'The help I was promised in September.',
      age: '20',
    },
  ),
]
