import { describe, expect, test } from 'vitest'
import { atLeast, covers, given, months, onDay, type Procedure, stage, the, theStart } from '#language'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'
import { decidedIn, faultsOf, rowsTyped } from './review-form.ts'

const procedure: Procedure = {
  ...anytown,
  fields: {
    ...anytown.fields,
    'review-held': {
      themes: { type: 'number', says: 'How many common themes were found' },
      themesAnswered: { type: 'number', says: 'For how many the action is specified' },
    },
  },
  ofTheBody: stage({
    title: 'The council’s own record',
    clause: '6.1',
    duties: {
      'review-log': {
        clause: '6.6',
        who: 'complaints-manager',
        must: 'review the log for common themes',
        by: months(6).from(onDay('2026-01-01')),
        again: months(6).from(theStart),
        doneBy: the('review-held', { where: { of: 'log' } }),
        needs: {
          led: { clause: '6.6', that: covers(given('with'), ['complaints-officer']), otherwise: 'the Complaints Officer leads it' },
          themes: {
            clause: '6.6',
            that: atLeast(given('themesAnswered'), given('themes')),
            otherwise: 'each theme needs the action required, or that none is needed',
          },
        },
      },
    },
  }),
}

const start = async () => {
  const services = staffServices(anytownExample({ procedure, body: anytownBody, calendar: england }))
  const app = await staffApp(services)
  return { services, as: (account: string) => visitor(app, services.sessionFor(account)) }
}

const path = '/learning/review'
const led = { 'f-with': 'complaints-officer' }

describe('the review of what comes back', () => {
  test('says when it is due and by which clause', async () => {
    const { as } = await start()
    const page = await as('manager').get(path)
    expect(page.words).toContain('It is due Wednesday 1 July 2026.')
    expect(page.words).toContain('Clause 6.6')
    expect(page.words).toContain('None is on record yet')
  })

  test('is nobody else’s', async () => {
    const { as } = await start()
    expect((await as('officer').get(path)).status).toBe(404)
    expect((await as('figures').get(path)).status).toBe(403)
  })

  test('a theme nothing is said about is refused with its clause; what was typed is still there', async () => {
    const { as, services } = await start()
    const refused = await as('manager').fill(path, {
      ...led,
      'theme-0': 'Late visits',
      'action-0': 'Ring before',
      'theme-1': 'Lost letters',
    })
    expect(refused.status).toBe(422)
    expect(refused.words).toContain('Each theme needs the action required, or that none is needed')
    expect(refused.words).toContain('Clause 6.6')
    expect(refused.body).toContain('value="Lost letters"')
    expect(refused.body).toContain('Ring before</textarea>')
    expect((await services.bodyRecord(services.sessionFor('manager')))[0]?.position).toBe(0)
  })

  test('an action of no theme is asked for its theme, and never dropped', async () => {
    const { as } = await start()
    const refused = await as('manager').fill(path, { ...led, 'action-1': 'Ring before' })
    expect(refused.status).toBe(422)
    expect(refused.words).toContain('Enter the theme that this is about')
    expect(refused.body).toContain('Ring before</textarea>')
  })

  test('is recorded for the day it was held, moves the next one, and stands among the earlier ones', async () => {
    const { as, services } = await start()
    const day = { '_on-day': '11', '_on-month': '5', '_on-year': '2026' }
    const done = await as('manager').fill(path, {
      ...{ ...led, ...day, 'theme-0': 'Late visits', 'action-0': 'Ring before', 'theme-1': 'Lost letters', 'none-1': 'yes' },
    })
    expect(done.status).toBe(303)
    const [open] = await services.bodyRecord(services.sessionFor('manager'))
    expect(open?.facts[0]).toMatchObject({ on: '2026-05-11', data: { of: 'log', themes: 2, themesAnswered: 2 } })
    const page = await as('manager').get(path)
    expect(page.words).toContain('It is due Wednesday 11 November 2026.')
    expect(page.words).toContain('11 May 2026')
    expect(page.words).toContain('Late visits: Ring before')
    expect(page.words).toContain('Lost letters: nothing need be done')
  })

  test('a day to come is refused at its field', async () => {
    const { as } = await start()
    const refused = await as('manager').fill(path, { ...led, '_on-day': '1', '_on-month': '6', '_on-year': '2027' })
    expect(refused.status).toBe(422)
    expect(refused.words).toContain('must be today or earlier')
    expect(refused.body).toMatch(/name="_on-year"[^>]*value="2027"/)
  })
})

test('both something and nothing to do is no answer', () => {
  const rows = rowsTyped({ 'theme-0': 'Late visits', 'action-0': 'Ring', 'none-0': 'yes' }, [])
  expect(faultsOf(rows)).toEqual([
    { field: 'action-0', text: 'Say what is to be done about late visits, or that nothing need be done: not both' },
  ])
})

test('a review that was recorded by its numbers alone says so', () => {
  expect(decidedIn({ themes: 1 })).toEqual(['1 theme; what was decided is not on record here.'])
  expect(decidedIn({})).toEqual([])
})
