/** Services for the staff pages that keep everything in memory: real judging and real outputs, no record and no password hashing. */
import { randomUUID } from 'node:crypto'
import type { LocalDate } from '#calendar'
import { evaluate, type Fact } from '#case'
import { group, routing, rowsOf } from '#outputs'
import type { AboutDocument } from '../../document-services.ts'
import { shutBecause } from '../../document-services.ts'
import type { VersionOfProcedure } from '../../procedure-services.ts'
import { notKnown, routeAnswersOf } from '../../route-answers.ts'
import type {
  Account,
  Answers,
  Document,
  LetterDraft,
  OpenCase,
  Person,
  Recorded,
  Recording,
  SentLetter,
  Services,
  Session,
} from '../../services.ts'
import { inMemoryServices } from '../../testing/in-memory-services.ts'
import { proceduresInMemory, versionInMemory } from '../../testing/procedures-in-memory.ts'
import { whatIfInMemory } from '../../testing/what-if-in-memory.ts'
import { bodyInMemory } from './body-in-memory.ts'
import { caseListsInMemory, intakeInMemory } from './case-lists-in-memory.ts'
import type { Example, ExampleCase } from './example-shape.ts'

interface Kept {
  readonly example: ExampleCase
  facts: Fact[]
  people: Record<string, Person>
  documents: Document[]
  drafts: LetterDraft[]
  letters: SentLetter[]
  done: Map<string, readonly Fact[]>
  /** Where it was moved to. */
  version?: VersionOfProcedure
}

/** The one password of every example account. */
export const examplePassword = 'an example password'

export interface StaffServices extends Services {
  /** A session without signing in, for a test that is about something else. */
  sessionFor(account: string): Session
  /** Ends every session, as a restart or a long wait would. */
  endSessions(): void
}

const aboutKept = ({ namesNobody, ...about }: Partial<AboutDocument>) => ({ ...about, ...(namesNobody && { namesNobody: true as const }) })

const stamp = (today: LocalDate): string => `${today}T10:00:00.000Z`

const openCase = (example: Example, kept: Kept): OpenCase => ({
  reference: kept.example.reference,
  position: kept.facts.length,
  title: kept.example.title,
  restricted: kept.example.restricted ?? false,
  body: example.body,
  procedure: kept.version?.procedure ?? example.procedure,
  compiled: kept.version?.compiled ?? example.judging.compiled,
  calendar: example.calendar,
  facts: [...kept.facts],
  bodyFacts: [],
  state: kept.version ? evaluate(kept.version.compiled, kept.facts, example.calendar, example.today) : example.judging.state(kept.facts),
  people: { ...kept.people },
  accounts: Object.fromEntries(example.accounts.map(({ id, name }) => [id, name])),
  documents: [...kept.documents],
  drafts: [...kept.drafts],
  letters: [...kept.letters],
  chain: { entries: kept.facts.length, unbroken: true },
})

/** A complaint in the words of its form, with what was answered about its way; nothing else that a real one holds. */
const complaintOf = (example: Example, answers: Answers): readonly Fact[] => {
  const common = { case: 'not-recorded', on: example.today, recordedAt: '', recordedBy: '' }
  const answered = [...routeAnswersOf(answers)].flatMap(([id, [value = '']]) => (value === notKnown ? [] : [[id, value] as const]))
  const fieldsOf = (type: string, point = '') =>
    Object.fromEntries(
      answered.flatMap(([id, value]) => {
        const [of = '', at = ''] = id.split('/')
        return of.startsWith(`${type}.`) && at === point ? [[of.slice(type.length + 1), value]] : []
      }),
    )
  const words = [answers.points ?? []].flat()
  return [
    {
      ...common,
      id: 'as-if-1',
      type: 'complaint-received',
      data: { words: words.join(' '), anonymous: answers.anonymous === 'yes', ...fieldsOf('complaint-received') },
    },
    ...words.map((point, i) => ({
      ...common,
      id: `as-if-${i + 2}`,
      type: 'point-raised',
      about: { point: [String(i + 1)] },
      data: { words: point, ...fieldsOf('point-raised', String(i + 1)) },
    })),
  ]
}

const personOf = (open: OpenCase): string => Object.values(open.people)[0]?.name ?? 'Anonymous'

const maySee = (account: Account, { restricted }: Pick<ExampleCase, 'restricted'>): boolean =>
  !restricted || account.permissions.includes('see-restricted')

export function staffServices(example: Example): StaffServices {
  const sessions = new Map<string, Session>()
  const forms = new Map<string, { readonly path: string; readonly form: Answers }>()
  const failures = new Map<string, number>()
  const cases = new Map<string, Kept>(
    example.cases.map(one => [
      one.reference,
      {
        example: one,
        facts: [...one.facts],
        people: { ...one.people },
        documents: [...(one.documents ?? [])],
        drafts: [],
        letters: [...(one.letters ?? [])],
        done: new Map(),
      },
    ]),
  )
  const { today } = example
  const newSession = (account: Account): Session => {
    const session = { id: randomUUID(), account, csrf: randomUUID() }
    sessions.set(session.id, session)
    return session
  }
  const seen = (session: Session, reference: string): Kept | undefined => {
    const kept = cases.get(reference)
    return kept && maySee(session.account, kept.example) ? kept : undefined
  }
  const mustSee = (session: Session, reference: string): Kept => {
    const kept = seen(session, reference)
    if (kept === undefined) throw new Error(`${reference} is not there to be seen`)
    return kept
  }
  const all = (session: Session): readonly OpenCase[] =>
    [...cases.values()].filter(kept => maySee(session.account, kept.example)).map(kept => openCase(example, kept))

  const recordAll = (session: Session, kept: Kept, recording: Recording): Recorded => {
    const before = kept.done.get(recording.key)
    if (before) return { is: 'recorded', facts: before, warnings: [], again: true }
    if (recording.position !== kept.facts.length) return { is: 'changed', since: kept.facts.slice(recording.position) }
    const made: Fact[] = []
    for (const attempt of recording.attempts) {
      const decision = example.judging.decide([...kept.facts, ...made], attempt)
      if ('refused' in decision) return { is: 'refused', refusals: decision.refused }
      for (const one of decision.record)
        made.push({
          ...one,
          id: `${recording.reference}-${kept.facts.length + made.length + 1}`,
          recordedAt: stamp(today),
          recordedBy: session.account.id,
        })
    }
    kept.facts.push(...made)
    kept.done.set(recording.key, made)
    const { sending } = recording
    if (sending) {
      const sent = { sentOn: today, sentBy: session.account.id, fact: made.at(-1)?.id ?? '', sha256: 'e3b0c44298fc1c14' }
      kept.letters.push({
        id: randomUUID(),
        letter: sending.letter,
        title: sending.title,
        to: sending.to,
        html: sending.html,
        text: sending.text,
        ...sent,
      })
      kept.drafts = kept.drafts.filter(({ id }) => id !== sending.draft)
    }
    return { is: 'recorded', facts: made, warnings: [], again: false }
  }

  const { clauses } = example
  const shipped = { ...versionInMemory(example.procedure, { clauses }), hash: example.judging.compiled.hash }
  const procedures = proceduresInMemory(example.versions ?? [shipped], stamp(today))

  return {
    ...inMemoryServices(today),
    ...bodyInMemory(example),
    ...procedures,
    ...whatIfInMemory({ today, calendar: example.calendar, versions: procedures.versions, cases: all }, example.holdsWhatIfs),
    moveCase: async (session, { reference, to, reason, position }) => {
      const kept = mustSee(session, reference)
      if (position !== kept.facts.length) return { is: 'changed', since: kept.facts.slice(position) }
      const version = procedures.versions().find(({ hash }) => hash === to)
      const why = version === undefined ? ['to', 'Choose a version of the same procedure.'] : ['reason', 'Say why the case is moved.']
      if (version === undefined || reason.trim() === '') {
        const [field = '', because = ''] = why
        return { is: 'refused', refusals: [{ act: 'record', clause: '', because, severity: 'refuse', field, tests: [] }] }
      }
      const from = kept.version?.procedure ?? example.procedure
      const made: Fact = {
        ...{ id: `${reference}-${position + 1}`, type: 'moved-to-version', case: reference, on: today },
        ...{ recordedAt: stamp(today), recordedBy: session.account.id },
        data: { from: from.receivedFrom, to: version.procedure.receivedFrom, fromHash: 'ab', toHash: to, reason },
      }
      kept.facts.push(made)
      kept.version = version
      return { is: 'recorded', facts: [made], warnings: [], again: false }
    },
    body: example.body,
    calendar: async () => example.calendar,
    procedures: () => [example.procedure],
    editions: () => [{ procedure: example.procedure, clauses: example.clauses, hash: 'e'.repeat(64), body: example.body }],
    clauses: (_procedure, hash) => procedures.versions().find(each => each.hash === hash)?.clauses ?? example.clauses,
    demonstrationAccounts: () =>
      example.accounts.map(({ id, roles }) => ({
        name: id,
        password: examplePassword,
        title: roles.map(role => example.procedure.roles[role]?.title ?? role).join(', '),
      })),
    colleagues: async () => example.accounts.map(({ id, name, roles }) => ({ id, name, roles, isActive: true, parts: 0 })),
    sessionFor: id => {
      const account = example.accounts.find(one => one.id === id)
      if (account === undefined) throw new Error(`No account ${id}`)
      return newSession(account)
    },
    endSessions: () => sessions.clear(),
    signIn: async (name, password) => {
      const failed = failures.get(name) ?? 0
      if (failed >= 5) return { is: 'refused', because: 'This account is locked for 15 minutes after 5 wrong passwords' }
      const account = example.accounts.find(({ id }) => id === name)
      if (account && password === examplePassword) return { is: 'in', session: newSession(account) }
      failures.set(name, failed + 1)
      return { is: 'refused', because: 'The user name or the password is not right' }
    },
    session: async id => sessions.get(id),
    signOut: async id => {
      sessions.delete(id)
    },
    keepForm: async (path, form) => {
      const token = randomUUID()
      forms.set(token, { path, form })
      return token
    },
    takeForm: async token => {
      const kept = forms.get(token)
      forms.delete(token)
      return kept
    },
    worklist: async (session, filter) => {
      const text = filter.text?.toLowerCase() ?? ''
      const rows = all(session)
        .flatMap(open =>
          rowsOf(open, { reference: open.reference, title: open.title, person: personOf(open), restricted: open.restricted }),
        )
        .filter(row => !filter.mine || row.who.some(({ role }) => session.account.roles.includes(role)))
        .filter(row => filter.from === undefined || row.who.some(({ role }) => filter.from?.includes(role)))
        .filter(row => filter.stage === undefined || filter.stage.includes(row.stage.id))
        .filter(row => text === '' || `${row.reference} ${row.title} ${row.person} ${row.must}`.toLowerCase().includes(text))
      return { ...group(rows, today, example.calendar), openCases: all(session).length }
    },
    ...caseListsInMemory(example, all),
    ...intakeInMemory(all, async (session, recording) => recordAll(session, mustSee(session, recording.reference), recording)),
    openCase: async (session, reference) => {
      const kept = seen(session, reference)
      return kept && openCase(example, kept)
    },
    tryOut: (open, attempt) => example.judging.decide(open.facts, attempt),
    record: async (session, recording) => recordAll(session, mustSee(session, recording.reference), recording),
    addPerson: async (session, reference, person) => {
      const kept = seen(session, reference)
      if (kept === undefined) return { is: 'refused', because: 'There is no such case among those you may see.' }
      const added = { ...person, id: `p${Object.keys(kept.people).length + 1}` }
      kept.people[added.id] = added
      return { is: 'added', person: added }
    },
    whichWay: async answers => {
      const { compiled } = example.judging
      const answered = routeAnswersOf(answers)
      return routing({ compiled, calendar: example.calendar, today, facts: complaintOf(example, answers) }, new Set(answered.keys()))
    },
    takeComplaint: async (session, answers, key) => {
      const before = [...cases.values()].find(kept => kept.done.has(key))
      const reference = before?.example.reference ?? `${example.body.referencePrefix}26-${String(200 + cases.size).padStart(4, '0')}`
      const on = example.today
      if (before === undefined) {
        const words = [answers.points ?? []].flat()
        const by = { role: 'complainant', person: 'p1' }
        const base = { case: reference, on, by, recordedAt: stamp(today), recordedBy: session.account.id }
        const name = typeof answers.name === 'string' ? answers.name : ''
        const facts: Fact[] = [
          {
            ...base,
            id: `${reference}-1`,
            type: 'complaint-received',
            data: { words: words.join('\n\n'), receivedBy: example.body.receivedBy },
          },
          ...words.map((point, i) => ({
            ...base,
            id: `${reference}-${i + 2}`,
            type: 'point-raised',
            about: { point: [String(i + 1)] },
            data: { words: point },
          })),
        ]
        const people = { p1: { id: 'p1', name, as: 'complainant', needs: [answers.help ?? []].flat() } }
        const one = { reference, title: words[0] ?? '', people, facts }
        cases.set(reference, {
          example: one,
          facts,
          people: { ...people },
          documents: [],
          drafts: [],
          letters: [],
          done: new Map([[key, facts]]),
        })
      }
      return { is: 'submitted', reference, receivedOn: on, key }
    },
    saveLetter: async (session, reference, draft) => {
      const kept = mustSee(session, reference)
      const saved: LetterDraft = { ...draft, id: draft.id ?? randomUUID(), savedAt: stamp(today), savedBy: session.account.id }
      kept.drafts = [...kept.drafts.filter(({ id }) => id !== saved.id), saved]
      return saved
    },
    discardLetter: async (session, reference, draft) => {
      const kept = mustSee(session, reference)
      kept.drafts = kept.drafts.filter(({ id }) => id !== draft)
    },
    uploadToCase: async (session, reference, upload, about, versionOf) => {
      const kept = mustSee(session, reference)
      if (upload.bytes.subarray(0, 2).toString('latin1') === 'MZ')
        return { is: 'refused', because: `“${upload.filename}” is a program. Send a PDF, picture, text, Word or spreadsheet file` }
      const document = {
        id: randomUUID(),
        title: upload.filename,
        mediaType: 'application/pdf',
        bytes: upload.bytes.length,
        sha256: '',
        addedAt: stamp(today),
        addedBy: session.account.id,
        ...aboutKept(about ?? {}),
        revision: 0,
        ...(versionOf !== undefined && { versionOf }),
      }
      kept.documents.push(document)
      return { is: 'kept', document }
    },
    document: async (session, reference, id) => {
      const document = seen(session, reference)?.documents.find(one => one.id === id)
      if (document === undefined) return undefined
      const because = shutBecause(document, session.account, false)
      return because === undefined ? { is: 'open', document, bytes: Buffer.from('%PDF-1.4 an example') } : { is: 'shut', document, because }
    },
    changeDocument: async (session, reference, id, about, revision) => {
      const kept = mustSee(session, reference)
      const now = kept.documents.find(one => one.id === id)
      if (now === undefined) return { is: 'none' }
      if (now.revision !== revision) return { is: 'changed', now }
      const changed = { at: stamp(today), by: session.account.id }
      kept.documents = kept.documents.map(one => (one === now ? { ...one, ...aboutKept(about), changed, revision: revision + 1 } : one))
      return { is: 'done' }
    },
    retractDocument: async (session, reference, id, reason) => {
      const kept = mustSee(session, reference)
      const before = kept.documents.find(one => one.id === id)
      if (before === undefined || before.retracted) return false
      const retracted = { at: stamp(today), by: session.account.id, reason }
      kept.documents = kept.documents.map(one => (one === before ? { ...one, retracted } : one))
      return true
    },
  }
}
