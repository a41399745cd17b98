import { day } from '#calendar'
import type { CaseState, ClockState, DutyState, Fact, FactState, GateState } from '#case'

export const fact = (id: string, type: string, on: string, more: Partial<Fact> = {}): Fact => ({
  id,
  type,
  case: 'AN26-0104',
  on: day(on),
  recordedAt: `${on}T10:00:00.000Z`,
  recordedBy: 'account-1',
  data: {},
  ...more,
})

export const clock = (more: Partial<ClockState> = {}): ClockState => ({
  key: 'stage-1/stage-2-window',
  title: 'Last day to ask for Stage 2',
  clause: '6.9',
  for: [],
  aim: false,
  steps: [],
  moves: [],
  lines: [],
  others: [],
  says: '',
  ...more,
})

export const duty = (more: Partial<DutyState> = {}): DutyState => ({
  ...clock(),
  key: 'stage-1/respond',
  title: 'send a written response to every point',
  clause: '6.4',
  stage: 'stage-1',
  who: ['service-manager'],
  must: 'send a written response to every point',
  letter: 'stage-1-response',
  status: 'owed',
  wasLate: [],
  missing: [],
  blockedBy: [],
  withoutEffect: [],
  occurrences: [],
  ladder: [],
  records: ['response-sent'],
  asks: [],
  ...more,
})

export const gate = (more: Partial<GateState> = {}): GateState => ({
  key: 'stage-1/ask-for-stage-2',
  stage: 'stage-1',
  clause: '6.9',
  may: 'ask for Stage 2',
  who: ['complainant', 'advocate'],
  for: [],
  is: 'open',
  refusals: [],
  asks: [],
  records: 'escalation-requested',
  ...more,
})

export const factState = (id: string, more: Partial<FactState> = {}): FactState => ({
  fact: id,
  effect: 'yes',
  through: [],
  refusals: [],
  ...more,
})

export const state = (today: string, more: Partial<CaseState> = {}): CaseState => ({
  procedure: { id: 'anytown-children', version: day('2026-04-01'), hash: 'abc' },
  today: day(today),
  strands: [
    { stages: { 'stage-1': { is: 'open', since: day('2026-04-02'), clause: '6.1' }, 'stage-2': { is: 'not-open', clause: '7.1' } } },
  ],
  positions: [{ kind: 'case', id: '', is: 'open', title: 'Being dealt with', clause: '6.1', open: true }],
  duties: [],
  dates: [],
  gates: [],
  notices: [],
  facts: [],
  outcomes: { points: {}, because: [] },
  checklists: {},
  unknown: [],
  ...more,
})
