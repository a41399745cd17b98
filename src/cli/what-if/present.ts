import type { Edition, Library } from '#library'

/** The version a case is under: by its hash, else by its date, else the newest of that name. Undefined: no such procedure is here. */
export function presentVersion(
  { editions }: Library,
  {
    body,
    procedure,
    version,
    hash,
  }: { readonly body: string; readonly procedure: string; readonly version: string; readonly hash: string },
): Edition | undefined {
  const named = editions.filter(one => one.procedure.body === body && one.procedure.id === procedure)
  return (
    named.find(one => one.hash === hash) ??
    named.find(one => one.procedure.receivedFrom === version) ??
    named.toSorted((a, b) => (a.procedure.receivedFrom < b.procedure.receivedFrom ? 1 : -1))[0]
  )
}
