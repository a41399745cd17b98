/** A list that somebody wants to keep under a name, read and checked. */
import { type Form, textOf } from '../../form.ts'
import type { FormError } from '../../layout/index.ts'
import type { Session } from '../../services.ts'
import type { Keeping } from './page.tsx'

const longestName = 80

export const keepingOf = (form: Form, session: Session): Keeping => {
  const [name, shared] = [textOf(form, 'name').trim(), textOf(form, 'shared')]
  const errors: FormError[] = []
  if (name === '') errors.push({ field: 'name', text: 'Enter a name for the list, like “Late at Stage 2”' })
  if (name.length > longestName) errors.push({ field: 'name', text: `Shorten the name: it may have ${longestName} characters` })
  if (!['', 'link', ...session.account.roles].includes(shared))
    errors.push({ field: 'shared', text: 'Choose who may open it: you, a role of yours, or whoever has its address' })
  return { name, shared, errors }
}
