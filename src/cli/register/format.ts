/** The form of a register and of a coverage file; `docs/register.md` describes both. */
import { basename } from 'node:path'
import { z } from 'zod'
import { UsageError } from '../usage-error.ts'

const words = z.string().trim().min(1)
/** One, a list, or several in one string with semicolons between. */
const several = z
  .union([words.transform(one => [one]), z.array(words).min(1)])
  .transform(all => all.flatMap(one => one.split(';')).flatMap(one => (one.trim() === '' ? [] : [one.trim()])))

const ruleForm = z.looseObject({ id: words, clause: words, shows: words })
// Other keys are for people (what, here, note): a misspelt one leaves its rule without a place, and so missing.
const entryForm = z.looseObject({
  where: several.optional(),
  shownBy: several.optional(),
  elsewhere: words.optional(),
  what: words.optional(),
})

export interface Rule {
  readonly id: string
  readonly clause: string
}
/** One document's rules; `name` is its file's. */
export interface RuleRegister {
  readonly name: string
  readonly rules: readonly Rule[]
}
export type CoverageEntry = z.infer<typeof entryForm>
export type Coverage = Readonly<Record<string, CoverageEntry>>

const read = <T>(form: z.ZodType<T>, value: unknown, file: string): T => {
  const result = form.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const place = (issue?.path ?? []).map(key => (typeof key === 'number' ? `rule ${key + 1}` : String(key))).join(', ')
  throw new UsageError(`${file}: ${place === '' ? '' : `${place}: `}${issue?.message ?? 'cannot be read'}. See docs/register.md.`)
}

export const readRegister = (value: unknown, file: string): RuleRegister => {
  const rules = read(z.array(ruleForm).min(1), value, file).map(({ id, clause }) => ({ id, clause }))
  const twice = rules.find(({ id }, i) => rules.findIndex(rule => rule.id === id) !== i)
  if (twice) throw new UsageError(`${file}: two rules have the id ${twice.id}. Give each its own.`)
  return { name: basename(file, '.json'), rules }
}

export const readCoverage = (value: unknown, file: string): Coverage => read(z.record(words, entryForm), value, file)
