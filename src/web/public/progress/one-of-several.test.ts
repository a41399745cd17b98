/** One of several who complain together, on a page of their own: they leave the group, and the complaint of the others goes on. */
import { expect, test } from 'vitest'
import { openedBy } from '../../testing/member-case.ts'

test('whoever joined leaves for themselves: what is recorded is about them alone, in their own name', async () => {
  const { memory, visitor, reference, page, act, attempts } = await openedBy('m2')
  expect(page.text).toContain('Stop taking part')
  expect(page.text).not.toContain('Stop the complaint')
  const form = await visitor.get(act)
  const once = /name="_key" value="([^"]+)"/.exec(form.html)?.[1] ?? ''
  await visitor.post(act, { words: 'It is settled for me.', _position: String(memory.factsOf(reference).length), _key: once })
  expect(attempts).toMatchObject([{ type: 'complaint-withdrawn', about: { member: ['m2'] }, by: { role: 'complainant', person: 'm2' } }])
  // Their own part has ended: nothing more is offered to them.
  const after = await visitor.get(`/progress/${reference}`)
  expect(after.html).not.toContain('do?act=')
})

test('the others are not ended by it: whoever complained first still has their own part to end', async () => {
  const { page, act, visitor, attempts, memory, reference } = await openedBy('complainant')
  expect(page.text).toContain('Stop taking part')
  const form = await visitor.get(act)
  const once = /name="_key" value="([^"]+)"/.exec(form.html)?.[1] ?? ''
  await visitor.post(act, { words: '', _position: String(memory.factsOf(reference).length), _key: once })
  expect(attempts).toMatchObject([{ type: 'complaint-withdrawn', about: { member: ['complainant'] } }])
})
