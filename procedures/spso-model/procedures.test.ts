import { describe, expect, test } from 'vitest'
import { anchorFor, type Body, type Procedure } from '#language'
import { body as boardBody } from '../midlothian-ijb/body.ts'
import { procedure as board } from '../midlothian-ijb/complaints/2021-04-01/index.ts'
import { body as councilBody } from '../scottish-council/body.ts'
import { procedure as council } from '../scottish-council/complaints/2021-04-01/index.ts'
import { mchp } from './sources.ts'

interface One {
  readonly name: string
  readonly procedure: Procedure
  readonly body: Body
}

const both: readonly One[] = [
  { name: 'scottish-council', procedure: council, body: councilBody },
  { name: 'midlothian-ijb', procedure: board, body: boardBody },
]

describe.each(both)('$name', ({ name, procedure, body }) => {
  test('those who oversee may see figures and are offered nothing that decides a complaint', () => {
    const overseers = name === 'scottish-council' ? ['senior-management'] : ['board-member', 'integration-joint-board']
    for (const role of overseers) {
      expect(body.permissions[role]).toContain('see-figures')
      const acts = Object.values(procedure.stages).flatMap(stage => [
        ...Object.values(stage.duties ?? {}),
        ...Object.values(stage.gates ?? {}),
      ])
      const theirs = acts.filter(({ who }) => who === role || (Array.isArray(who) && who.includes(role)))
      // Senior management comment on a complaint; that moves nothing.
      expect(theirs.filter(act => !('records' in act) || act.records !== 'remark-made')).toEqual([])
    }
  })

  test('the people and lists that the documents name are there', () => {
    const people = {
      'scottish-council': {
        'chief-executive': 'Chief Executive',
        'chief-social-work-officer': 'Chief Social Work Officer, or an officer delegated',
        director: 'Director',
        'head-of-service': 'Head of Service',
        'service-lead': 'Service Lead or Manager',
        'organisational-development': 'Organisational Development',
        'records-coordinator': 'Coordinator Registration, Records & Information',
        'frontline-officer': 'Member of staff handling the complaint',
      },
      'midlothian-ijb': {
        'chief-officer': 'Chief Officer',
        chair: 'Chair of the Board',
        'senior-manager': 'Senior manager',
        'head-of-service': 'Head of service',
        'hr-training-officer': 'Human resources or training officer',
        'frontline-officer': 'Member of staff handling the complaint',
      },
    }[name]
    expect(Object.fromEntries(Object.keys(people ?? {}).map(role => [role, procedure.roles[role]?.title]))).toEqual(people)
    expect(procedure.registers?.contractors?.requires).toEqual({ monitoringInAgreement: true, objectivesSet: true })
    if (name === 'scottish-council') {
      expect(procedure.registers?.signatories?.requires).toEqual({ maySign: true })
      expect(procedure.registers?.['investigating-officers']?.requires).toEqual({ identified: true })
    }
    // What the documents leave to the body: nothing is assumed until it is set.
    expect(procedure.settings?.['refresher-months']?.value).toBe(0)
    expect(procedure.settings?.['retention-months']?.value).toBe(0)
    expect(procedure.settings?.['few-complaints']?.value).toBe(1)
  })

  test('two stages and the SPSO, with no stage between', () => {
    const asked = Object.values(procedure.stages).flatMap(stage =>
      Object.values(stage.gates ?? {}).flatMap(({ records }) =>
        typeof records === 'object' && records.fact === 'escalation-requested' ? [records.stage] : [],
      ),
    )
    expect(asked).toEqual(['stage-2'])
  })

  test('four outcomes, and withdrawn is not one of them', () => {
    expect(procedure.outcomes?.point).toEqual(['upheld', 'partially-upheld', 'not-upheld', 'resolved'])
  })
})

test('every source of the model says what it is, and the two bodies share them', () => {
  for (const mark of Object.values(mchp)) expect(anchorFor(mark, council.outsideSources ?? {})).toBeDefined()
  expect(council.outsideSources).toBe(board.outsideSources)
})

test('the Council has a social work officer, a pool of investigators and quarterly publication; the Board has a Chair and referrals', () => {
  expect(Object.keys(board.roles)).not.toContain('chief-social-work-officer')
  expect(Object.keys(board.registers ?? {})).not.toContain('investigating-officers')
  expect(Object.keys(board.ofTheBody?.duties ?? {})).not.toContain('quarterly-publication')
  expect(Object.keys(council.stages)).not.toContain('referral')
  expect(Object.keys(council.roles)).not.toContain('chair')
})

test('both bodies count the same things, but for referrals', () => {
  const own = (procedure: Procedure) => Object.keys(procedure.measures ?? {}).filter(id => id !== 'referred')
  expect(own(council)).toEqual(own(board))
})
