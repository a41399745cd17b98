import { expect, test } from 'vitest'
import { render } from '#outputs'
import { contactKept as keptBack } from '#record'
import { letterWithout, wordsWithout } from './kept-back.ts'

const hazel = { email: 'hazel@sample.example', phone: '01632 960001', address: "4 O'Mill Lane\nSampleton\nSA1 2MP" }

test('an email address, a telephone number however it is written, and an address however it is laid out are kept back', () => {
  const say = wordsWithout([hazel])
  for (const words of [
    'Write to Hazel@Sample.example.',
    'Ring 01632960001.',
    'Ring +44 1632 960 001.',
    "She lives at 4 O'Mill Lane, Sampleton, SA1 2MP.",
    "She lives at\n4 O'Mill Lane\nSampleton\nSA1 2MP.",
  ])
    expect(say(words)).toMatch(new RegExp(`^[A-Za-z ]+\\s${keptBack.replaceAll(/[()]/g, '.')}\\.$`))
  expect(say('Sampleton library was closed on 01632 days.')).toBe('Sampleton library was closed on 01632 days.')
  expect(wordsWithout([{}])('Ring 01632 960001.')).toBe('Ring 01632 960001.')
})

test('a letter as sent keeps the name and loses where it went, where they lived then too, in each of its forms', () => {
  const to = ['Hazel Sample', '9 Older & Sons Row', 'Sampleton']
  const frame = {
    ...{
      body: 'Sample Council',
      address: ['1 Town Hall Square'],
      phone: '01632 960900',
      to,
      dateWords: '2 March 2026',
      title: 'Our answer',
    },
    ...{ reference: 'SA26-0001', formats: 'Ask for large print.' },
  }
  const { html, text } = render({ opening: 'Dear Hazel\n\nWe rang 01632 960001 and wrote to hazel@sample.example.' }, ['opening'], frame)
  const shown = letterWithout({ to, html, text }, [hazel])
  expect(shown.to).toEqual(['Hazel Sample', keptBack])
  for (const form of [shown.html, shown.text]) {
    for (const kept of ['9 Older', '960001', 'hazel@']) expect(form).not.toContain(kept)
    for (const said of ['Dear Hazel', '1 Town Hall Square', '01632 960900', keptBack]) expect(form).toContain(said)
  }
  expect(shown.html.split('<').length).toBe(html.split('<').length - 1)
})
