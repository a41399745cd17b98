/** What-ifs for the pages' tests: really worked out, at once or held until a test lets them go on. */
import { randomUUID } from 'node:crypto'
import type { Calendar, LocalDate } from '#calendar'
import { compile } from '#case'
import { lengthsOf, WhatIf, withLengths } from '#outputs'
import type { Session } from '../account.ts'
import type { VersionOfProcedure } from '../procedure-services.ts'
import type { OpenCase } from '../services.ts'
import type { WhatIfRun, WhatIfServices } from '../what-if-services.ts'

export interface WhatIfHouse {
  readonly today: LocalDate
  readonly calendar: Calendar
  versions(): readonly VersionOfProcedure[]
  /** The cases that the account may see. */
  cases(session: Session): readonly OpenCase[]
}

/** `holds`: a run goes on running until it is stopped. */
export const whatIfInMemory = ({ today, calendar, versions, cases }: WhatIfHouse, holds = false): WhatIfServices => {
  const runs = new Map<string, { readonly account: string; run: WhatIfRun }>()
  const own = ({ account }: Session, id: string) => {
    const found = runs.get(id)
    return found?.account === account.id ? found : undefined
  }
  return {
    async startWhatIf(session, asked) {
      const version = versions().find(({ hash }) => hash === asked.version)
      if (version === undefined) return { is: 'refused', because: 'Choose a version to read the cases by' }
      const { procedure } = version
      const changes = lengthsOf(procedure).flatMap(length => {
        const to = asked.lengths[length.id]
        return to === undefined ? [] : [{ length, to }]
      })
      const changed = compile(
        withLengths(procedure, ({ id, n }) => asked.lengths[id] ?? n),
        'what if',
      )
      const whatIf = new WhatIf({ changed, calendarOf: () => calendar, today })
      const rows = cases(session).flatMap(({ reference, facts, compiled }) =>
        whatIf.add(reference, facts, compiled).duties.map(duty => ({ reference, duty })),
      )
      const id = randomUUID()
      const run: WhatIfRun = {
        id,
        asked,
        procedure: { id: procedure.id, title: procedure.title, version: procedure.receivedFrom, isDraft: version.is === 'draft' },
        changes,
        asOf: today,
        is: holds ? 'running' : 'done',
        totals: whatIf.totals,
        rows,
        moreRows: 0,
        leftOut: 0,
        withoutRestricted: !session.account.permissions.includes('see-restricted'),
      }
      runs.set(id, { account: session.account.id, run })
      return { is: 'started', run: id }
    },
    whatIfRun: async (session, id) => own(session, id)?.run,
    async stopWhatIf(session, id) {
      const found = own(session, id)
      if (found?.run.is === 'running') found.run = { ...found.run, is: 'stopped' }
    },
  }
}
