import { steps } from '../public/flow.ts'
import type { Page, Visitor } from './visitor.ts'

/** Every page of the form that asks something, in the order it asks. */
export const pagesOfTheForm: readonly string[] = steps.map(({ path }) => path)

/** Answers every question of the form as a parent would, up to the check page. */
export async function answerEverything(visitor: Visitor, points: readonly string[] = ['The hours were cut.']): Promise<Page> {
  await visitor.get('/')
  await visitor.post('/complain/start')
  await visitor.post('/complain/who-you-are', { relation: 'parent' })
  await visitor.post('/complain/safety', { danger: 'no' })
  await visitor.post('/complain/who-for', { for: 'me' })
  await visitor.post('/complain/service', { service: 'not-sure' })
  for (const [index, words] of points.entries()) await visitor.post(`/complain/points/${index + 1}`, { words })
  await visitor.post('/complain/points', { another: 'no' })
  await visitor.post('/complain/when', { 'happened-month': '3', 'happened-year': '2026' })
  await visitor.post('/complain/outcome', { outcomeWanted: 'An apology' })
  await visitor.send('/complain/files', {}, [])
  await visitor.post('/complain/support', { representative: 'no' })
  await visitor.post('/complain/help', { help: ['Letters in large print'] })
  await visitor.post('/complain/your-name', { anonymous: 'no' })
  return visitor.post('/complain/contact', { name: 'Jo Example', contactBy: 'email', email: 'jo@example.com' })
}

/** Sends the complaint and gives the page with its number, the number and the key. */
export async function sendIt(visitor: Visitor): Promise<{ readonly page: Page; readonly reference: string; readonly key: string }> {
  const page = await visitor.post('/complain/check')
  const [, reference = '', key = ''] = /\/complain\/sent\/([^?]+)\?key=([^&]+)/.exec(page.path) ?? []
  return { page, reference, key }
}
