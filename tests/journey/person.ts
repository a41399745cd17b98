/** Somebody at a browser: goes to pages, fills in what is asked, presses what is there, and reads what it says. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { type Eye, kindOf } from './browser.ts'
import type { JourneyHouse, StaffMember } from './house.ts'

/** Answers by the name of their control: words, one choice, several choices, or the parts of a day as 'YYYY-MM-DD'. */
export type Fields = Readonly<Record<string, string | readonly string[]>>

export interface Sitting {
  readonly browser: Browser
  readonly house: JourneyHouse
  readonly eye: Eye
  readonly width: number
  readonly scripts: boolean
}

const isDay = (value: string | readonly string[]): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

export class Person {
  readonly page: Page
  readonly context: BrowserContext
  readonly house: JourneyHouse
  readonly #eye: Eye
  readonly #scripts: boolean
  /** The status of the page that is open. */
  status = 0

  constructor(page: Page, { house, eye, scripts }: Sitting) {
    this.page = page
    this.context = page.context()
    this.house = house
    this.#eye = eye
    this.#scripts = scripts
    page.on('response', response => {
      if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) this.status = response.status()
    })
  }

  static async sit(sitting: Sitting): Promise<Person> {
    const context = await sitting.browser.newContext({
      baseURL: sitting.house.url,
      javaScriptEnabled: sitting.scripts,
      viewport: { width: sitting.width, height: 900 },
      locale: 'en-GB',
    })
    // How long a page takes on a busy machine is no test.
    context.setDefaultTimeout(60_000)
    return new Person(await context.newPage(), sitting)
  }

  async go(path: string): Promise<void> {
    await this.page.goto(path)
    await this.#look()
  }

  /** Presses a button. */
  async press(name: string | RegExp): Promise<void> {
    await this.#leaveBy(this.page.getByRole('button', { name, exact: true }).first())
  }

  /** Follows a link. */
  async follow(name: string | RegExp): Promise<void> {
    await this.#leaveBy(this.page.getByRole('link', { name }).first())
  }

  async fill(fields: Fields): Promise<void> {
    for (const [name, value] of Object.entries(fields)) await this.#answer(name, value)
  }

  /** Everything the page says in its main part, as a reader gets it. */
  words(): Promise<string> {
    return this.page.locator('main').innerText()
  }

  /** What a control holds. */
  typed(name: string): Promise<string> {
    return this.page.locator(`[name="${name}"]`).first().inputValue()
  }

  get path(): string {
    return new URL(this.page.url()).pathname
  }

  /** Sends a form that no page offered, with the token of the page that is open unless another is given. */
  async post(path: string, fields: Fields): Promise<{ readonly status: number; readonly text: string }> {
    const token = (await this.page.locator('[name="_csrf"]').count()) > 0 ? await this.typed('_csrf') : ''
    const form = new URLSearchParams()
    for (const [name, value] of Object.entries({ _csrf: token, ...fields })) for (const one of [value].flat()) form.append(name, one)
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await this.context.request.post(path, { headers, data: form.toString(), maxRedirects: 0 })
    return { status: answer.status(), text: await answer.text() }
  }

  /** Looks at this page as it stands, under a name of its own: an error, a preview, a warning. */
  lookAt(kind: string): Promise<void> {
    return this.#eye.look(this.page, this.#scripts ? `${kind} with scripts` : kind, this.#scripts)
  }

  async leave(): Promise<void> {
    await this.context.close()
  }

  async #leaveBy(control: Locator): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), control.click()])
    await this.#look()
  }

  #look(): Promise<void> {
    const kind = kindOf(this.page.url())
    return this.lookAt(this.status < 400 ? kind : `${kind} ${this.status}`)
  }

  /** Chooses what is offered, and says the rest in the words beside it. */
  async #choose(name: string, values: readonly string[]): Promise<void> {
    const beside: string[] = []
    for (const value of values) {
      const choice = this.page.locator(`[name="${name}"][value="${value}"]`)
      if ((await choice.count()) > 0) await choice.check()
      else beside.push(value)
    }
    if (beside.length === 0) return
    const other = this.page.locator(`[name="${name}"][value="_other"]`)
    if ((await other.count()) > 0) await other.check()
    await this.page.locator(`[name="${name}-other"]`).fill(beside.join('\n'))
  }

  async #answer(name: string, value: string | readonly string[]): Promise<void> {
    if (isDay(value) && (await this.page.locator(`[name="${name}-day"]`).count()) > 0) {
      const [year, month, day] = value.split('-')
      return this.fill({ [`${name}-day`]: String(Number(day)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year ?? '' })
    }
    const control = this.page.locator(`[name="${name}"]`)
    const folded = this.page.locator('details:not([open])', { has: control })
    if ((await folded.count()) > 0) await folded.first().locator('summary').click()
    const kind = await control.first().evaluate(found => `${found.tagName} ${found.getAttribute('type')}`)
    if (kind.endsWith('checkbox') || kind.endsWith('radio')) await this.#choose(name, typeof value === 'string' ? value.split('\n') : value)
    else if (kind.startsWith('SELECT')) await control.selectOption(String(value))
    else await control.fill(String(value))
  }
}

/** A member of staff, signed in afresh each day. */
export class Officer extends Person {
  readonly #account: StaffMember
  /** The case they work on. */
  reference = ''

  constructor(page: Page, sitting: Sitting, account: StaffMember) {
    super(page, sitting)
    this.#account = account
  }

  static async arrive(sitting: Sitting, account: StaffMember): Promise<Officer> {
    const { page } = await Person.sit(sitting)
    return new Officer(page, sitting, account)
  }

  async signIn(): Promise<void> {
    await this.go('/sign-in')
    await this.giveName()
  }

  /** Fills in the page that asks who it is. */
  async giveName(): Promise<void> {
    await this.fill({ name: this.#account.signInName, password: this.#account.password })
    await this.press('Sign in')
  }

  async openCase(tab = ''): Promise<void> {
    await this.go(`/cases/${this.reference}${tab}`)
  }

  async openStep(act: string): Promise<void> {
    await this.openCase(`/record/${act}`)
  }

  async openLetter(act: string): Promise<void> {
    await this.openCase(`/letter/${act}`)
  }

  /** Fills in a step and presses the button, whatever the answer. */
  async attempt(act: string, fields: Fields = {}): Promise<void> {
    await this.openStep(act)
    await this.fill(fields)
    await this.press('Check and record')
  }

  /** Records a step, reading any warning first. */
  async record(act: string, fields: Fields = {}): Promise<void> {
    await this.attempt(act, fields)
    if ((await this.page.getByRole('button', { name: 'Record it all the same' }).count()) > 0) await this.press('Record it all the same')
    if (this.path !== `/cases/${this.reference}`) throw new Error(`${act} was not recorded: ${await this.words()}`)
  }

  /** Writes words wherever the draft leaves some to be written. */
  async writeGaps(words: string): Promise<void> {
    for (const piece of await this.page.locator('textarea[name^="piece-"]').all()) {
      const now = await piece.inputValue()
      if (now.includes('{write:')) await piece.fill(now.replace(/\{write:[^}]*\}/g, words))
    }
  }

  /** Looks at a letter and sends it. */
  async send(act: string, fields: Fields = {}): Promise<void> {
    await this.openLetter(act)
    await this.fill(fields)
    await this.writeGaps('What was found and will be done.')
    await this.press('Look at the letter')
    if ((await this.page.getByRole('button', { name: 'Send and record' }).count()) === 0)
      throw new Error(`${act} cannot be sent: ${await this.words()}`)
    await this.press('Send and record')
    if (this.path !== `/cases/${this.reference}`) throw new Error(`${act} was not sent: ${await this.words()}`)
  }

  /** What the case page says of one of its next things. */
  async nextThing(title: string): Promise<string> {
    await this.openCase()
    return this.page.locator('.rc-next > li', { hasText: title }).first().innerText()
  }

  /** What today's list says of it; empty where it is not there. */
  async onTheList(title: string): Promise<string> {
    await this.go('/today')
    const row = this.page.locator('tbody tr', { hasText: title }).first()
    return (await row.count()) === 0 ? '' : row.innerText()
  }

  /** The heading of 'Why this date?'. */
  async why(clock: string): Promise<string> {
    await this.openCase(`/why/${clock}`)
    return this.page.locator('main h1').innerText()
  }
}
