import type { Stage, StageId } from '../../types.ts'
import type { Checking } from '../checking.ts'

/** Fault 8: a stage that cannot open or end, a case that cannot close. */
export function checkStages(checking: Checking): void {
  const { known, reach } = checking
  for (const [id, stage] of Object.entries(known.procedure.stages)) {
    if (!reach.opens(id)) neverOpens(id, stage, checking)
    else if (stage.endsWhen !== undefined && !reach.mayBe(stage.endsWhen, id)) {
      const why = reach.whyNever(stage.endsWhen, id)
      checking.fault(['stages', id, 'endsWhen'], 8, `can never end: it needs ${why}.`, 'Let it end by something that may happen.')
    } else if (stage.endsWhen === undefined && stage.opensWhen !== undefined) {
      checking.fault(['stages', id], 8, 'opens and nothing ends it.', "Say endsWhen, if only recorded('case-closed').")
    }
  }
  const closes = known.actsByType.get('case-closed') ?? []
  if (closes.length === 0) {
    checking.fault(
      [],
      8,
      'has no gate that records case-closed, so a case could never be closed.',
      'Add a gate close, with what must be done first as its needs.',
    )
  } else if (!closes.some(reach.possible)) {
    for (const act of closes) {
      if (act.act.who !== 'nobody')
        checking.fault(
          ['stages', act.stage, act.is === 'gate' ? 'gates' : 'duties', act.key.split('/').at(-1) ?? ''],
          8,
          whyNotClosed(checking),
          'Let one way remain.',
        )
    }
  }
}

function neverOpens(id: StageId, stage: Stage, checking: Checking): void {
  const { reach } = checking
  if (stage.opensWhen !== undefined && !reach.mayBe(stage.opensWhen, id)) {
    const why = reach.whyNever(stage.opensWhen, id)
    checking.fault(
      ['stages', id, 'opensWhen'],
      8,
      `can never open: opensWhen needs ${why}.`,
      'Let an act record it, or open the stage by something else.',
    )
  } else {
    checking.fault(
      ['stages', id, 'track'],
      8,
      `can never open: nothing is ever on the track ${stage.track ?? ''}.`,
      'Let the track take something, or let a person route a point to it.',
    )
  }
}

function whyNotClosed(checking: Checking): string {
  const closed = checking.known.actsByType.get('case-closed') ?? []
  for (const act of closed) {
    if (!checking.reach.opens(act.stage)) return `is the only way to close a case, and ${act.stage} never opens.`
    for (const [id, need] of Object.entries(act.act.needs ?? {})) {
      if (!checking.reach.mayBe(need.that, act.stage))
        return `can never close a case: need ${id} wants ${checking.reach.whyNever(need.that, act.stage)}.`
    }
  }
  return 'can never close a case.'
}
