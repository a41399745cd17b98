/** Services that keep everything in memory: enough to run the public pages, with no record and no engine behind them. */
import { randomBytes, randomUUID } from 'node:crypto'
import { addDays, bankHolidays, compileCalendar, day, type LocalDate } from '#calendar'
import { type CompiledProcedure, compile, type Fact } from '#case'
import { routing } from '#outputs'
import { advocateWanted, answer, answersTo, relationOf } from '../public/answers.ts'
import type { Answers, Document, Draft, OpenCase, Recording, Services, Upload, Uploaded } from '../services.ts'
import { exampleBody } from './example-body.ts'
import { exampleDuties } from './example-duties.ts'
import { exampleProcedure } from './example-procedure.ts'
import { proceduresInMemory } from './procedures-in-memory.ts'
import { whatIfInMemory } from './what-if-in-memory.ts'

interface KeptDraft {
  answers: Answers
  documents: Document[]
  sent?: { readonly reference: string; readonly key: string }
}

interface KeptCase {
  readonly key: string
  readonly answers: Answers
  readonly documents: readonly Document[]
  readonly facts: Fact[]
  readonly done: Set<string>
}

export interface InMemory extends Services {
  /** What was recorded on a case, to be looked at by a test. */
  factsOf(reference: string): readonly Fact[]
}

const notHere = (what: string) => (): never => {
  throw new Error(`${what} is not part of the services kept in memory`)
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'application/pdf'],
  [/^\u0089PNG/, 'image/png'],
  [/^\u00ff\u00d8\u00ff/, 'image/jpeg'],
]

const kindOf = (bytes: Buffer): string | undefined => {
  const start = bytes.subarray(0, 8).toString('latin1')
  const found = kinds.find(([mark]) => mark.test(start))
  if (found) return found[1]
  return bytes.includes(0) || /^MZ/.test(start) ? undefined : 'text/plain'
}

const fact = (reference: string, type: string, on: LocalDate, data: Fact['data'], rest: Partial<Fact> = {}): Fact => ({
  id: randomUUID(),
  type,
  case: reference,
  on,
  recordedAt: `${on}T09:00:00Z`,
  recordedBy: 'public',
  data,
  ...rest,
})

const factsFrom = (reference: string, answers: Answers, today: LocalDate): Fact[] => {
  const relation = relationOf(exampleBody, answers)
  const by =
    answer(answers, 'anonymous') === 'yes' ? { role: 'complainant' } : { role: relation?.role ?? 'complainant', person: 'complainant' }
  return [
    fact(
      reference,
      'complaint-received',
      today,
      {
        words: answersTo(answers, 'points').join('\n\n'),
        relation: relation?.id ?? '',
        service: answer(answers, 'service'),
        onBehalfOf: answer(answers, 'affectedName'),
      },
      { by },
    ),
    ...answersTo(answers, 'points').map((words, index) =>
      fact(
        reference,
        'point-raised',
        today,
        { words, outcomeWanted: answer(answers, 'outcomeWanted') },
        { about: { point: [String(index + 1)] } },
      ),
    ),
    ...(answer(answers, 'advocate') === 'yes'
      ? [fact(reference, 'wishes-recorded', today, { of: 'the complainant', wish: advocateWanted }, { by })]
      : []),
  ]
}

export function inMemoryServices(today: LocalDate = day('2026-05-14')): InMemory {
  const drafts = new Map<string, KeptDraft>()
  const cases = new Map<string, KeptCase>()
  const calendar = compileCalendar(bankHolidays['england-and-wales'])

  const draftOf = (token: string): Draft | undefined => {
    const kept = drafts.get(token)
    return kept && !kept.sent
      ? { token, answers: kept.answers, documents: [...kept.documents], savedAt: `${today}T09:00:00Z`, erasedOn: addDays(today, 28) }
      : undefined
  }
  const mustHave = (token: string): KeptDraft => {
    const kept = drafts.get(token)
    if (!kept) throw new Error('No such draft')
    return kept
  }

  const openCase = (reference: string, kept: KeptCase): OpenCase => {
    const relation = relationOf(exampleBody, kept.answers)
    return {
      reference,
      position: kept.facts.length,
      title: answersTo(kept.answers, 'points')[0]?.slice(0, 60) ?? '',
      restricted: false,
      body: exampleBody,
      procedure: exampleProcedure,
      get compiled(): CompiledProcedure {
        return notHere('a compiled procedure')()
      },
      calendar,
      facts: kept.facts,
      bodyFacts: [],
      state: {
        procedure: { id: exampleProcedure.id, version: exampleProcedure.receivedFrom, hash: '' },
        today,
        strands: [],
        positions: [],
        duties: exampleDuties,
        dates: [],
        gates: [],
        notices: [],
        facts: [],
        outcomes: { points: {}, because: [] },
        checklists: {},
        unknown: [],
      },
      people:
        answer(kept.answers, 'anonymous') === 'yes'
          ? {}
          : {
              complainant: {
                id: 'complainant',
                name: answer(kept.answers, 'name'),
                as: relation?.role ?? 'complainant',
                ...(relation ? { relation: relation.title } : {}),
                ...(answer(kept.answers, 'email') ? { email: answer(kept.answers, 'email') } : {}),
                needs: answersTo(kept.answers, 'help'),
              },
            },
      accounts: {},
      documents: kept.documents,
      drafts: [],
      letters: [],
      chain: { entries: kept.facts.length, unbroken: true },
    }
  }

  const tickets = new Set<string>()
  return {
    ...whatIfInMemory({ today, calendar, versions: () => [], cases: () => [] }),
    body: exampleBody,
    demonstration: true,
    today: () => today,
    calendar: async () => calendar,
    procedures: () => [exampleProcedure],
    editions: () => [{ procedure: exampleProcedure, clauses: {}, hash: '0'.repeat(64), body: exampleBody }],
    clauses: () => ({}),
    readDraft: async token => draftOf(token),
    newDraft: async () => {
      const token = randomBytes(24).toString('base64url')
      drafts.set(token, { answers: {}, documents: [] })
      return { token, answers: {}, documents: [], savedAt: `${today}T09:00:00Z`, erasedOn: addDays(today, 28) }
    },
    saveDraft: async (token, answers) => {
      const kept = mustHave(token)
      kept.answers = answers
      return { token, answers, documents: [...kept.documents], savedAt: `${today}T09:00:00Z`, erasedOn: addDays(today, 28) }
    },
    uploadToDraft: async (token, upload: Upload): Promise<Uploaded> => {
      const mediaType = kindOf(upload.bytes)
      if (mediaType === undefined) return { is: 'refused', because: 'it is not a kind of file we can take' }
      const document: Document = {
        id: randomUUID(),
        title: upload.filename,
        mediaType,
        bytes: upload.bytes.length,
        sha256: '',
        revision: 0,
        addedAt: `${today}T09:00:00Z`,
        addedBy: 'public',
      }
      mustHave(token).documents.push(document)
      return { is: 'kept', document }
    },
    removeFromDraft: async (token, id) => {
      const kept = mustHave(token)
      kept.documents = kept.documents.filter(document => document.id !== id)
    },
    submitDraft: async token => {
      const kept = drafts.get(token)
      if (!kept) return { is: 'incomplete', missing: ['What went wrong'] }
      if (!kept.sent) {
        const reference = `EX26-${String(149 + cases.size).padStart(4, '0')}`
        kept.sent = { reference, key: randomBytes(9).toString('base64url') }
        cases.set(reference, {
          key: kept.sent.key,
          answers: kept.answers,
          documents: kept.documents,
          facts: factsFrom(reference, kept.answers, today),
          done: new Set(),
        })
      }
      return { is: 'submitted', receivedOn: today, ...kept.sent }
    },
    openByKey: async (reference, key) => {
      const kept = cases.get(reference)
      return kept && kept.key === key ? openCase(reference, kept) : undefined
    },
    recordByKey: async (reference, key, recording: Recording) => {
      const kept = cases.get(reference)
      if (!kept || kept.key !== key) return { is: 'refused', refusals: [] }
      if (kept.done.has(recording.key)) return { is: 'recorded', facts: [], warnings: [], again: true }
      if (recording.position !== kept.facts.length) return { is: 'changed', since: kept.facts.slice(recording.position) }
      const facts = recording.attempts.map(attempt => ({
        ...attempt,
        id: randomUUID(),
        recordedAt: `${today}T10:00:00Z`,
        recordedBy: 'public',
      }))
      kept.facts.push(...facts)
      kept.done.add(recording.key)
      return { is: 'recorded', facts, warnings: [], again: false }
    },
    linksGo: () => true,
    askForLink: async () => undefined,
    useLink: notHere('useLink'),
    mailDraftLink: async () => undefined,
    sendMore: notHere('sendMore'),
    whichWay: async answers =>
      routing({ compiled: compile(exampleProcedure, ''), calendar, today, facts: factsFrom('not-recorded', answers, today) }),
    factsOf: reference => cases.get(reference)?.facts ?? [],
    signIn: async () => ({ is: 'refused', because: 'Nobody signs in here' }),
    session: async () => undefined,
    signOut: async () => undefined,
    reportAtWork: notHere('reportAtWork'),
    saveReport: notHere('saveReport'),
    signOffReport: notHere('signOffReport'),
    presentReport: notHere('presentReport'),
    issueReport: notHere('issueReport'),
    issuedReports: notHere('issuedReports'),
    issuedReport: notHere('issuedReport'),
    makeReportAgain: notHere('makeReportAgain'),
    publishedReports: async () => [],
    publishedReport: notHere('publishedReport'),
    publishedFeed: notHere('publishedFeed'),
    giveCode: notHere('giveCode'),
    beginOutside: notHere('beginOutside'),
    endOutside: notHere('endOutside'),
    ownAccount: notHere('ownAccount'),
    endSession: notHere('endSession'),
    endOtherSessions: notHere('endOtherSessions'),
    changePassword: notHere('changePassword'),
    changeEmail: notHere('changeEmail'),
    sendEmailLink: notHere('sendEmailLink'),
    confirmEmail: notHere('confirmEmail'),
    offerSecondFactor: notHere('offerSecondFactor'),
    turnOnSecondFactor: notHere('turnOnSecondFactor'),
    turnOffSecondFactor: notHere('turnOffSecondFactor'),
    demonstrationAccounts: () => [],
    keepForm: notHere('keepForm'),
    takeForm: notHere('takeForm'),
    worklist: notHere('worklist'),
    cases: notHere('cases'),
    parts: async () => [],
    actionsHeld: async () => [],
    colleagues: async () => [],
    casesToGive: notHere('casesToGive'),
    referralContacts: async () => [],
    keepReferralContacts: notHere('keepReferralContacts'),
    relatedCases: async () => [],
    contactLimits: notHere('contactLimits'),
    outWithOthers: notHere('outWithOthers'),
    keepingClasses: notHere('keepingClasses'),
    pastIf: notHere('pastIf'),
    casesPast: notHere('casesPast'),
    keepingOfCase: notHere('keepingOfCase'),
    keepLonger: notHere('keepLonger'),
    keepNoLonger: notHere('keepNoLonger'),
    eraseThing: notHere('eraseThing'),
    beginErasing: notHere('beginErasing'),
    erasingRun: notHere('erasingRun'),
    stopErasing: notHere('stopErasing'),
    eraseOthers: notHere('eraseOthers'),
    erasures: notHere('erasures'),
    joinCase: notHere('joinCase'),
    savedLists: async () => [],
    savedList: async () => undefined,
    keepList: notHere('keepList'),
    removeList: async () => false,
    openCase: notHere('openCase'),
    bodyRecord: notHere('bodyRecord'),
    recordForBody: notHere('recordForBody'),
    addPersonOfBody: notHere('addPersonOfBody'),
    giveRole: notHere('giveRole'),
    endRole: notHere('endRole'),
    tryOut: notHere('tryOut'),
    record: notHere('record'),
    takeComplaint: notHere('takeComplaint'),
    saveLetter: notHere('saveLetter'),
    discardLetter: notHere('discardLetter'),
    letterSteps: async () => [],
    mayReview: notHere('mayReview'),
    stepOfLetter: notHere('stepOfLetter'),
    draftsForMe: async () => [],
    mailGoes: () => 'no',
    messagesOfCase: async () => [],
    post: notHere('post'),
    namesOfAccounts: notHere('namesOfAccounts'),
    tryNow: notHere('tryNow'),
    sendByPost: notHere('sendByPost'),
    markPosted: notHere('markPosted'),
    lettersToPrint: notHere('lettersToPrint'),
    uploadToCase: notHere('uploadToCase'),
    document: notHere('document'),
    mails: notHere('mails'),
    mailbox: async () => undefined,
    mail: async () => undefined,
    joinMail: notHere('joinMail'),
    setMailAside: notHere('setMailAside'),
    mailBecame: notHere('mailBecame'),
    mailDocument: notHere('mailDocument'),
    mailsOfCase: async () => [],
    changeDocument: notHere('changeDocument'),
    retractDocument: notHere('retractDocument'),
    scanning: async () => ({ is: 'off', waiting: 0 }),
    addPerson: notHere('addPerson'),
    sheetDraft: async () => undefined,
    saveSheetDraft: async () => undefined,
    dropSheetDraft: async () => undefined,
    lessons: notHere('lessons'),
    meetingsOfLearning: () => [],
    meetingAgenda: notHere('meetingAgenda'),
    keepMinutes: notHere('keepMinutes'),
    minutes: notHere('minutes'),
    ombudsmanMatters: notHere('ombudsmanMatters'),
    allOmbudsmanMatters: notHere('allOmbudsmanMatters'),
    adminLog: notHere('adminLog'),
    wholeAdminLog: notHere('wholeAdminLog'),
    lastChanges: notHere('lastChanges'),
    conflicts: notHere('conflicts'),
    bodyParts: notHere('bodyParts'),
    bodyPartVersions: notHere('bodyPartVersions'),
    changeBodyPart: notHere('changeBodyPart'),
    accounts: notHere('accounts'),
    account: notHere('account'),
    makeAccount: notHere('makeAccount'),
    changeAccount: notHere('changeAccount'),
    actions: notHere('actions'),
    allActions: notHere('allActions'),
    mayOwnActions: notHere('mayOwnActions'),
    equalityAsked: async () => {
      const ticket = randomUUID()
      tickets.add(ticket)
      return ticket
    },
    equalityAnswered: async ticket => tickets.delete(ticket),
    equalityTaken: notHere('equalityTaken'),
    equalityFigures: notHere('equalityFigures'),
    themeFigures: notHere('themeFigures'),
    pointsToSort: notHere('pointsToSort'),
    suggestedFor: notHere('suggestedFor'),
    giveThemes: notHere('giveThemes'),
    likeCases: async () => [],
    comeUpAgain: async () => [],
    ownReminders: async () => [],
    remindersSent: notHere('remindersSent'),
    digestsMailed: async () => [],
    closures: notHere('closures'),
    lookAtClosure: notHere('lookAtClosure'),
    closureLook: notHere('closureLook'),
    stopClosureLook: notHere('stopClosureLook'),
    recordClosure: notHere('recordClosure'),
    lookAtKept: notHere('lookAtKept'),
    calendarFeedMadeAt: notHere('calendarFeedMadeAt'),
    makeCalendarFeed: notHere('makeCalendarFeed'),
    stopCalendarFeed: notHere('stopCalendarFeed'),
    calendarOf: notHere('calendarOf'),
    reportFigures: notHere('reportFigures'),
    chosenFigures: notHere('chosenFigures'),
    figureCases: notHere('figureCases'),
    narrowedTo: notHere('narrowedTo'),
    ownQuestions: async () => [],
    ownQuestion: async () => undefined,
    keepQuestion: notHere('keepQuestion'),
    removeQuestion: notHere('removeQuestion'),
    mailQuestion: notHere('mailQuestion'),
    casesOutOfStep: notHere('casesOutOfStep'),
    reportPeriods: () => [],
    webhooks: async () => [],
    webhook: async () => undefined,
    makeWebhook: notHere('makeWebhook'),
    renewWebhookSecret: async () => undefined,
    changeWebhook: async () => false,
    callsPerMinute: 300,
    apiOrigins: [],
    ownTokens: async () => [],
    allTokens: async () => [],
    makeToken: notHere('makeToken'),
    endToken: notHere('endToken'),
    openToken: async () => ({ is: 'shut', because: 'Nobody signs in here' }),
    liveReports: async () => [],
    liveLists: async () => [],
    liveList: async () => undefined,
    issueLiveList: notHere('issueLiveList'),
    setBaseline: notHere('setBaseline'),
    bundleItems: notHere('bundleItems'),
    bundles: notHere('bundles'),
    chooseBundle: notHere('chooseBundle'),
    judgeBundle: notHere('judgeBundle'),
    makeBundle: notHere('makeBundle'),
    stopBundle: notHere('stopBundle'),
    bundleFile: notHere('bundleFile'),
    detailsOfPayments: notHere('detailsOfPayments'),
    enterBankDetails: notHere('enterBankDetails'),
    showBankDetails: notHere('showBankDetails'),
    paymentList: notHere('paymentList'),
    papersOfCase: async () => ({ given: [], looks: [] }),
    givePapers: notHere('givePapers'),
    newPaperCode: notHere('newPaperCode'),
    endPapers: async () => false,
    papersAt: async () => undefined,
    mailPaperCode: async () => undefined,
    openPapers: async () => undefined,
    papersIn: async () => undefined,
    paperIn: async () => undefined,
    letterIn: async () => undefined,
    closePapers: async () => undefined,
    exportPayments: notHere('exportPayments'),
    paymentRecord: notHere('paymentRecord'),
    ...proceduresInMemory([], `${today}T09:00:00Z`),
    moveCase: notHere('moveCase'),
  }
}
