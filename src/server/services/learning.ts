/** Learning: sheets being typed, the log across cases, and the meetings that speak of it. */
import { parseLocalDate } from '#calendar'
import {
  actsOfLearning,
  agendaOf,
  diaryOf,
  type LearningMeeting,
  type Lesson,
  type LessonOfCase,
  lessonStates,
  type MinutedCase,
  timeline,
} from '#outputs'
import type { ListedThing, MinutesKept } from '#record'
import type { Answers, CaseMinuted, LearningServices, ListedLesson, Minutes, Recorded, Session } from '#web'
import type { Desk } from './desk.ts'
import { sightOf } from './listing.ts'
import { publishedEditions } from './procedures.ts'
import { opened, readFor } from './reading.ts'
import { recorderOf, recordInHand } from './recording.ts'
import { sayingTo } from './who-complained.ts'

const isAnswer = (value: unknown): value is string | readonly string[] =>
  typeof value === 'string' || (Array.isArray(value) && value.every(one => typeof one === 'string'))

const answersIn = (typed: unknown, say = (words: string) => words): Answers => {
  if (typeof typed !== 'object' || typed === null) return {}
  const answers = Object.entries(typed).filter((entry): entry is [string, string | readonly string[]] => isAnswer(entry[1]))
  return Object.fromEntries(answers.map(([name, said]) => [name, typeof said === 'string' ? say(said) : said.map(say)]))
}

/** What a form carries for one sitting only: not kept with what was typed. */
const ofTheSitting = /^(_csrf|_key|_position|_seen-warnings|do)$/

/** More than this is more than a meeting can speak of. */
const mostOnAnAgenda = 500
const mostMinutes = 24

const forgotten: Pick<Lesson, 'words' | 'actions' | 'history' | 'meetings'> = { words: [], actions: [], history: [], meetings: [] }

/** Of these something may still be due at a meeting. */
const openStates = lessonStates.filter(state => state !== 'nothing' && state !== 'concluded')

const stateOf = (state: string): Lesson['state'] => lessonStates.find(one => one === state) ?? 'undecided'

const listedOf = (desk: Desk, { reference, id, state, since, service, restricted, row }: ListedThing<Lesson>): ListedLesson => {
  const title = desk.body.services.find(one => one.id === service)?.title ?? service
  return {
    reference,
    ...(title !== undefined && { service: title }),
    restricted,
    isErased: row.words === undefined,
    lesson: { ...forgotten, ...row, id, state: stateOf(state), since },
  }
}

const meetingsOf = (desk: Desk): readonly LearningMeeting[] => {
  const all = publishedEditions(desk).flatMap(({ procedure }) => actsOfLearning(procedure).meetings)
  return all.filter(({ id }, i) => all.findIndex(other => other.id === id) === i)
}

const minutesRead = (
  meeting: LearningMeeting,
  { id, heldOn, present, said, by, at }: MinutesKept,
  names: ReadonlyMap<string, string>,
): Minutes => ({
  ...{ id, meeting, heldOn, present, said, at },
  by: names.get(by) ?? by,
})

const namesOf = async (desk: Desk): Promise<ReadonlyMap<string, string>> =>
  new Map((await desk.store.accounts()).map(({ id, name }) => [id, name]))

const onAgendas = async (desk: Desk, session: Session): Promise<readonly LessonOfCase[]> => {
  const found = await desk.store.things<Lesson>(
    { sight: sightOf(desk, session), kind: 'lesson', states: openStates },
    { pageSize: mostOnAnAgenda },
  )
  return found.rows.map(row => listedOf(desk, row))
}

/** What the record answers to what was decided of a case, as the minutes say it. */
const minuted = (desk: Desk, { reference, said }: CaseMinuted, recorded: Recorded | undefined, titles: readonly string[]): MinutedCase => ({
  reference,
  said,
  decided: recorded?.is === 'recorded' ? titles : [],
  refused:
    recorded?.is === 'refused'
      ? recorded.refusals.map(({ because, clause }) => (clause === '' ? because : `${because} (${clause})`))
      : recorded?.is === 'changed'
        ? [`The case changed while the minutes were written, on ${desk.clock.today()}. Look at it, and record what was decided there.`]
        : [],
})

export const learningServices = (desk: Desk): LearningServices => {
  const recordOne = async (session: Session, minutes: string, decided: CaseMinuted): Promise<MinutedCase | undefined> => {
    const { reference, attempts, position } = decided
    const hand = await readFor(desk, session, reference)
    if (hand === undefined) return undefined
    if (attempts.length === 0) return minuted(desk, decided, undefined, [])
    const recorder = recorderOf(hand.edition.procedure, session.account)
    const recorded = await recordInHand(desk, hand, recorder, { reference, position, attempts, key: `${minutes}/${reference}` })
    if (recorded.is !== 'recorded') return minuted(desk, decided, recorded, [])
    const now = await readFor(desk, session, reference)
    const ids = new Set(recorded.facts.map(({ id }) => id))
    const entries =
      now === undefined
        ? []
        : timeline({ ...opened(desk, now), facts: now.facts }, 'oldest-first').filter(
            ({ fact, type }) => ids.has(fact) && type !== 'note-made',
          )
    return minuted(
      desk,
      decided,
      recorded,
      entries.map(({ title, details, words }) => [title, ...details.map(({ label, value }) => `${label}: ${value}`), ...words].join('. ')),
    )
  }

  return {
    async sheetDraft(session, reference) {
      const hand = await readFor(desk, session, reference)
      if (hand === undefined) return undefined
      const [draft, names] = await Promise.all([desk.store.sheetDraft(reference), namesOf(desk)])
      const saying = sayingTo(desk, hand, session.account)
      return (
        draft && { values: answersIn(draft.typed, saying?.say), savedAt: draft.savedAt, savedBy: names.get(draft.savedBy) ?? draft.savedBy }
      )
    },

    async saveSheetDraft(session, reference, values) {
      if (!(await readFor(desk, session, reference))) return
      const typed = Object.fromEntries(Object.entries(values).filter(([name]) => !ofTheSitting.test(name)))
      await desk.store.saveSheetDraft(reference, { typed, savedAt: desk.clock.now(), savedBy: session.account.id })
    },

    async dropSheetDraft(session, reference) {
      if (await readFor(desk, session, reference)) await desk.store.dropSheetDraft(reference)
    },

    async lessons(session, { states, service, words, page, pageSize }) {
      const found = await desk.store.things<Lesson>(
        {
          sight: sightOf(desk, session),
          kind: 'lesson',
          ...(states && { states }),
          ...(service !== undefined && { service }),
          ...(words !== undefined && { said: words }),
        },
        { order: 'latest', page: page ?? 1, pageSize: pageSize ?? 25 },
      )
      return { rows: found.rows.map(row => listedOf(desk, row)), total: found.total, page: found.page, pages: found.pages }
    },

    meetingsOfLearning: () => meetingsOf(desk),

    async meetingAgenda(session, id) {
      const meeting = meetingsOf(desk).find(one => one.id === id)
      if (meeting === undefined) return undefined
      const [{ facts }, lessons, kept, names] = await Promise.all([
        desk.store.readBodyFacts(),
        onAgendas(desk, session),
        desk.store.minutesOf(id, mostMinutes),
        namesOf(desk),
      ])
      const today = desk.clock.today()
      const diary = diaryOf(id, facts)
        .map(parseLocalDate)
        .filter(day => day !== undefined)
      const on = diary.find(day => day >= today)
      const lastOn = diary.findLast(day => day <= today)
      return {
        meeting,
        ...(on !== undefined && { on }),
        ...(lastOn !== undefined && { lastOn }),
        agenda: agendaOf(id, lessons, on),
        held: kept.map(one => minutesRead(meeting, one, names)),
      }
    },

    async keepMinutes(session, { id, meeting, heldOn, present, said, cases }) {
      await desk.store.addMinutes({ id, meeting, heldOn, present, said, by: session.account.id, at: desk.clock.now() })
      for (const [i, decided] of cases.entries()) {
        const item = await recordOne(session, id, decided)
        if (item !== undefined) await desk.store.addMinutesItem(id, i, { reference: decided.reference, item })
      }
    },

    async minutes(session, id) {
      const kept = await desk.store.minutes(id)
      const meeting = meetingsOf(desk).find(one => one.id === kept?.meeting)
      if (kept === undefined || meeting === undefined) return undefined
      const [items, names] = await Promise.all([desk.store.minutesItems<MinutedCase>(id, sightOf(desk, session)), namesOf(desk)])
      return { ...minutesRead(meeting, kept, names), cases: items.map(({ item }) => item) }
    },
  }
}
