/** A complaint as it comes in, from the answers of a form: the words said, each point, what is needed, and who says it. */
import { type LocalDate, parseLocalDate } from '#calendar'
import type { Attempt, Fact, Field } from '#case'
import { type Body, type FactType, factDefinition, type Procedure } from '#language'
import { type Answers, advocateWanted, answer, answersTo, notKnown, type Person, relationOf, routeAnswersOf } from '#web'

export interface Complaint {
  readonly attempts: readonly Attempt[]
  readonly people: readonly Person[]
  /** The case's title in lists: the first words of the first point. */
  readonly title: string
  readonly service?: string
}

export interface Receipt {
  readonly reference: string
  readonly on: LocalDate
  readonly at?: string
  readonly channel: string
}

const present = (data: Readonly<Record<string, Field | undefined>>): Record<string, Field> => {
  const kept: Record<string, Field> = {}
  for (const [name, value] of Object.entries(data)) if (value !== undefined && value !== '') kept[name] = value
  return kept
}

const line = (text: Answers[string] | undefined): string => (typeof text === 'string' ? text.trim() : '')

const titleLength = 80

/** The first sentence of the words, or as much of it as a list can show, cut between words. */
export const titleOf = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim()
  // “A. Young” and “Mrs. Reed” end no sentence.
  const sentence = line.split(/(?<=[.!?])(?<!(?<!\p{L})(?:\p{L}|Mrs?|Ms|Dr|St)\.)\s/u)[0]?.replace(/[.]$/, '') ?? ''
  if (sentence.length <= titleLength) return sentence
  const cut = sentence.slice(0, titleLength).lastIndexOf(' ')
  return `${sentence.slice(0, cut > titleLength / 2 ? cut : titleLength)}…`
}

/** When a matter arose: a day, a span where only the month is known, nothing where nobody is sure. */
const arose = (happened: string, today: LocalDate): Fact['on'] | undefined => {
  const day = parseLocalDate(happened)
  if (day) return day <= today ? day : undefined
  const first = parseLocalDate(`${happened}-01`)
  if (!first || first > today) return undefined
  const last = [31, 30, 29, 28].map(n => parseLocalDate(`${happened}-${n}`)).find(found => found !== undefined) ?? first
  return { from: first, to: last < today ? last : today }
}

const isSaid = (need: string): boolean => need.trim() !== ''

/** What they ask us to do differently: somebody decides on each. How everybody is asked to be reached is no adjustment. */
const adjustmentsAskedFor = (answers: Answers): string[] =>
  [
    ...answersTo(answers, 'help'),
    answer(answers, 'helpOther'),
    answer(answers, 'contactAvoid') && `Avoid: ${answer(answers, 'contactAvoid')}`,
  ].filter(isSaid)

const needsOf = (answers: Answers): string[] =>
  [...adjustmentsAskedFor(answers), answer(answers, 'contactBy') && `Prefers ${answer(answers, 'contactBy')}`].filter(isSaid)

const optional = (entries: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== ''))

const peopleOf = (body: Body, answers: Answers, isAnonymous: boolean): Person[] => {
  const relation = relationOf(body, answers)
  const people: Person[] = []
  if (!isAnonymous)
    people.push({
      id: 'complainant',
      name: answer(answers, 'name'),
      as: relation?.role ?? 'complainant',
      ...optional({
        relation: relation?.called ?? relation?.title ?? '',
        email: answer(answers, 'email'),
        phone: answer(answers, 'phone'),
        address: answer(answers, 'address'),
        age: answer(answers, 'age'),
      }),
      needs: needsOf(answers),
    })
  if (answer(answers, 'affectedName') !== '' && !isAnonymous)
    people.push({
      id: 'person-affected',
      name: answer(answers, 'affectedName'),
      as: 'person-affected',
      ...optional({ age: answer(answers, 'affectedAge') }),
      needs: [],
    })
  const represents = answer(answers, 'representative')
  if (!isAnonymous && (represents === 'acts' || represents === 'supports') && answer(answers, 'representativeName') !== '')
    people.push({
      id: 'representative',
      name: answer(answers, 'representativeName'),
      as: 'representative',
      relation: represents === 'acts' ? 'Acts for the complainant' : 'Supports the complainant',
      ...optional({ phone: answer(answers, 'representativeContact') }),
      needs: [],
    })
  return people
}

/** An answer to a question of the procedure as its field holds it; nothing where nobody knows, or where the field has no such option. */
const fieldOf = (procedure: Procedure, type: FactType, name: string, values: readonly string[]): Field | undefined => {
  const definition = factDefinition(procedure, type)?.fields[name]
  const known = values.filter(value => value !== notKnown && (definition?.of === undefined || definition.of.includes(value)))
  const [first] = known
  if (definition === undefined || first === undefined) return undefined
  if (definition.type === 'yes-no') return first === 'yes' ? true : first === 'no' ? false : undefined
  return definition.type === 'choices' || definition.type === 'list' ? known : first
}

/** What was answered of the complaint (`complaint-received.matter`) or of one of its points (`point-raised.responsibility/2`). */
const routeFields = (procedure: Procedure, answers: Answers, type: FactType, point?: string): Record<string, Field | undefined> => {
  const after = point === undefined ? '' : `/${point}`
  return Object.fromEntries(
    [...routeAnswersOf(answers)].flatMap(([question, values]) => {
      if (!question.startsWith(`${type}.`) || !question.endsWith(after) || (point === undefined && question.includes('/'))) return []
      const name = question.slice(type.length + 1, question.length - after.length)
      return [[name, fieldOf(procedure, type, name, values)]]
    }),
  )
}

/** A comment, a compliment or an enquiry opens no complaint: it is kept as what it is. */
const representation = (body: Body, answers: Answers, common: Pick<Attempt, 'case' | 'on' | 'at' | 'by'>, channel: string): Attempt => ({
  ...common,
  type: 'representation-received',
  data: present({
    kind: answer(answers, 'what'),
    from: answer(answers, 'from') || relationOf(body, answers)?.id || 'not-said',
    written: channel !== 'telephone' && channel !== 'in-person',
    about: answersTo(answers, 'points').join('\n\n'),
    channel,
  }),
})

/** What a young person said of whoever speaks for them. */
const agreement: Readonly<Record<string, string>> = {
  yes: 'Agrees that their representative speaks for them',
  no: 'Does not agree that anybody speaks for them: talk to them themselves',
  'not-sure': 'Is not sure about somebody speaking for them: ask again',
}

/** What the answers say happened: attempts in the order to be judged, the receipt first. */
export const factsOfAComplaint = (body: Body, procedure: Procedure, answers: Answers, receipt: Receipt): Complaint => {
  const relation = relationOf(body, answers)
  const role = relation?.role ?? 'complainant'
  const isAnonymous = answer(answers, 'anonymous') === 'yes'
  const by = isAnonymous ? { role } : { role, person: 'complainant' }
  const points = answersTo(answers, 'points').filter(words => words.trim() !== '')
  const chosen = answer(answers, 'service')
  const service = body.services.some(({ id }) => id === chosen) ? chosen : undefined
  const common = { case: receipt.reference, on: receipt.on, ...(receipt.at ? { at: receipt.at } : {}), by }
  const forAnother = answer(answers, 'for') === 'someone-else'
  const people = peopleOf(body, answers, isAnonymous)
  const title = titleOf(points[0] ?? '')
  if (!['', 'complaint'].includes(answer(answers, 'what')))
    return { attempts: [representation(body, answers, common, receipt.channel)], people, title }

  const attempts: Attempt[] = [
    {
      ...common,
      type: 'complaint-received',
      data: present({
        words: points.join('\n\n'),
        summary: line(answers.summary),
        service,
        provider: body.providers?.find(({ name }) => name === answers.provider)?.name,
        relation: relation?.id ?? 'not-said',
        onBehalfOf: forAnother ? answer(answers, 'affectedName') || 'Somebody else' : undefined,
        receivedBy: body.receivedBy,
        anonymous: isAnonymous,
        harmAlleged: answer(answers, 'danger') === 'yes' ? true : answer(answers, 'danger') === 'no' ? false : undefined,
        sameAs: [answers.related ?? []].flat().join(', '),
        channel: receipt.channel,
        ...routeFields(procedure, answers, 'complaint-received'),
      }),
    },
  ]
  const happened = arose(answer(answers, 'happened'), receipt.on)
  const noticed = arose(routeAnswersOf(answers).get('matter-came-to-notice')?.[0] ?? '', receipt.on)
  points.forEach((words, index) => {
    const point = { point: [String(index + 1)] }
    attempts.push({
      ...common,
      type: 'point-raised',
      about: point,
      // What would put it right is asked once, for the whole complaint.
      data: present({
        words,
        service,
        outcomeWanted: index === 0 ? answer(answers, 'outcomeWanted') : undefined,
        ...routeFields(procedure, answers, 'point-raised', String(index + 1)),
      }),
    })
    if (happened) attempts.push({ case: receipt.reference, on: happened, type: 'matter-arose', about: point, data: {} })
    if (noticed) attempts.push({ case: receipt.reference, on: noticed, type: 'matter-came-to-notice', about: point, data: {} })
  })
  if (forAnother && answer(answers, 'consent') === 'yes')
    attempts.push({
      ...common,
      type: 'consent-answered',
      data: { scope: 'complaint', answer: 'given', from: 'the person affected, as the complainant says', written: false },
    })
  adjustmentsAskedFor(answers).forEach((what, index) => {
    attempts.push({
      ...common,
      type: 'adjustment-requested',
      about: { adjustment: [`a${index + 1}`] },
      data: present({ what, why: 'Asked for when complaining' }),
    })
  })
  if (answer(answers, 'advocate') === 'yes')
    attempts.push({ ...common, type: 'wishes-recorded', data: { of: 'the complainant', wish: advocateWanted } })
  const agreed = agreement[answer(answers, 'representativeAgreed')]
  if (agreed !== undefined && !isAnonymous)
    attempts.push({ ...common, type: 'wishes-recorded', data: { of: 'the complainant', wish: agreed } })
  return { attempts, people, title, ...(service ? { service } : {}) }
}
