import { type Attributes, classNames, content, i18n } from '../content.ts'
import { Hint } from '../hint/hint.tsx'
import { Textarea, type TextareaParams } from '../textarea/textarea.tsx'

type Plural = Readonly<Record<string, string>>

export interface CharacterCountParams extends TextareaParams {
  readonly countType?: string | undefined
  readonly maxlength?: number | string | undefined
  readonly maxwords?: number | string | undefined
  readonly threshold?: number | string | undefined
  readonly countMessage?: { readonly classes?: string | undefined } | undefined
  readonly textareaDescriptionText?: string | undefined
  readonly charactersUnderLimitText?: Plural | undefined
  readonly charactersAtLimitText?: string | undefined
  readonly charactersOverLimitText?: Plural | undefined
  readonly wordsUnderLimitText?: Plural | undefined
  readonly wordsAtLimitText?: string | undefined
  readonly wordsOverLimitText?: Plural | undefined
}

/** A textarea that says its limit; with JavaScript it counts as you type. */
export function CharacterCount(params: CharacterCountParams) {
  const id = params.id || params.name
  const countType = params.countType || (params.maxwords ? 'words' : undefined)
  const limit = params.maxwords || params.maxlength
  const description = params.textareaDescriptionText || `You can enter up to %{count} ${countType === 'words' ? 'words' : 'characters'}`
  const data: Attributes = {
    'data-module': 'govuk-character-count',
    'data-maxlength': { value: params.maxlength, optional: true },
    'data-maxwords': { value: params.maxwords, optional: true },
    'data-threshold': { value: params.threshold, optional: true },
    'data-count-type': { value: countType, optional: true },
    ...(!limit && params.textareaDescriptionText ? i18n('textarea-description', { other: params.textareaDescriptionText }) : {}),
    ...i18n('characters-under-limit', params.charactersUnderLimitText),
    ...i18n('characters-at-limit', params.charactersAtLimitText),
    ...i18n('characters-over-limit', params.charactersOverLimitText),
    ...i18n('words-under-limit', params.wordsUnderLimitText),
    ...i18n('words-at-limit', params.wordsAtLimitText),
    ...i18n('words-over-limit', params.wordsOverLimitText),
    ...params.formGroup?.attributes,
  }
  const message = (
    <>
      <Hint
        id={`${id}-info`}
        classes={classNames('govuk-character-count__message', params.countMessage?.classes)}
        text={limit ? description.replace('%{count}', String(limit)) : undefined}
      />
      {content(params.formGroup?.afterInput)}
    </>
  )
  return (
    <Textarea
      id={id}
      name={params.name}
      describedBy={`${id}-info`}
      rows={params.rows}
      spellcheck={params.spellcheck}
      value={params.value}
      formGroup={{
        classes: classNames('govuk-character-count', params.formGroup?.classes),
        attributes: data,
        beforeInput: params.formGroup?.beforeInput,
        afterInput: { html: message },
      }}
      classes={classNames('govuk-js-character-count', params.classes)}
      label={params.label}
      hint={params.hint}
      errorMessage={params.errorMessage}
      attributes={params.attributes}
    />
  )
}
