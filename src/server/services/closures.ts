/** Closed days of the body's own: looked at before they are recorded, case by case, and again when they are. */
import { randomUUID } from 'node:crypto'
import { bankHolidays, type Calendar, compileCalendar, parseLocalDate, withClosures } from '#calendar'
import { evaluate, type Fact } from '#case'
import { type ClosureNotice, type ClosureSaid, movedDates, promisedIn } from '#outputs'
import type { ClosureKept, ClosureLook, ClosureServices, Recorded, Session } from '#web'
import { closuresOf } from '../closures.ts'
import { readCasesMovedBy } from '../read-again.ts'
import { openBodyRecord } from './body.ts'
import type { Desk } from './desk.ts'
import { sightOf } from './listing.ts'
import { type CaseInHand, maySee, readInHand } from './reading.ts'
import { recordInBody } from './record-in-body.ts'
import { recorderOf } from './recording.ts'
import { toldTo } from './who-complained.ts'

const atOnce = 200
/** Looks kept in memory; the oldest is forgotten, and can be made again. */
const mostKept = 20

interface Look {
  readonly account: string
  state: ClosureLook
}

const saidBy = ({ data }: Fact): ClosureSaid => ({
  days: (Array.isArray(data.days) ? data.days : []).flatMap(text => parseLocalDate(String(text)) ?? []),
  isWorking: data.working === true,
  why: String(data.why ?? ''),
})

const refused = (because: string): Recorded => ({
  is: 'refused',
  refusals: [{ act: 'record', clause: '', because, severity: 'refuse', tests: [] }],
})

const calendarBy = (desk: Desk, bodyFacts: readonly Fact[]): Calendar => {
  const { closed, worked } = closuresOf(bodyFacts)
  return compileCalendar(withClosures(bankHolidays[desk.body.nation], closed, worked))
}

interface Sides {
  readonly before: { readonly facts: readonly Fact[]; readonly calendar: Calendar }
  readonly after: { readonly facts: readonly Fact[]; readonly calendar: Calendar }
}

const movedIn = (desk: Desk, { edition, record, people }: CaseInHand, { before, after }: Sides): ClosureNotice | undefined => {
  const today = desk.clock.today()
  const state = (side: Sides['before']) => evaluate(edition.compiled, [...side.facts, ...record.facts], side.calendar, today)
  const promised = promisedIn(
    edition.procedure,
    record.letters.map(({ letter }) => letter),
  )
  const moves = movedDates(state(before), state(after), promised)
  const name = people.complainant?.name
  return moves.length === 0
    ? undefined
    : { reference: record.reference, name: name === undefined || name === '' ? 'Sir or Madam' : name, moves }
}

export const closureServices = (desk: Desk, report: (fault: unknown) => void): ClosureServices => {
  const looks = new Map<string, Look>()

  const lookThrough = async (session: Session, said: ClosureSaid, sides: Sides, look: Look): Promise<void> => {
    const sight = sightOf(desk, session)
    const openCases = await desk.store.openCases(sight)
    const cases: ClosureNotice[] = []
    let done = 0
    for (let after = ''; ; ) {
      const references = await desk.store.references({ sight, open: true, after, limit: atOnce })
      for (const reference of references) {
        const hand = await readInHand(desk, reference)
        const moved = hand && maySee(desk, session.account, hand) ? movedIn(desk, toldTo(desk, hand, session.account), sides) : undefined
        if (moved) cases.push(moved)
        done += 1
        if (look.state.is === 'stopped') return
        look.state = { is: 'going', said, done, of: Math.max(done, openCases) }
      }
      if (references.length < atOnce) break
      after = references.at(-1) ?? ''
    }
    if (look.state.is === 'going') look.state = { is: 'done', moves: { said, openCases: done, cases } }
  }

  const begin = (session: Session, said: ClosureSaid, sides: Sides): string => {
    const run = randomUUID()
    const look: Look = { account: session.account.id, state: { is: 'going', said, done: 0, of: 1 } }
    looks.set(run, look)
    for (const key of [...looks.keys()].slice(0, Math.max(0, looks.size - mostKept))) looks.delete(key)
    lookThrough(session, said, sides, look).catch(fault => {
      report(fault)
      look.state = { is: 'failed', said, because: 'The cases could not be read to the end. Nothing was recorded; try again.' }
    })
    return run
  }

  const sidesOf = (facts: readonly Fact[], change: Fact): Sides => {
    const without = facts.filter(({ id }) => id !== change.id)
    const withIt = [...without, change]
    return {
      before: { facts: without, calendar: calendarBy(desk, without) },
      after: { facts: withIt, calendar: calendarBy(desk, withIt) },
    }
  }

  const asFact = ({ days, isWorking, why }: ClosureSaid): Fact => ({
    ...{ id: 'as-if', type: 'calendar-changed', case: null, on: desk.clock.today(), recordedAt: desk.clock.now(), recordedBy: '' },
    data: { days, working: isWorking, why },
  })

  const own = ({ account }: Session, run: string): ClosureLook | undefined => {
    const look = looks.get(run)
    return look?.account === account.id ? look.state : undefined
  }

  return {
    async closures() {
      const [{ facts }, accounts] = await Promise.all([desk.store.readBodyFacts(), desk.store.accounts()])
      const names = new Map(accounts.map(({ id, name }) => [id, name]))
      return facts.flatMap((fact, i): ClosureKept[] => {
        if (fact.type !== 'calendar-changed') return []
        const addedOn = typeof fact.on === 'string' ? fact.on : fact.on.from
        return [{ ...saidBy(fact), number: i + 1, addedOn, by: names.get(fact.recordedBy) ?? fact.recordedBy }]
      })
    },

    async lookAtClosure(session, said) {
      return begin(session, said, sidesOf((await desk.store.readBodyFacts()).facts, asFact(said)))
    },

    closureLook: own,

    stopClosureLook(session, run) {
      const state = own(session, run)
      const look = looks.get(run)
      if (look !== undefined && state?.is === 'going') look.state = { ...state, is: 'stopped' }
    },

    async recordClosure(session, run, { position, key }) {
      const { account } = session
      if (!account.permissions.includes('administer')) return refused('Your account may not change the calendar. Ask an administrator.')
      const look = own(session, run)
      if (look?.is !== 'done') return refused('What it moves was not looked through to the end. Look at it again, then record it.')
      const [open] = await openBodyRecord(desk)
      const role = account.roles.find(one => desk.body.permissions[one]?.includes('administer'))
      if (open === undefined || role === undefined) return refused('No procedure is in force today to record it under.')
      const { said } = look.moves
      const data = { days: said.days, working: said.isWorking, why: said.why }
      const recorded = await recordInBody(desk, recorderOf(open.procedure, account), {
        ...{ procedure: open.procedure.id, position, key },
        attempts: [{ type: 'calendar-changed', case: null, on: desk.clock.today(), by: { role, person: account.id }, data }],
      })
      if (recorded.is === 'recorded' && !recorded.again) readCasesMovedBy(desk, said.days).catch(report)
      return recorded
    },

    async lookAtKept(session, number) {
      const { facts } = await desk.store.readBodyFacts()
      const change = facts[number - 1]
      return change?.type === 'calendar-changed' ? begin(session, saidBy(change), sidesOf(facts, change)) : undefined
    },
  }
}
