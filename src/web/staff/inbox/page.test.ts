import { expect, test } from 'vitest'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import type { MailboxState } from '../../mail-services.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

const inbox = async (mailbox: MailboxState | undefined) => {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  const withMail = { ...services, mailbox: async () => mailbox, mails: async () => ({ mails: [], waiting: 0 }) }
  return (await visitor(await staffApp(withMail), services.sessionFor('officer')).get('/inbox')).words
}

const box = { name: 'complaints at mail.anytown.example, INBOX', lookedAt: '2026-05-14T09:05:00.000Z', held: [] }

test('a mailbox that is read says when; where none is, nothing is said of it to those who sort emails', async () => {
  expect(await inbox(box)).toContain(
    'Emails come from complaints at mail.anytown.example, INBOX. It was last read at 10:05 on 14 May 2026.',
  )
  expect(await inbox(undefined)).not.toContain('RECOURSE_IMAP')
})

test('one that cannot be read says why, since when, and that nothing is lost; what is held is shown', async () => {
  const fault = { because: 'the mail server did not accept the name and the password', since: '2026-05-14T08:00:00.000Z' }
  const held = [{ uid: 7, because: 'It could not be taken in (TypeError).', since: '2026-05-14T08:30:00.000Z', tries: 2 }]
  const words = await inbox({ ...box, fault, held })
  for (const said of [
    'The mailbox cannot be read',
    'did not accept the name and the password. It has been so since 09:00 on 14 May 2026.',
    'Nothing is lost: emails stay there',
    'An email could not be taken in',
    'Email number 7 of the folder, held since 09:30 on 14 May 2026.',
    'Tried 2 times',
  ])
    expect(words).toContain(said)
})
