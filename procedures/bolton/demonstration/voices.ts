import { voice } from '../../invented/voice.ts'

export const child = voice('child', 'Child or young person')
export const careLeaver = voice('care-leaver', 'Care leaver')
export const parent = voice('parent', 'Parent')
export const fosterCarer = voice('foster-carer', 'Foster carer')
export const guardian = voice('special-guardian', 'Special guardian')
export const adoption = voice('adoption', 'Adoption')
export const relative = voice('relative', 'Relative')
export const advocate = voice('advocate', 'Advocate', 'advocate')
