/** The book of a version as a file, and a version as the book reads it. */
import { printedBook, type ReadEdition } from '#web'
import { type Edition, type Library, LibraryError } from './library.ts'

export function readEditionOf({ bodies }: Pick<Library, 'bodies'>, { procedure, clauses, hash }: Edition): ReadEdition {
  const body = bodies[procedure.body]
  if (body === undefined) {
    throw new LibraryError(
      `The procedure ${procedure.id} is of the body '${procedure.body}', which has no folder. Give it one with a body.ts.`,
    )
  }
  return { procedure, clauses, hash, body: { id: body.id, name: body.name } }
}

export const bookFileOf = (library: Library, edition: Edition): string => printedBook(readEditionOf(library, edition))
