/** The form of a bundle as it is filled in, and what is chosen by it. */
import type { BundleChoice, BundleItem, Removal } from '#outputs'
import { type Form, listOf, textOf } from '../../form.ts'
import type { FormError } from '../../layout/index.ts'

export interface WordsRow {
  readonly words: string
  readonly item: string
  readonly reason: string
}

export interface PagesRow {
  readonly item: string
  readonly title: string
  readonly pages: string
  readonly reason: string
}

export interface ChoiceForm {
  readonly items: readonly { readonly item: BundleItem; readonly isIn: boolean }[]
  readonly words: readonly WordsRow[]
  readonly pages: readonly PagesRow[]
}

const emptyRow: WordsRow = { words: '', item: '*', reason: '' }

const isDocument = ({ id }: BundleItem): boolean => id.startsWith('document/')

/** The chronology, the decisions, the dates: what the others are read by. */
const isWritten = ({ id }: BundleItem): boolean => !id.includes('/')

/** As it is first shown: everything in, nothing taken out; for an enquiry, the whole story and what answers what was asked. */
export const freshForm = (items: readonly BundleItem[], asked?: BundleChoice['asked']): ChoiceForm => ({
  items: items.map(item => ({ item, isIn: asked === undefined || isWritten(item) || asked.some(one => one.items.includes(item.id)) })),
  words: [emptyRow, emptyRow],
  pages: items.filter(isDocument).map(({ id, title }) => ({ item: id, title, pages: '', reason: '' })),
})

/** What somebody typed; `more` adds an empty row. */
export const formFrom = (items: readonly BundleItem[], form: Form, more: boolean): ChoiceForm => {
  const chosen = new Set(listOf(form, 'items'))
  const rows: WordsRow[] = []
  for (let i = 0; textOf(form, `in-${i}`) !== ''; i++)
    rows.push({ words: textOf(form, `words-${i}`), item: textOf(form, `in-${i}`), reason: textOf(form, `why-${i}`) })
  return {
    items: items.map(item => ({ item, isIn: chosen.has(item.id) })),
    words: more ? [...rows, emptyRow] : rows,
    pages: items.filter(isDocument).map(({ id, title }) => ({
      ...{ item: id, title, pages: textOf(form, `pages-${id}`), reason: textOf(form, `why-${id}`) },
    })),
  }
}

/** '2, 4-6' as the pages it names; undefined where it names none. */
export const pagesIn = (text: string): readonly number[] | undefined => {
  const pages = new Set<number>()
  for (const part of text.split(',')) {
    const found = /^\s*(\d{1,5})\s*(?:[-–]\s*(\d{1,5})\s*)?$/.exec(part)
    const [from, to] = [Number(found?.[1]), Number(found?.[2] ?? found?.[1])]
    if (found === null || from < 1 || to < from || to - from > 5000) return undefined
    for (let page = from; page <= to; page++) pages.add(page)
  }
  return [...pages].sort((a, b) => a - b)
}

export const choiceOf = (form: ChoiceForm): BundleChoice | { readonly errors: readonly FormError[] } => {
  const errors: FormError[] = []
  const removals: Removal[] = []
  const items = form.items.filter(({ isIn }) => isIn).map(({ item }) => item.id)
  if (items.length === 0) errors.push({ field: 'items', text: 'Choose at least one thing to put in' })
  for (const [i, { words, item, reason }] of form.words.entries()) {
    if (words.trim() === '' && reason.trim() === '') continue
    if (words.trim() === '')
      errors.push({ field: `words-${i}`, text: `Row ${i + 1}: say which words are to be taken out, or clear its reason` })
    else if (reason.trim() === '')
      errors.push({ field: `why-${i}`, text: `Row ${i + 1}: say why “${words.trim().slice(0, 40)}” is taken out` })
    else removals.push({ what: 'words', item, words: words.trim(), reason: reason.trim() })
  }
  for (const { item, title, pages, reason } of form.pages) {
    if (pages.trim() === '' && reason.trim() === '') continue
    const named = pagesIn(pages)
    if (named === undefined) errors.push({ field: `pages-${item}`, text: `${title}: give page numbers, like 2, 4-6` })
    else if (reason.trim() === '') errors.push({ field: `why-${item}`, text: `${title}: say why its pages are taken out` })
    else removals.push({ what: 'pages', item, pages: named, reason: reason.trim() })
  }
  return errors.length > 0 ? { errors } : { items, removals }
}
