// What the start page promises, of procedures as bodies have written them.
import { expect, test } from 'vitest'
import { readLibrary } from '#library'
import { type Promises, promisesOf } from '../src/web/public/start/promises.ts'

const { editions } = await readLibrary()
const promisedBy = (id: string): Promises | undefined => {
  const edition = editions.find(({ procedure }) => procedure.id === id)
  return edition && promisesOf(edition.procedure)
}

test('what may be done at any time promises nothing, and what a later stage acknowledges is another letter', () => {
  expect(promisedBy('scottish-council-complaints')).toEqual({
    answered: { within: 'within 5 working days' },
    furtherStages: [{ title: 'Stage 2: investigation', within: 'within 20 working days' }],
  })
})

test('a further stage says how soon where that is counted from the day it is asked for, and not from a report still to come', () => {
  expect(promisedBy('bolton-children')?.furtherStages).toEqual([
    { title: 'Stage 2: appeal', within: 'within 25 working days' },
    { title: 'Stage 3: Review Panel' },
  ])
})
