import { readFileSync, statSync } from 'node:fs'
import { UsageError } from './usage-error.ts'

/** The text of a file a person named, refused in one line where it cannot be read. */
export const readText = (file: string): string => {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) throw new UsageError(`${file} was not found. Check the path.`)
  if (!found.isFile()) throw new UsageError(`${file} is a folder; name a file.`)
  return readFileSync(file, 'utf8')
}

export const readJson = (file: string): unknown => {
  const text = readText(file)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UsageError(`${file} is not JSON (${error instanceof Error ? error.message : 'unreadable'}). Mend it and try again.`)
  }
}
