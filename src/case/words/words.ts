import { conditionOf } from './conditions.ts'
import { whenOf } from './dates.ts'
import { pickerOf } from './picks.ts'
import type { Words } from './scope.ts'
import { known } from './values.ts'

export const words: Words = { picker: pickerOf, value: known, when: whenOf, condition: conditionOf }
