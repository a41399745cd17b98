/** The sign-in page, exactly as it is printed. */
import type { FormError } from '../../layout/index.ts'
import type { Services } from '../../services.ts'

export type WhySignIn = 'ended' | 'kept' | 'out' | undefined

export interface SignInView {
  readonly title: string
  readonly notice?: { readonly title: string; readonly text: string }
  readonly errors: readonly FormError[]
  readonly name: string
  readonly returnTo: string
  readonly form: string
  readonly csrf: string
  readonly accounts: ReturnType<Services['demonstrationAccounts']>
  /** The body's own identity provider, as its button says it. */
  readonly outside?: string
  /** Nobody has a password here. */
  readonly onlyOutside: boolean
}

export interface SignInState {
  readonly why: WhySignIn
  readonly errors: readonly FormError[]
  readonly name: string
  readonly returnTo: string
  readonly form: string
  readonly csrf: string
}

const notices: Readonly<Record<'ended' | 'kept' | 'out', SignInView['notice'] & object>> = {
  ended: {
    title: 'Please sign in',
    text: 'You are not signed in, or you were signed out because nothing was done for a while. Sign in and you go on where you were.',
  },
  kept: {
    title: 'You were signed out. What you typed is kept',
    text: 'Sign in again, and the form is shown to you filled in. Nothing has been recorded or sent.',
  },
  out: { title: 'You have signed out', text: 'On a shared computer, close the browser as well.' },
}

export const signInView = (
  services: Pick<Services, 'demonstration' | 'demonstrationAccounts' | 'outside'>,
  state: SignInState,
): SignInView => ({
  title: 'Sign in',
  ...(state.why !== undefined && state.errors.length === 0 && { notice: notices[state.why] }),
  errors: state.errors,
  name: state.name,
  returnTo: state.returnTo,
  form: state.form,
  csrf: state.csrf,
  accounts: services.demonstration ? services.demonstrationAccounts() : [],
  ...(services.outside && { outside: services.outside.label }),
  onlyOutside: services.outside?.onlyThat ?? false,
})
