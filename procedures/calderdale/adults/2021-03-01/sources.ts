import { adultsSource } from '../../../yearly-report/adults.ts'

/** Marks of sources outside the document. */
export const outsideSources: Readonly<Record<string, string>> = {
  ...adultsSource,
  'reg 13':
    'Local Authority Social Services and National Health Service Complaints (England) Regulations 2009, regulation 13: acknowledged within 3 working days (wording to be checked)',
  'reg 14':
    'The same Regulations, regulation 14: answered within six months beginning with the day of receipt, or a longer period agreed before it ends',
}

export const notRules: Readonly<Record<string, string>> = {}
