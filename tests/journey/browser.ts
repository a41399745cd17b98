/** The eye that goes over every page a browser opens. */
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { stumbles } from '../../src/web/staff/testing/heard.ts'
import { axeFaults } from '../../src/web/testing/browser.ts'

export { openBrowser } from '../../src/web/testing/browser.ts'

const widths = [1280, 375] as const
/** No page may be wider than this without a sideways scroll of its own. */
const narrowest = 320

/** What a page is, whichever case it shows: references, letters, documents and keys taken out of its address. */
export const kindOf = (url: string): string =>
  new URL(url).pathname
    .replace(/\b[A-Z]{2}\d{2}-\d{4}\b/g, 'REF')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\b[0-9a-f]{32}\b/g, 'ID')
    .replace(/\/(return|open)\/[\w-]+/, '/$1/KEY')
    .replace(/\/points\/\d+/, '/points/N')

const fileOf = (kind: string): string => kind.replace(/^\//, '').replace(/\W+/g, '-') || 'start'

/**
 * Goes over each kind of page once: what somebody who hears it would stumble over, axe at both widths, sideways overflow at the
 * narrowest; a picture where RECOURSE_SHOTS names a folder. It looks at a copy in a window of its own, behind the journey: so it
 * disturbs nobody, and axe can run its scripts on a page whose own are off.
 */
export class Eye {
  readonly #seen = new Set<string>()
  readonly #built = new Set<string>()
  readonly #faults: string[] = []
  readonly #pictures = process.env.RECOURSE_SHOTS
  readonly #browser: Browser
  #glass: Page | undefined
  #looking: Promise<void> = Promise.resolve()

  readonly #isWanted: (kind: string) => boolean

  /** Looks at every page, or at the kinds it is told to. */
  constructor(browser: Browser, isWanted: (kind: string) => boolean = () => true) {
    this.#browser = browser
    this.#isWanted = isWanted
  }

  async look(page: Page, kind: string, scripts: boolean): Promise<void> {
    if (this.#seen.has(kind) || !this.#isWanted(kind)) return
    this.#seen.add(kind)
    const [html, address] = [await page.content(), page.url().split('#')[0] ?? '']
    this.#looking = this.#looking.then(() =>
      this.#check(address, kind, scripts ? html : html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')).catch(fault => {
        this.#faults.push(`${kind} could not be looked at: ${fault}`)
      }),
    )
  }

  /** What was looked at and what was found, once all of it has been. */
  async finish(): Promise<{ readonly seen: readonly string[]; readonly faults: readonly string[] }> {
    await this.#looking
    return { seen: [...this.#seen].sort(), faults: this.#faults }
  }

  async #check(address: string, kind: string, html: string): Promise<void> {
    for (const fault of stumbles(html)) this.#faults.push(`${kind} as it is heard: ${fault}`)
    const glass = await this.#copy(address, html)
    // The same parts in another order hold no surprise at the other width: those are looked at on the phone alone.
    const built = [...new Set(html.match(/<\w+|class="[^"]*"|role="[^"]*"/g))].sort().join()
    const at = this.#built.has(built) ? widths.slice(1) : widths
    this.#built.add(built)
    for (const fault of await axeFaults(glass, at)) this.#faults.push(`${kind} ${fault}`)
    for (const width of this.#pictures ? at : []) {
      await glass.setViewportSize({ width, height: 900 })
      await glass.screenshot({ path: join(this.#pictures ?? '', `${fileOf(kind)}-${width}.png`), fullPage: true })
    }
    await glass.setViewportSize({ width: narrowest, height: 900 })
    const wide = await glass.evaluate<number>('document.documentElement.scrollWidth')
    if (wide > narrowest) this.#faults.push(`${kind} at ${narrowest}: ${wide} pixels wide`)
  }

  async #copy(address: string, html: string): Promise<Page> {
    this.#glass ??= await (await this.#browser.newContext({ locale: 'en-GB' })).newPage()
    const glass = this.#glass
    // A page whose scripts are off is written into the window that is there: it keeps axe, which takes longer to read than a page does.
    if (!html.includes('<script')) {
      if (!glass.url().startsWith(`${new URL(address).origin}/`)) await this.#open(address, '<!DOCTYPE html><title>Glass</title>')
      await glass.evaluate(to => globalThis.history.replaceState(null, '', to), address)
      await glass.setContent(html)
    } else await this.#open(address, html)
    return glass
  }

  async #open(address: string, body: string): Promise<void> {
    await this.#glass?.route(
      asked => asked.href === address,
      route => route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
      { times: 1 },
    )
    await this.#glass?.goto(address)
  }
}
