/** What invented people answer about themselves: how many to each answer, of about a hundred. What is not named here nobody answers. */
export const equality = {
  age: { 'under-11': 2, '11-to-15': 6, '16-to-17': 7, '18-to-24': 9, '25-to-44': 38, '45-to-64': 26, '65-or-over': 8 },
  sex: { female: 61, male: 34 },
  'ethnic-group': { asian: 14, black: 6, 'caribbean-or-black': 2, african: 3, mixed: 5, white: 66, another: 2 },
  disability: { yes: 31, no: 58 },
  religion: { none: 44, christian: 30, muslim: 11, hindu: 2, sikh: 1, another: 3 },
  orientation: { heterosexual: 70, 'gay-or-lesbian': 4, bisexual: 3 },
} as const
