/** What is done differently for the people of a case, exactly as its page prints it. */
import { type Adjustment, adjustmentsOf, type Chip, plainDay } from '#outputs'
import type { Account, OpenCase } from '../../services.ts'
import { sentence } from '../acts/act.ts'
import { type CaseFrameView, readOf } from '../case-frame/view.ts'
import type { LinkClause } from '../parts/clauses.tsx'
import { type PlainStep, plainHref, plainSteps } from './plain-steps.ts'
import { moreTimeFor, type RightStep, stepsThat, type TimeGiven, timeGivenFor } from './steps.ts'

export interface AdjustmentView {
  readonly id: string
  readonly title: string
  readonly chip: Chip
  readonly details: readonly { readonly label: string; readonly value: string }[]
  readonly steps: readonly RightStep[]
  readonly plain?: { readonly text: string; readonly href: string }
}

export interface AdjustmentsView {
  readonly frame: CaseFrameView
  readonly reference: string
  /** In the words of whoever has them, from when they complained. */
  readonly needs: readonly string[]
  readonly adjustments: readonly AdjustmentView[]
  readonly asking: readonly RightStep[]
  readonly moreTime: readonly RightStep[]
  readonly timeGiven: readonly TimeGiven[]
  readonly plain: readonly { readonly text: string; readonly href: string }[]
}

const back = 'people/adjustments'

const chipOf = ({ decided, position }: Adjustment): Chip => {
  if (position !== undefined) return { kind: position.open ? 'wait' : decided?.agreed ? 'good' : 'plain', words: position.title }
  if (decided === undefined) return { kind: 'wait', words: 'Waits for a decision' }
  return decided.agreed ? { kind: 'good', words: 'Agreed' } : { kind: 'plain', words: 'Not agreed' }
}

const detailsOf = ({ asked, decided }: Adjustment): AdjustmentView['details'] => {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Asked', asked && `${plainDay(asked.on)}${asked.suggestedByUs ? ', suggested by us' : ''}`],
    ['Why', asked?.why],
    [
      'Decided',
      decided && `${decided.agreed ? 'Agreed' : 'Not agreed'}, ${plainDay(decided.on)}${decided.by === '' ? '' : `, by ${decided.by}`}`,
    ],
    ['What we do', decided?.agreed ? decided.what : undefined],
    ['Format', decided?.format],
    ['How to reach them', decided?.reach.replaceAll('-', ' ')],
    ['For', decided?.for],
    ['Weighed', decided?.factors.map(factor => factor.replaceAll('-', ' ')).join(', ')],
    ['Reasons', decided?.reasons],
    ['Considered instead', decided?.alternative],
  ]
  return rows.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value: sentence(value) }]))
}

const titleOf = ({ asked, decided, id }: Adjustment): string => sentence((asked?.what || decided?.what) ?? `Adjustment ${id}`)

const plainOf = (open: OpenCase, account: Account, step: PlainStep, thing = ''): AdjustmentView['plain'] => {
  const href = plainHref(open, account, step, thing)
  return href === undefined ? undefined : { text: plainSteps[step].title, href }
}

const adjustmentView = (open: OpenCase, account: Account, link: LinkClause, adjustment: Adjustment): AdjustmentView => {
  const plain = adjustment.id === '' ? undefined : plainOf(open, account, 'adjustment-decided', adjustment.id)
  return {
    ...{ id: adjustment.id, title: titleOf(adjustment), chip: chipOf(adjustment), details: detailsOf(adjustment) },
    steps:
      adjustment.id === ''
        ? []
        : stepsThat(open, account, link, { types: ['adjustment-decided'], thing: { kind: 'adjustment', id: adjustment.id }, back }),
    ...(plain && { plain }),
  }
}

export const adjustmentsView = (open: OpenCase, account: Account, frame: CaseFrameView, link: LinkClause): AdjustmentsView => {
  const plain = plainOf(open, account, 'adjustment-asked')
  return {
    frame,
    reference: open.reference,
    needs: [...new Set(Object.values(open.people).flatMap(({ needs }) => needs))],
    adjustments: adjustmentsOf(readOf(open)).map(one => adjustmentView(open, account, link, one)),
    asking: stepsThat(open, account, link, { types: ['adjustment-requested', 'adjustment-decided'], kinds: ['adjustment'], back }),
    timeGiven: timeGivenFor(open, ['adjustment-decided']),
    moreTime: moreTimeFor(open, account, link, ['adjustment-decided'], back),
    plain: plain === undefined ? [] : [plain],
  }
}
