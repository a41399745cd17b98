/** More time for the complainant's own step, as a reasonable adjustment: in a body of England, and in both of Scotland. */
import { expect, test } from 'vitest'
import { reference, staffOf, type Told } from './example-of.ts'

const at = `/cases/${reference}`
const point: Told = ['point-raised', '2026-03-02', 'complaints-officer', { words: 'Nobody came' }, { about: { point: ['1'] } }]
const received = (relation: string, receivedBy: string): Told => [
  'complaint-received',
  '2026-03-02',
  'complainant',
  { words: 'Nobody came', relation, receivedBy, anonymous: false },
  { by: { role: 'complainant', person: 'p1' } },
]
const answered = (role: string): Told => [
  'response-sent',
  '2026-03-09',
  role,
  { channel: 'email', contents: [], to: ['complainant'], version: 1 },
  { stage: 'stage-1' },
]
/** Where the answer came before the case did. */
const broughtIn = (id: string): readonly Told[] =>
  id.startsWith('bolton')
    ? [
        ['case-brought-in', '2026-03-03', 'complaints-officer', { stage: 'stage-1' }],
        ['response-received', '2026-03-09', 'complainant', {}, { stage: 'stage-1' }],
      ]
    : []
const agreed = (role: string): readonly Told[] => [
  ['adjustment-requested', '2026-03-10', 'complainant', { what: 'More time', why: 'I read slowly' }, { about: { adjustment: ['1'] } }],
  [
    'adjustment-decided',
    '2026-03-10',
    role,
    { agreed: true, what: 'A month more', factors: ['disadvantage', 'effective', 'practical', 'disruption', 'cost'] },
    { about: { adjustment: ['1'] } },
  ],
]

const bodies = [
  ['bolton-children', 'complaints-officer', 'parent', 'team-manager', '19.8'],
  ['scottish-council-complaints', 'complaints-lead', 'customer', 'frontline-officer', 'MCHP Part 2 time limit discretion'],
  ['midlothian-ijb-complaints', 'complaints-lead', 'customer', 'frontline-officer', 'MCHP Part 2 time limit discretion'],
] as const

test.each(bodies)(
  '%s: refused before an adjustment was agreed; then the date moves, with its reason, and back again',
  async (id, role, relation, who, clause) => {
    const extension = `${at}/record/stage-1/stage-2-window/adjustment`
    const more = { 'f-newDate-day': '30', 'f-newDate-month': '10', 'f-newDate-year': '2026', 'f-reason': 'She reads slowly' }
    const arose: Told = ['matter-arose', '2026-03-01', role, {}, { about: { point: ['1'] } }]
    const told = [received(relation, role), point, arose, ...broughtIn(id), answered(who)]
    const before = await staffOf(id, '2026-03-12', ...told)
    const refused = await before.as(role).fill(extension, more)
    expect(refused.status).toBe(422)
    expect(refused.words).toContain(clause)
    expect(refused.words).toContain('No adjustment has been agreed')
    expect(refused.body).toContain('She reads slowly')

    const { as } = await staffOf(id, '2026-03-12', ...told, ...agreed(role))
    const visit = as(role)
    expect((await visit.get(`${at}/people/adjustments`)).body).toContain(`${extension}?back=people%2Fadjustments`)
    expect((await visit.fill(extension, more)).status).toBe(303)
    const why = await visit.get(`${at}/why/stage-1/stage-2-window`)
    expect(why.words).toContain('Why Friday 30 October 2026?')
    expect(why.words).toContain('Why: “She reads slowly”')
    expect(why.words).toContain(clause)
    const page = await visit.get(`${at}/people/adjustments`)
    expect(page.words).toMatch(/Friday 30 October 2026 , before that \w+ \d+ \w+ 2026\./)

    const correct = /href="([^"]*\/correct\/[^"]*)"/.exec(page.body)?.[1] ?? ''
    expect((await visit.fill(correct, { 'taking-back': 'The usual time will do', do: 'retract' })).status).toBe(303)
    expect((await visit.get(`${at}/why/stage-1/stage-2-window`)).words).not.toContain('30 October')
  },
)
