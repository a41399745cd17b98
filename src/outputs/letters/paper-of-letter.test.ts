import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#calendar'
import { frameWords, wordsAreEnglish } from './frame-words.ts'
import type { LetterFrame } from './letter.ts'
import { paperOfLetter } from './paper-of-letter.ts'
import { render } from './render.ts'

const frame: LetterFrame = {
  title: 'Our answer <to> you',
  body: 'Anytown & District Council',
  address: ['Complaints', '1 Any Street'],
  phone: '01632 960001',
  to: ['Ada O’Sample', '2 "Any" Road'],
  dateWords: 'Wednesday 20 May 2026',
  reference: 'AN26-0001',
  formats: 'You can have this in large print.',
}

test('what was sent comes out in the order it is read', () => {
  const { html } = render(
    { opening: 'Dear Ada\n\nYou said:\n\n- late <b>\n- rude', reply: '# What we found\n\nIt was late.\nWe are sorry.' },
    ['opening', 'reply'],
    frame,
  )
  const paper = paperOfLetter(html, day('2026-05-20'))
  expect(paper).toEqual({
    title: 'Our answer <to> you',
    body: 'Anytown & District Council',
    issued: '2026-05-20',
    foot: 'Anytown & District Council, Our number: AN26-0001',
    print: 'standard',
    blocks: [
      { is: 'paragraph', lines: ['Anytown & District Council'] },
      { is: 'paragraph', lines: ['Complaints', '1 Any Street', '01632 960001'] },
      { is: 'paragraph', lines: ['Ada O’Sample', '2 "Any" Road'] },
      { is: 'paragraph', lines: ['Date: Wednesday 20 May 2026', 'Our number: AN26-0001'] },
      { is: 'heading', level: 1, text: 'Our answer <to> you' },
      { is: 'paragraph', lines: ['Dear Ada'] },
      { is: 'paragraph', lines: ['You said:'] },
      { is: 'list', items: ['late <b>', 'rude'] },
      { is: 'heading', level: 2, text: 'What we found' },
      { is: 'paragraph', lines: ['It was late.', 'We are sorry.'] },
      { is: 'paragraph', lines: ['You can have this in large print.'] },
    ],
  })
})

test('large print stays large', () => {
  const { largePrintHtml } = render({ opening: 'Dear Ada' }, ['opening'], frame)
  expect(paperOfLetter(largePrintHtml, day('2026-05-20')).print).toBe('large')
})

test('whatever a person wrote, none of their words is lost or changed', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Z<>&"'/=; ]{1,60}$/), words => {
      const { html } = render({ opening: words }, ['opening'], { ...frame, formats: '' })
      const said = paperOfLetter(html, day('2026-05-20')).blocks.flatMap(block => (block.is === 'paragraph' ? block.lines : []))
      expect(said.slice(8).join('')).toBe(words.trim())
    }),
  )
})

test('of a letter whose reader chose Welsh, all is Welsh but what the body wrote and who it is to, and its words say that they are English', () => {
  const cy = frameWords.cy
  const { html } = render(
    { opening: 'Dear Ada\n\nWe have your complaint.\n\n- It was late', appointment: '# Who looks into it\n\nAn officer was appointed.' },
    ['opening', 'appointment'],
    { ...frame, language: 'cy', formats: cy.formats(frame.phone), dateWords: cy.day(day('2026-05-20')), madeIn: 'Easy Read' },
  )
  const paper = paperOfLetter(html, day('2026-05-20'))
  const said = paper.blocks.flatMap(block => {
    if (block.is === 'heading') return [block.text]
    return block.is === 'paragraph' ? block.lines : block.is === 'list' ? block.items : []
  })
  const english = [
    'Our answer <to> you',
    'Dear Ada',
    'We have your complaint.',
    'It was late',
    'Who looks into it',
    'An officer was appointed.',
  ]
  expect([...(paper.inEnglish ?? [])]).toEqual(english)
  expect(said.filter(text => !english.includes(text) && ![frame.body, frame.phone, ...frame.address, ...frame.to].includes(text))).toEqual([
    'Dyddiad: dydd Mercher 20 Mai 2026',
    'Ein rhif: AN26-0001',
    'Gwnaed fel: Hawdd ei Ddeall',
    wordsAreEnglish('Easy Read', frame.phone),
    cy.formats(frame.phone),
  ])
  expect(paper.foot).toBe('Anytown & District Council, Ein rhif: AN26-0001, Gwnaed fel: Hawdd ei Ddeall')
})
