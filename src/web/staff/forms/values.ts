/** What a person typed in a form, without what belongs to the form itself. */
import type { Form } from '../../form.ts'

const ownNames = ['_csrf', '_key', '_position']

export const typed = (form: Form): Form => Object.fromEntries(Object.entries(form).filter(([name]) => !ownNames.includes(name)))
