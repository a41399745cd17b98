// The tabs of a case and the main staff pages that services in memory answer, as somebody hears them: headings in order, landmarks and links that can be told apart.
import { expect, test } from 'vitest'
import { anytown, anytownBody, england } from '../../outputs/testing/anytown.ts'
import { anytownExample } from './testing/example.ts'
import { stumbles } from './testing/heard.ts'
import { staffApp } from './testing/staff-app.ts'
import { staffServices } from './testing/staff-services.ts'
import { visitor } from './testing/visitor.ts'

const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
const officer = visitor(await staffApp(services), services.sessionFor('officer'))

const heard = async (path: string): Promise<readonly string[]> => {
  const { status, body } = await officer.get(path)
  return status === 200 ? stumbles(body).map(words => `${path}: ${words}`) : [`${path} answers ${status}`]
}

const tabs = ['', '/routes', '/timeline', '/letters', '/documents', '/putting-right', '/people', '/record']

test.each(['AN26-0104', 'AN26-0119', 'AN26-0148', 'AN26-0128', 'AN26-0066', 'AN26-0057'])('the tabs of %s', async reference => {
  const found = []
  for (const tab of tabs) found.push(...(await heard(`/cases/${reference}${tab}`)))
  expect(found).toEqual([])
})

test.each(['/today', '/cases', '/take-a-complaint', '/reports', '/service', '/procedures', '/hand-over', '/reminders'])(
  '%s',
  async path => {
    expect(await heard(path)).toEqual([])
  },
)

const book = '/procedures/anytown-children/2026-04-01'

test.each(['', '/clauses', '/roles', '/who-may', '/letters', '/readings', '/stages/stage-1', '/find?words=complaint', '/try'])(
  'the book of a procedure: %s',
  async page => {
    expect(await heard(`${book}${page}`)).toEqual([])
  },
)

const frame = (main: string) => `<body><main><h1>A case</h1>${main}</main></body>`

test.each([
  ['<h3>Next</h3>', 'the heading “Next” is of level 3, after level 1'],
  ['<h1>Again</h1>', 'it has 2 first headings'],
  ['<nav aria-label="Case"></nav><nav aria-label="Case"></nav>', 'two nav are named “Case”'],
  ['<a href="/1">Open</a><a href="/2">Open</a>', '2 different links are called “Open”: /1 /2'],
  ['<a href="/1"><svg aria-hidden="true"></svg></a>', 'a link has no name: /1'],
  [
    '<form action="/1"><button>Go</button></form><form action="/2"><button>Go</button></form>',
    '2 different buttons are called “Go”: /1 /2',
  ],
  ['<table><caption>Dates</caption><tr><td>1</td></tr></table>', 'a table has no headers'],
  ['<ul class="of"></ul>', 'an empty ul of'],
  ['<input name="day">', 'the control “day” has no label'],
  ['<p id="a"></p><p id="a"></p>', 'the id “a” stands twice'],
  ['<a href="#gone">Down</a>', 'nothing has the id “gone”'],
])('%s is a stumble', (main, said) => {
  expect(stumbles(frame(main))).toEqual([said])
})

test('links told apart by words for those who hear them, or by the name of the list they are in, are none', () => {
  const links = '<a href="/1">Open<span class="rc-vh"> AN26-1</span></a><a href="/2" aria-label="Open AN26-2">Open</a>'
  expect(stumbles(frame(`${links}<nav aria-label="Case"><a href="/3">Learning</a></nav><a href="/4">Learning</a>`))).toEqual([])
})

test('an error that is said above the first heading is no part of the order of the page, and one below it is', () => {
  const error = '<div role="alert"><h2>There is a problem</h2></div>'
  expect(stumbles(`<body><main>${error}<h1>A case</h1><h2>Next</h2></main></body>`)).toEqual([])
  expect(stumbles(`<body><main><h2>A case</h2>${error}<h1>Next</h1></main></body>`)).toEqual([
    'the heading “A case” is of level 2, after level 0',
  ])
})
