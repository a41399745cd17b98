import {
  type Condition,
  type FactType,
  inWords,
  type Procedure,
  type Ref,
  type StageId,
  sayCondition,
  sayFact,
  sayLabel,
  sayRef,
  sayValue,
  type Value,
} from '#language'

export { inWords }

/** 'the complaint was received', 'an advocate was appointed'. */
export const refInWords = (ref: Ref, procedure: Procedure, stage: StageId | undefined): string => sayRef(procedure, ref, stage)

/** A field of a fact by its label, and of which fact: 'the date to do it by asked for when an action was proposed'. */
export const fieldInWords = (ref: Ref, field: string, says: string, procedure: Procedure): string =>
  `${sayLabel(procedure, ref, field)} asked for when ${says}`

export const typeInWords = (type: FactType, procedure: Procedure): string => sayFact(procedure, type)

export const conditionInWords = (condition: Condition, procedure: Procedure, stage: StageId | undefined): string =>
  sayCondition(procedure, condition, stage)

export const valueInWords = (value: Value, procedure: Procedure, stage: StageId | undefined): string => sayValue(procedure, value, stage)

/** With a capital, and without the full stop it may have. */
export const asSentence = (words: string): string => (words.charAt(0).toUpperCase() + words.slice(1)).replace(/\.$/, '')
