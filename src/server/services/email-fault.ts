import { z } from 'zod'

const longest = 254

/** What is wrong with an e-mail address that was typed; undefined where nothing is, or nothing was typed. */
export const emailFault = (typed: string): string | undefined =>
  typed === '' || (typed.length <= longest && z.email().safeParse(typed).success)
    ? undefined
    : 'Enter an e-mail address, like name@example.gov.uk, or leave it empty'
