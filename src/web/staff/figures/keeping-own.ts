/** Under which name a question is kept, and who may open it. */
import { roleTitle } from '#outputs'
import type { FormError } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import type { Keeping } from './own-keep.tsx'

const longestName = 80

/** Every role of the body that may see figures, by its name: a question is shared with those who can open it. */
export const sharesOf = (services: Pick<Services, 'body' | 'procedures'>): readonly { readonly value: string; readonly text: string }[] =>
  Object.entries(services.body.permissions).flatMap(([role, permissions]) => {
    if (!permissions.includes('see-figures')) return []
    const procedure = services.procedures().find(({ roles }) => Object.hasOwn(roles, role))
    return [{ value: role, text: `Everybody who is ${procedure === undefined ? role : roleTitle(procedure, role)}` }]
  })

export const keepingOf = (said: Pick<Keeping, 'name' | 'shared'>, services: Pick<Services, 'body' | 'procedures'>): Keeping => {
  const [name, shared] = [said.name.trim(), said.shared]
  const errors: FormError[] = []
  if (name === '') errors.push({ field: 'name', text: 'Enter a name for the question, like “Late at Stage 2, by service”' })
  if (name.length > longestName) errors.push({ field: 'name', text: `Shorten the name: it may have ${longestName} characters` })
  if (shared !== '' && !sharesOf(services).some(({ value }) => value === shared))
    errors.push({ field: 'shared', text: 'Choose who may open it: you, or a role that may see figures' })
  return { name, shared, errors }
}
