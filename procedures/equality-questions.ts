/** What bodies ask of who complains, where they ask nothing of their own: each question may be left out, and is counted apart. */
import type { Body, EqualityQuestion } from '#language'

const age: EqualityQuestion = {
  id: 'age',
  asks: 'How old are you?',
  young: 'How old are you?',
  options: {
    'under-11': 'Under 11',
    '11-to-15': '11 to 15',
    '16-to-17': '16 to 17',
    '18-to-24': '18 to 24',
    '25-to-44': '25 to 44',
    '45-to-64': '45 to 64',
    '65-or-over': '65 or over',
  },
}
const sex: EqualityQuestion = {
  id: 'sex',
  asks: 'What is your sex?',
  young: 'Are you a girl or a boy?',
  options: { female: 'Female', male: 'Male' },
}
const disability: EqualityQuestion = {
  id: 'disability',
  asks: 'Do you have a disability, or an illness that has lasted or will last a year or more?',
  young: 'Do you have a disability?',
  options: { yes: 'Yes', no: 'No' },
}
const religion: EqualityQuestion = {
  id: 'religion',
  asks: 'What is your religion or belief?',
  options: {
    none: 'No religion',
    buddhist: 'Buddhist',
    christian: 'Christian',
    hindu: 'Hindu',
    jewish: 'Jewish',
    muslim: 'Muslim',
    sikh: 'Sikh',
    another: 'Another religion or belief',
  },
}
const orientation: EqualityQuestion = {
  id: 'orientation',
  asks: 'Which of these describes your sexual orientation?',
  options: {
    heterosexual: 'Straight or heterosexual',
    'gay-or-lesbian': 'Gay or lesbian',
    bisexual: 'Bisexual',
    another: 'Another orientation',
  },
}
const groups = (options: EqualityQuestion['options']): EqualityQuestion => ({
  id: 'ethnic-group',
  asks: 'What is your ethnic group?',
  young: 'Which of these are you?',
  options,
})

const inEngland = groups({
  asian: 'Asian or Asian British',
  black: 'Black, Black British, Caribbean or African',
  mixed: 'Mixed or multiple ethnic groups',
  white: 'White',
  another: 'Another ethnic group',
})
const inScotland = groups({
  african: 'African, Scottish African or British African',
  asian: 'Asian, Scottish Asian or British Asian',
  'caribbean-or-black': 'Caribbean or Black',
  mixed: 'Mixed or multiple ethnic groups',
  white: 'White',
  another: 'Another ethnic group',
})

const asking = (group: EqualityQuestion): NonNullable<Body['equality']> => ({
  questions: [age, sex, group, disability, religion, orientation],
  keepsYears: 6,
})

export const equalityInEngland = asking(inEngland)
export const equalityInScotland = asking(inScotland)
