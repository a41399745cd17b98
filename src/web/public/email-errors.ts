import type { FormError } from '../layout/index.ts'

/** What is wrong with an email address, in the field of that name. */
export const emailErrors = (email: string): readonly FormError[] => {
  if (email === '') return [{ field: 'email', text: 'Enter your email address, such as name@example.com' }]
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
    ? []
    : [{ field: 'email', text: 'Check your email address: it should look like name@example.com' }]
}
