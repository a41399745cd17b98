/** Where somebody goes after signing in: a path of this service and nowhere else. */

/** The path if it is one of ours, else the day's list. */
export const safeReturn = (path: string | undefined): string =>
  path !== undefined && /^\/(?![/\\])[^\\\s]*$/.test(path) && !path.startsWith('/sign-') ? path : '/today'

/** A path with one query value set; any it had under that name is replaced. */
export const withQuery = (path: string, name: string, value: string): string => {
  const url = new URL(path, 'http://this.service')
  url.searchParams.set(name, value)
  return `${url.pathname}${url.search}${url.hash}`
}

/** The sign-in page that brings a person back to where they were. */
export const signInPath = (returnTo: string, why: 'ended' | 'kept', form?: string): string =>
  withQuery(withQuery(form === undefined ? '/sign-in' : withQuery('/sign-in', 'form', form), 'return', returnTo), 'why', why)
