/** A form as it was posted: one text or several under each name. */
export type Values = Readonly<Record<string, string | readonly string[]>>

const isText = (value: unknown): value is string => typeof value === 'string'

/** The parsed body of a form, or nothing where it is not one. */
export const valuesOf = (body: unknown): Values => {
  if (typeof body !== 'object' || body === null) return {}
  const values: Record<string, string | readonly string[]> = {}
  for (const [name, value] of Object.entries(body)) {
    if (name === '__proto__') continue
    if (isText(value)) values[name] = value
    else if (Array.isArray(value)) values[name] = value.filter(isText)
  }
  return values
}

/** The text under a name; the last of several. */
export const textIn = (values: Values, name: string): string => {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  return value === undefined ? '' : typeof value === 'string' ? value : (value.at(-1) ?? '')
}

export const listIn = (values: Values, name: string): readonly string[] => {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  return value === undefined ? [] : typeof value === 'string' ? (value === '' ? [] : [value]) : value
}

/** What a person typed, without what belongs to the form itself. */
export const typed = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name !== '_csrf' && name !== '_key' && name !== '_position'))
