/** Steps that no act of a case's procedure records: they say what happened, for the law asks for them whatever the procedure says. */
import type { FactType, Kind } from '#language'
import type { Account, OpenCase } from '../../services.ts'
import { actsOf } from '../acts/act.ts'
import { caseHref } from '../case-frame/view.ts'
import type { Step } from '../forms/step.ts'

interface Plain {
  readonly type: FactType
  readonly title: string
  /** Where it is come back to. */
  readonly back: string
  readonly each?: Kind
}

export const plainSteps = {
  'consent-asked': { type: 'consent-asked-for', title: 'Record that consent was asked for', back: 'people' },
  'consent-answered': { type: 'consent-answered', title: 'Record that consent was given, refused or withdrawn', back: 'people' },
  wish: { type: 'wishes-recorded', title: 'Record what somebody wants', back: 'people' },
  'adjustment-asked': { type: 'adjustment-requested', title: 'Record that an adjustment was asked for', back: 'people/adjustments' },
  'adjustment-decided': { type: 'adjustment-decided', title: 'Decide on an adjustment', back: 'people/adjustments', each: 'adjustment' },
  'risk-considered': {
    type: 'safeguarding-considered',
    title: 'Record that it was considered whether anyone is at risk',
    back: 'people/holds',
  },
} as const satisfies Readonly<Record<string, Plain>>

export type PlainStep = keyof typeof plainSteps

export const isPlainStep = (name: string): name is PlainStep => Object.hasOwn(plainSteps, name)

/** An act that records it whatever it says; one that takes it for one purpose only leaves the others to be written down. */
const isRecordedByAnAct = ({ procedure }: OpenCase, wanted: FactType): boolean =>
  [...actsOf(procedure).values()].some(
    ({ kind, ways }) => kind === 'gate' && ways.some(({ type, fixed }) => type === wanted && Object.keys(fixed).length === 0),
  )

/** Nothing where the procedure has its own act for it: that one is judged. */
export const plainStep = (open: OpenCase, account: Account, name: PlainStep): Step | undefined => {
  const { type, title, ...more }: Plain = plainSteps[name]
  const own = account.roles.filter(role => open.procedure.roles[role]?.outside !== true)
  if (own.length === 0 || isRecordedByAnAct(open, type)) return undefined
  const outside = account.permissions.includes('record-for-others')
    ? Object.keys(open.procedure.roles).filter(role => open.procedure.roles[role]?.outside)
    : []
  const way: Step['way'] = { type, fixed: {}, among: {}, by: [] }
  return {
    ...{ open, way, account, today: open.state.today, answers: [] },
    act: {
      ...{ key: '', kind: 'gate', stage: '', stageTitle: '', clause: '', who: 'anyone', asks: {}, ways: [way], title },
      ...(more.each && { each: more.each }),
    },
    doers: { own, others: outside },
  }
}

export const plainHref = (open: OpenCase, account: Account, name: PlainStep, thing = ''): string | undefined =>
  plainStep(open, account, name) === undefined
    ? undefined
    : `${caseHref(open.reference)}/people/note/${name}${thing === '' ? '' : `?${new URLSearchParams({ adjustment: thing })}`}`
