import type { LocalDate } from '#calendar'
import type { DutyState } from '#case'
import { dayAndMonth, longDay, plainDay, sentenceCase } from '../days-in-words/days.ts'
import { findingInWords } from '../letters/points.ts'
import type { Voice } from './view.ts'

/** What the complainant's page says, in one voice. The same facts stand behind both. */
export interface Sentences {
  readonly answerBy: (due: LocalDate) => string
  readonly answerLate: (due: LocalDate) => string
  readonly answered: (on: LocalDate) => string
  /** The answer went to the person affected and not to whoever reads this. */
  readonly answeredToOthers: (on: LocalDate) => string
  readonly paused: string
  readonly noDate: string
  readonly closed: string
  readonly must: (must: string, due: LocalDate) => string
  /** What is owed is the first letter, which says that we have it. */
  readonly write: (due: LocalDate, late: boolean) => string
  readonly tellBy: (due: LocalDate) => string
  readonly atMost: (day: LocalDate) => string
  readonly sorry: string
  readonly complained: string
  readonly acknowledged: string
  readonly stageNow: (title: string) => string
  readonly stageLater: (title: string) => string
  readonly decide: string
  readonly decideWords: string
  /** After the last stage: who is left to ask. */
  readonly decideLast: (ombudsman: string, phone: string, url: string) => string
  /** How the day came about. */
  readonly why: (duty: DutyState) => string
  readonly due: (day: LocalDate, late: boolean) => string
  readonly askBy: (day: LocalDate) => string
  /** Of the last day to ask: more time was agreed; which day it was. */
  readonly moreTime: (was: LocalDate) => string
  /** Only a span is known of the day it counts from: until when they are in time for sure, and the last day it could be. */
  readonly sureUntil: (earliest: LocalDate, latest: LocalDate) => string
  readonly lookingInto: string
  /** A point that waits for other proceedings, and one for which they are over. */
  readonly waits: string
  readonly waitsReview: (day: LocalDate) => string
  /** What they may do once what it waits for is over; and for how long after it. */
  readonly thenAsk: string
  readonly thenAskWithin: (length: string) => string
  readonly waited: (ended: LocalDate) => string
  readonly waitedTooLong: (until: LocalDate) => string
  readonly toldToOthers: string
  readonly decision: (finding: string) => string
  readonly outcome: (outcome: string) => string
  readonly promiseDone: (on: LocalDate) => string
  readonly promiseBy: (due: LocalDate) => string
  readonly promiseLate: (due: LocalDate) => string
  readonly promiseOpen: string
  readonly promiseDropped: string
  /** Of a complaint of several, promised to whoever reads this and to nobody else. */
  readonly promiseToYou: string
  readonly can: (may: string) => string
  /** To ask for the next stage. */
  readonly canGoOn: (may: string) => string
  readonly until: (day: LocalDate | undefined) => string
  readonly ombudsman: (name: string, phone: string) => string
  readonly ombudsmanNext: (name: string, phone: string) => string
}

/** 'We count 10 working days from Thursday 14 May.': the last count that led to the day. */
const countedPlainly = ({ steps, moves }: DutyState): string => {
  const counted = steps.findLast(step => step.step === 'count')
  if (counted?.step !== 'count') return 'Ask us how we got to this day.'
  const { n, unit, from } = counted
  const units = n === 1 ? unit.replace(/s$/, '') : unit
  const left = unit === 'working-days' ? ' Weekends and bank holidays are left out.' : ''
  const moved = moves.length === 0 ? '' : ' The day has moved since then. We told you why.'
  return `We count ${n} ${units.replace('-', ' ')} from ${dayAndMonth(from)}.${left}${moved}`
}

const adult: Sentences = {
  // The page names the section itself.
  why: duty => duty.says.replace(` (${duty.clause})`, ''),
  answerBy: due => `We will answer you by ${longDay(due)}.`,
  answerLate: due => `We should have answered you by ${longDay(due)}. We are late, and we are sorry.`,
  answered: on => `We answered you on ${longDay(on)}.`,
  answeredToOthers: on => `We answered the person it is about on ${longDay(on)}. We may tell you more if they agree.`,
  paused: 'We have stopped the clock on your complaint. We will write to you when it starts again.',
  noDate: 'We are dealing with your complaint. We will write to you as soon as there is a date.',
  closed: 'Your complaint is closed.',
  must: (must, due) => `We must ${must} by ${longDay(due)}`,
  write: (due, late) =>
    late ? `We should have written to you by ${longDay(due)}. We are late, and we are sorry` : `We will write to you by ${longDay(due)}`,
  tellBy: due => `If it is going to take longer, we must tell you why and give you a new date by ${dayAndMonth(due)}.`,
  atMost: day => `However long it takes, it cannot be later than ${longDay(day)}.`,
  sorry: 'You do not have to wait for us to take the next step.',
  complained: 'You complained',
  acknowledged: 'We wrote to say that we have your complaint',
  stageNow: title => title,
  stageLater: title => `If you are still not happy: ${title}`,
  decide: 'You decide whether you are happy with our answer',
  decideWords: 'If you are, you need not do anything.',
  decideLast: (name, phone, url) =>
    `If you are, you need not do anything. If you are not, you can ask the ${name} to look at your complaint: they are independent, and it is free. Call ${phone} or go to ${url}.`,
  due: (day, late) => (late ? `was due ${dayAndMonth(day)}` : `by ${dayAndMonth(day)}`),
  askBy: day => `ask by ${dayAndMonth(day)}`,
  sureUntil: (earliest, latest) =>
    `Until ${dayAndMonth(earliest)} you are in time for sure. The last day is ${dayAndMonth(latest)} at the latest: we know only the month in which it happened.`,
  moreTime: was => `We agreed more time with you: it was ${dayAndMonth(was)}.`,
  lookingInto: 'Being looked into',
  waits: 'Waiting: something else about it comes first. We tell you when that is over.',
  waitsReview: day => `We look again by ${longDay(day)} at whether it must still wait.`,
  thenAsk: 'Once that is over you can ask us, on this page or in any other way, to take it up.',
  thenAskWithin: length =>
    `Once that is over you can ask us, on this page or in any other way, to take it up: for ${length} after it. We tell you the last day.`,
  waited: ended => `What it waited for was over on ${longDay(ended)}. It stays as it is until you send it in again.`,
  waitedTooLong: until => `The last day to send this in again was ${longDay(until)}.`,
  toldToOthers: 'Decided, and told to the person it is about',
  decision: findingInWords,
  outcome: outcome => `Taken together, your complaint was ${outcome}.`,
  promiseDone: on => `Done on ${longDay(on)}.`,
  promiseBy: due => `We will do this by ${longDay(due)}.`,
  promiseLate: due => `We should have done this by ${longDay(due)}. We are late, and we are sorry.`,
  promiseOpen: 'We will do this. There is no date for it yet.',
  promiseDropped: 'We are not going to do this after all. Ask us if we have not told you why.',
  promiseToYou: 'It was promised to you alone: the others who complain with you do not see it.',
  can: may => `You can ${may}`,
  canGoOn: may => `You can ${may}`,
  until: day => (day === undefined ? 'At any time' : `Until the end of ${longDay(day)}`),
  ombudsman: name => `You can complain to the ${name} at any point. They usually ask you to finish our stages first.`,
  ombudsmanNext: (name, phone) => `You have been through all our stages: the ${name} can look at your complaint now. Call ${phone}.`,
}

const young: Sentences = {
  why: countedPlainly,
  answerBy: due => `You get your answer by ${dayAndMonth(due)}.`,
  answerLate: due => `You should have had your answer by ${dayAndMonth(due)}. That is our fault, and we are sorry.`,
  answered: on => `We gave you our answer on ${dayAndMonth(on)}.`,
  answeredToOthers: on => `We told the person it is about on ${dayAndMonth(on)}. We can tell you more if they say yes.`,
  paused: 'We are waiting for something before we can go on. We will tell you when we start again.',
  noDate: 'We are working on this. We will tell you the date as soon as we know it.',
  closed: 'This is finished now.',
  must: (must, due) => `We have to ${must} by ${dayAndMonth(due)}`,
  write: (due, late) =>
    late
      ? `We said we would write back by ${dayAndMonth(due)}. We are late, and we are sorry`
      : `We will write back to you by ${dayAndMonth(due)}`,
  tellBy: due => `If we need more time, we have to tell you why by ${dayAndMonth(due)}.`,
  atMost: day => `It can change, but never past ${plainDay(day)}. If we are late, that is our fault.`,
  sorry: 'You can ask for someone from outside to look into it straight away.',
  complained: 'You told us',
  acknowledged: 'We said that we got your message',
  stageNow: () => 'We are finding out what happened',
  stageLater: () => 'If you are not happy with it, someone else can look into it',
  decide: 'You say if it is OK',
  decideWords: 'If it is not, just tell us or your advocate. You do not have to write anything.',
  decideLast: (name, phone, url) =>
    `If it is not, you can tell the ${name}. They do not work for us, and it costs nothing. Call ${phone} or go to ${url}. Your advocate or we can help you.`,
  due: (day, late) => (late ? `you should have had it by ${dayAndMonth(day)}` : `by ${dayAndMonth(day)}`),
  askBy: day => `tell us by ${dayAndMonth(day)}`,
  sureUntil: (earliest, latest) =>
    `Until ${dayAndMonth(earliest)} it is not too late. It could be ${dayAndMonth(latest)}, but we are not sure.`,
  moreTime: was => `You have more time now. Before, it was ${dayAndMonth(was)}.`,
  lookingInto: 'We are still finding out.',
  waits: 'This has to wait. We will tell you when it can go on.',
  waitsReview: day => `We look at this again by ${dayAndMonth(day)}.`,
  thenAsk: 'When the wait is over you can ask us to go on.',
  thenAskWithin: length => `When the wait is over you can ask us to go on. You have ${length} to ask. We will tell you the last day.`,
  waited: ended => `The wait ended on ${dayAndMonth(ended)}. You can ask us to look at this now.`,
  waitedTooLong: until => `The last day to ask for this was ${dayAndMonth(until)}.`,
  toldToOthers: 'We have decided. We told the person it is about.',
  decision: finding => YOUNG_FINDINGS[finding] ?? findingInWords(finding),
  outcome: outcome => `${sentenceCase(outcome)}: that is our answer to all of it together.`,
  promiseDone: on => `We did this on ${dayAndMonth(on)}.`,
  promiseBy: due => `We will do this by ${dayAndMonth(due)}.`,
  promiseLate: due => `We said we would do this by ${dayAndMonth(due)}, and we have not. That is our fault, and we are sorry.`,
  promiseOpen: 'We will do this. We do not know the day yet.',
  promiseDropped: 'We are not doing this any more. Ask us if nobody has told you why.',
  promiseToYou: 'This is only for you. The others do not see it.',
  can: may => `You can ${may}`,
  canGoOn: () => 'You can ask for someone else to look into it',
  until: day => (day === undefined ? 'Any time' : `Up to ${dayAndMonth(day)}`),
  ombudsman: (name, phone) => `You can tell the ${name} about us, any time. They check if we did things right. Call ${phone}.`,
  ombudsmanNext: (name, phone) => `We have nothing more to decide. The ${name} can check if we did things right. Call ${phone}.`,
}

const YOUNG_FINDINGS: Readonly<Record<string, string>> = {
  upheld: 'You were right.',
  'partially-upheld': 'You were right about some of it.',
  'partly-upheld': 'You were right about some of it.',
  'not-upheld': 'We looked, and we do not think we got this wrong.',
  resolved: 'Sorted.',
}

export const VOICES: Readonly<Record<Voice, Sentences>> = { adult, young }
