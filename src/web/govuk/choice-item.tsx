/** One radio or checkbox with its label, hint and what it reveals. */
import type { ComponentChildren } from 'preact'
import { type Attributes, attributes, type Content, classNames, hasContent, idList } from './content.ts'
import { Hint, type HintParams } from './hint/hint.tsx'
import { Label } from './label/label.tsx'

export interface ChoiceItem extends Content {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly value?: string | number | undefined
  readonly label?: { readonly classes?: string | undefined; readonly attributes?: Attributes | undefined } | undefined
  readonly hint?: HintParams | undefined
  /** Words between two choices, such as "or"; the item is then nothing else. */
  readonly divider?: string | undefined
  readonly checked?: boolean | undefined
  readonly conditional?: { readonly html?: ComponentChildren } | undefined
  readonly behaviour?: string | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export type Choices = readonly (ChoiceItem | false | null | undefined)[]

interface Drawn {
  readonly kind: 'radios' | 'checkboxes'
  readonly type: 'radio' | 'checkbox'
  readonly item: ChoiceItem
  readonly id: string
  readonly name: string
  readonly isChecked: boolean
  readonly describedBy?: string | undefined
}

export function Choice({ kind, type, item, id, name, isChecked, describedBy }: Drawn) {
  const block = `govuk-${kind}`
  if (item.divider) return <div class={`${block}__divider`}>{item.divider}</div>
  const hint = hasContent(item.hint) ? item.hint : undefined
  const reveals = item.conditional?.html
  return (
    <>
      <div class={`${block}__item`}>
        <input
          class={`${block}__input`}
          id={id}
          name={name}
          type={type}
          value={String(item.value ?? '')}
          checked={isChecked}
          disabled={item.disabled}
          data-aria-controls={reveals ? `conditional-${id}` : undefined}
          data-behaviour={item.behaviour || undefined}
          aria-describedby={idList(describedBy, hint && `${id}-item-hint`)}
          {...attributes(item.attributes)}
        />
        <Label
          text={item.text}
          html={item.html}
          classes={classNames(`${block}__label`, item.label?.classes)}
          attributes={item.label?.attributes}
          for={id}
        />
        {hint && <Hint {...hint} id={`${id}-item-hint`} classes={classNames(`${block}__hint`, hint.classes)} />}
      </div>
      {reveals && (
        <div class={classNames(`${block}__conditional`, !isChecked && `${block}__conditional--hidden`)} id={`conditional-${id}`}>
          {reveals}
        </div>
      )}
    </>
  )
}

/** The first has no number, so that an error summary can link to it. */
export const itemId = (item: ChoiceItem, prefix: string, index: number): string =>
  item.id || (index === 0 ? prefix : `${prefix}-${index + 1}`)
