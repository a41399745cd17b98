import { expect, test } from 'vitest'
import { day } from '#calendar'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import type { Mail } from '../../services.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

const id = 'a'.repeat(32)
const at = '/cases/AN26-0119'

const email = (more: Partial<Mail> = {}): Mail => ({
  ...{ id, receivedAt: '2026-05-13T08:00:00.000Z', receivedOn: day('2026-05-13'), fromName: 'Pat Hill', fromAddress: 'pat@family.example' },
  ...{ subject: 'Re: re: Nobody rang', words: 'Still nobody.', kind: 'message', stands: 'joined', reference: 'AN26-0119' },
  ...{ because: 'It answers a message we sent.', notTaken: [], documents: [] },
  ...more,
})

const start = async (account = 'officer', mails: readonly Mail[] = [email()]) => {
  const services = { ...staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england })) }
  const withMail = { ...services, mailsOfCase: async (_: unknown, reference: string) => (reference === 'AN26-0119' ? mails : []) }
  return { services, visit: visitor(await staffApp(withMail), services.sessionFor(account)) }
}

test('what came in and what went out stand in one list, the latest first', async () => {
  const { words } = await (await start()).visit.get(`${at}/letters`)
  expect(words).toContain('Re: re: Nobody rang')
  expect(words).toContain('From Pat Hill')
  expect(words.indexOf('Re: re: Nobody rang')).toBeLessThan(words.indexOf('The complaint was received'))
})

test('the list is narrowed by kind and by which way it went', async () => {
  const { visit } = await start()
  const emails = (await visit.get(`${at}/letters?kind=email`)).words
  expect(emails).toContain('Re: re: Nobody rang')
  expect(emails).not.toContain('The complaint was received')
  expect(emails).toMatch(/1 of \d+ shown/)
  expect((await visit.get(`${at}/letters?way=out`)).words).not.toContain('Re: re: Nobody rang')
  expect((await visit.get(`${at}/letters?kind=nothing&way=else`)).words).toContain('Re: re: Nobody rang')
})

test('an email opens with its words, and a letter of the procedure may answer it', async () => {
  const { visit } = await start()
  const page = await visit.get(`${at}/emails/${id}`)
  expect(page.words).toContain('Still nobody.')
  expect(page.body).toContain(`/letter/stage-1/acknowledge?answers=${id}`)
  expect((await visit.get(`${at}/letter/stage-1/acknowledge?answers=${id}`)).body).toContain(`name="answers" value="${id}"`)
  expect((await visit.get(`${at}/emails/${'b'.repeat(32)}`)).status).toBe(404)
})

test('an answer is begun with whom it is to and what about; nothing typed is lost by a refusal', async () => {
  const { visit } = await start()
  const page = await visit.get(`${at}/emails/${id}/answer`)
  expect(page.body).toContain('value="Re: Nobody rang"')
  expect(page.words).toContain('Pat Hill is nobody that this case knows by that address')
  const refused = await visit.fill(`${at}/emails/${id}/answer`, { subject: '', words: 'We are sorry.', do: 'preview' })
  expect(refused.status).toBe(422)
  expect(refused.words).toContain('Write a subject')
  expect(refused.body).toContain('We are sorry.')
})

test('an answer is looked at, sent, kept as sent and recorded as contact', async () => {
  const { services, visit } = await start()
  const typed = { subject: 'Re: Nobody rang', words: 'We rang <today>.', _way: 'own' }
  const seen = await visit.fill(`${at}/emails/${id}/answer`, { ...typed, do: 'preview' })
  expect(seen.words).toContain('This is what will be sent and kept, word for word')
  expect(seen.body).toContain('We rang &lt;today&gt;.')
  expect((await visit.get(`${at}/letters`)).words).toContain('Draft')
  const sent = await visit.fill(`${at}/emails/${id}/answer`, { ...typed, do: 'send' })
  expect(sent.status, sent.words.slice(0, 500)).toBe(303)
  const list = await visit.get(sent.location)
  expect(list.words).toContain('It is on its way, and kept as sent')
  const open = await services.openCase(services.sessionFor('officer'), 'AN26-0119')
  expect(open?.letters.map(({ title, to }) => [title, to[0]])).toEqual([['Re: Nobody rang', 'Pat Hill']])
  expect(open?.facts.at(-1)).toMatchObject({ type: 'contact-made', data: { with: 'Pat Hill' } })
  expect(open?.drafts).toEqual([])
})

test('an answer that somebody is asked to look at shows its words on the page of the review', async () => {
  const { services, visit } = await start()
  const asked = await visit.fill(`${at}/emails/${id}/answer`, { subject: 'Re: Nobody rang', words: 'We rang.', do: 'save' })
  expect(asked.location).toContain('saved=')
  const open = await services.openCase(services.sessionFor('officer'), 'AN26-0119')
  expect(open?.drafts.map(({ act }) => act)).toEqual([`answer/${id}`])
  const gone = await visit.fill(`${at}/emails/${id}/answer`, { do: 'discard' })
  expect(gone.words).toContain('Discard this draft?')
})

test('whoever sends no letters may read an email and is offered no answer', async () => {
  const { visit } = await start('officer', [email({ kind: 'auto-reply' })])
  expect((await visit.get(`${at}/emails/${id}`)).words).not.toContain('Answer in your own words')
})

test('a call is noted: with whom, what for and what was said', async () => {
  const { services, visit } = await start()
  const refused = await visit.fill(`${at}/call`, { result: 'She will wait until Friday.', at: '27:00' })
  expect(refused.status).toBe(422)
  for (const words of ['Choose with whom it was', 'Choose what it was for', 'must be a time']) expect(refused.words).toContain(words)
  expect(refused.body).toContain('She will wait until Friday.')
  const call = {
    with: '_other',
    'with-other': 'Lee Stone',
    purpose: '_other',
    'purpose-other': 'to say how it stands',
    channel: 'telephone',
  }
  const noted = await visit.fill(`${at}/call`, { ...call, result: 'She will wait until Friday.', at: '4:10pm' })
  expect(noted.status, noted.words.slice(0, 500)).toBe(303)
  const list = await visit.get(noted.location)
  expect(list.words).toContain('Telephone call with Lee Stone')
  expect(list.words).toContain('to say how it stands: She will wait until Friday.')
  const open = await services.openCase(services.sessionFor('officer'), 'AN26-0119')
  expect(open?.facts.at(-1)).toMatchObject({ type: 'contact-made', at: '16:10', by: { role: 'complaints-officer' } })
})
