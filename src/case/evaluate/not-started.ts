import type { DutyState } from '../types.ts'
import type { CompiledStage } from '../words/machine.ts'
import { asSentence } from '../words/names.ts'

const made = new WeakMap<CompiledStage, readonly DutyState[]>()

/** The duties of a stage that is not open: the same for every case, so made once. */
export function notStartedDuties(stage: CompiledStage): readonly DutyState[] {
  const already = made.get(stage)
  if (already !== undefined) return already
  const duties = stage.clocks.flatMap((clock): readonly DutyState[] => {
    const { duty } = clock
    // A duty for each thing is one for none while there is nothing.
    if (duty === undefined || clock.each !== undefined) return []
    return [
      {
        key: clock.key,
        title: clock.title,
        clause: clock.clause,
        for: [],
        stage: stage.id,
        who: duty.who,
        must: duty.must,
        status: 'not-started',
        aim: clock.aim,
        records: duty.does.types,
        asks: duty.act.asks.map(one => one.field),
        occurrences: [],
        wasLate: [],
        missing: [],
        blockedBy: [],
        withoutEffect: [],
        ladder: [],
        steps: [],
        moves: [],
        lines: [],
        others: [],
        says: `${asSentence(stage.title)} is not open (${stage.clause}).`,
        ...(duty.letter === undefined ? {} : { letter: duty.letter }),
        ...(clock.reading === undefined ? {} : { reading: clock.reading }),
        ...(clock.departs === undefined ? {} : { departs: clock.departs }),
      },
    ]
  })
  made.set(stage, duties)
  return duties
}
