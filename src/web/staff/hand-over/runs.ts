/** Work given out, one case after another, behind the page: how far it is, what was refused and why, and an end to it. */
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import type { Colleague } from '../../hand-over-services.ts'
import type { Services, Session } from '../../services.ts'
import type { Gift, Terms } from './gift.ts'
import { type Given, give } from './give.ts'

export interface Answer {
  readonly gift: Gift
  /** Whose it is now; none: it stays where it was. */
  readonly to?: string
  readonly refused?: Extract<Given, { is: 'refused' }>
}

export interface Asked {
  /** Made once with the form: the same form twice is one run. */
  readonly key: string
  readonly gifts: readonly Gift[]
  readonly to: readonly Colleague[]
  readonly terms: Terms
  /** What the run is called: 'The work of Pat Hill'. */
  readonly title: string
  readonly back: string
}

export interface Run extends Asked {
  readonly account: string
  readonly answers: Answer[]
  is: 'going' | 'done' | 'stopped' | 'failed'
  ended: Promise<void>
}

/** Runs kept, the oldest dropped. What was given is in the record: only the account of it is lost. */
const mostRuns = 20
/** How long a page waits for an end, in milliseconds. */
const patience = 1_500

/** Who has least of it so far comes first, so that several share it evenly. */
const inTurn = (to: readonly Colleague[], given: ReadonlyMap<string, number>): readonly Colleague[] =>
  to.toSorted((a, b) => a.parts + (given.get(a.id) ?? 0) - (b.parts + (given.get(b.id) ?? 0)))

const carryOut = async (services: Services, session: Session, run: Run): Promise<void> => {
  const given = new Map<string, number>()
  for (const [i, gift] of run.gifts.entries()) {
    if (run.is !== 'going') return
    const refused: { readonly name: string; readonly answer: Extract<Given, { is: 'refused' }> }[] = []
    let to: Colleague | undefined
    for (const colleague of inTurn(run.to, given)) {
      const answer = await give(services, session, gift, colleague.id, run.terms, `${run.key}-${i}-${colleague.id}`.slice(0, 200))
      if (answer.is === 'given') {
        to = colleague
        break
      }
      refused.push({ name: colleague.name, answer })
    }
    const [first] = refused
    if (to !== undefined) {
      given.set(to.id, (given.get(to.id) ?? 0) + 1)
      run.answers.push({ gift, to: to.name })
    } else if (first !== undefined) run.answers.push({ gift, refused: first.answer })
    await nextTurn()
  }
  run.is = 'done'
}

export const keepRuns = (services: Services, report: (fault: unknown) => void) => {
  const runs = new Map<string, Run>()
  const own = ({ account }: Session, key: string): Run | undefined => {
    const run = runs.get(key)
    return run?.account === account.id ? run : undefined
  }
  return {
    /** Begins it; a form sent twice begins nothing more. */
    start(session: Session, asked: Asked): void {
      if (runs.has(asked.key)) return
      const run: Run = { ...asked, account: session.account.id, answers: [], is: 'going', ended: Promise.resolve() }
      runs.set(asked.key, run)
      run.ended = carryOut(services, session, run).catch(fault => {
        run.is = 'failed'
        report(fault)
      })
      for (const key of runs.keys()) if (runs.size > mostRuns && runs.get(key)?.is !== 'going') runs.delete(key)
    },
    /** The account's own, after a moment's wait for its end. */
    async look(session: Session, key: string): Promise<Run | undefined> {
      const run = own(session, key)
      if (run?.is === 'going') {
        const enough = new AbortController()
        await Promise.race([run.ended, wait(patience, undefined, { ref: false, signal: enough.signal }).catch(() => undefined)])
        enough.abort()
      }
      return run
    },
    stop(session: Session, key: string): void {
      const run = own(session, key)
      if (run?.is === 'going') run.is = 'stopped'
    },
  }
}
