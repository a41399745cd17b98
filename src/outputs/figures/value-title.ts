/** What a value that figures are split by is called. */
import { type Procedure, sayOption, type ThemeList } from '#language'
import { sentenceCase } from '../days-in-words/days.ts'

/** Of the body's lists of themes and causes the latest that has it, else as the procedure calls it. */
export function valueTitle(procedure: Procedure, lists: readonly ThemeList[], field: string, value: string): string {
  if (field === 'theme' || field === 'main' || field === 'cause')
    for (const { themes, causes } of lists.toReversed()) {
      const title = (field === 'theme' ? themes : causes)[value]?.title
      if (title !== undefined) return title
    }
  return sentenceCase(sayOption(procedure, field, value))
}
