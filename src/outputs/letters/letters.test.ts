import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#calendar'
import { anytown, anytownBody } from '../testing/anytown.ts'
import { clock, duty, fact, factState, state } from '../testing/states.ts'
import { formatOfLetter } from './asked-formats.ts'
import { blocksOf } from './blocks.ts'
import { checkLetter, draft } from './draft.ts'
import { fill, type LetterFrom } from './fill.ts'
import { frameWords, languageOfLetter } from './frame-words.ts'
import { gapsOf, knownGaps } from './gaps.ts'
import type { LetterFrame } from './letter.ts'
import { frameOfBody } from './own-words.ts'
import { paperOfLetter } from './paper-of-letter.ts'
import { orderOf, render } from './render.ts'

const facts = [
  fact('f1', 'complaint-received', '2026-04-02', { by: { role: 'complainant', person: 'p1' } }),
  fact('f2', 'point-raised', '2026-04-02', { about: { point: ['a'] }, data: { words: 'My visits were\ncancelled.' } }),
  fact('f3', 'point-raised', '2026-04-02', { about: { point: ['b'] }, data: { words: 'I was moved.' } }),
  fact('f4', 'finding-recorded', '2026-05-11', { about: { point: ['a'] }, data: { finding: 'upheld', reasons: 'No driver was booked.' } }),
  fact('f5', 'finding-recorded', '2026-05-12', {
    about: { point: ['b'] },
    data: { finding: 'not-upheld', reasons: 'You were told on the day.' },
  }),
  fact('f6', 'person-appointed', '2026-04-03', { data: { as: 'service-manager', person: 'p2' } }),
]
const from = (more: Partial<LetterFrom> = {}): LetterFrom => ({
  state: state('2026-05-20', {
    duties: [duty({ due: day('2026-05-20') })],
    dates: [clock({ due: day('2026-06-18') })],
    outcomes: { points: { a: 'upheld', b: 'not-upheld' }, overall: 'partly-upheld', because: [] },
    facts: facts.map(each => factState(each.id)),
  }),
  procedure: anytown,
  facts,
  people: { p1: { name: 'K. Abara' }, p2: { name: 'J. Okoro' } },
  reference: 'AN26-0104',
  body: anytownBody,
  ...more,
})
const drafted = (letter: string, more: Partial<LetterFrom> = {}) => {
  const made = draft(letter, from(more))
  if (made === undefined) throw new Error(`no letter ${letter}`)
  return made
}
const wordsOf = (letter: string, more: Partial<LetterFrom> = {}) =>
  Object.fromEntries(drafted(letter, more).pieces.map(piece => [piece.id, piece.words]))

describe('a draft', () => {
  test('has the case in its gaps', () => {
    expect(wordsOf('acknowledgement')).toEqual({
      opening: 'Dear K. Abara\n\nThank you for your complaint, number AN26-0104.',
      received: 'We received it on Thursday 2 April 2026. We will answer by Wednesday 20 May 2026.',
      contact: 'J. Okoro, Service Manager will deal with it.',
      closing: 'Yours sincerely\n\nComplaints Team, Anytown Council',
    })
    expect(drafted('acknowledgement').unfilled).toEqual([])
  })

  test('lists every action, not only the last: what, whose and by when; and what became of each', () => {
    const action = (id: string) => ({ action: [id] })
    const promised = [
      fact('a1', 'action-proposed', '2026-05-12', {
        about: action('x'),
        data: { what: 'Ring first', agency: 'Home care', by: '2026-06-10' },
      }),
      fact('a2', 'action-proposed', '2026-05-12', { about: action('y'), data: { what: 'Check the\nlog.' } }),
      fact('a3', 'action-proposed', '2026-05-12', { about: action('z'), data: { what: 'Buy a van' } }),
      fact('a4', 'action-done', '2026-05-18', { about: action('x'), data: { proof: 'The rota says so' } }),
      fact('a5', 'action-dropped', '2026-05-19', { about: action('z'), data: { reasons: 'There is one.' } }),
    ]
    const all = [...facts, ...promised]
    const read = from({ facts: all, state: { ...from().state, facts: all.map(each => factState(each.id)) } })
    expect(fill('actions.list', read)).toEqual({
      words: [
        '- Ring first. Responsible: Home care; by Wednesday 10 June 2026.',
        '- Check the log. No agency is named; no date is set.',
      ].join('\n'),
    })
    expect(fill('actions.outcome', read)).toEqual({
      words: [
        '- Ring first. Done on Monday 18 May 2026. The rota says so.',
        '- Check the log. Still to be done.',
        '- Buy a van. No longer required, Tuesday 19 May 2026. There is one.',
      ].join('\n'),
    })
    expect(fill('actions.list', from())).toEqual({ because: 'no action is recorded' })
  })

  test('answers each point with its finding and its reasons', () => {
    expect(wordsOf('stage-1-response').findings).toBe(
      [
        '# 1. My visits were cancelled.',
        'You were right. We uphold this point.',
        'No driver was booked.',
        '# 2. I was moved.',
        'We do not uphold this point.',
        'You were told on the day.',
        'Taken together: partly upheld.',
      ].join('\n\n'),
    )
  })

  test('says which pieces are required, by which clause, and which turn on the case', () => {
    expect(
      drafted('stage-1-response').pieces.map(({ id, required, clause, onlyIf }) => [id, required, clause, onlyIf !== undefined]),
    ).toEqual([
      ['opening', false, undefined, false],
      ['findings', true, '6.4', false],
      ['next-step', true, '6.9', false],
      ['ombudsman', true, '9.4', false],
      ['remedy', false, '8.3', true],
      ['closing', false, undefined, false],
    ])
    expect(
      draft('stage-1-response', from(), ['findings', 'remedy'])
        ?.pieces.filter(piece => piece.required)
        .map(piece => piece.id),
    ).toEqual(['findings', 'remedy'])
  })

  test('what cannot be filled stands as it was written, is named with its reason, and is never blank', () => {
    const made = drafted('stage-1-response', {
      facts: facts.slice(0, 4),
      state: state('2026-05-20', { facts: facts.map(each => factState(each.id)) }),
    })
    expect(made.unfilled).toEqual([
      { gap: 'points', piece: 'findings', because: 'point 2 has no finding' },
      { gap: 'overall', piece: 'findings', because: 'there is no overall outcome yet' },
      { gap: 'stage-1/stage-2-window.due', piece: 'next-step', because: 'the case has no date stage-1/stage-2-window' },
    ])
    expect(made.pieces.find(piece => piece.id === 'next-step')?.words).toContain('by {stage-1/stage-2-window.due}:')
  })

  test('a finding without effect is no finding', () => {
    const states = facts.map(each => factState(each.id, each.id === 'f5' ? { effect: 'no' } : {}))
    const made = drafted('stage-1-response', { state: state('2026-05-20', { facts: states }) })
    expect(made.unfilled[0]?.because).toBe('point 2 has no finding')
  })

  test('a letter the procedure does not have is no letter', () => {
    expect(draft('nothing', from())).toBeUndefined()
  })
})

describe('the gaps a procedure knows', () => {
  test('every gap of every letter here is known, and a mistake is not', () => {
    const known = knownGaps(anytown)
    const used = Object.values(anytown.letters ?? {}).flatMap(letter => Object.values(letter.words ?? {}).flatMap(gapsOf))
    expect(used.filter(gap => !known.has(gap))).toEqual([])
    expect(known.has('complaint-recieved.on')).toBe(false)
    expect(known.has('stage-1/respnd.due')).toBe(false)
    expect(known.has('complainant-told-of-extension.reasons')).toBe(true)
  })
})

describe('what may be sent', () => {
  const required = ['findings', 'next-step', 'ombudsman']
  test('a required piece left empty is missing, with its clause', () => {
    const check = checkLetter('stage-1-response', anytown, { ...wordsOf('stage-1-response'), ombudsman: '  ' }, required)
    expect(check).toMatchObject({ ready: false, missing: [{ piece: 'ombudsman', clause: '9.4' }], unfilled: [] })
    expect(check.present).toEqual(['findings', 'next-step'])
  })
  test('a gap left in the words stops it; braces that a person typed do not', () => {
    const pieces = wordsOf('stage-1-response')
    expect(checkLetter('stage-1-response', anytown, { ...pieces, remedy: 'Paid {overall}.' }, required)).toMatchObject({
      ready: false,
      unfilled: [{ gap: 'overall', piece: 'remedy' }],
    })
    expect(checkLetter('stage-1-response', anytown, { ...pieces, remedy: 'A set {x}.' }, required).ready).toBe(true)
  })
})

const frame: LetterFrame = {
  title: 'Our answer to your complaint',
  body: 'Anytown Council',
  address: ['Town Hall', 'Anytown AN1 1AA'],
  phone: '01632 960 001',
  to: ['K. Abara', '1 The Street'],
  dateWords: '20 May 2026',
  reference: 'AN26-0104',
  formats: 'Also in large print.',
}

describe('one source, three forms', () => {
  const order = orderOf(anytown.letters?.['stage-1-response']?.contains ?? {})
  const rendered = render(wordsOf('stage-1-response'), order, frame)

  test('the HTML has headings and lists', () => {
    expect(rendered.html).toContain('<h2 dir="auto">If you are not happy with this answer</h2>')
    expect(rendered.html).toContain('<ul dir="auto"><li>call 01632 960 001</li><li>tell your advocate</li></ul>')
    expect(rendered.largePrintHtml.replace('rc-letter rc-letter--large', 'rc-letter')).toBe(rendered.html)
  })

  test('the plain text says the same in the same order', () => {
    expect(rendered.text).toContain('You can ask for Stage 2 by Thursday 18 June 2026:\n\n- call 01632 960 001\n- tell your advocate\n\n')
    const numbered = render({ points: '- 1. Nobody came.\n- 2. Nobody rang.' }, ['points'], frame)
    expect(numbered.text).toContain('\n\n1. Nobody came.\n2. Nobody rang.\n\n')
    expect(rendered.text.indexOf('MY VISITS')).toBeLessThan(rendered.text.indexOf('Taken together: partly upheld.'))
  })

  test('whatever is typed, no mark-up of theirs comes out, and no control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), words => {
        const made = render({ one: `<b>${words}` }, ['one'], frame)
        const tags = new Set([...made.html.matchAll(/<\/?([a-z0-9]*)/g)].map(match => match[1]))
        const ours = ['article', 'header', 'div', 'dl', 'dt', 'dd', 'h1', 'h2', 'p', 'br', 'ul', 'li', 'footer', 'span']
        expect([...tags].filter(tag => !ours.includes(tag ?? ''))).toEqual([])
        expect([...made.text].some(sign => sign < ' ' && sign !== '\n')).toBe(false)
      }),
    )
  })

  test('in a Welsh frame all that stands around the words is Welsh, and English words say so and are marked', () => {
    const inWelsh = (madeIn?: string) => ({
      ...{ ...frame, ...frameOfBody(anytownBody, 'cy'), language: 'cy' as const, dateWords: frameWords.cy.day(day('2026-05-20')) },
      ...(madeIn !== undefined && { madeIn }),
    })
    const made = render(wordsOf('stage-1-response'), order, inWelsh())
    const around = made.html.replaceAll(/<div lang="en">.*?<\/div>/gs, '')
    expect(made.html).toMatch(/^<article class="rc-letter" lang="cy" aria-label="Llythyr">/)
    expect(around).toContain('<dt>Dyddiad</dt><dd>dydd Mercher 20 Mai 2026</dd><dt>Ein rhif</dt>')
    expect(around).toContain('Mae cyfieithiad am ddim.')
    expect(around).not.toMatch(/\b(Date|Our number|You can|Made in|large print|May)\b/)
    expect(languageOfLetter(made.largePrintHtml)).toBe('cy')
    expect(made.text).toContain('Ein rhif: AN26-0104')
    const apart = render(wordsOf('stage-1-response'), order, inWelsh('Welsh'))
    expect(apart.html).toContain('<dt>Gwnaed fel</dt><dd>Cymraeg</dd>')
    expect(apart.text).toContain('Rydych yn cael yr un llythyr yn Gymraeg hefyd.')
    expect(formatOfLetter(apart.html)).toBe('Welsh')
    const { blocks, language } = paperOfLetter(made.html, day('2026-05-20'))
    expect(language).toBe('cy')
    expect(JSON.stringify(blocks)).toContain('Dyddiad: dydd Mercher 20 Mai 2026')
    expect(JSON.stringify(blocks)).toContain('If you are not happy with this answer')
    // Somebody of staff who wrote it in Welsh: nothing says that it is English.
    const written = { opening: 'Annwyl Ada\n\nDiolch am eich llythyr. Mae’n ddrwg gennym am yr oedi, a bydd eich gweithiwr yn ffonio.' }
    const welsh = render(written, ['opening'], inWelsh())
    expect(welsh.html).not.toContain('lang="en"')
    expect(welsh.text).not.toContain('Saesneg')
  })

  test('blocks: paragraphs, lists and headings, with or without empty lines between them', () => {
    expect(blocksOf('One\r\ntwo\n- a\n- b\n\n- c\n# Head\nThree\n\n\nFour')).toEqual([
      { is: 'paragraph', lines: ['One', 'two'] },
      { is: 'list', items: ['a', 'b'] },
      { is: 'list', items: ['c'] },
      { is: 'heading', text: 'Head' },
      { is: 'paragraph', lines: ['Three'] },
      { is: 'paragraph', lines: ['Four'] },
    ])
    expect(blocksOf('')).toEqual([])
  })
})
