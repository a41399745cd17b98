/** Who may be sent what, and what stands still, read from each body's own procedure: nothing of it is written in the product. */
import { expect, test } from 'vitest'
import { bankHolidays, compileCalendar, day } from '#calendar'
import { compile, evaluate, type Fact } from '#case'
import { readLibrary } from '#library'
import { adjustmentsOf, agreedAdjustments, behaviourOf, consentsOf, holdsOf, sendingsInAgain, whoSpeaks, withheldFrom } from '#outputs'

const library = await readLibrary()

type Told = readonly [type: string, on: string, data: Fact['data'], more?: Partial<Fact>]

const caseUnder = (id: string, today: string, ...told: readonly Told[]) => {
  const procedure = library.editions.find(edition => edition.procedure.id === id)?.procedure
  if (procedure === undefined) throw new Error(`there is no procedure ${id}`)
  const facts = told.map(
    ([type, on, data, more], i): Fact => ({
      ...{ id: `f${i + 1}`, type, case: 'AT26-0001', on: day(on), recordedAt: `${on}T09:00:00Z`, recordedBy: 'kim', data },
      ...more,
    }),
  )
  const [compiled, calendar] = [compile(procedure, 'hash'), compileCalendar(bankHolidays[procedure.calendar])]
  return { procedure, facts, compiled, calendar, state: evaluate(compiled, facts, calendar, day(today)) }
}

const received = (relation: string, role: string): Told => [
  'complaint-received',
  '2026-05-05',
  { words: 'The taxi does not come', relation, onBehalfOf: 'Robin Sample', receivedBy: 'complaints-officer', anonymous: false },
  { by: { role, person: 'p1' } },
]
const point: Told = ['point-raised', '2026-05-05', { words: 'The taxi does not come' }, { about: { point: ['1'] } }]
const consent = (answer: string, from: string, scope = 'response', on = '2026-05-06'): Told => [
  'consent-answered',
  on,
  { scope, answer, from, written: true },
]
const understands = (competent: boolean): Told => [
  'competence-assessed',
  '2026-05-06',
  { age: 14, competent, reasons: 'She explained it back' },
]

const clauses = (...told: readonly Told[]) =>
  withheldFrom(
    caseUnder('bolton-children', '2026-05-08', received('representative', 'representative'), point, ...told),
    'representative',
  ).map(({ clause }) => clause)

test('an answer about a child goes to whoever complains for them only with consent, and a competent refusal stands against everybody else’s', () => {
  expect(clauses()).toEqual(['17.3'])
  expect(clauses(consent('given', 'child'))).toEqual([])
  expect(clauses(consent('given', 'child'), consent('withdrawn', 'child', 'response', '2026-05-07'))).toEqual(['17.3'])
  expect(clauses(consent('given', 'parental-responsibility'))).toEqual(['17.4'])
  expect(clauses(understands(false), consent('given', 'parental-responsibility'))).toEqual([])
  expect(clauses(understands(true), consent('refused', 'child'), consent('given', 'parental-responsibility'))).toEqual(['17.4', '17.4'])
})

test.each(['scottish-council-complaints', 'midlothian-ijb-complaints'])(
  '%s: nothing personal to a representative without the person’s consent',
  id => {
    const withheld = (role: string, ...told: readonly Told[]) =>
      withheldFrom(caseUnder(id, '2026-05-08', received('representative', 'representative'), point, ...told), role).length
    expect(withheld('representative')).toBe(1)
    expect(withheld('complainant')).toBe(0)
    expect(withheld('representative', consent('given', 'the person', 'representation'))).toBe(0)
  },
)

test('a consent shows when it was asked, each answer, its withdrawal, and what waits for it and how long', () => {
  const asked: Told = ['consent-asked-for', '2026-05-05', { scope: 'share-with-nhs', with: 'the hospital' }]
  const [waiting] = consentsOf(caseUnder('bolton-children', '2026-05-08', received('parent', 'complainant'), point, asked))
  expect(waiting).toMatchObject({ is: 'asked', with: 'the hospital', waits: 3 })
  expect(waiting?.holdsUp.map(({ act, clause }) => `${act} ${clause}`)).toEqual(['joint/share-with-nhs 14.2; Appendix 2 information'])
  const answered = [consent('given', 'child', 'share-with-nhs'), consent('withdrawn', 'child', 'share-with-nhs', '2026-05-07')]
  const [now, ...more] = consentsOf(
    caseUnder('bolton-children', '2026-05-08', received('parent', 'complainant'), point, asked, ...answered),
  )
  expect(more).toEqual([])
  expect(now).toMatchObject({ is: 'withdrawn', answers: [{ answer: 'given' }, { answer: 'withdrawn', on: '2026-05-07' }] })
  expect(now?.waits).toBeUndefined()
})

test('a consent that was given keeps beside it whoever refused: the last word of each, whichever came last', () => {
  const against = (...told: readonly Told[]) =>
    consentsOf(caseUnder('bolton-children', '2026-05-09', received('representative', 'representative'), point, ...told))[0]?.against.map(
      ({ answer, from }) => `${answer} ${from}`,
    )
  const parent = consent('given', 'parental-responsibility', 'response', '2026-05-07')
  expect(against(consent('refused', 'child'), parent)).toEqual(['refused child'])
  expect(against(consent('refused', 'child'), parent, consent('given', 'child', 'response', '2026-05-08'))).toEqual([])
  expect(against(consent('refused', 'child'))).toEqual([])
})

test('an interest asked about again is not decided by the earlier decision, and who assessed a young person is kept', () => {
  const by = { role: 'complaints-manager' }
  const assessed: Told = ['competence-assessed', '2026-05-06', { age: 14, competent: true, reasons: 'She explained it back' }, { by }]
  const query: Told = ['standing-queried', '2026-05-05', { of: 'aunt' }, { by }]
  const decided: Told = ['standing-decided', '2026-05-06', { as: 'relative', accepted: true, reasons: 'She sees her weekly' }, { by }]
  const told = [received('relative', 'complainant'), point, query, decided] as const
  expect(whoSpeaks(caseUnder('bolton-children', '2026-05-08', ...told)).interest?.decided).toMatchObject({
    accepted: true,
    by: 'Complaints Manager',
  })
  const again: Told = ['standing-queried', '2026-05-07', { of: 'aunt' }, { by }]
  expect(whoSpeaks(caseUnder('bolton-children', '2026-05-08', ...told, again)).interest).toEqual({ askedOn: '2026-05-07' })
  const [first] = whoSpeaks(caseUnder('bolton-children', '2026-05-08', ...told, assessed)).understanding
  expect(first).toMatchObject({ competent: true, by: 'Complaints Manager' })
})

test('an adjustment is agreed until a later decision on the same one takes it back', () => {
  const about = { about: { adjustment: ['1'] }, by: { role: 'complaints-officer' } }
  const factors = ['disadvantage', 'effective', 'practical', 'disruption', 'cost']
  const told = [
    received('parent', 'complainant'),
    point,
    ['adjustment-requested', '2026-05-05', { what: 'Ring, do not write', why: 'I cannot see well' }, about],
    ['adjustment-decided', '2026-05-06', { agreed: true, what: 'We ring', reach: 'telephone', factors }, about],
  ] as const satisfies readonly Told[]
  expect(agreedAdjustments(caseUnder('bolton-children', '2026-05-08', ...told))).toMatchObject([
    { id: '1', decided: { reach: 'telephone' } },
  ])
  const back: Told = [
    'adjustment-decided',
    '2026-05-07',
    { agreed: false, what: 'We write', reasons: 'They asked us to', alternative: 'Large print', factors },
    about,
  ]
  expect(agreedAdjustments(caseUnder('bolton-children', '2026-05-08', ...told, back))).toEqual([])
  expect(adjustmentsOf(caseUnder('bolton-children', '2026-05-08', ...told, back))[0]?.decided?.reasons).toBe('They asked us to')
})

test('a limit on contact is in force to its last day, and a proposal limits nothing', () => {
  const about = { about: { restriction: ['1'] } }
  const manager = { ...about, by: { role: 'complaints-manager' } }
  const happened: Told = [
    'behaviour-logged',
    '2026-05-06',
    { feature: 'immediate-threat', evidence: 'A threat on the telephone' },
    { by: { role: 'complaints-officer' } },
  ]
  const proposed: Told = [
    'restriction-proposed',
    '2026-05-06',
    { measure: 'Letters only', indicators: ['immediate-threat'], proportionality: 'Nothing less keeps staff safe', reviewOn: '2026-08-06' },
    manager,
  ]
  const decided: Told = [
    'restriction-decided',
    '2026-05-07',
    { measure: 'Letters only', endsOn: '2026-11-06', reviewOn: '2026-08-06', proportionality: 'Nothing less keeps staff safe' },
    { ...about, by: { role: 'monitoring-officer' } },
  ]
  const told = [received('parent', 'complainant'), point, happened, proposed] as const
  const limit = (today: string, ...more: readonly Told[]) => behaviourOf(caseUnder('bolton-children', today, ...told, ...more)).limits[0]
  expect(limit('2026-05-08')?.is).toBe('proposed')
  expect(limit('2026-11-06', decided)).toMatchObject({ is: 'in-force', endsOn: '2026-11-06', reviewOn: '2026-08-06' })
  expect(limit('2026-11-07', decided)?.is).toBe('run-out')
})

test('a hold says what it stops and what goes on, for its point alone, until it is lifted', () => {
  const about = { about: { point: ['1'] }, by: { role: 'complaints-manager' } }
  const placed: Told = [
    'hold-placed',
    '2026-05-11',
    { ground: 'criminal', prejudice: 'The trial', reviewOn: '2026-05-25', reasons: 'The trial' },
    about,
  ]
  const told = [received('child', 'complainant'), point] as const
  const held = holdsOf(caseUnder('bolton-children', '2026-05-12', ...told, placed))
  expect(held.standing).toMatchObject([{ since: '2026-05-11', points: ['1'], reviewOn: '2026-05-25', clauses: ['9.2'] }])
  // Whoever waits is written to: who has not been is seen with the hold.
  const letters = (on: string): Told => [
    'letter-sent',
    on,
    { letter: 'on-hold', contents: ['why', 'review', 'send-in-again'], to: ['complainant'], format: 'letter' },
    { stage: 'proceedings', by: { role: 'quality-team' } },
  ]
  const toTell = (...more: readonly Told[]) => holdsOf(caseUnder('bolton-children', '2026-05-13', ...told, ...more)).standing[0]?.toTell
  expect(toTell(placed)).toMatchObject([{ must: expect.stringContaining('that the complaint waits') }])
  expect(toTell(placed)?.[0]?.on).toBeUndefined()
  expect(toTell(placed, letters('2026-05-12'))).toMatchObject([{ on: '2026-05-12' }])
  expect(toTell(letters('2026-05-08'), placed)?.[0]?.on).toBeUndefined()
  const lifted: Told = ['hold-lifted', '2026-05-14', {}, about]
  const after = holdsOf(caseUnder('bolton-children', '2026-05-15', ...told, placed, lifted))
  expect(after.standing).toEqual([])
  expect(after.lifted).toMatchObject([{ from: '2026-05-11', to: '2026-05-14' }])
})

test('the real procedure offers to send in again what waited, from the day the other process ended until it is sent', () => {
  const about = { about: { point: ['1'] } }
  const told: readonly Told[] = [
    received('parent', 'complainant'),
    point,
    ['point-raised', '2026-05-05', { words: 'Nobody rang' }, { about: { point: ['2'] } }],
    [
      'point-routed',
      '2026-05-06',
      { track: 'another-process', ground: '6.2(6)', prejudice: 'The same witnesses', reasons: 'Police' },
      about,
    ],
    ['other-process-began', '2026-05-06', { process: 'police', inWriting: true }, about],
  ]
  const ended: Told = ['other-process-ended', '2026-09-03', {}, about]
  const sentAgain: Told = [
    'point-resubmitted',
    '2026-09-08',
    { channel: 'web-form' },
    { ...about, by: { role: 'complainant', person: 'p1' } },
  ]
  const offered = (...more: readonly Told[]) => sendingsInAgain(caseUnder('telford-wrekin-children', '2026-09-10', ...told, ...more))
  expect(offered()).toMatchObject([{ points: ['1'], isOver: false }])
  expect(offered()[0]?.endedOn).toBeUndefined()
  expect(offered(ended)).toMatchObject([
    { act: 'exclusions/resubmit', clause: '6.3; 1.9', points: ['1'], endedOn: '2026-09-03', isOver: false },
  ])
  expect(offered(ended, sentAgain)).toEqual([])
  const tell = (...more: readonly Told[]) =>
    holdsOf(caseUnder('telford-wrekin-children', '2026-09-10', ...told, ended, ...more)).processes[0]?.toTell.map(({ on }) => on)
  expect(tell()).toEqual([undefined])
  expect(tell(['people-told', '2026-09-04', { of: 'process-ended', people: ['complainant'] }, about])).toEqual(['2026-09-04'])
})

test.each(['bolton-children', 'calderdale-adults', 'midlothian-ijb-complaints', 'scottish-council-complaints', 'telford-wrekin-children'])(
  '%s: whoever joins the complaint later moves no date of it',
  id => {
    const told = [received('parent', 'complainant'), point] as const
    const acknowledged: Told = ['acknowledgement-sent', '2026-05-06', { contents: [], to: ['complainant'] }, { stage: 'intake' }]
    const joined: Told = ['person-joined', '2026-05-12', { relation: 'parent' }, { about: { member: ['m2'] } }]
    const agrees: Told = [
      'consent-answered',
      '2026-05-12',
      { scope: 'be-part-of-the-group', answer: 'given', from: 'm2', written: true },
      { about: { member: ['m2'] } },
    ]
    const dates = (...more: readonly Told[]) => {
      const { state } = caseUnder(id, '2026-05-13', ...told, acknowledged, ...more)
      const clocks = [...state.duties, ...state.dates].flatMap(({ key, start, due }) =>
        due === undefined ? [] : [`${key} ${start} ${due}`],
      )
      return [...new Set(clocks)].sort()
    }
    const alone = dates()
    expect(alone.length).toBeGreaterThan(0)
    expect(dates(joined, agrees)).toEqual(alone)
  },
)
