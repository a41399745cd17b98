/** What is owed about a payment, what may be done with it, and what would be refused now. */
import type { LocalDate } from '#calendar'
import type { DutyState, GateState } from '#case'
import type { CaseRead } from '../case-read.ts'
import { sentenceCase } from '../days-in-words/days.ts'
import { refusalInWords } from '../refusal-in-words.ts'
import { isForOthers } from '../what-happens-next/gates-now.ts'
import { holderInWords } from '../who-in-words.ts'
import type { PaymentRefused, PaymentStep } from './view.ts'

const LIVE: readonly DutyState['status'][] = ['late', 'owed', 'owed-without-a-date', 'cannot-say', 'paused']

/** The way a payment goes, so that of two things owed that without which the other cannot be done comes first. */
const WAY = [
  'contact-made',
  'payment-detail-settled',
  'payment-items-checked',
  'payment-information-sent',
  'payment-verified',
  'payment-made',
  'people-told',
  'ledger-confirmed',
]

const placeOf = ({ records, isOwed }: PaymentStep): number => (isOwed ? 0 : 100) + (WAY.indexOf(records) + WAY.length + 1)

const isOf =
  (id: string) =>
  (act: Pick<GateState, 'for'>): boolean =>
    act.for.some(thing => thing.kind === 'payment' && thing.id === id)

/** The acts that are for this payment; another payment's route has acts of its own. */
export const appliesTo = (read: CaseRead, id: string): ((act: string) => boolean) => {
  const duties = read.state.duties.filter(isOf(id))
  const gates = read.state.gates.filter(isOf(id))
  return act =>
    duties.some(({ key, status }) => key === act && status !== 'does-not-apply') ||
    gates.some(({ key, refusals }) => key === act && !refusals.some(isForOthers))
}

export const dutiesOf = (read: CaseRead, id: string): readonly DutyState[] =>
  read.state.duties.filter(duty => isOf(id)(duty) && LIVE.includes(duty.status))

export function stepsOf(read: CaseRead, id: string): readonly PaymentStep[] {
  const owed = dutiesOf(read, id).map((duty): PaymentStep => {
    const due: LocalDate | undefined = duty.due ?? duty.earliest
    return {
      ...{ act: duty.key, records: duty.records[0] ?? '', words: sentenceCase(duty.must), who: duty.who, clause: duty.clause },
      ...{ by: holderInWords(read, duty.who), isOwed: true, late: duty.status === 'late' },
      ...(due === undefined ? {} : { due }),
    }
  })
  const open = read.state.gates
    .filter(gate => isOf(id)(gate) && gate.is !== 'closed')
    .map((gate): PaymentStep => {
      const words = sentenceCase(gate.may)
      return {
        ...{ act: gate.key, records: gate.records, words, who: gate.who, clause: gate.clause },
        ...{ by: holderInWords(read, gate.who), isOwed: false, late: false },
      }
    })
  return [...owed, ...open.filter(({ act }, i) => open.findIndex(other => other.act === act) === i)].toSorted(
    (a, b) => placeOf(a) - placeOf(b),
  )
}

export const refusedOf = (read: CaseRead, id: string): readonly PaymentRefused[] =>
  read.state.gates
    .filter(gate => isOf(id)(gate) && gate.is === 'closed' && !gate.refusals.some(isForOthers))
    .map(gate => ({
      act: gate.key,
      records: gate.records,
      words: sentenceCase(gate.may),
      reasons: gate.refusals
        .filter(({ severity }) => severity !== 'warn')
        .map(refusal => ({ because: refusalInWords(refusal), clause: refusal.clause })),
    }))
