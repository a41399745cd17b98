import type { Act, Decided, Need, Who } from '#language'
import { factDefinition } from '#language'
import type { CompiledDecided, CompiledLetter, CompiledNeed } from '../words/machine.ts'
import { asSentence, inWords } from '../words/names.ts'
import type { Scope } from '../words/scope.ts'

export const rolesOf = (who: Who): readonly string[] | 'anyone' | 'nobody' =>
  typeof who !== 'string' ? who : who === 'anyone' || who === 'nobody' ? who : [who]

export function decidedOf(decided: Decided | undefined, scope: Scope): CompiledDecided | undefined {
  if (decided === undefined) return undefined
  return { by: scope.words.picker(decided.by, scope), ifSays: Object.entries(decided.ifSays) }
}

export function needsOf(needs: Readonly<Record<string, Need>> | undefined, scope: Scope): readonly CompiledNeed[] {
  return Object.entries(needs ?? {}).map(([id, need]) => ({
    id,
    clause: need.clause,
    that: scope.words.condition(need.that, scope),
    because: `${asSentence(need.otherwise)} (${need.clause}).`,
    decided: decidedOf(need.decided, scope),
    onlyWarn: need.onlyWarn === true,
    offers: need.offers,
  }))
}

/** What the form asks, each with its words: those of the act, else of the field, else of its name. */
export function asksOf(act: Act, types: readonly string[], scope: Scope): readonly { readonly field: string; readonly says: string }[] {
  const asks = act.asks ?? []
  const own = (field: string): string | undefined => (isList(asks) ? undefined : asks[field]?.says)
  const fields = isList(asks) ? asks : Object.keys(asks)
  return fields.map(field => {
    const ofTheFact = types.map(type => factDefinition(scope.procedure, type)?.fields[field]?.says).find(says => says !== undefined)
    return { field, says: own(field) ?? ofTheFact ?? inWords(field) }
  })
}

const isList = (asks: NonNullable<Act['asks']>): asks is readonly string[] => Array.isArray(asks)

export function letterOf(id: string | undefined, scope: Scope): CompiledLetter | undefined {
  if (id === undefined) return undefined
  const letter = scope.procedure.letters?.[id]
  if (letter === undefined) return undefined
  const test = (when: Parameters<Scope['words']['condition']>[0] | undefined) =>
    when === undefined ? undefined : scope.words.condition(when, scope)
  return {
    id,
    title: letter.title,
    clause: letter.clause,
    pieces: Object.entries(letter.contains).map(([piece, { clause, says, when }]) => ({ id: piece, clause, says, when: test(when) })),
    to: letter.to,
    copies: Object.entries(letter.copies ?? {}).map(([copy, { to }]) => ({ id: copy, to })),
    needs: needsOf(scope.procedure.everyLetter?.needs, scope),
  }
}
