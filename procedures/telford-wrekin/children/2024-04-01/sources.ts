import { yearlySources } from '../../../yearly-report/childrens.ts'

/** Marks of sources outside the document. */
export const outsideSources: Readonly<Record<string, string>> = {
  ...yearlySources,
  'reg 2': 'Children Act 1989 Representations Procedure (England) Regulations 2006, regulation 2: working day, independent person',
  'reg 8': 'The same Regulations, regulation 8: declining so far as other proceedings would be prejudiced (wording to be checked)',
  'reg 14':
    'The same Regulations, regulation 14: Stage One in 10 working days, 20 where complex or an advocate is to be appointed (wording to be checked)',
  'reg 15': 'The same Regulations, regulation 15: asking for Stage Two (wording to be checked)',
  'reg 17': 'The same Regulations, regulation 17: Stage Two in 25 working days, 65 with notice and reasons (wording to be checked)',
  'reg 19': 'The same Regulations, regulation 19: the Review Panel, within 30 working days',
  'reg 19(3)': 'The same Regulations, regulation 19(3): the Independent Person may not sit on the Panel',
  'reg 19(5)': 'The same Regulations, regulation 19(5): submissions from others with sufficient interest',
  'reg 20': 'The same Regulations, regulation 20: the Panel’s report, and the response within 15 working days of receiving it',
}

export const notRules: Readonly<Record<string, string>> = {}
