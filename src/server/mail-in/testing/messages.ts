/** Emails as they come, byte by byte; everybody in them is invented. */

const lines = (...of: readonly string[]): string => of.join('\r\n')

export interface Written {
  readonly from?: string
  readonly subject?: string
  readonly id?: string
  readonly more?: readonly string[]
  readonly words?: string
}

export const hazel = 'Hazel Example <hazel@family.example>'

/** A plain one. `id` '' leaves the Message-ID out. */
export const written = ({
  from = hazel,
  subject = 'My complaint',
  id = 'one@family.example',
  more = [],
  words = 'Nobody rang back.',
}: Written = {}) =>
  Buffer.from(
    lines(
      `From: ${from}`,
      'To: complaints@anytown.example',
      `Subject: ${subject}`,
      'Date: Mon, 2 Mar 2026 08:15:00 +0000',
      ...(id === '' ? [] : [`Message-ID: <${id}>`]),
      ...more,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      words,
      '',
    ),
  )

export const htmlOnly = Buffer.from(
  lines(
    `From: ${hazel}`,
    'Subject: =?utf-8?Q?The_invoice_=E2=80=93_again?=',
    'Message-ID: <html@family.example>',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>The invoice is <b>wrong</b>.</p><img src="https://tracker.example/pixel.gif"><script>steal()</script><p>Please mend it.</p>',
  ),
)

export const latin1 = Buffer.concat([
  Buffer.from(
    lines(
      'From: =?iso-8859-1?Q?Zo=EB_Sample?= <zoe@family.example>',
      'Subject: =?iso-8859-1?Q?Caf=E9_bill?=',
      'Message-ID: <latin@family.example>',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: 8bit',
      '',
      '',
    ),
  ),
  Buffer.from('The caf\u00e9 charged \u00a35 twice.', 'latin1'),
])

const part = (head: readonly string[], body: string): string => lines('--edge', ...head, '', body, '')

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n').toString('base64')

/** Words in two forms, a PDF, a program called a PDF, a winmail.dat and somebody else's email forwarded inside it. */
export const multipart = Buffer.from(
  lines(
    `From: ${hazel}`,
    'Subject: Papers',
    'Message-ID: <papers@family.example>',
    'Content-Type: multipart/mixed; boundary=edge',
    '',
    part(['Content-Type: text/plain; charset=utf-8'], 'The papers are with this.'),
    part(
      [
        'Content-Type: application/pdf; name="statement.pdf"',
        'Content-Disposition: attachment; filename="statement.pdf"',
        'Content-Transfer-Encoding: base64',
      ],
      pdf,
    ),
    part(
      [
        'Content-Type: application/pdf; name="../../invoice.pdf"',
        'Content-Disposition: attachment; filename="../../invoice.pdf"',
        'Content-Transfer-Encoding: base64',
      ],
      Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]).toString('base64'),
    ),
    part(
      [
        'Content-Type: application/ms-tnef; name="winmail.dat"',
        'Content-Disposition: attachment; filename="winmail.dat"',
        'Content-Transfer-Encoding: base64',
      ],
      Buffer.from('789f3e22010001', 'hex').toString('base64'),
    ),
    part(
      ['Content-Type: message/rfc822', 'Content-Disposition: attachment; filename="forwarded.eml"'],
      written({ from: 'Ned Sample <ned@family.example>', subject: 'Fwd', id: 'inner@family.example', words: 'What Ned wrote.' }).toString(),
    ),
    '--edge--',
    '',
  ),
)

/** Without an end, without a blank line where one belongs, with a header that is none and bytes that are no text. */
export const malformed = Buffer.concat([
  Buffer.from(
    'From nobody\r\nSubject: =?utf-8?B?broken\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=no-such\r\n\r\nWords \u0000 all the same',
  ),
  Buffer.from([0xff, 0xfe, 0x80]),
])

export const autoReply = (answers: string) =>
  written({
    subject: 'Out of office',
    id: 'away@family.example',
    more: [`In-Reply-To: <${answers}>`, 'Auto-Submitted: auto-replied'],
    words: 'I am away.',
  })

export const bounce = (of: string): Buffer =>
  Buffer.from(
    lines(
      'Return-Path: <>',
      'From: MAILER-DAEMON@mail.example',
      'Subject: Undelivered Mail Returned to Sender',
      'Message-ID: <dsn@mail.example>',
      'Auto-Submitted: auto-replied',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=edge',
      '',
      part(['Content-Type: text/plain'], 'The address is not known here.'),
      part(
        ['Content-Type: message/delivery-status'],
        lines('Reporting-MTA: dns; mail.example', '', 'Final-Recipient: rfc822; hazel@family.example', 'Action: failed', 'Status: 5.1.1'),
      ),
      part(['Content-Type: text/rfc822-headers'], lines('From: complaints@anytown.example', 'Subject: Our letter', `Message-ID: <${of}>`)),
      '--edge--',
      '',
    ),
  )
