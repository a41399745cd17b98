/** What-ifs asked for in the product: worked through in short turns, so that the server answers others meanwhile. */
import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import { compile } from '#case'
import { check, type Procedure } from '#language'
import { knownGaps, type Length, lengthsOf, WhatIf, withLengths } from '#outputs'
import type { Session, WhatIfAsked, WhatIfRow, WhatIfRun, WhatIfServices, WhatIfStarted } from '#web'
import { type Edition, editionByHash } from '../library.ts'
import type { Desk } from './desk.ts'
import { sightOf } from './listing.ts'
import { bodyFactsOf, calendarsWith, recordedCases, type WhichCases } from './what-if-cases.ts'

/** Runs kept, the oldest dropped; rows kept of each. */
const mostRuns = 10
const mostRows = 20_000
/** The longest a turn may be, in milliseconds, and the longest a page waits for an end. */
const turn = 8
const patience = 1_500

interface Running {
  readonly account: string
  readonly run: Omit<WhatIfRun, 'is' | 'totals' | 'rows' | 'moreRows' | 'leftOut'>
  readonly whatIf: WhatIf
  readonly rows: WhatIfRow[]
  moreRows: number
  leftOut: number
  is: WhatIfRun['is']
  ended: Promise<void>
}

interface Changed {
  readonly edition: Edition
  readonly procedure: Procedure
  readonly changes: WhatIfRun['changes']
}

/** That a clause is cited by nothing, or a published version changed, does not matter to a version nobody will use. */
const ofThePaper = [3, 27]

const faultOf = (procedure: Procedure, { clauses }: Edition) =>
  check(procedure, { clauses, knownGaps: knownGaps(procedure) }).find(({ fault }) => !ofThePaper.includes(fault))

const longest = 999

function changedBy({ lengths }: WhatIfAsked, edition: Edition): Changed | Extract<WhatIfStarted, { is: 'refused' }> {
  const known = lengthsOf(edition.procedure)
  const changes = known.flatMap((length: Length) => {
    const to = lengths[length.id]
    return to === undefined || to === length.n ? [] : [{ length, to }]
  })
  const wrong = changes.find(({ to }) => !Number.isInteger(to) || to < 0 || to > longest)
  if (wrong !== undefined) return { is: 'refused', because: `A length must be a whole number from 0 to ${longest}`, field: wrong.length.id }
  const procedure = withLengths(edition.procedure, ({ id, n }) => lengths[id] ?? n)
  const fault = changes.length === 0 ? undefined : faultOf(procedure, edition)
  const [first] = changes
  if (fault !== undefined && first !== undefined)
    return {
      is: 'refused',
      because: `With these lengths the procedure would not hold together: ${fault.place}: ${fault.message}`,
      field: first.length.id,
    }
  return { edition, procedure, changes }
}

const whichCases = (desk: Desk, session: Session, { cases, receivedFrom, receivedTo }: WhatIfAsked, procedure: string): WhichCases => ({
  sight: sightOf(desk, session),
  procedure,
  ...(cases === 'all' ? {} : { open: cases === 'open' }),
  ...(receivedFrom === undefined ? {} : { receivedFrom }),
  ...(receivedTo === undefined ? {} : { receivedTo }),
})

async function readAll(desk: Desk, running: Running, which: WhichCases, bodyFacts: Awaited<ReturnType<typeof bodyFactsOf>>): Promise<void> {
  let began = performance.now()
  for await (const { reference, procedure, facts } of recordedCases(desk, which)) {
    if (running.is === 'stopped') return
    const present = editionByHash(desk.library, procedure.hash)
    if (present === undefined) running.leftOut += 1
    else
      for (const duty of running.whatIf.add(reference, [...bodyFacts, ...facts], present.compiled).duties)
        if (running.rows.length < mostRows) running.rows.push({ reference, duty: { ...duty } })
        else running.moreRows += 1
    if (performance.now() - began < turn) continue
    await nextTurn()
    began = performance.now()
  }
}

const asRun = ({ run, is, whatIf, rows, moreRows, leftOut }: Running): WhatIfRun => ({
  ...run,
  is,
  totals: whatIf.totals,
  rows: [...rows],
  moreRows,
  leftOut,
})

export const whatIfServices = (desk: Desk, report: (fault: unknown) => void): WhatIfServices => {
  const runs = new Map<string, Running>()
  const own = ({ account }: Session, run: string): Running | undefined => {
    const found = runs.get(run)
    return found?.account === account.id ? found : undefined
  }
  const keep = (running: Running): void => {
    runs.set(running.run.id, running)
    for (const id of runs.keys()) if (runs.size > mostRuns) runs.delete(id)
  }

  return {
    async startWhatIf(session, asked) {
      if ([...runs.values()].some(({ is }) => is === 'running'))
        return { is: 'refused', because: 'A what-if is running already. Wait until it has ended, or ask whoever started it to stop it' }
      const edition = editionByHash(desk.library, asked.version)
      if (edition?.procedure.body !== desk.body.id) return { is: 'refused', because: 'Choose a version to read the cases by' }
      const changed = changedBy(asked, edition)
      if ('is' in changed) return changed
      const { procedure, changes } = changed
      const bodyFacts = await bodyFactsOf(desk)
      const today = desk.clock.today()
      const id = randomUUID()
      const { id: of, title, receivedFrom: version } = procedure
      const which = whichCases(desk, session, asked, of)
      const running: Running = {
        account: session.account.id,
        run: {
          id,
          asked,
          procedure: { id: of, title, version, isDraft: edition.standing?.is === 'draft' },
          changes,
          asOf: today,
          withoutRestricted: !which.sight.restricted,
        },
        whatIf: new WhatIf({ changed: compile(procedure, `what-if ${id}`), calendarOf: calendarsWith(bodyFacts), today }),
        rows: [],
        moreRows: 0,
        leftOut: 0,
        is: 'running',
        ended: Promise.resolve(),
      }
      running.ended = readAll(desk, running, which, bodyFacts)
        .then(() => {
          if (running.is === 'running') running.is = 'done'
        })
        .catch(fault => {
          running.is = 'failed'
          report(fault)
        })
      keep(running)
      return { is: 'started', run: id }
    },
    async whatIfRun(session, run) {
      const running = own(session, run)
      if (running === undefined) return undefined
      const enough = new AbortController()
      if (running.is === 'running')
        await Promise.race([running.ended, wait(patience, undefined, { ref: false, signal: enough.signal }).catch(() => undefined)])
      enough.abort()
      return asRun(running)
    },
    async stopWhatIf(session, run) {
      const running = own(session, run)
      if (running?.is === 'running') running.is = 'stopped'
    },
  }
}
