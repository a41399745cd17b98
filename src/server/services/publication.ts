/** Reports written, signed off, presented, issued and published, as pages ask for them. */
import { addDays, type LocalDate } from '#calendar'
import type { Attempt } from '#case'
import type { Assessment, Procedure, Report, RoleId } from '#language'
import {
  answeredAssessment,
  asIssued,
  assessmentAnswers,
  assessmentKeys,
  draftAnswer,
  draftWords,
  type EqualityYear,
  type FigureTable,
  feedOf,
  idInWords,
  isOfChosenRows,
  longDay,
  type NamedPeriod,
  nameLeftOut,
  namesIn,
  namesToKeepOut,
  type ReportWords,
  relationsOf,
  rolesInWords,
  roleTitle,
  type ShownSection,
  shownReport,
  unanswered,
} from '#outputs'
import { canonicalJson, erased, type KeptReport, type ReportStepKept } from '#record'
import {
  actsIn,
  type IssuedReport,
  type PublicationServices,
  type PublishedReport,
  type Recorded,
  type ReportAtWork,
  type ReportSaved,
  type Session,
} from '#web'
import { addressOf } from '../address.ts'
import { editionByHash } from '../library.ts'
import { type AtWork, figuresAt, isOf, openAtWork } from '../reports/at-work.ts'
import { contentOf, shownOf, textOfContent } from '../reports/content.ts'
import { movedSince } from '../reports/moved.ts'
import type { Desk } from './desk.ts'
import { equalityFigures } from './equality.ts'
import { recordInBody } from './record-in-body.ts'
import { recorderOf } from './recording.ts'

/** Numbers from 1 to this are hidden in what is published, where the body says nothing else: fewer than five. */
const smallUpTo = 4
/** Reports that the public is shown a list of: some ten years of them. */
const mostPublished = 200

const ownReport = ({ edition, named }: AtWork): Report => {
  const own = edition.procedure.reports?.[named.report]
  if (own === undefined) throw new RangeError(`'${named.report}' is no report of ${named.procedure}.`)
  return own
}

const isOfTheEnd =
  ({ measures = {} }: Procedure) =>
  (measure: string): boolean => {
    const on = measures[measure]?.on
    return typeof on === 'object' && 'at' in on && on.at === 'period-end'
  }

/** What is asked of its contents beside its sections: 'improvements', or that there were none. */
const askedBeside = ({ needs = {}, contains }: Report): readonly string[] => {
  const asked = [...JSON.stringify(needs).matchAll(/"covers":\[\{"given":"contents"\},\[([^\]]*)\]/g)].flatMap(([, ids = '']) =>
    [...ids.matchAll(/"([^"]+)"/g)].map(([, id = '']) => id),
  )
  return [...new Set(asked)].filter(id => contains[id] === undefined)
}

const allWords = ({ summary, sections }: ReportWords): string => [summary, ...Object.values(sections)].join('\n\n')

const namesFound = async (desk: Desk, { edition, words }: AtWork): Promise<readonly string[]> => {
  const text = allWords(words)
  const people = await desk.store.peopleNamedIn(text)
  const names = namesToKeepOut(Object.fromEntries(people.map((person, i) => [String(i), person])), edition.procedure)
  return namesIn(text, names)
}

const toInWords = (procedure: Procedure, to: string): string => {
  const roles = to.split(' and ').filter(id => procedure.roles[id] !== undefined)
  return roles.length > 0 ? rolesInWords(procedure, roles) : idInWords(to)
}

const editionNow = (work: AtWork): number => work.issued.filter(one => isOf(work.named, one)).length + 1

const latestStep = ({ steps, version }: AtWork, what: ReportStepKept['what']): ReportStepKept | undefined =>
  steps.findLast(step => step.what === what && step.version === version)

/** What the public was shown of this procedure before; of each report and period its latest edition. */
const shownBefore = ({ named, issued }: AtWork) => {
  const published = issued.filter(one => one.shown !== undefined && !isOf(named, one))
  const latest = new Map(published.toReversed().map(one => [`${one.report} ${one.period}`, one]))
  return [...latest.values()].map(one => ({ figures: contentOf(one).figures, hidden: new Set(one.hidden) }))
}

/** What the body answers with its published yearly reports. */
const assessmentsOf = ({ body }: Desk, { each, published }: Report): readonly Assessment[] =>
  published && typeof each === 'object' && each.period === 'year' ? (body.assessments ?? []) : []

const assessmentAtWork = ({ questions, ...assessment }: Assessment, words: ReportWords, sections: readonly ShownSection[]) => ({
  ...assessment,
  questions: Object.entries(questions).map(([id, question]) => {
    const keys = assessmentKeys(assessment.id, id)
    const answer = assessmentAnswers.find(one => one === words.sections[keys.answer])
    const draft = draftAnswer(question, sections)
    return { ...question, id, draft, words: words.sections[keys.words] ?? '', ...(answer && { answer }) }
  }),
})

/** Who complained, beside a published report of the same year, where the body asks. */
const equalityOf = async (
  desk: Desk,
  { each, published }: Report,
  procedure: string,
  { from }: NamedPeriod,
): Promise<EqualityYear | undefined> => {
  if (!published || typeof each !== 'object' || each.period !== 'year') return undefined
  return (await equalityFigures(desk)).find(year => year.procedure === procedure && year.from === from)
}

/** As it would be issued now. */
const composed = async (desk: Desk, work: AtWork, reason: string) => {
  const { edition, named, asAt, figures, words } = work
  const { procedure } = edition
  const own = ownReport(work)
  const number = editionNow(work)
  const assessments = assessmentsOf(desk, own).flatMap(one => answeredAssessment(one, words) ?? [])
  const equality = await equalityOf(desk, own, procedure.id, figures.period)
  const [signedOff, presented] = [latestStep(work, 'signed-off'), work.steps.findLast(({ what }) => what === 'presented')]
  const content = {
    ...{ body: desk.body.name, report: named.report, procedure: { id: procedure.id, hash: edition.hash }, edition: number },
    ...(number > 1 && { reason }),
    ...{ asAt, figures, words, moved: await movedSince(desk, work) },
    ...(signedOff && { signedOff: { role: signedOff.role, title: roleTitle(procedure, signedOff.role), on: signedOff.on } }),
    ...(presented && { presented: { to: toInWords(procedure, own.to), on: presented.on } }),
    ...(assessments.length > 0 && { assessments }),
    ...(equality && { equality }),
  }
  const shown = shownReport({
    ...{ content, issuedOn: desk.clock.today(), isOfTheEnd: isOfTheEnd(procedure) },
    ...(own.published && {
      beside: { earlier: shownBefore(work), upTo: desk.body.smallNumbersUpTo ?? smallUpTo, relations: relationsOf(procedure) },
    }),
  })
  return { content, shown }
}

const issuedOf = (kept: KeptReport, by: string): IssuedReport => {
  const content = contentOf(kept)
  return {
    ...{ id: kept.id, procedure: kept.procedure, report: kept.report, period: kept.period, edition: kept.edition },
    ...{ title: `${content.figures.title}, ${content.figures.period.title}`, issuedOn: kept.issuedOn, by, hash: kept.hash },
    ...{ isPublished: kept.shown !== undefined, content },
  }
}

const atWorkOf = async (desk: Desk, work: AtWork): Promise<ReportAtWork> => {
  const { named, edition, figures, drafts, version, words, asAt, steps, issued } = work
  const { procedure } = edition
  const own = ownReport(work)
  const [{ content, shown }, names, { position }, accounts] = await Promise.all([
    composed(desk, work, ''),
    namesFound(desk, work),
    desk.store.readBodyFacts(),
    desk.store.accounts(),
  ])
  const nameOf = (id: string): string => accounts.find(one => one.id === id)?.name ?? id
  return {
    ...named,
    ...{ title: own.title, clause: own.clause, of: figures.period, isOver: isOver(figures.period, desk.clock.today()) },
    ...{ who: [own.who].flat(), to: toInWords(procedure, own.to), isPublished: own.published === true },
    ...(own.signedOffBy && { signedOffBy: { role: own.signedOffBy, title: roleTitle(procedure, own.signedOffBy) } }),
    ...{ version, versions: drafts.map(one => ({ version: one.version, by: nameOf(one.by), at: one.at })), asAt, words },
    drafts: Object.fromEntries(shown.report.sections.map(section => [section.id, draftWords(section)])),
    beside: askedBeside(own).map(id => ({ id, title: idInWords(id) })),
    assessments: assessmentsOf(desk, own).map(one => assessmentAtWork(one, words, shown.report.sections)),
    ...{ shown: shown.report, givenAway: shown.givenAway.length, names, moved: content.moved, position },
    steps: steps.map(({ what, role, on, by, version: of }) => ({
      ...{ what, title: roleTitle(procedure, role), on, by: nameOf(by), isOfThisVersion: of === version },
    })),
    issued: issued.filter(one => isOf(named, one)).map(one => issuedOf(one, nameOf(one.by))),
  }
}

const isOver = ({ to }: NamedPeriod, today: LocalDate): boolean => to < today

const refused = (because: string, clause: string, field?: string) => ({
  is: 'refused' as const,
  because,
  clause,
  ...(field !== undefined && { field }),
})

const asRecorded = ({
  because,
  clause,
  field,
}: {
  readonly because: string
  readonly clause: string
  readonly field?: string
}): Recorded => ({
  is: 'refused',
  refusals: [{ act: 'record', clause, because, severity: 'refuse', tests: [], ...(field !== undefined && { field }) }],
})

const notThere = refused(
  'No procedure in force has this report for this period. Open the list of reports again, and choose one that is there.',
  '',
)
const changed = { is: 'changed' } as const

/** Why it may not be issued yet, before the procedure itself is asked. */
const standsInTheWay = async (desk: Desk, work: AtWork, reason: string, namesRead: boolean) => {
  const own = ownReport(work)
  const { period } = work.figures
  if (!isOver(period, desk.clock.today()))
    return refused(`Its period runs until ${longDay(period.to)}: it can be issued from ${longDay(addDays(period.to, 1))}.`, own.clause)
  if (own.published && own.to !== 'public' && !work.steps.some(({ what }) => what === 'presented'))
    return refused(
      `It goes to the ${toInWords(work.edition.procedure, own.to)} before it is published: say when it was presented.`,
      own.clause,
      'presented',
    )
  if (editionNow(work) > 1 && reason.trim() === '')
    return refused('It was issued before: enter what is corrected, for those who read the earlier edition.', own.clause, 'reason')
  for (const one of assessmentsOf(desk, own)) {
    const [open, all] = [unanswered(one, work.words).length, Object.keys(one.questions).length]
    if (open > 0 && open < all)
      return refused(
        `${one.title}: ${open} of ${all} questions have no answer. Answer them, or take the other answers away to issue it without.`,
        own.clause,
        'assessment',
      )
  }
  const names = await namesFound(desk, work)
  if (names.length > 0 && !namesRead)
    return refused(
      `Its words hold names of people in the record: ${names.join(', ')}. Take them out, or say that they are of nobody in a complaint.`,
      own.clause,
      'names',
    )
  return undefined
}

const attemptOf = ({ named, words, figures, version, steps, edition }: AtWork, own: Report, today: LocalDate, role: RoleId): Attempt => {
  const said = (id: string): boolean => (words.sections[id] ?? '').trim() !== ''
  // A table that was filled and has no row to name says that there is none.
  const isFilled = (table: FigureTable): boolean => table.rows.length > 0 || isOfChosenRows(table)
  const contents = [
    ...figures.sections.filter(({ id, tables }) => said(id) || tables.some(isFilled)).map(({ id }) => id),
    ...askedBeside(own).filter(said),
  ]
  const signedOff = steps.findLast(step => step.what === 'signed-off' && step.version === version)
  const saysWhom = edition.procedure.fields?.['report-issued']?.recipients !== undefined
  return {
    ...{ type: 'report-issued', case: null, on: today, by: { role }, under: `body/${named.report}` },
    data: {
      ...{ report: named.report, period: named.period, to: own.to, published: own.published ?? false, contents },
      ...(signedOff && { signedOffBy: signedOff.role }),
      ...(saysWhom && { recipients: own.to.split(' and ') }),
    },
  }
}

const stepIn = async (
  desk: Desk,
  session: Session,
  work: AtWork,
  step: Pick<ReportStepKept, 'what' | 'role' | 'on'>,
): Promise<ReportSaved> => {
  const done = { ...step, version: work.version, by: session.account.id, at: desk.clock.now() }
  return (await desk.store.addReportStep(work.named, done)) ? { is: 'saved', version: work.version } : changed
}

const notSaved = (own: Report) => refused('Save its words first: what is signed off or presented is a version that is kept.', own.clause)

export const publicationServices = (desk: Desk): PublicationServices => {
  const mayMake = ({ account }: Session, own: Report): RoleId | undefined => [own.who].flat().find(role => actsIn(account).includes(role))
  const notTheirs = ({ edition }: AtWork, own: Report, roles: readonly RoleId[]) =>
    refused(`This is for the ${rolesInWords(edition.procedure, roles)}, and your account does not hold that role.`, own.clause)

  return {
    async reportAtWork(_session, named) {
      const work = await openAtWork(desk, named)
      return work && atWorkOf(desk, work)
    },

    async saveReport(session, named, { version, words, recount }) {
      const work = await openAtWork(desk, named)
      if (work === undefined) return notThere
      const own = ownReport(work)
      if (mayMake(session, own) === undefined && !actsIn(session.account).includes(own.signedOffBy ?? ''))
        return notTheirs(work, own, [own.who].flat())
      if (version !== work.version) return changed
      const [by, at] = [session.account.id, desk.clock.now()]
      const saved = await desk.store.saveReportDraft(named, { version: version + 1, words, asAt: recount ? at : work.asAt, by, at })
      return saved ? { is: 'saved', version: version + 1 } : changed
    },

    async signOffReport(session, named, version) {
      const work = await openAtWork(desk, named)
      if (work === undefined) return notThere
      const own = ownReport(work)
      const role = own.signedOffBy
      if (role === undefined) return refused('The document names nobody who signs this report off.', own.clause)
      if (!actsIn(session.account).includes(role)) return notTheirs(work, own, [role])
      if (work.version === 0) return notSaved(own)
      if (version !== work.version) return changed
      return stepIn(desk, session, work, { what: 'signed-off', role, on: desk.clock.today() })
    },

    async presentReport(session, named, { version, on }) {
      const work = await openAtWork(desk, named)
      if (work === undefined) return notThere
      const own = ownReport(work)
      const role = mayMake(session, own)
      if (role === undefined) return notTheirs(work, own, [own.who].flat())
      if (work.version === 0) return notSaved(own)
      if (version !== work.version) return changed
      if (on > desk.clock.today()) return refused('The day it was presented must be today or earlier.', own.clause, 'presented')
      if (on <= work.figures.period.to)
        return refused(`It is of ${work.figures.period.title}, and cannot have been presented before its end.`, own.clause, 'presented')
      return stepIn(desk, session, work, { what: 'presented', role, on })
    },

    async issueReport(session, named, { version, position, key, reason, namesRead }) {
      const work = await openAtWork(desk, named)
      if (work === undefined) return asRecorded(notThere)
      const own = ownReport(work)
      if (work.version === 0) return asRecorded(notSaved(own))
      if (version !== work.version) return { is: 'changed', since: [] }
      const inTheWay = await standsInTheWay(desk, work, reason, namesRead)
      if (inTheWay !== undefined && !(await desk.store.answered(key))) return asRecorded(inTheWay)
      const counted = await figuresAt(desk, work.edition, named, work.asAt)
      if (counted === undefined) return asRecorded(notThere)
      const exact = { ...work, figures: counted }
      const { content, shown } = await composed(desk, exact, reason.trim())
      const { text, hash } = textOfContent(content)
      const today = desk.clock.today()
      const role = mayMake(session, own) ?? [own.who].flat()[0] ?? ''
      return recordInBody(
        desk,
        recorderOf(work.edition.procedure, session.account),
        { procedure: named.procedure, position, key, attempts: [attemptOf(exact, own, today, role)] },
        {
          reportIssued: {
            ...{
              ...named,
              edition: content.edition,
              content: text,
              hash,
              hidden: [...shown.hidden],
              issuedOn: today,
              by: session.account.id,
            },
            ...(own.published && { shown: canonicalJson(shown.report) }),
          },
        },
      )
    },

    async issuedReports(_session, procedure) {
      const [issued, accounts] = await Promise.all([desk.store.reportsIssued(procedure), desk.store.accounts()])
      return issued.map(one => issuedOf(one, accounts.find(({ id }) => id === one.by)?.name ?? one.by))
    },

    async issuedReport(_session, id) {
      const kept = await desk.store.reportIssued(id)
      if (kept === undefined) return undefined
      const accounts = await desk.store.accounts()
      return issuedOf(kept, accounts.find(one => one.id === kept.by)?.name ?? kept.by)
    },

    async makeReportAgain(_session, id) {
      const kept = await desk.store.reportIssued(id)
      return kept && madeAgain(desk, kept)
    },

    async publishedReports() {
      return withLater(await desk.store.reportsPublished(mostPublished))
    },

    async publishedFeed() {
      const entries = (await desk.store.reportsPublished(mostPublished)).map(({ id, shown }) => {
        const { title, period, edition, issuedOn, summary } = shownOf(shown)
        return { id, title: `${title}, ${period.title}${edition > 1 ? `, edition ${edition}` : ''}`, issuedOn, summary }
      })
      return feedOf(desk.body.name, addressOf(process.env), entries)
    },

    async publishedReport(id) {
      return withLater(await desk.store.reportsPublished(mostPublished)).find(one => one.id === id)
    },
  }
}

/** Everything that was issued under any version of the body's procedures, by procedure, the latest first. */
export const issuedReports = async (desk: Desk): Promise<readonly KeptReport[]> => {
  const ids = new Set(desk.library.editions.filter(({ procedure }) => procedure.body === desk.body.id).map(({ procedure }) => procedure.id))
  return (await Promise.all([...ids].map(id => desk.store.reportsIssued(id)))).flat()
}

/** Figures counted again from the record as it stood, with the words that were kept: the same text, or not. */
export const madeAgain = async (desk: Desk, kept: KeptReport) => {
  const content = contentOf(kept)
  const edition = editionByHash(desk.library, content.procedure.hash)
  const again = edition && (await figuresAt(desk, edition, kept, content.asAt))
  if (again === undefined)
    return { isSame: false, hash: '', differs: ['The version of the procedure it was made under is not in the library any more'] }
  const figures = asIssued(again, content.figures, [erased, nameLeftOut])
  const { hash } = textOfContent({ ...content, figures })
  const was = new Map(rowsOf(content.figures))
  const differs = rowsOf(figures).flatMap(([key, { title, cells }]) => (was.get(key)?.cells === cells ? [] : [title]))
  return {
    isSame: hash === kept.hash,
    hash,
    differs: hash !== kept.hash && differs.length === 0 ? ['What its figures are called'] : differs,
  }
}

const rowsOf = ({ sections }: ReturnType<typeof contentOf>['figures']) =>
  sections.flatMap(({ id, tables }) =>
    tables.flatMap(table =>
      table.rows.map(
        row =>
          [
            `${id} ${table.id} ${row.id}`,
            { title: `${table.title}: ${row.title}`, cells: canonicalJson([row.cells, row.said ?? []]) },
          ] as const,
      ),
    ),
  )

/** An edition that another follows says which. */
const withLater = (kept: readonly { readonly id: string; readonly shown: string }[]): readonly PublishedReport[] => {
  const all = kept.map(({ id, shown }) => ({ id, report: shownOf(shown) }))
  const ofOne = Map.groupBy(all, ({ report }) => `${report.procedure} ${report.report} ${report.period.id}`)
  return all.map(one => {
    const same = ofOne.get(`${one.report.procedure} ${one.report.report} ${one.report.period.id}`) ?? []
    const last = same.toSorted((a, b) => b.report.edition - a.report.edition)[0]
    return { ...one, ...(last !== undefined && last.id !== one.id && { later: last.id }) }
  })
}
