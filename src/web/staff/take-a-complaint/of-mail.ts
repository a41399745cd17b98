/** A complaint that came as an email: the form filled in with who wrote, what they said and the day it came. */
import type { Form } from '../../form.ts'
import { longestLine, longestPoint } from '../../public/limits.ts'
import type { Mail } from '../../services.ts'

/** One email makes one complaint, however often its form is sent. */
const keyOf = ({ id }: Mail): string => `mail-${id}`

export const mailOfKey = (key: string): string | undefined => /^mail-([0-9a-f]{32})$/.exec(key)?.[1]

const cut = '\n[The rest is in the email, which is kept with the case.]'

const firstOf = (words: string): string => (words.length > longestPoint ? `${words.slice(0, longestPoint - cut.length)}${cut}` : words)

export const formOfMail = (mail: Mail): Form => {
  const [year = '', month = '', day = ''] = mail.receivedOn.split('-')
  return {
    _key: keyOf(mail),
    channel: 'email',
    'received-day': String(Number(day)),
    'received-month': String(Number(month)),
    'received-year': year,
    name: mail.fromName.slice(0, longestLine),
    email: mail.fromAddress.slice(0, longestLine),
    points: [firstOf(mail.words)],
  }
}
