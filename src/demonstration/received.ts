/** A complaint as it comes in: the receipt, each point, what is needed; as the facts that a form makes. */
import { addDays, type LocalDate } from '#calendar'
import type { Attempt, Field } from '#case'
import type { RoleId } from '#language'
import type { Chance } from './chance.ts'
import type { DemonstrationTexts, InventedComplaint } from './texts.ts'

/** Who somebody is, kept apart from the record. */
export interface InventedPerson {
  readonly id: string
  readonly name: string
  readonly as: RoleId
  readonly relation?: string
  readonly email?: string
  readonly phone?: string
  readonly age?: string
  readonly needs: readonly string[]
}

export interface Receipt {
  readonly reference: string
  readonly on: LocalDate
  readonly at: string
  readonly channel: string
}

const present = (data: Readonly<Record<string, Field | undefined>>): Record<string, Field> =>
  Object.fromEntries(Object.entries(data).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

const SPOKEN: ReadonlySet<string> = new Set(['telephone', 'in-person'])

/** What is received, in the order to be judged. */
export const receivedAs = (
  texts: DemonstrationTexts,
  complaint: InventedComplaint,
  { reference, on, at, channel }: Receipt,
  chance: Chance,
): readonly Attempt[] => {
  const by = complaint.anonymous ? { role: complaint.role } : { role: complaint.role, person: 'complainant' }
  const common = { case: reference, on, at, by }
  const elsewhere = texts.receivedElsewhere
  const receivedBy = elsewhere !== undefined && channel !== 'web-form' && chance.happens(elsewhere.share) ? elsewhere.by : texts.receivedBy
  const { representation } = complaint
  if (representation !== undefined) {
    const about = complaint.points.join('\n\n')
    return [
      {
        ...common,
        type: 'representation-received',
        data: { from: complaint.relation, written: !SPOKEN.has(channel), about, channel, ...representation },
      },
    ]
  }
  const attempts: Attempt[] = [
    {
      ...common,
      type: 'complaint-received',
      data: present({
        words: complaint.points.join('\n\n'),
        service: complaint.service,
        relation: complaint.relation,
        onBehalfOf: complaint.about,
        receivedBy,
        anonymous: complaint.anonymous ?? false,
        harmAlleged: complaint.harmAlleged,
        channel,
        ...complaint.received,
      }),
    },
  ]
  const usual = matterDaysAgo(chance)
  const arose = addDays(on, -(complaint.daysAgo ?? usual))
  for (const [i, words] of complaint.points.entries()) {
    const id = String(i + 1)
    const about = { point: [id] }
    const data = present({ words, service: complaint.service, outcomeWanted: complaint.outcomeWanted, ...complaint.pointFields?.[id] })
    attempts.push({ ...common, type: 'point-raised', about, data })
    if (i === 0)
      attempts.push({
        case: reference,
        on: arose,
        type: 'matter-arose',
        about: { point: complaint.points.map((_, n) => String(n + 1)) },
        data: {},
      })
  }
  for (const [i, what] of (complaint.needs ?? []).entries()) {
    attempts.push({
      ...common,
      type: 'adjustment-requested',
      about: { adjustment: [`a${i + 1}`] },
      data: { what, why: 'Asked for when complaining' },
    })
  }
  return attempts
}

/** Mostly some weeks ago; now and then longer than a year. */
const matterDaysAgo = (chance: Chance): number => (chance.happens(0.03) ? chance.whole(370, 460) : chance.whole(3, 120))

/** The people of a complaint: who complains, and whom it is about. Nobody of an anonymous one. */
export const peopleOf = (texts: DemonstrationTexts, complaint: InventedComplaint, chance: Chance): readonly InventedPerson[] => {
  const name = chance.pick(texts.names) ?? 'Robin Example'
  const digits = String(chance.whole(0, 999)).padStart(3, '0')
  if (complaint.anonymous) return []
  const complainant: InventedPerson = {
    id: 'complainant',
    name,
    as: complaint.role,
    relation: complaint.relationTitle,
    email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@people.example`,
    phone: `07700 900${digits}`,
    ...(complaint.about === undefined && complaint.age !== undefined ? { age: complaint.age } : {}),
    needs: complaint.needs ?? [],
  }
  if (complaint.about === undefined) return [complainant]
  const affected = { id: 'person-affected', name: complaint.about, as: 'person-affected', needs: [] }
  return [complainant, { ...affected, ...(complaint.age === undefined ? {} : { age: complaint.age }) }]
}
