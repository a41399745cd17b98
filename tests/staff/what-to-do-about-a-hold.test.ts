/** Each hold and each other process says what to do next, with its form filled in with its points; judged by each body's own procedure. */
import { expect, test } from 'vitest'
import { reference, staffOf, type Told } from './example-of.ts'

const page = `/cases/${reference}/people/holds`
const about = (...points: readonly string[]): NonNullable<Told[4]> => ({ about: { point: points } })
const received = (data: Told[3] = {}): Told => [
  'complaint-received',
  '2026-03-02',
  'complainant',
  { words: 'What was said', relation: 'parent', receivedBy: 'quality-team', anonymous: false, ...data },
  { by: { role: 'complainant', person: 'p1' } },
]
const points = ['1', '2'].map((id): Told => ['point-raised', '2026-03-02', 'complainant', { words: `Point ${id}` }, about(id)])
const letter = (on: string, of: string, contents: readonly string[], stage: string, role: string): Told => [
  'letter-sent',
  on,
  role,
  { letter: of, contents, to: ['complainant'], format: 'letter' },
  { stage, ...about('1') },
]

const linksIn = (body: string): readonly string[] =>
  [...body.matchAll(/href="(\/cases\/[^"]+)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&') ?? '')

test('Bolton: a hold is told of, looked at again and lifted from where it stands, for its own point', async () => {
  const held: Told = [
    'hold-placed',
    '2026-03-05',
    'complaints-manager',
    { ground: 'criminal', reviewOn: '2026-03-26', prejudice: 'The trial', reasons: 'The trial' },
    about('1'),
  ]
  const said = received({ proceedings: ['criminal'], otherProceedings: 'The police came in March' })
  const { as } = await staffOf('bolton-children', '2026-03-06', said, ...points, held)
  const { words, body } = await as('complaints-manager').get(page)
  expect(words).toContain('Said when the complaint came in: The police, or a criminal court: “The police came in March”')
  const links = linksIn(body)
  const lift = `/cases/${reference}/record/proceedings/lift-hold?back=people%2Fholds&_points=1`
  expect(links).toContain(lift)
  expect(links).toContain(`/cases/${reference}/record/proceedings/review-hold?back=people%2Fholds&_points=1`)
  expect(words).toContain('Look again at whether the complaint must still wait')
  expect(words).toMatch(/Due \w+ \d+ (March|April)/)
  expect(links.some(href => href.includes('/proceedings/review-the-hold'))).toBe(false)
  // Offered with the hold, and not a second time below.
  expect(links.filter(href => href.includes('/proceedings/lift-hold'))).toHaveLength(1)
  const form = await as('complaints-manager').get(lift)
  expect(form.body).toMatch(/name="_points"[^>]*value="1"[^>]*checked/)
  expect(form.body).not.toMatch(/name="_points"[^>]*value="2"[^>]*checked/)
  // Telling is the team's: the letter is theirs to write.
  const team = linksIn((await as('quality-team').get(page)).body)
  expect(team).toContain(`/cases/${reference}/letter/proceedings/tell-of-hold`)
  const told = letter('2026-03-06', 'on-hold', ['why', 'review', 'send-in-again'], 'proceedings', 'quality-team')
  const after = await staffOf('bolton-children', '2026-03-07', received(), ...points, held, told)
  const then = await after.as('quality-team').get(page)
  expect(then.words).toContain('Told on 6 March 2026')
  expect(linksIn(then.body)).not.toContain(`/cases/${reference}/letter/proceedings/tell-of-hold`)
})

test('Telford: while the other process goes on its end is to be recorded; then it is told, and what waited is sent in again', async () => {
  const routed: Told = [
    'point-routed',
    '2026-03-04',
    'customer-relationship-team',
    { track: 'another-process', ground: '6.2(6)', prejudice: 'The same witnesses', reasons: 'The police look into it' },
    about('1'),
  ]
  const began: Told = ['other-process-began', '2026-03-04', 'customer-relationship-team', { process: 'police' }, about('1')]
  const ended: Told = ['other-process-ended', '2026-05-04', 'customer-relationship-team', {}, about('1')]
  const told = [received({ receivedBy: 'customer-relationship-team' }), ...points, routed, began] as const
  const links = async (today: string, ...more: readonly Told[]) => {
    const { as } = await staffOf('telford-wrekin-children', today, ...told, ...more)
    return linksIn((await as('customer-relationship-team').get(page)).body)
  }
  const ends = `/cases/${reference}/record/exclusions/other-process-ends?back=people%2Fholds&_points=1`
  const tells = `/cases/${reference}/letter/exclusions/tell-process-ended`
  const sends = `/cases/${reference}/record/exclusions/resubmit?back=people%2Fholds&_points=1`
  const before = await links('2026-03-05')
  expect(before).toContain(ends)
  expect(before).not.toContain(tells)
  const then = await links('2026-05-05', ended)
  expect(then).toContain(tells)
  expect(then).toContain(sends)
  expect(then).not.toContain(ends)
  const sentAgain: Told = [
    'point-resubmitted',
    '2026-05-06',
    'complainant',
    { channel: 'letter' },
    { ...about('1'), by: { role: 'complainant', person: 'p1' } },
  ]
  const last = await links(
    '2026-05-07',
    ended,
    letter('2026-05-05', 'process-ended', ['over', 'send-in-again'], 'exclusions', 'customer-relationship-team'),
    sentAgain,
  )
  for (const link of [ends, tells, sends]) expect(last).not.toContain(link)
})
