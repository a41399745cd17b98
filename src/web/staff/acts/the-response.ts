/** The answer to a complaint where somebody writes it and somebody else checks it: whoever writes starts it from its template. */
import type { Procedure } from '#language'
import type { Account, OpenCase } from '../../services.ts'
import { actsOf, type StepAct, whoInWords } from './act.ts'
import { doersOf } from './offer.ts'

/** Sending this letter hands it in to be checked: it goes to nobody else. */
export const isHandedIn = (act: StepAct): boolean => act.letter !== undefined && act.ways.some(({ type }) => type === 'response-submitted')
const isDraft = (act: StepAct): boolean => act.ways.some(({ type }) => type === 'draft-submitted')

/** Who checks what was handed in, in words. */
export const checkersOf = (procedure: Procedure): readonly string[] => [
  ...new Set(
    [...actsOf(procedure).values()]
      .filter(({ kind, ways }) => kind === 'gate' && ways.some(({ type }) => type === 'response-approved'))
      .map(act => whoInWords(act, procedure)),
  ),
]

/** Where this account starts the response, or goes on with it, from an act that writes it or hands in its draft. */
export const startOfResponse = (
  open: OpenCase,
  account: Account,
  key: string,
): { readonly text: string; readonly path: string } | undefined => {
  const acts = actsOf(open.procedure)
  const asked = acts.get(key)
  if (asked === undefined || !(isHandedIn(asked) || isDraft(asked)) || !account.permissions.includes('send-letters')) return undefined
  const writing = isHandedIn(asked) ? asked : [...acts.values()].find(act => isHandedIn(act) && act.stage === asked.stage)
  if (writing === undefined || doersOf(writing, open.procedure, account).own.length === 0) return undefined
  const isBegun = open.drafts.some(({ act }) => act === writing.key)
  return { text: isBegun ? 'Go on with the response' : 'Start the response', path: `letter/${writing.key}` }
}
