/** Where people reach the product, without a slash at its end: links in messages lead there. */
export const addressOf = (env: Readonly<Record<string, string | undefined>>): string =>
  env.RECOURSE_ADDRESS?.replace(/\/+$/, '') || `http://localhost:${env.PORT || '3000'}`
