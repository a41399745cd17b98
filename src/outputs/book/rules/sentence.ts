/** A rule as one sentence: who must or may do what, and by when. */
import { type Count, type Duty, type Each, type Gate, type Procedure, type StageId, sayWhen, sayWho, type When } from '#language'
import { lengthInWords, sentenceCase } from '../../days-in-words/days.ts'

/** 'The Service Delivery Manager must send the response within 10 working days from the day the complaint was received.' */
export function dutySentence(procedure: Procedure, stage: StageId, duty: Duty): string {
  const { who, must, by, aim, each } = duty
  const subject = sentenceCase(sayWho(procedure, who))
  const verb = aim === true ? 'aims to' : 'must'
  const plural = who !== 'anyone' && who !== 'nobody' && typeof who !== 'string' && aim === true ? 'aim to' : verb
  return `${subject} ${plural} ${must}${afterWords(must, each)}${joined(byWords(procedure, stage, by))}.`
}

export function gateSentence(procedure: Procedure, stage: StageId, { who, may, until, each }: Gate): string {
  const subject = who === 'nobody' ? 'Nobody' : sentenceCase(sayWho(procedure, who))
  const window = until === undefined ? '' : `, up to ${sayWhen(procedure, { dueOf: until.by }, stage)}`
  return `${subject} may ${may}${afterWords(may, each)}${window}.`
}

/** 'within 10 working days from ...', 'by the earlier of ...', 'on the day ...'; a choice of dates is listed below it. */
export function byWords(procedure: Procedure, stage: StageId, when: When): string {
  const said = () => sayWhen(procedure, when, stage)
  if (typeof when === 'string' || 'fact' in when) return `on ${said()}`
  if ('unit' in when && when.n !== 0) return when.how === 'before' ? `not later than ${said()}` : `within ${said()}`
  if ('noLimit' in when) {
    const arises = `it is owed from ${sayWhen(procedure, when.arises, stage)}`
    return isNoLimit(when.noLimit)
      ? `; the document sets no limit, and ${arises}`
      : `, ${when.noLimit}; ${arises}, and the document sets no date`
  }
  if ('choose' in when) return 'by the date that fits the case, as below'
  return `by ${said()}`
}

const joined = (by: string): string => (/^[,;]/.test(by) ? by : `, ${by}`)
const isNoLimit = (words: string): boolean => /^no (limit|date)/.test(words)

/** What is done ends in a preposition of its own now and then: 'what it asked for, for each enquiry'. */
const afterWords = (done: string, each: Each | undefined): string =>
  each !== undefined && done.endsWith(' for') ? `,${eachWords(each)}` : eachWords(each)

/** 'for each payment', 'each quarter'. */
export function eachWords(each: Each | undefined): string {
  if (each === undefined) return ''
  return typeof each === 'string' ? ` for each ${each}` : ` each ${each.period.replace('-', ' ')}`
}

/** '10 working days', 'the earlier of 2 dates', 'no limit'. */
export function lengthOf(procedure: Procedure, when: When): string | undefined {
  if (typeof when === 'string' || 'fact' in when) return undefined
  if ('unit' in when) return countWords(procedure, when)
  if ('earliestOf' in when && when.earliestOf.length > 1) return `the earlier of ${when.earliestOf.length}`
  if ('latestOf' in when && when.latestOf.length > 1) return `the later of ${when.latestOf.length}`
  if ('onceAll' in when) return `once all of ${when.onceAll.length}`
  if ('choose' in when) return `${when.choose.length} ways`
  return undefined
}

function countWords({ settings }: Procedure, { unit, n, how }: Count): string | undefined {
  const length = typeof n === 'number' ? n : 'setting' in n ? Number(settings?.[n.setting]?.value) : Number.NaN
  if (!Number.isFinite(length) || length === 0) return undefined
  return `${lengthInWords(length, unit)}${how === 'before' ? ' before' : ''}`
}
