import type { Claimed } from '#record'

/** A text of the message, by its name; '' where it has none. */
export const field = ({ message }: Claimed, name: string): string => {
  const value = typeof message === 'object' && message !== null && !Array.isArray(message) ? Object.entries(message) : []
  const found = value.find(([key]) => key === name)?.[1]
  return typeof found === 'string' ? found : ''
}
