import { expect, test } from 'vitest'
import { readMessage } from './read-message.ts'
import { autoReply, bounce, hazel, htmlOnly, latin1, malformed, multipart, written } from './testing/messages.ts'

test('a plain email gives who wrote, what about, when and what', async () => {
  expect(await readMessage(written({ more: ['References: <a@x.example>\r\n <b@x.example>', 'In-Reply-To: <b@x.example>'] }))).toMatchObject(
    {
      messageId: 'one@family.example',
      answers: ['b@x.example', 'a@x.example'],
      sentAt: '2026-03-02T08:15:00.000Z',
      from: { name: 'Hazel Example', address: 'hazel@family.example' },
      subject: 'My complaint',
      words: 'Nobody rang back.',
      attachments: [],
      kind: 'message',
    },
  )
})

test('HTML is read as words: no tag, script or picture of it is left', async () => {
  const { words, subject } = await readMessage(htmlOnly)
  expect(subject).toBe('The invoice – again')
  expect(words).toMatch(/The invoice is wrong\.\s+Please mend it\./)
  expect(words).not.toMatch(/steal|tracker|</)
})

test('words in an old charset are read as they were meant', async () => {
  expect(await readMessage(latin1)).toMatchObject({
    from: { name: 'Zoë Sample' },
    subject: 'Café bill',
    words: 'The café charged £5 twice.',
  })
})

test('every attachment is there with its bytes and a name; a forwarded email is one file', async () => {
  const { words, attachments } = await readMessage(multipart)
  expect(words).toContain('The papers are with this.')
  expect(attachments.map(({ filename }) => filename)).toEqual([
    'statement.pdf',
    expect.stringContaining('invoice.pdf'),
    'winmail.dat',
    'forwarded.eml',
  ])
  expect(attachments[0]?.bytes.subarray(0, 8).toString()).toBe('%PDF-1.7')
  expect(attachments[3]?.bytes.toString()).toContain('What Ned wrote.')
})

test('what is malformed is read as far as it goes, without a character that cannot be kept', async () => {
  const { messageId, words, kind } = await readMessage(malformed)
  expect(messageId).toBe('')
  expect(words).toContain('all the same')
  expect(words).not.toContain('\u0000')
  expect(kind).toBe('message')
  expect(await readMessage(Buffer.from('x'))).toMatchObject({ subject: '', from: { name: '', address: '' } })
})

test('a huge email is cut where its words are shown, and says so', async () => {
  const { words } = await readMessage(written({ words: 'word '.repeat(100_000) }))
  expect(words.length).toBeLessThan(201_000)
  expect(words).toContain('The rest is in the email as it came')
})

test('the same email by another way is the same; another with the same Message-ID is not', async () => {
  const first = await readMessage(written())
  const again = await readMessage(Buffer.concat([Buffer.from('Received: from a by b\r\nDelivered-To: c@d.example\r\n'), written()]))
  const other = await readMessage(written({ words: 'Something else.' }))
  expect(again.fingerprint).toBe(first.fingerprint)
  expect(other.fingerprint).not.toBe(first.fingerprint)
})

test.each([
  ['Auto-Submitted', 'Auto-Submitted: auto-generated', 'auto-reply'],
  ['Auto-Submitted: no', 'Auto-Submitted: no', 'message'],
  ['Precedence', 'Precedence: bulk', 'auto-reply'],
  ['an empty sender', 'Return-Path: <>', 'auto-reply'],
])('%s tells whether a machine sent it', async (_, header, kind) => {
  expect((await readMessage(written({ from: hazel, more: [header] }))).kind).toBe(kind)
})

test('an automatic reply names what it answers; a bounce names what did not arrive', async () => {
  expect(await readMessage(autoReply('AN26-0001.7@anytown.example'))).toMatchObject({
    kind: 'auto-reply',
    answers: ['AN26-0001.7@anytown.example'],
  })
  expect(await readMessage(bounce('AN26-0001.7@anytown.example'))).toMatchObject({
    kind: 'bounce',
    bounced: ['AN26-0001.7@anytown.example'],
    attachments: [],
  })
})
