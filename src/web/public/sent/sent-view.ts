/** What follows a complaint, for the page that says we have it: when we write, when we answer, and why then. */
import { longDay, type Progress } from '#outputs'
import type { OpenCase } from '../../services.ts'

export interface Following {
  readonly title: string
  /** 'by Friday 29 May 2026' */
  readonly date: string
  readonly why: string
  readonly clause: string
}

const promised = [
  { fact: 'acknowledgement-sent', adult: 'We write to you', young: 'We write to you' },
  { fact: 'response-sent', adult: 'We answer', young: 'You get your answer' },
] as const

const counted = (points: number): string => (points === 1 ? '' : points === 2 ? ' both your points' : ` all ${points} of your points`)

/** The dates that the complainant waits for; what we do among ourselves before them is ours to mind. */
export function followingOf(open: OpenCase, progress: Progress, young: boolean): readonly Following[] {
  return promised.flatMap(({ fact, ...words }) => {
    const keys = open.state.duties.filter(duty => duty.records.includes(fact)).map(duty => duty.key)
    const date = progress.dates.find(one => keys.includes(one.key))
    if (!date) return []
    const isAnswer = fact === 'response-sent'
    const title = young ? words.young : isAnswer ? `${words.adult}${counted(progress.points.length) || ' you'}` : words.adult
    return [{ title, date: `by ${longDay(date.due)}`, why: date.why, clause: date.clause }]
  })
}
