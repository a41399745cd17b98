import { expect, test } from 'vitest'
import { mailboxName, mailboxSettings } from './mailbox-settings.ts'

const box = { RECOURSE_IMAP: 'imaps://mail.anytown.example', RECOURSE_IMAP_USER: 'complaints', RECOURSE_IMAP_PASSWORD: 'p' }

test('nothing set up: no mailbox is read; one is read whole, and its name holds no secret', () => {
  expect(mailboxSettings({})).toBeUndefined()
  const settings = mailboxSettings({
    ...box,
    RECOURSE_IMAP: 'imaps://mail.anytown.example:1993/Complaints%20in',
    RECOURSE_IMAP_MOVE_TO: 'Done',
  })
  expect(settings).toMatchObject({ folder: 'Complaints in', moveTo: 'Done', everyMs: 60_000 })
  if (settings) expect(mailboxName(settings)).toBe('complaints at mail.anytown.example:1993, Complaints in')
  expect(mailboxSettings(box)?.folder).toBe('INBOX')
})

test.each([
  ['another protocol', { ...box, RECOURSE_IMAP: 'https://mail.anytown.example' }, 'must look like'],
  ['a password in the address', { ...box, RECOURSE_IMAP: 'imaps://u:p@mail.anytown.example' }, 'variables of their own'],
  ['no password', { ...box, RECOURSE_IMAP_PASSWORD: '' }, 'one is missing'],
  ['moved to where it is', { ...box, RECOURSE_IMAP_MOVE_TO: 'INBOX' }, 'the folder that is read'],
  ['a day that is none', { ...box, RECOURSE_IMAP_SINCE: '2026-02-30' }, 'is no day'],
  ['too often', { ...box, RECOURSE_IMAP_EVERY: '1' }, '5 or more'],
])('%s stops the start and is said', (_, env, words) => {
  expect(() => mailboxSettings(env)).toThrow(words)
})
