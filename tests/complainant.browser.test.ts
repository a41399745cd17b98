/**
 * Five people complain and follow it, without scripts, each on a page of their own width: a parent on a telephone in a corridor, a young person
 * in care, a carer who cannot hear on the telephone, an advocate with two clients, and somebody who writes in every week.
 * It prints how many pages each journey took, and how long.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Eye, openBrowser } from './journey/browser.ts'
import { photo } from './journey/complaint.ts'
import { type JourneyHouse, openJourneyHouse } from './journey/house.ts'
import { type Fields, Officer, Person, type Sitting } from './journey/person.ts'

let house: JourneyHouse
let browser: Browser
let eye: Eye
let desk: Sitting
const took: string[] = []

beforeAll(async () => {
  house = await openJourneyHouse('2026-03-02', undefined, true)
  browser = await openBrowser()
  eye = new Eye(browser)
  desk = { browser, house, eye, scripts: false, width: 375 }
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
  console.log(took.join('\n'))
})

/** Sits down, walks, and says what it took: pages that opened, and seconds. */
const journey = async (who: string, width: number, walk: (person: Person) => Promise<void>): Promise<void> => {
  const person = await Person.sit({ ...desk, width })
  let pages = 0
  person.page.on('load', () => {
    pages += 1
  })
  const began = performance.now()
  await walk(person)
  took.push(`${who}: ${pages} pages, ${((performance.now() - began) / 1000).toFixed(1)} seconds`)
  await person.leave()
}

const say = async (person: Person, fields: Fields): Promise<void> => {
  await person.fill(fields)
  await person.press('Save and continue')
}

const numberOn = async (person: Person): Promise<string> => /TW26-\d{4}/.exec(await person.words())?.[0] ?? ''
/** The link of the one mail that waits, as a path. */
const mailedLink = async (): Promise<string> => {
  const [mail] = await house.post()
  return /https?:\/\/[^\s/]+(\/\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
}

test('a parent on a telephone: stops in the middle, comes back by a mailed link, sends a photo, and follows it by another link', async () => {
  await journey('A parent on a telephone, 320 pixels wide', 320, async parent => {
    await parent.go('/')
    await parent.press(/^Start now/)
    await say(parent, { relation: 'parent' })
    await say(parent, { danger: 'no' })
    await say(parent, { for: 'someone-else', affectedName: 'Robin', affectedAge: '8' })
    await say(parent, { consent: 'yes' })
    await say(parent, { service: 'disabilities' })
    await parent.fill({ words: 'The short breaks were cut.' })
    await parent.press('Save and come back later')
    expect(await parent.words()).toContain('until Monday 30 March 2026. Then it is erased.')
    await parent.fill({ email: 'jo@parent.example' })
    await parent.press('Send the link')
    const back = await mailedLink()
    await parent.press('Forget it on this device')
    await parent.go(back)
    await parent.page.goto('/complain/check')
    expect(await parent.words()).toContain('“The short breaks were cut.”')
    await parent.go('/complain/when')
    await say(parent, { 'happened-month': '2', 'happened-year': '2026' })
    await say(parent, { proceedings: 'none' })
    await say(parent, { outcomeWanted: 'The hours back.' })
    await parent.page.locator('[name="file"]').setInputFiles(photo)
    await parent.press('Add this file')
    await parent.press('Continue')
    await say(parent, { representative: 'no' })
    await say(parent, {})
    await say(parent, { anonymous: 'no' })
    await say(parent, { name: 'Jo Example', contactBy: 'email', email: 'jo@parent.example' })
    await parent.press('Send complaint')
    const reference = await numberOn(parent)

    // On another telephone, without the key.
    await parent.context.clearCookies()
    await parent.go('/progress')
    await parent.follow('Get a link by email')
    await parent.fill({ reference, email: 'JO@parent.example' })
    await parent.press('Send me a link')
    const asked = await parent.words()
    const link = await mailedLink()
    await parent.go(link)
    await parent.press('Open my complaint')
    expect(await parent.words()).toContain('We will answer you by Monday 16 March 2026.')
    await parent.follow('Send us something more')
    await parent.press('Send it')
    expect(parent.status).toBe(400)
    await parent.fill({ words: 'It happened again today.' })
    await parent.page.locator('[name="file"]').setInputFiles(photo)
    await parent.press('Send it')
    expect(await parent.words()).toContain('Thank you. We have got it')
    expect(await parent.words()).toContain('Message of 2026-03-02.txt')

    // Used once; and another address is told the same.
    await parent.context.clearCookies()
    await parent.go(link)
    await parent.press('Open my complaint')
    expect(parent.status).toBe(404)
    await parent.press('Get another link')
    await parent.fill({ reference, email: 'somebody@else.example' })
    await parent.press('Send me a link')
    expect(await parent.words()).toBe(asked)
    expect(await house.post()).toEqual([])
  })
})

test('a young person in care: plain words, an advocate first, who speaks for them and whether they agree; and they stop it', async () => {
  await journey('A fourteen-year-old in care', 375, async young => {
    await young.go('/young')
    await young.press(/^Start now/)
    if (young.path.endsWith('who-you-are')) await say(young, { relation: 'child' })
    await say(young, { danger: 'no' })
    expect(young.path).toBe('/complain/advocate')
    await say(young, { advocate: 'yes' })
    await say(young, { service: 'not-sure' })
    await say(young, { words: 'They moved me and did not ask.' })
    await say(young, { another: 'no' })
    await say(young, { notSure: 'yes' })
    await say(young, { elsewhere: 'yes', otherProceedings: 'The police' })
    await say(young, { outcomeWanted: 'I want to go back to my school.' })
    await young.press('Continue without a file')
    await young.fill({ representative: 'acts', actsName: 'Auntie Sal' })
    await young.press('Save and continue')
    expect(await young.words()).toContain('Say if you are happy for them to speak for you')
    await say(young, { representative: 'acts', actsName: 'Auntie Sal', representativeAgreed: 'no' })
    await say(young, {})
    await say(young, { anonymous: 'no' })
    await say(young, { name: 'Sky', age: '14', contactBy: 'text', mobile: '01632 960 001' })
    await young.press('Send it')
    expect(await young.words()).toContain('You asked for someone on your side')
    const reference = await numberOn(young)
    await young.press('See how it is going')
    expect(await young.words()).toContain('Hello Sky.')
    await young.follow('Stop the complaint')
    await young.press('Yes, stop my complaint')
    expect(await young.words()).toContain('We have noted it, and will write to you about it.')
    expect(young.path).toBe(`/progress/${reference}`)
  })
})

test('a carer who cannot hear on the telephone: in Welsh half of the way, and the letter in large print', async () => {
  let reference = ''
  await journey('A carer who cannot hear on the telephone', 1280, async carer => {
    await carer.go('/')
    await carer.press(/^Start now/)
    await say(carer, { relation: 'foster-carer' })
    await say(carer, { danger: 'no' })
    await say(carer, { for: 'me' })
    await say(carer, { service: 'not-sure' })
    await carer.fill({ words: 'Nobody told me about the meeting.' })
    await carer.press('Cymraeg')
    expect(await carer.page.locator('h1').innerText()).toContain('Beth aeth o’i le?')
    expect(await carer.typed('words')).toBe('Nobody told me about the meeting.')
    expect(await carer.page.locator('html').getAttribute('lang')).toBe('cy')
    // Enter in a field goes on; it does not change the language.
    await carer.press('Cadw a pharhau')
    await carer.fill({ another: 'no' })
    await carer.press('Cadw a pharhau')
    await carer.fill({ 'happened-month': '2', 'happened-year': '2026' })
    await Promise.all([carer.page.waitForEvent('load'), carer.page.locator('#happened-year').press('Enter')])
    expect(carer.path).toBe('/complain/other-proceedings')
    expect(await carer.page.locator('html').getAttribute('lang')).toBe('cy')
    await carer.press('English')
    await say(carer, { proceedings: 'none' })
    await say(carer, { outcomeWanted: 'To be told.' })
    await carer.press('Continue without a file')
    await say(carer, { representative: 'no' })
    await say(carer, { help: 'Letters in large print', helpOther: 'I cannot hear on the telephone.', contactAvoid: 'Do not ring.' })
    await say(carer, { anonymous: 'no' })
    await say(carer, { name: 'Hazel Sample', contactBy: 'text', mobile: '01632 960 002' })
    await carer.press('Send complaint')
    reference = await numberOn(carer)
    await carer.press('See your complaint')

    const team = await Officer.arrive({ ...desk, width: 1280 }, await house.employ('morgan', 'Morgan Reed', 'customer-relationship-team'))
    await house.employ('kim', 'Kim Shaw', 'service-delivery-manager')
    team.reference = reference
    await team.signIn()
    await team.openCase()
    expect(await team.words()).toContain('I cannot hear on the telephone.')
    await team.record('intake/register', { 'f-reference': reference, 'f-nhsPart': 'none' })
    await team.record('intake/allocate', { 'f-person': 'kim' })
    await team.send('intake/acknowledge')
    await team.leave()

    await carer.go(`/progress/${reference}`)
    await carer.follow('We have your complaint')
    // It went in large print, as was asked: it is not offered in small.
    expect(await carer.page.locator('a[href$="/letter.pdf"]').count()).toBe(0)
    for (const file of ['large-print.pdf', 'large-print.docx', 'letter.txt', 'letter.html']) {
      const href = await carer.page.locator(`a[href$="/${file}"]`).first().getAttribute('href')
      const answer = await carer.context.request.get(href ?? '')
      expect(answer.status(), file).toBe(200)
      expect(answer.headers()['content-disposition'], file).toContain('attachment')
    }
  })
})

test('an advocate with two clients: each has a number of its own, and neither key opens the other', async () => {
  await journey('An advocate with two clients', 1280, async advocate => {
    const sent: string[] = []
    for (const client of ['A. Young', 'B. Young']) {
      // The second from the page of the first: who they are is filled in, and nothing of the first client.
      const isSecond = sent.length > 0
      if (isSecond) {
        await advocate.press('Complain for somebody else too')
        expect(await advocate.page.locator('[name="relation"]:checked').inputValue()).toBe('advocate')
        await say(advocate, {})
      } else {
        await advocate.go('/')
        await advocate.press(/^Start now/)
        await say(advocate, { relation: 'advocate' })
      }
      await say(advocate, { danger: 'no' })
      expect(await advocate.typed('affectedName')).toBe('')
      await say(advocate, { for: 'someone-else', affectedName: client })
      await say(advocate, { consent: 'yes' })
      await say(advocate, { service: 'not-sure' })
      await say(advocate, { words: `The plan for ${client} was not followed.` })
      await say(advocate, { another: 'no' })
      await say(advocate, { notSure: 'yes' })
      await say(advocate, { proceedings: 'none' })
      await say(advocate, {})
      await advocate.press('Continue without a file')
      await say(advocate, { representative: 'no' })
      await say(advocate, {})
      await say(advocate, { anonymous: 'no' })
      if (isSecond) {
        expect([await advocate.typed('name'), await advocate.typed('email')]).toEqual(['Rowan Advocate', 'rowan@advocacy.example'])
        expect(await advocate.page.locator('[name="contactBy"]:checked').inputValue()).toBe('email')
        await say(advocate, {})
      } else await say(advocate, { name: 'Rowan Advocate', contactBy: 'email', email: 'rowan@advocacy.example' })
      await advocate.press('Send complaint')
      sent.push(await numberOn(advocate))
    }
    const [first = '', second = ''] = sent
    expect(first).not.toBe(second)
    // In a browser that did not send it all is asked afresh.
    const page = advocate.page.url()
    await advocate.context.clearCookies({ name: 'recourse_sent' })
    await advocate.go(page.slice(new URL(page).origin.length))
    await advocate.press('Complain for somebody else too')
    expect(await advocate.page.locator('[name="relation"]:checked').count()).toBe(0)
    await advocate.go(page.slice(new URL(page).origin.length))
    await advocate.press('See your complaint')
    for (const path of ['', '/copy', '/more', '/do?act=withdraw', '/letters/x', '/letters/x/letter.pdf']) {
      await advocate.go(`/progress/${first}${path}`)
      expect(advocate.status, path).toBe(404)
      expect(await advocate.words(), path).not.toContain('A. Young')
    }
    await advocate.go(`/progress/${second}`)
    expect(await advocate.words()).toContain('B. Young')
  })
})

test('somebody who writes in every week: thanks, a comment; and a flood of theirs is slowed with honest words', async () => {
  await journey('Somebody who writes in every week', 375, async writer => {
    await writer.go('/')
    await writer.follow('Say thank you, or make a comment')
    await writer.press('Send it')
    expect(writer.status).toBe(400)
    await writer.fill({ kind: 'compliment', words: 'The worker was kind.' })
    await writer.press('Send it')
    expect(await writer.words()).toMatch(/Its number is TW26-\d{4}/)
    await writer.go('/thank-or-comment')
    await writer.fill({ kind: 'comment', words: 'The form is long.', name: 'Week Lee', email: 'week@lee.example' })
    await writer.press('Send it')
    // The walk may type faster than anybody: then it is asked once more, and all it typed is still there.
    if (writer.status === 400) await writer.press('Send it')
    expect(await writer.words()).toContain('Thank you')
    await writer.go('/thank-or-comment')
    const caught = await writer.post('/thank-or-comment', { kind: 'comment', words: 'Buy this', website: 'https://spam.example' })
    expect(caught.status).toBe(400)
    expect(caught.text).toContain('If you are a person, press the button again')
    await writer.go('/progress/link')
    const answers: number[] = []
    let last = ''
    for (let i = 0; i < 34; i++) {
      const answer = await writer.post('/progress/link', { reference: 'TW26-0001', email: 'week@lee.example' })
      answers.push(answer.status)
      last = answer.text
    }
    expect(answers.slice(0, 20).every(status => status === 303)).toBe(true)
    expect(answers.at(-1)).toBe(429)
    expect(last).toContain('we have slowed it down')
    expect(last).toContain('01632')
    // Reading is not slowed, and nobody else is locked out of it.
    await writer.go('/progress')
    expect(writer.status).toBe(200)
    expect(await house.post()).toEqual([])
  })
})

test('what was looked at holds no fault', async () => {
  const { seen, faults } = await eye.finish()
  expect(faults).toEqual([])
  expect(seen).toContain('/progress/open/KEY')
})
