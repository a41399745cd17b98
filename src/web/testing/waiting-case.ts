/** What waits for other proceedings, over services kept in memory: the engine says what may be sent in again, and until when. */
import { day, type LocalDate } from '#calendar'
import { compile, decide, evaluate, type Fact } from '#case'
import { type Procedure, recorded, years } from '#language'
import { progress } from '#outputs'
import type { OpenCase, Services } from '../services.ts'
import { exampleProcedure } from './example-procedure.ts'
import { inMemoryServices } from './in-memory-services.ts'
import { answerEverything, sendIt } from './journeys.ts'
import { publicApp } from './public-app.ts'
import { Visitor } from './visitor.ts'

/** A procedure under which a point may wait for other proceedings, and be sent in again after them. */
export const proceedings: Procedure = {
  ...exampleProcedure,
  stages: {
    ...exampleProcedure.stages,
    elsewhere: {
      title: 'Other proceedings',
      clause: '9.1',
      opensWhen: recorded('complaint-received'),
      dates: {
        'send-again': { title: 'Last day to send it in again', clause: '9.3', by: years(1).from('other-process-ended') },
      },
      gates: {
        begins: { clause: '9.1', who: 'customer-relationship-team', may: 'say that it waits', records: 'other-process-began' },
        ends: { clause: '9.2', who: 'customer-relationship-team', may: 'say that they are over', records: 'other-process-ended' },
        resubmit: {
          clause: '9.3',
          who: ['complainant', 'parent'],
          may: 'ask that it is taken up now',
          records: 'point-resubmitted',
          until: { by: 'send-again', otherwise: 'it had to be sent in again within a year' },
        },
      },
    },
  },
}
/** Here a point is put on hold, and may not be sent in again before the end of what it waits for is recorded. */
const { elsewhere } = proceedings.stages
export const onHold: Procedure = {
  ...proceedings,
  stages: {
    ...proceedings.stages,
    elsewhere: {
      ...(elsewhere ?? { title: '', clause: '' }),
      gates: {
        ...elsewhere?.gates,
        hold: { clause: '9.1', who: 'customer-relationship-team', may: 'put a point on hold', records: 'hold-placed' },
        resubmit: {
          ...{ clause: '9.3', who: ['complainant', 'parent'], may: 'ask that it is taken up now', records: 'point-resubmitted' },
          until: { by: 'send-again', otherwise: 'it had to be sent in again within a year' },
          needs: {
            waits: { clause: '9.3', that: recorded('hold-placed'), otherwise: 'it is not waiting' },
            over: { clause: '9.3', that: recorded('other-process-ended'), otherwise: 'no end is recorded' },
          },
        },
      },
    },
  },
}

/** The services of memory, with what staff recorded, judged by the real engine on the day it is. */
export type Told = readonly [type: string, on: LocalDate, data?: Fact['data']]
const began: Told = ['other-process-began', day('2026-05-15'), { process: 'police' }]

/** A case of two points, the second of which waits; `answer` fills the form in. */
export async function waiting(
  procedure = proceedings,
  first = began,
  answer: (visitor: Visitor) => Promise<unknown> = visitor => answerEverything(visitor, ['The hours were cut.', 'The letter went astray.']),
) {
  const compiled = compile(procedure, 'hash')
  const memory = inMemoryServices()
  const now = { today: day('2026-05-14') }
  const staff: Fact[] = []
  const calendar = await memory.calendar()
  const seen = (open: OpenCase): OpenCase => {
    const facts = [...open.facts, ...staff].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    const state = evaluate(compiled, facts, calendar, now.today)
    const given: OpenCase = Object.create(open, { procedure: { value: procedure }, facts: { value: facts }, state: { value: state } })
    return given
  }
  const services: Services = {
    ...memory,
    today: () => now.today,
    openByKey: async (reference, key) => {
      const open = await memory.openByKey(reference, key)
      return open && seen(open)
    },
    recordByKey: async (reference, key, recording) => {
      const open = await memory.openByKey(reference, key)
      const refusals = recording.attempts.flatMap(attempt => {
        const decision = decide(compiled, open ? seen(open).facts : [], calendar, now.today, attempt)
        return 'refused' in decision ? decision.refused : []
      })
      return refusals.length > 0 ? { is: 'refused', refusals } : memory.recordByKey(reference, key, recording)
    },
  }
  const visitor = new Visitor(await publicApp(services, { progressOf: async (open, voice) => progress(open, voice) }))
  await answer(visitor)
  const { reference, key } = await sendIt(visitor)
  const told = (type: string, on: LocalDate, data: Fact['data'] = {}) =>
    staff.push({
      ...{ id: `s${staff.length}`, type, case: reference, on, recordedAt: `${on}T12:00:00Z`, recordedBy: 'kim', data },
      ...{ by: { role: 'customer-relationship-team' }, about: { point: ['2'] } },
    })
  told(...first)
  now.today = day('2026-05-20')
  const act = async () => (await visitor.get(`/progress/${reference}`)).html.match(/\/progress\/[^"]*do\?act=elsewhere[^"]*/)?.[0] ?? ''
  return { memory, visitor, reference, key, now, told, act }
}
