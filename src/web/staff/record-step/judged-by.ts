/** A duty done by what another act judges is done on that act's page: it knows whose it is to do, and which letter it sends. */
import { factDefinition } from '#language'
import type { Account, OpenCase } from '../../services.ts'
import { actsOf, type StepAct } from '../acts/act.ts'
import { doersOf } from '../acts/offer.ts'
import type { Way } from '../acts/ways.ts'
import { caseHref } from '../case-frame/view.ts'
import type { Step } from '../forms/step.ts'

type Done = Pick<Step<OpenCase>, 'open' | 'act' | 'way' | 'account'>

/** A gate judges all that is of its kind; a duty that only has a letter judges what is sent by it. */
const judges = (act: StepAct): boolean => act.kind !== 'duty' || act.letter !== undefined

/**
 * The page on which a duty's step is recorded, where its own form could only be refused: what does it is somebody else's to do, and is
 * recorded for them by the act that says whose; or it is sent with a letter of another act. Undefined where the duty's own form will do.
 */
export const pageThatJudges = ({ open, act, way, account }: Done): string | undefined => {
  if (act.kind !== 'duty' || act.letter !== undefined) return undefined
  const { procedure, reference } = open
  const found = [...actsOf(procedure).values()].flatMap(other => {
    const isJudge = (one: Way) => isOf(one, account) && coversAll(open, [other, one], [act, way])
    const at = other === act || !judges(other) ? -1 : other.ways.findIndex(isJudge)
    return at < 0 ? [] : [{ other, at, doers: doersOf(other, procedure, account) }]
  })
  if (found.length === 0 || found.some(({ other, doers }) => other.letter === undefined && doers.own.length > 0)) return undefined
  const [sent, another] = found.filter(({ doers }) => doers.own.length > 0)
  if (sent !== undefined) return another === undefined ? `${caseHref(reference)}/letter/${sent.other.key}` : undefined
  const forAnother = found.find(({ other, doers }) => other.letter === undefined && doers.others.length > 0)
  return forAnother && `${caseHref(reference)}/record/${forAnother.other.key}?way=${forAnother.at}`
}

/** A kind that only some roles do is none of anybody else's doing. */
const isOf = ({ by }: Way, { roles }: Account): boolean => by.length === 0 || by.some(role => roles.includes(role))

/** Whether whatever is recorded in one way is also what the other records. */
const coversAll = ({ procedure }: OpenCase, [by, wide]: readonly [StepAct, Way], [act, way]: readonly [StepAct, Way]): boolean =>
  wide.type === way.type &&
  (factDefinition(procedure, way.type)?.staged !== true || (wide.stage ?? by.stage) === (way.stage ?? act.stage)) &&
  Object.entries(wide.fixed).every(([field, value]) => way.fixed[field] === value) &&
  Object.entries(wide.among).every(([field, values]) => values.some(value => value === way.fixed[field]))
