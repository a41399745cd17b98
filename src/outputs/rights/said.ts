import type { Fact } from '#case'

/** The words of a field; nothing where it holds none. */
export const said = (fact: Fact, field: string): string => {
  const value = fact.data[field]
  return typeof value === 'string' ? value : ''
}

export const saidList = (fact: Fact, field: string): readonly string[] => {
  const value = fact.data[field]
  return Array.isArray(value) ? value.map(String) : []
}
