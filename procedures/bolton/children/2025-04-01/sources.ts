import { yearlySources } from '../../../yearly-report/childrens.ts'

/** Marks of sources outside the document. Of these regulations 2, 10 and 19 were read; check the others before relying on them. */
export const outsideSources: Readonly<Record<string, string>> = {
  ...yearlySources,
  'reg 2': 'Children Act 1989 Representations Procedure (England) Regulations 2006, regulation 2: working day, independent person',
  'reg 3': 'The same Regulations, regulations 3 to 5: the functions that may be complained about (wording to be checked)',
  'reg 8': 'The same Regulations, regulation 8: other proceedings, telling the complainant, sending it in again (wording to be checked)',
  'reg 9':
    'The same Regulations, regulation 9: one year, unless it could not be expected sooner and can still be considered (to be checked)',
  'reg 14': 'The same Regulations, regulation 14: Stage 1 in 10 working days from receipt, 20 in all (wording to be checked)',
  'reg 16': 'The same Regulations, regulation 16: an agreed written record of a complaint made by word of mouth (wording to be checked)',
  'reg 17': 'The same Regulations, regulation 17: Stage 2 in 25 working days, 65 with notice and reasons (wording to be checked)',
  'reg 19(3)': 'The same Regulations, regulation 19(3): the Stage 2 Independent Person may not sit on the Panel',
  'reg 19(4)': 'The same Regulations, regulation 19(4): the Panel meets within 30 working days of the request',
  'reg 20': 'The same Regulations, regulation 20: the Panel’s report and the response to it (wording to be checked)',
  fostering: 'Fostering Services (England) Regulations 2011: representations or the Independent Review Mechanism, 28 days from the notice',
}

export const notRules: Readonly<Record<string, string>> = {}
