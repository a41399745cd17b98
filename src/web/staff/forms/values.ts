/** What a person typed in a form, without what belongs to the form itself. */
import type { Form } from '../../form.ts'

const ownNames = ['_csrf', '_key', '_position']

/** Kept nowhere, not even while somebody signs in again: it is typed again. */
const isSecret = (name: string): boolean => name.startsWith('bank-')

export const typed = (form: Form): Form =>
  Object.fromEntries(Object.entries(form).filter(([name]) => !ownNames.includes(name) && !isSecret(name)))
