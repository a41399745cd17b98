/** What may not go to whom for want of a consent, and which consents do not hold though they were given. */
import { type Consent, consentsOf, listInWords, type Withheld, withheldFrom } from '#outputs'
import type { OpenCase } from '../../services.ts'
import { sentence } from '../acts/act.ts'
import { readOf } from '../case-frame/view.ts'
import { idInWords } from '../forms/names.ts'

/** What a consent that is wanting keeps from somebody in this role. */
export const withheldFromRole = (open: OpenCase, role: string): readonly Withheld[] =>
  open.procedure.roles[role]?.outside === true ? withheldFrom({ ...open, facts: readOf(open).facts }, role) : []

/** Given, and another's word stands in its way still: so the procedure says, as what may not be sent shows. */
export const isOverruled = ({ is, against }: Consent, isWithheld: boolean): boolean => is === 'given' && against.length > 0 && isWithheld

/** 'Refused by child, which stands' */
export const overruledInWords = ({ against }: Consent): string =>
  `${listInWords(against.map(({ answer, from }) => `${sentence(answer)} by ${from.replaceAll('-', ' ')}`))}, which stands`

/** Of a whole case: what was given and does not hold, in words, by what it is to. */
export const overruledIn = (open: OpenCase): ReadonlyMap<string, string> => {
  const given = consentsOf(readOf(open)).filter(({ is, against }) => is === 'given' && against.length > 0)
  const isWithheld = given.length > 0 && Object.values(open.people).some(({ as }) => withheldFromRole(open, as).length > 0)
  return new Map(isWithheld ? given.map(one => [toWhat(one), overruledInWords(one)]) : [])
}

export const toWhat = ({ scope, with: other }: Consent): string => `${idInWords(scope)}${other === '' ? '' : `, with ${other}`}`
