import {
  type Condition,
  type FactType,
  inWords,
  type Procedure,
  type Ref,
  type StageId,
  sayCondition,
  sayFact,
  sayRef,
  sayValue,
  type Value,
} from '#language'

export { inWords }

/** 'the complaint was received', 'an advocate was appointed'. */
export const refInWords = (ref: Ref, procedure: Procedure, stage: StageId | undefined): string => sayRef(procedure, ref, stage)

export const typeInWords = (type: FactType, procedure: Procedure): string => sayFact(procedure, type)

export const conditionInWords = (condition: Condition, procedure: Procedure, stage: StageId | undefined): string =>
  sayCondition(procedure, condition, stage)

export const valueInWords = (value: Value, procedure: Procedure, stage: StageId | undefined): string => sayValue(procedure, value, stage)

/** With a capital, and without the full stop it may have. */
export const asSentence = (words: string): string => (words.charAt(0).toUpperCase() + words.slice(1)).replace(/\.$/, '')
