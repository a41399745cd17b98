/** Themes: counted across cases, written down, suggested from past points, and what has come up again after something was done. */
import { addDays, day, type LocalDate } from '#calendar'
import { type Attempt, decide } from '#case'
import type { ThemeList } from '#language'
import {
  actionsOf,
  type CountedPoints,
  controlChart,
  keysReadAs,
  lastComplete,
  mayRebase,
  nextMonth,
  type PointRow,
  readTheme,
  suggestThemes,
  tallyThemes,
  tellingWords,
  themeListOn,
} from '#outputs'
import type { Sight } from '#record'
import type { LikeCase, Recorded, Session, ThemeGiven, ThemeServices } from '#web'
import type { Desk } from './desk.ts'
import { sightOf } from './listing.ts'
import { type CaseInHand, readFor, stateOf } from './reading.ts'
import { recorderOf, recordInHand } from './recording.ts'
import { toldTo } from './who-complained.ts'

const monthsBack = 24
/** Points a page; each is looked up among the past ones. */
const pageSize = 10
/** An action is followed for so long after it was done. */
const daysFollowed = 730

interface Lists {
  readonly all: readonly ThemeList[]
  readonly present: ThemeList
}

const listsOf = (desk: Desk): Lists | undefined => {
  const all = desk.body.themeLists ?? []
  const present = themeListOn(all, desk.clock.today())
  return present && { all, present }
}

const firstDayOf = (month: string): LocalDate => day(`${month}-01`)

const monthsFrom = (last: string): string => {
  const number = Number(last.slice(0, 4)) * 12 + Number(last.slice(5, 7)) - monthsBack
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
}

const figuresOf = async (desk: Desk, { restricted, viewer }: Sight, service: string) => {
  const last = lastComplete(desk.clock.today())
  const counted: readonly CountedPoints[] = await desk.store.countPoints({
    restricted,
    ...(viewer !== undefined && { viewer }),
    ...(service !== '' && { service }),
    from: firstDayOf(monthsFrom(last)),
    before: firstDayOf(nextMonth(last)),
  })
  const first = counted.map(({ month }) => month).sort()[0]
  return { counted, ...(first !== undefined && { months: { first, last } }) }
}

/** What reads as no one theme of the list in force: what was split, and what no list has. */
const keysSplit = ({ all, present }: Lists): readonly string[] =>
  all.flatMap(list =>
    Object.keys(list.themes).flatMap(id => {
      const { is } = readTheme(all, 'themes', { id, list: list.from }, present)
      return is === 'needs-person' || is === 'unknown' ? [`${list.from}/${id}`] : []
    }),
  )

const mapOf = ({ all, present }: Lists) => {
  const pairs = Object.keys(present.themes).flatMap(id => keysReadAs(all, id, present).map(key => [key, id] as const))
  return { keys: pairs.map(([key]) => key), now: pairs.map(([, id]) => id) }
}

const viewerOf = ({ account }: Session) => ({ account: account.id, name: account.name })

const suggestedFor = async (desk: Desk, session: Session, words: string, except: string) => {
  const lists = listsOf(desk)
  if (lists === undefined) return []
  const alike = await desk.store.alike({
    sight: sightOf(desk, session),
    words: [...tellingWords(words).keys()],
    except: [except],
    viewer: viewerOf(session),
    limit: 30,
  })
  if (alike.length === 0) return []
  const past = await desk.store.things<PointRow>(
    { sight: sightOf(desk, session), kind: 'point', states: ['themed'], references: alike.map(({ reference }) => reference) },
    { order: 'latest', pageSize: 100 },
  )
  return suggestThemes(
    lists.all,
    lists.present,
    words,
    past.rows.flatMap(({ theme, row }) => (theme === undefined || row.words === undefined ? [] : [{ theme, words: row.words }])),
  )
}

const refused = (because: string, field?: string): Recorded => ({
  is: 'refused',
  refusals: [{ act: 'record', clause: '', because, severity: 'refuse', ...(field === undefined ? {} : { field }), tests: [] }],
})

/** The role of theirs in which the procedure lets it be recorded, where it says anything; people outside the body write down no themes. */
const roleFor = (desk: Desk, hand: CaseInHand, { account }: Session, attempt: Attempt): string | undefined => {
  const { procedure, compiled } = hand.edition
  const own = account.roles.filter(role => Object.hasOwn(procedure.roles, role) && procedure.roles[role]?.outside !== true)
  const lets = own.find(
    role =>
      !('refused' in decide(compiled, hand.facts, hand.calendar, desk.clock.today(), { ...attempt, by: { role, person: account.id } })),
  )
  return lets ?? own[0]
}

const attemptsOf = ({ present }: Lists, on: LocalDate, { reference, point, theme, cause }: ThemeGiven): readonly Attempt[] => {
  const base = { case: reference, on, about: { point: [point] } }
  const { from: list } = present
  return [
    ...(theme === '' ? [] : [{ ...base, type: 'theme-recorded', data: { theme, list } }]),
    ...(cause === '' ? [] : [{ ...base, type: 'cause-recorded', data: { main: cause, list } }]),
  ]
}

const notInList = ({ present }: Lists, { theme, cause }: ThemeGiven): Recorded | undefined => {
  if (theme !== '' && !Object.hasOwn(present.themes, theme)) return refused('Choose a theme of the list.', 'theme')
  return cause === '' || Object.hasOwn(present.causes, cause) ? undefined : refused('Choose a cause of the list.', 'cause')
}

const giveInCase = async (desk: Desk, session: Session, lists: Lists, given: readonly ThemeGiven[], key: string): Promise<Recorded> => {
  const reference = given[0]?.reference ?? ''
  const hand = await readFor(desk, session, reference)
  if (!hand) return refused('There is no such case among those you may see.')
  const wrong = given.map(one => notInList(lists, one)).find(one => one !== undefined)
  if (wrong) return wrong
  const attempts = given.flatMap(one => attemptsOf(lists, desk.clock.today(), one))
  const roles = attempts.map(attempt => roleFor(desk, hand, session, attempt))
  if (roles.includes(undefined))
    return refused('Your account has no role in this procedure that writes down themes. Ask the complaints team to do it.')
  const done = attempts.map((attempt, i) => ({ ...attempt, by: { role: roles[i] ?? '', person: session.account.id } }))
  const recording = { reference, position: hand.record.position, attempts: done, key: `${key} ${reference}` }
  return recordInHand(desk, hand, recorderOf(hand.edition.procedure, session.account), recording)
}

const likeCase = (desk: Desk, hand: CaseInHand, shared: readonly string[]): LikeCase => {
  const { record, edition, facts } = hand
  const state = stateOf(desk, hand)
  const received = record.facts.find(({ type }) => type === 'complaint-received')
  const on = received && (typeof received.on === 'string' ? received.on : received.on.from)
  const { service } = received?.data ?? {}
  const actions = actionsOf({ state, procedure: edition.procedure, facts })
  const words = record.facts.find(({ type }) => type === 'point-raised')?.data.words
  return {
    reference: record.reference,
    title: typeof words === 'string' ? words : '',
    restricted: desk.body.services.some(({ id, restricted }) => id === service && restricted === true),
    open: state.positions.find(({ kind }) => kind === 'case')?.open ?? true,
    ...(on !== undefined && { receivedOn: on }),
    ...(typeof service === 'string' && { service }),
    ...(state.outcomes.overall !== undefined && { outcome: state.outcomes.overall }),
    putRight: actions.map(({ what, standingWords }) => ({ what, standing: standingWords })),
    shared,
  }
}

const likeCases: (desk: Desk) => ThemeServices['likeCases'] = desk => async (session, words, except) => {
  const own = tellingWords(words)
  const alike = await desk.store.alike({
    sight: sightOf(desk, session),
    words: [...own.keys()],
    ...(except !== undefined && { except: [except] }),
    viewer: viewerOf(session),
  })
  const hands = await Promise.all(
    alike.map(async one => ({ hand: await readFor(desk, session, one.reference), shared: one.words.map(form => own.get(form) ?? form) })),
  )
  return hands.flatMap(({ hand, shared }) => (hand === undefined ? [] : [likeCase(desk, toldTo(desk, hand, session.account), shared)]))
}

const setBaseline: (desk: Desk) => ThemeServices['setBaseline'] =
  desk =>
  async (session, { service, theme, from, reason }) => {
    const refuse = (field: string, because: string) => ({ is: 'refused', field, because }) as const
    const lists = listsOf(desk)
    if (!session.account.permissions.includes('administer') || lists === undefined)
      return refuse('', 'Your account may not set limits anew. Ask an administrator.')
    if (reason.trim() === '') return refuse('reason', 'Say what changed. The reason stands beside the chart.')
    const { counted, months } = await figuresOf(desk, { restricted: true }, service)
    if (months === undefined) return refuse('', 'Nothing has been counted yet.')
    const tally = tallyThemes(lists.all, lists.present, counted, months.first, months.last)
    const series = theme === '' ? tally.all : tally.themes.find(({ id }) => id === theme)?.months
    if (series === undefined) return refuse('', 'There is no such theme in the list in force.')
    const earlier = (await desk.store.baselines()).filter(one => one.service === service && one.theme === theme)
    const may = mayRebase(controlChart(series, earlier))
    if (!may.may) return refuse('from', may.because)
    if (from < may.fromAtEarliest || from > may.fromAtLatest) return refuse('from', 'Choose one of the months offered.')
    await desk.store.addBaseline({ service, theme, from, reason: reason.trim(), account: session.account.id, at: desk.clock.now() })
    return { is: 'set' }
  }

export const themeServices = (desk: Desk): ThemeServices => ({
  async themeFigures(session, service) {
    const sight = sightOf(desk, session)
    const [figures, baselines, accounts] = await Promise.all([
      figuresOf(desk, sight, service),
      desk.store.baselines(),
      desk.store.accounts(),
    ])
    const nameOf = (id: string) => accounts.find(one => one.id === id)?.name ?? id
    return { ...figures, baselines: baselines.map(one => ({ ...one, by: nameOf(one.account) })), isWithoutRestricted: !sight.restricted }
  },

  async pointsToSort(session, { which, service, page }) {
    const lists = listsOf(desk)
    const themes = which === 'split' ? { themes: lists === undefined ? [] : keysSplit(lists) } : { states: ['without-theme'] }
    const found = await desk.store.things<PointRow>(
      { sight: sightOf(desk, session), kind: 'point', ...themes, ...(service && { service }) },
      { order: 'latest', page: page ?? 1, pageSize },
    )
    const rows = await Promise.all(
      found.rows.map(async ({ reference, id, since, row, theme, title, restricted, service: of }) => ({
        ...{ reference, point: id, since, title, restricted, words: row.words ?? '' },
        ...(of !== undefined && { service: of }),
        ...(theme !== undefined && { recorded: theme }),
        suggested: await suggestedFor(desk, session, row.words ?? '', reference),
      })),
    )
    return { rows, total: found.total, page: found.page, pages: found.pages }
  },

  suggestedFor: (session, words, except) => suggestedFor(desk, session, words, except),

  async giveThemes(session, given, key) {
    const lists = listsOf(desk)
    const answers: { reference: string; answer: Recorded }[] = []
    for (const [reference, own] of Map.groupBy(
      given.filter(({ theme, cause }) => theme !== '' || cause !== ''),
      one => one.reference,
    ))
      answers.push({
        reference,
        answer: lists === undefined ? refused('The body has no list of themes yet.') : await giveInCase(desk, session, lists, own, key),
      })
    return answers
  },

  likeCases: likeCases(desk),

  async comeUpAgain(session, { mine, reference }) {
    const lists = listsOf(desk)
    if (lists === undefined) return []
    const found = await desk.store.recurrences({
      sight: sightOf(desk, session),
      map: mapOf(lists),
      doneFrom: addDays(desk.clock.today(), -daysFollowed),
      ...(mine === true && { owners: [session.account.id, ...session.account.roles] }),
      ...(reference !== undefined && { reference }),
    })
    return found.map(({ action, again, ...about }) => ({
      ...about,
      action: { ...action, what: action.what ?? 'What was done' },
      again: [...new Map(again.map(one => [one.reference, { reference: one.reference, title: one.title, since: one.since }])).values()],
    }))
  },

  setBaseline: setBaseline(desk),
})
