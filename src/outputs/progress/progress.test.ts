import { describe, expect, test } from 'vitest'
import { day } from '#calendar'
import type { CaseState, DutyState } from '#case'
import { advocateDuty } from '../testing/advocate-story.ts'
import { anytown, anytownBody } from '../testing/anytown.ts'
import { duty, fact, factState, gate, state } from '../testing/states.ts'
import { progress } from './progress.ts'
import type { Voice } from './view.ts'

const facts = [
  fact('f1', 'complaint-received', '2026-04-02', { by: { role: 'complainant', person: 'p1' } }),
  fact('f2', 'point-raised', '2026-04-02', { about: { point: ['a'] }, data: { words: 'My visits were cancelled.' } }),
  fact('f3', 'acknowledgement-sent', '2026-04-07'),
  fact('f4', 'finding-recorded', '2026-05-11', { about: { point: ['a'] }, data: { finding: 'upheld', reasons: 'No driver.' } }),
]
const sent = fact('f5', 'response-sent', '2026-05-20')
const look = (more: Partial<CaseState>, voice: Voice = 'adult', all = facts) =>
  progress(
    {
      state: state('2026-05-14', { facts: all.map(each => factState(each.id)), ...more }),
      procedure: anytown,
      facts: all,
      reference: 'AN26-0104',
      body: anytownBody,
    },
    voice,
  )

describe('what was promised', () => {
  const about = { about: { action: ['1'] } }
  const promise = fact('a1', 'action-proposed', '2026-05-08', {
    ...about,
    data: { what: 'Book a driver for each visit', kind: 'remedy', source: 'response', by: '2026-05-12' },
  })
  const change = fact('a2', 'action-proposed', '2026-05-08', {
    about: { action: ['2'] },
    data: { what: 'Train the team', kind: 'improvement', source: 'response' },
  })
  const answer = fact('f5', 'response-sent', '2026-05-10')
  const done = fact('a3', 'action-done', '2026-05-13', { ...about, data: { proof: 'Booked until August.' } })

  test('is theirs to read once they have our answer, and not before', () => {
    expect(look({}, 'adult', [...facts, promise]).promises).toEqual([])
    expect(look({}, 'adult', [...facts, promise, change, answer]).promises).toEqual([
      {
        ...{ words: 'Book a driver for each visit', is: 'late' },
        says: 'We should have done this by Tuesday 12 May 2026. We are late, and we are sorry.',
      },
    ])
  })

  test('done, it says when, and nothing of how we know; to a young person in their words', () => {
    const [told] = look({}, 'young', [...facts, promise, answer, done]).promises
    expect(told).toEqual({ words: 'Book a driver for each visit', is: 'done', says: 'We did this on Wednesday 13 May.' })
  })

  test('given up, it does not read out our reasons', () => {
    const dropped = fact('a4', 'action-dropped', '2026-05-12', { ...about, data: { reasons: 'Words of a colleague' } })
    const page = look({}, 'adult', [...facts, promise, answer, dropped])
    expect(page.promises).toMatchObject([{ is: 'dropped' }])
    expect(JSON.stringify(page)).not.toContain('Words of a colleague')
  })
})

describe('of several who complain together', () => {
  const all = [
    ...facts,
    fact('m1', 'person-joined', '2026-04-03', { about: { member: ['p1'] }, data: { as: 'complainant', relation: 'parent' } }),
    fact('m2', 'person-joined', '2026-04-03', { about: { member: ['p2'] }, data: { as: 'complainant', relation: 'parent' } }),
    fact('m3', 'action-proposed', '2026-05-12', {
      about: { action: ['1'], member: ['p2'] },
      data: { what: 'Pay back the fare', kind: 'remedy', source: 'response' },
    }),
    fact('m4', 'action-proposed', '2026-05-12', {
      about: { action: ['2'] },
      data: { what: 'Book a driver', kind: 'remedy', source: 'response' },
    }),
    fact('m5', 'finding-recorded', '2026-05-12', {
      about: { point: ['a'], member: ['p2'] },
      data: { finding: 'not-upheld', reasons: 'They were told.' },
    }),
    fact('m6', 'response-sent', '2026-05-13'),
  ]
  const read = (openedBy?: { readonly person?: string }, voice: Voice = 'adult') =>
    progress(
      {
        ...{ state: state('2026-05-14', { facts: all.map(each => factState(each.id)) }), procedure: anytown, facts: all },
        ...{ reference: 'AN26-0104', body: anytownBody, ...(openedBy && { openedBy }) },
      },
      voice,
    )

  test('what was promised to one alone that one reads, and is told so; the others do not', () => {
    expect(read({ person: 'p2' }).promises.map(({ words, alone }) => [words, alone])).toEqual([
      ['Pay back the fare', 'It was promised to you alone: the others who complain with you do not see it.'],
      ['Book a driver', undefined],
    ])
    for (const other of [read({ person: 'p1' }), read(), read({})])
      expect(other.promises.map(({ words }) => words)).toEqual(['Book a driver'])
    expect(read({ person: 'p2' }, 'young').promises[0]?.alone).toBe('This is only for you. The others do not see it.')
  })

  test('what was found for one alone is that one’s to read; the others keep what was found for all', () => {
    expect(read({ person: 'p2' }).points.map(({ decision }) => decision)).toEqual(['We do not uphold this point.'])
    for (const other of [read({ person: 'p1' }), read()])
      expect(other.points.map(({ decision }) => decision)).toEqual(['You were right. We uphold this point.'])
  })
})

test('after the last stage, the Ombudsman stands where the next stage would', () => {
  const strands: CaseState['strands'] = [
    {
      stages: {
        'stage-1': { is: 'ended', since: day('2026-04-02'), clause: '6.1' },
        'stage-2': { is: 'open', since: day('2026-05-20'), clause: '7.1' },
      },
    },
  ]
  const met = duty({ key: 'stage-2/respond', stage: 'stage-2', status: 'met-in-time', doneOn: day('2026-05-13') })
  const now = look({ strands, duties: [met] })
  const words = now.path.find(({ is }) => is === 'now')?.words
  expect(words).toContain(`you can ask the ${anytownBody.ombudsman.name} to look at your complaint`)
  expect(now.ombudsman).toContain('You have been through all our stages')
  expect(look({ strands, duties: [duty({ key: 'stage-2/respond', stage: 'stage-2' })] }).ombudsman).toContain('usually ask you to finish')
})

describe('while the first letter is owed', () => {
  const first = { key: 'stage-1/acknowledge', must: 'acknowledge the complaint', records: ['acknowledgement-sent'], says: '3 working days' }
  const owed = (voice: Voice, more: Partial<DutyState>) => look({ duties: [duty({ ...first, ...more })] }, voice)

  test('it is promised as people say it', () => {
    const due = day('2026-05-18')
    expect(owed('adult', { due }).answer).toBe('We will write to you by Monday 18 May 2026.')
    expect(owed('young', { due }).answer).toBe('We will write back to you by Monday 18 May.')
  })

  test('late, it is said to be', () => {
    const late = { status: 'late', due: day('2026-05-12') } as const
    const said = (voice: Voice) => owed(voice, late).dates.map(({ words }) => words)
    expect(said('adult')).toEqual(['We should have written to you by Tuesday 12 May 2026. We are late, and we are sorry'])
    expect(said('young')).toEqual(['We said we would write back by Tuesday 12 May. We are late, and we are sorry'])
  })
})

describe('while an answer is owed', () => {
  test('the date is the answer, and both dates that bind us are said', () => {
    const page = look({ duties: [advocateDuty] })
    expect(page.answer).toBe('We will answer you by Wednesday 20 May 2026.')
    expect(page.also).toEqual([
      'If it is going to take longer, we must tell you why and give you a new date by Wednesday 20 May.',
      'However long it takes, it cannot be later than Wednesday 27 May 2026.',
    ])
    expect(page.dates.map(date => date.words)).toEqual([
      'We must send a written response to every point by Wednesday 20 May 2026',
      'The Regulations: Wednesday 27 May 2026',
    ])
  })

  test('the same in simple words', () => {
    const page = look({ duties: [advocateDuty] }, 'young')
    expect([page.answer, ...page.also]).toEqual([
      'You get your answer by Wednesday 20 May.',
      'If we need more time, we have to tell you why by Wednesday 20 May.',
      'It can change, but never past 27 May 2026. If we are late, that is our fault.',
    ])
  })

  test('late is said first, with sorry', () => {
    const late = duty({ status: 'late', due: day('2026-05-13') })
    expect(look({ duties: [late] }).answer).toBe('We should have answered you by Wednesday 13 May 2026. We are late, and we are sorry.')
    expect(look({ duties: [late] }, 'young').answer).toBe(
      'You should have had your answer by Wednesday 13 May. That is our fault, and we are sorry.',
    )
  })

  test('while no answer has a date yet, what we must do next is said', () => {
    const appoint = duty({
      key: 'stage-2/appoint',
      must: 'appoint an investigator',
      records: ['person-appointed'],
      due: day('2026-05-18'),
      says: '3 working days',
    })
    expect(look({ duties: [appoint] }).answer).toBe('We must appoint an investigator by Monday 18 May 2026.')
  })

  test('a stopped clock, and no date yet', () => {
    expect(look({ duties: [duty({ status: 'paused' })] }).answer).toContain('stopped the clock')
    expect(look({}).answer).toContain('as soon as there is a date')
  })

  test('a finding is not shown before it is sent', () => {
    expect(look({ duties: [advocateDuty] }).points).toEqual([
      { id: 'a', number: 1, words: 'My visits were cancelled.', decided: false, decision: 'Being looked into' },
    ])
  })

  test('the path has one now', () => {
    const page = look({ duties: [advocateDuty] })
    expect(page.path.map(step => `${step.is}: ${step.title}`)).toEqual([
      'done: You complained',
      'done: We wrote to say that we have your complaint',
      'now: Stage 1: local resolution',
      'later: If you are still not happy: Stage 2: independent investigation',
    ])
  })
})

describe('once answered', () => {
  const answered: Partial<CaseState> = {
    duties: [{ ...advocateDuty, status: 'met-in-time-after-extension', doneOn: day('2026-05-20') }],
    gates: [gate({ closes: day('2026-06-18') }), gate({ key: 'stage-1/close', who: ['complaints-manager'] })],
    outcomes: { points: { a: 'upheld' }, overall: 'upheld', because: [] },
  }
  const page = look(answered, 'adult', [...facts, sent])

  test('the decisions and the outcome are theirs to read', () => {
    expect(page.answer).toBe('We answered you on Wednesday 20 May 2026.')
    expect(page.points[0]).toMatchObject({ decided: true, decision: 'You were right. We uphold this point.' })
    expect(page.outcome).toBe('Taken together, your complaint was upheld.')
    expect(look(answered, 'young', [...facts, sent]).points[0]?.decision).toBe('You were right.')
  })

  test('an answer that could have gone to them and went to another alone is not told here', () => {
    const toAnother = fact('f5', 'response-sent', '2026-05-20', { stage: 'stage-1', data: { to: ['advocate'] } })
    const withheld = look(
      { ...answered, duties: (answered.duties ?? []).map(one => ({ ...one, stage: 'stage-1', letter: 'stage-1-response' })) },
      'adult',
      [...facts, toAnother],
    )
    expect(withheld.answer).toMatch(/^We answered the person it is about on Wednesday 20 May 2026/)
    expect(withheld.points).toMatchObject([{ decided: false, decision: 'Decided, and told to the person it is about' }])
    expect([withheld.outcome, withheld.promises]).toEqual([undefined, []])
  })

  test('what they can do, until when, is theirs alone', () => {
    expect(page.youCan).toEqual([
      {
        key: 'stage-1/ask-for-stage-2',
        title: 'You can ask for Stage 2',
        until: '2026-06-18',
        words: 'Until the end of Thursday 18 June 2026',
        clause: '6.9',
      },
    ])
  })

  test('a young person asks for somebody else, not for a stage', () => {
    expect(look(answered, 'young', [...facts, sent]).youCan.map(({ title }) => title)).toEqual([
      'You can ask for someone else to look into it',
    ])
  })

  test('now it is for them to decide', () => {
    expect(page.path.filter(step => step.is === 'now')).toEqual([
      {
        title: 'You decide whether you are happy with our answer',
        is: 'now',
        dateWords: 'ask by Thursday 18 June',
        words: 'If you are, you need not do anything.',
      },
    ])
    expect(page.path.find(step => step.title === 'Stage 1: local resolution')?.dateWords).toBe('Wednesday 20 May, in the extra time')
  })

  test('of a last day that more time moved they read which day it was', () => {
    const window = { key: 'stage-1/window', title: 'Last day', clause: '6.9', for: [], lines: [], others: [], steps: [] }
    const moved = { by: 'extension', what: 'more time', on: day('2026-05-22'), clause: '6.9' } as const
    const dates = [{ ...window, due: day('2026-06-18'), base: day('2026-06-04'), moves: [moved] }] as unknown as CaseState['dates']
    const now = (voice: 'adult' | 'young') => look({ ...answered, dates }, voice, [...facts, sent]).path.find(({ is }) => is === 'now')
    expect(now('adult')?.about).toBe('We agreed more time with you: it was Thursday 4 June.')
    expect(now('young')?.about).toBe('You have more time now. Before, it was Thursday 4 June.')
  })
})

test('closed: nothing is next, and nothing more is asked', () => {
  const closed = { kind: 'case', id: '', is: 'closed', title: 'Closed', clause: '9.1', open: false }
  expect(look({ positions: [closed], duties: [advocateDuty], gates: [gate()] })).toMatchObject({
    closed: true,
    answer: 'Your complaint is closed.',
    dates: [],
    youCan: [],
  })
})
