import fc from 'fast-check'
import { addDays, day, type LocalDate } from '#calendar'
import type { Fact } from '../types.ts'
import { factsOf, type Short } from './facts.ts'

const FIRST = day('2026-03-23')
/** The day from which histories are looked at: after all that may happen in one. */
export const LOOKED_FROM = day('2026-09-30')

const anyDay = fc.integer({ min: 0, max: 150 }).map(n => addDays(FIRST, n))
const newDate = fc.integer({ min: 5, max: 90 }).map(n => addDays(FIRST, n))

type Body = Omit<Short, 'on'>

const whole: Body = {
  type: 'response-sent',
  by: 'service-manager',
  stage: 'stage-1',
  data: { version: 1, contents: ['answer', 'next-step', 'apology'], to: ['complainant'] },
}

/** What may happen in Anytown after a complaint came in; some of it refused, some waiting, some nothing to the matter. */
const bodies: fc.Arbitrary<Body> = fc.oneof(
  fc.constantFrom<Body>(
    { type: 'acknowledgement-sent', by: 'complaints-officer', stage: 'stage-1', data: { contents: [], to: ['complainant'] } },
    whole,
    { ...whole, data: { version: 2, contents: ['answer'], to: ['complainant'] } },
    { ...whole, by: 'complaints-officer' },
    {
      type: 'response-sent',
      by: 'director',
      stage: 'stage-2',
      data: { version: 1, contents: ['outcome', 'ombudsman'], to: ['complainant'] },
    },
    { type: 'complaint-resolved', by: 'service-manager', stage: 'stage-1', data: { how: 'meeting', agreed: true, final: true } },
    { type: 'response-returned', by: 'director', stage: 'stage-1', data: { version: 1 } },
    { type: 'advocate-delayed', by: 'complaints-manager', data: { unavoidable: true, cause: 'none free' } },
    { type: 'person-appointed', by: 'complaints-officer', stage: 'stage-1', data: { as: 'advocate', person: 'p-1' } },
    { type: 'hold-placed', by: 'complaints-manager', data: { ground: 'police', reviewOn: '2026-06-01' } },
    { type: 'hold-lifted', by: 'complaints-manager' },
    { type: 'escalation-requested', by: 'complainant', stage: 'stage-2', data: { how: 'letter' } },
    { type: 'lateness-decided', by: 'complaints-manager', data: { of: 'stage-2', accepted: true, reasons: 'ill' } },
    { type: 'lateness-decided', by: 'complaints-manager', data: { of: 'stage-2', accepted: false, reasons: 'none given' } },
    { type: 'statement-signed', by: 'complainant', stage: 'stage-2', data: { elements: 1, outcomesSought: true } },
    { type: 'report-received', by: 'investigator', stage: 'stage-2', data: { of: 'investigation', signed: true } },
    { type: 'person-appointed', by: 'complaints-officer', stage: 'stage-2', data: { as: 'independent-person', person: 'p-2' } },
    { type: 'report-received', by: 'service-manager', stage: 'stage-1', data: { of: 'service' } },
    { type: 'timescale-set', by: 'service-manager', data: { band: 'low', discussed: true } },
    { type: 'timescale-set', by: 'service-manager', data: { band: 'high', discussed: true } },
    { type: 'people-told', by: 'complaints-officer', data: { of: 'complaint', to: ['service-manager'] } },
    { type: 'people-told', by: 'complaints-officer', data: { of: 'complaint', to: ['director'] } },
    { type: 'progress-update-given', by: 'complaints-officer', data: { to: 'complainant' } },
    { type: 'draft-submitted', by: 'service-manager', stage: 'stage-1', data: { of: 'response', to: [] } },
    { type: 'draft-shared', by: 'complaints-officer', stage: 'stage-1', about: { reader: ['r-1'] } },
    { type: 'point-resubmitted', by: 'complainant' },
    { type: 'withdrawal-confirmed', by: 'complaints-officer', data: { inWriting: true } },
    { type: 'stage-omission-agreed', by: 'complaints-officer', data: { agreedBy: ['complainant'], reason: 'asked' } },
    {
      type: 'payment-ordered',
      by: 'director',
      about: { payment: ['pay-1'] },
      data: { payee: 'complainant', amount: 50, source: 'remedy' },
    },
    { type: 'payment-made', by: 'payments-officer', person: 'p-9', about: { payment: ['pay-1'] }, data: { amount: 50, method: 'bank' } },
    { type: 'calendar-changed', case: null, data: { days: ['2026-05-06', '2026-06-10'], working: false, why: 'Civic day' } },
    { type: 'setting-changed', case: null, data: { name: 'adjudication-days', value: '8' } },
    { type: 'meetings-scheduled', case: null, data: { of: 'board', dates: ['2026-05-20', '2026-08-12'] } },
    { type: 'note-made', data: { words: 'nothing to the matter' } },
  ),
  newDate.map(
    (date): Body => ({
      type: 'extension-agreed',
      by: 'complaints-officer',
      stage: 'stage-1',
      data: { kind: 'agreed', newDate: date, reason: 'ill', complainantAnswer: 'agreed' },
    }),
  ),
  newDate.map(
    (date): Body => ({
      type: 'extension-agreed',
      by: 'complaints-manager',
      stage: 'stage-1',
      data: { kind: 'complex', newDate: date, reason: 'many', agreedBy: ['service-manager', 'complaints-manager'] },
    }),
  ),
  fc.constant<Body>({
    type: 'complainant-told-of-extension',
    by: 'complaints-officer',
    stage: 'stage-1',
    data: { kind: 'complex', reasons: 'many', contents: [] },
  }),
)

const points = fc.constantFrom<readonly string[] | undefined>(undefined, undefined, ['1'], ['2'], ['1', '2'])

const ofThePoints: readonly string[] = [
  'hold-placed',
  'hold-lifted',
  'point-resubmitted',
  'extension-agreed',
  'finding-recorded',
  'response-sent',
]

const happening = fc
  .record({ body: bodies, on: anyDay, point: points })
  .map(
    ({ body, on, point }): Short =>
      point === undefined || !ofThePoints.includes(body.type) ? { ...body, on } : { ...body, on, about: { ...body.about, point } },
  )

const withoutPoints = fc.record({ body: bodies, on: anyDay }).map(({ body, on }): Short => ({ ...body, on }))

const received: Short = {
  type: 'complaint-received',
  on: FIRST,
  by: 'complainant',
  data: { words: 'x', relation: 'child', receivedBy: 'complaints-officer', anonymous: false },
}

const raised = (point: string): Short => ({
  type: 'point-raised',
  on: addDays(FIRST, 1),
  by: 'complainant',
  about: { point: [point] },
  data: { words: 'x' },
})

const inOrder = (shorts: readonly Short[]): readonly Short[] =>
  [...shorts].sort((a, b) => (String(a.on) < String(b.on) ? -1 : String(a.on) > String(b.on) ? 1 : 0))

/** A case without points, recorded as it happened. */
export const histories: fc.Arbitrary<readonly Fact[]> = fc
  .array(withoutPoints, { maxLength: 14 })
  .map(rest => factsOf(received, ...inOrder(rest)))

/** A case of two points, some facts about one of them only. */
export const historiesOfPoints: fc.Arbitrary<readonly Fact[]> = fc
  .array(happening, { maxLength: 12 })
  .map(rest => factsOf(received, raised('1'), raised('2'), ...inOrder(rest)))

/** A day from which a history may be looked at. */
export const someDay: fc.Arbitrary<LocalDate> = fc.integer({ min: 0, max: 190 }).map(n => addDays(FIRST, n))
