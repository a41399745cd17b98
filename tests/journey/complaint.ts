/** The public form filled in as a parent would, and the days as the pages write them. */
import type { Fields, Person } from './person.ts'

export const photo = {
  name: 'letter.png',
  mimeType: 'image/png',
  buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
}

export const threePoints = [
  'The short breaks were cut without a review.',
  'Nobody answered my letters.',
  'The worker came late five times.',
] as const

export interface Complaint {
  readonly points: readonly string[]
  readonly service: string
  readonly file?: typeof photo
}

const answerAndGoOn = async (person: Person, fields: Fields): Promise<void> => {
  await person.fill(fields)
  await person.press('Save and continue')
}

/** Up to the page that shows all the answers. */
export const answerEverything = async (person: Person, { points, service, file }: Complaint): Promise<void> => {
  await person.go('/')
  await person.press(/^Start now/)
  await answerAndGoOn(person, { relation: 'parent' })
  await answerAndGoOn(person, { danger: 'no' })
  await answerAndGoOn(person, { for: 'someone-else', affectedName: 'Robin', affectedAge: '8' })
  await answerAndGoOn(person, { consent: 'yes' })
  await answerAndGoOn(person, { service })
  for (const [i, words] of points.entries()) {
    await answerAndGoOn(person, { words })
    await answerAndGoOn(person, { another: i < points.length - 1 ? 'yes' : 'no' })
  }
  await answerAndGoOn(person, { 'happened-month': '2', 'happened-year': '2026' })
  await answerAndGoOn(person, { proceedings: 'none' })
  await answerAndGoOn(person, { outcomeWanted: 'The hours back, and an apology.' })
  if (file) {
    await person.page.locator('[name="file"]').setInputFiles(file)
    await person.press('Add this file')
  }
  await person.press(file ? 'Continue' : 'Continue without a file')
  await answerAndGoOn(person, { representative: 'no' })
  await answerAndGoOn(person, { help: 'Letters in large print', contactAvoid: 'Do not ring before 4pm.' })
  await answerAndGoOn(person, { anonymous: 'no' })
  await answerAndGoOn(person, { name: 'Jo Example', contactBy: 'email', email: 'jo@example.com' })
}

/** The number on the page that says the complaint has come. */
export const numberOn = async (person: Person): Promise<string> => {
  const [number] = /TW26-\d{4}/.exec(await person.words()) ?? []
  if (number === undefined) throw new Error(`no number on ${person.path}: ${await person.words()}`)
  return number
}

/** Sends it, and gives its number. */
export const sendComplaint = async (person: Person): Promise<string> => {
  await person.press('Send complaint')
  return numberOn(person)
}

const inWords = (day: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
    .formatToParts(new Date(`${day}T00:00:00Z`))
    .filter(({ type }) => type !== 'literal')
    .map(({ value }) => value)
    .join(' ')

/** 'Wednesday 4 March 2026'. */
export const longDay = (day: string): string => inWords(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
/** 'Wed 4 Mar', as lists and the case have it. */
export const shortDay = (day: string): string => inWords(day, { weekday: 'short', day: 'numeric', month: 'short' }).replace('Sept', 'Sep')
