/** What complainants do themselves on their progress page, and the fact each records. */
import type { LocalDate } from '#calendar'
import type { Attempt } from '#case'
import type { RoleId, Who } from '#language'
import { longDay, type Progress, sendingsInAgain } from '#outputs'
import type { FormError } from '../../layout/index.ts'
import type { OpenCase, Person } from '../../services.ts'
import { actsOf, rolesThatMay } from '../../staff/acts/act.ts'
import { longestText, tooLong } from '../limits.ts'

export interface OwnAct {
  /** In the page's address: 'settled', 'withdraw', or the gate's key, with its points where it is about some of them. */
  readonly key: string
  /** The points it is about, and the act of the procedure it is done by. */
  readonly of?: { readonly act: string; readonly points: readonly string[] }
  /** Its last day is past: it is said, and no longer offered. */
  readonly isOver?: true
  readonly link: string
  readonly title: string
  readonly words: string
  readonly asks: string
  readonly hint: string
  readonly isRequired: boolean
  readonly button: string
  readonly done: string
}

const settled: OwnAct = {
  key: 'settled',
  link: 'Say that it is settled',
  title: 'Say that it is settled',
  words: 'If it has been put right and you are happy with that, tell us. We write to you to confirm it, and then close it.',
  asks: 'How was it put right?',
  hint: 'In your own words, so that we confirm the right thing.',
  isRequired: true,
  button: 'Yes, it is settled',
  done: 'Thank you. We have noted that it is settled, and will write to you to confirm it.',
}

const withdraw: OwnAct = {
  key: 'withdraw',
  link: 'Stop the complaint',
  title: 'Stop the complaint',
  words:
    'You can stop at any time, and it will not count against you. We write to you to confirm it. We may still look into something serious, and if so we tell you.',
  asks: 'Is there anything you want to say about it? (you may leave this out)',
  hint: 'For example why you want to stop.',
  isRequired: false,
  button: 'Yes, stop my complaint',
  done: 'We have noted that you want to stop your complaint, and will write to you to confirm it.',
}

const leave: OwnAct = {
  ...withdraw,
  link: 'Stop taking part',
  title: 'Stop taking part in this complaint',
  words: 'You can stop at any time, and it will not count against you. The others may go on. We write to you to confirm it.',
  button: 'Yes, I stop taking part',
}

/** 'You can ask for Stage Two' as a link: 'Ask for Stage Two'. */
const asDoing = (title: string): string => title.replace(/^You (?:can|may) (\w)/, (_, first: string) => first.toUpperCase())

const inList = (points: readonly string[]): string => points.join(', ').replace(/, ([^,]*)$/, ' and $1')

const itsName = (points: readonly string[]): string =>
  points.length === 0 ? 'your complaint' : `${points.length === 1 ? 'point' : 'points'} ${inList(points)}`

/** What waited for other proceedings, once they are over: sent in again by whoever complained, until the procedure's last day. */
const sendAgainActs = (progress: Progress, open: OpenCase): readonly OwnAct[] =>
  sendingsInAgain(open).flatMap(({ act, who, clause, points, endedOn, until, isOver }): readonly OwnAct[] => {
    if (endedOn === undefined || !who.includes(roleOf(open))) return []
    const numbers = progress.points.filter(({ id }) => points.includes(id)).map(({ number }) => String(number))
    const title = `Send ${itsName(numbers)} in again`
    const ended = `It waited for something else to be over, and that was over on ${longDay(endedOn)}.`
    const section = `(Our procedure, section ${clause}.)`
    const words =
      until === undefined
        ? `${ended} You can ask us at any time to take it up now. We write to you with what happens next. ${section}`
        : isOver
          ? `${ended} The last day to send it in again was ${longDay(until)}. ${section}`
          : `${ended} You can ask us to take it up now, until the end of ${longDay(until)}. After that day we may refuse. We write to you with what happens next. ${section}`
    return [
      {
        key: points.length === 0 ? act : `${act}:${points.join(',')}`,
        of: { act, points },
        ...(isOver && { isOver }),
        link: title,
        title,
        words,
        asks: 'Is there anything new we should know? (you may leave this out)',
        hint: 'We have what you told us before: you do not have to write it again.',
        isRequired: false,
        button: 'Send it in again',
        done: 'We have noted it, and will write to you with what happens next.',
      },
    ]
  })

/** What may be done now: the gates open to the complainant, then settling and stopping while the case is live. */
export function ownActs(progress: Progress, open: OpenCase): readonly OwnAct[] {
  const member = memberOf(open)
  const hasEnded = (type: string): boolean =>
    open.facts.some(
      fact => fact.type === type && (fact.about?.member === undefined || (member !== undefined && fact.about.member.includes(member))),
    )
  if (member !== undefined && (progress.closed || hasEnded('complaint-withdrawn'))) return []
  const again = sendAgainActs(progress, open)
  const gates = progress.youCan
    .filter(can => actsOf(open.procedure).has(can.key) && !again.some(({ of }) => of?.act === can.key))
    .map(
      (can): OwnAct => ({
        key: can.key,
        link: asDoing(can.title),
        title: asDoing(can.title),
        words: `${can.until ? `You can ask until the end of ${longDay(can.until)}. After that day we may refuse, but ask all the same and tell us why it is late.` : 'You can ask at any time.'} Any words will do. (Our procedure, section ${can.clause}.)`,
        asks: 'What are you still not happy with? (you may leave this out)',
        hint: 'You do not have to write much, or in any special way. We ask you to say more later.',
        isRequired: false,
        button: 'Ask for it',
        done: 'We have noted it, and will write to you with what happens next.',
      }),
    )
  if (progress.closed || hasEnded('complaint-withdrawn')) return gates
  return [...again, ...gates, ...(hasEnded('complaint-resolved') ? [] : [settled]), member === undefined ? withdraw : leave]
}

const complained = (open: OpenCase): string | undefined => open.facts.find(fact => fact.type === 'complaint-received')?.by?.person

/** Of several, each acts in the role they joined in. */
const roleOf = (open: OpenCase): RoleId => {
  const member = memberOf(open)
  const joined = member === undefined ? undefined : open.people[member]?.as
  return joined ?? open.facts.find(fact => fact.type === 'complaint-received')?.by?.role ?? 'complainant'
}

/** Whose page it is: whoever complained, or one of those who joined the complaint. */
export const complainantOf = (open: OpenCase): Person | undefined => {
  const id = open.openedBy?.person ?? complained(open)
  return id === undefined ? undefined : open.people[id]
}

/** Of a complaint of several, one who is part of it, the first of them too: what they end is their own part. */
const memberOf = (open: OpenCase): string | undefined => {
  const id = open.openedBy?.person
  const isMember = open.facts.some(
    ({ type, about }) => type === 'person-joined' && id !== undefined && about?.member?.includes(id) === true,
  )
  return id !== undefined && (isMember || id !== complained(open)) ? id : undefined
}

export const readWords = (act: OwnAct, words: string): readonly FormError[] =>
  act.isRequired && words === ''
    ? [{ field: 'words', text: 'Say in a few words how it was put right' }]
    : tooLong(words, longestText, 'words', 'What you wrote', 'Shorten it, or ring us and say the rest.')

const firstOf = (who: Who, otherwise: RoleId): RoleId => (typeof who === 'string' ? otherwise : (who[0] ?? otherwise))

/** What a member sends in again is everybody's point; what they end is their own part. */
const aboutOf = ({ of }: OwnAct, member: string | undefined): Pick<Attempt, 'about'> => {
  if (of !== undefined) return of.points.length === 0 ? {} : { about: { point: of.points } }
  return member === undefined ? {} : { about: { member: [member] } }
}

/** The fact it records, in the complainant's name. */
export function attemptOf(act: OwnAct, open: OpenCase, words: string, today: LocalDate): Attempt {
  const person = complainantOf(open)
  const by = act.of?.act ?? act.key
  const step = actsOf(open.procedure).get(by)
  const own = roleOf(open)
  const role = step && rolesThatMay(step, [own]).length === 0 ? firstOf(step.who, own) : own
  const member = memberOf(open)
  const common = {
    ...{ case: open.reference, on: today, by: { role, ...(person ? { person: person.id } : {}) } },
    ...aboutOf(act, member),
  }
  const said = words === '' ? {} : { reasons: words }
  if (act.key === 'settled') return { ...common, type: 'complaint-resolved', data: { how: words, agreed: true, final: true } }
  if (act.key === 'withdraw')
    return {
      ...common,
      type: 'complaint-withdrawn',
      data: {
        how: words === '' ? 'By the complainant, on their progress page' : `By the complainant, on their progress page: ${words}`,
        channel: 'web-form',
      },
    }
  const way = step?.ways[0]
  return {
    ...common,
    type: way?.type ?? 'escalation-requested',
    ...(way?.stage ? { stage: way.stage } : {}),
    under: by,
    data: { how: 'On the progress page', channel: 'web-form', ...said, ...way?.fixed },
  }
}
