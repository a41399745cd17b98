import { expect, test } from 'vitest'
import { postSettings } from './post-settings.ts'

const smtp = { RECOURSE_SMTP: 'smtps://mail.anytown.example', RECOURSE_MAIL_FROM: 'Complaints <complaints@anytown.example>' }
const key = `anytown-${'a'.repeat(36)}-${'b'.repeat(36)}`

test('nothing set up: no mail; a mail server and Notify are read whole', () => {
  expect(postSettings({})).toBeUndefined()
  expect(postSettings({ ...smtp, RECOURSE_SMTP_USER: 'u', RECOURSE_SMTP_PASSWORD: 'p' })).toMatchObject({
    ...{ is: 'smtp', address: 'complaints@anytown.example', domain: 'anytown.example', auth: { user: 'u', pass: 'p' } },
  })
  const notify = { RECOURSE_NOTIFY_KEY: key, RECOURSE_NOTIFY_TEMPLATE: 't', RECOURSE_MAIL_FROM: 'complaints@anytown.example' }
  expect(postSettings(notify)).toMatchObject({ is: 'notify', key, template: 't' })
})

test.each([
  ['no sender', { RECOURSE_SMTP: smtp.RECOURSE_SMTP }, 'RECOURSE_MAIL_FROM'],
  ['no address in the sender', { ...smtp, RECOURSE_MAIL_FROM: 'Complaints' }, 'no e-mail address'],
  ['a user without a password', { ...smtp, RECOURSE_SMTP_USER: 'u' }, 'both or not at all'],
  ['a password in the address', { ...smtp, RECOURSE_SMTP: 'smtps://u:p@mail.anytown.example' }, 'a variable of its own'],
  ['another protocol', { ...smtp, RECOURSE_SMTP: 'https://mail.anytown.example' }, 'smtp:// or smtps://'],
  ['both ways', { ...smtp, RECOURSE_NOTIFY_KEY: key }, 'choose which'],
  ['a key that is none', { RECOURSE_NOTIFY_KEY: 'short', RECOURSE_NOTIFY_TEMPLATE: 't' }, 'too short'],
])('%s stops the start and is said', (_, env, words) => {
  expect(() => postSettings(env)).toThrow(words)
})
