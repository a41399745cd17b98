/** Chromium as tests start it, and axe. */
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'

/**
 * The one of CHROMIUM, or Debian's: the headless shell draws a page in well under half the processor time of the browser with windows.
 * Nobody watches it draw: one thread does for that.
 */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--in-process-gpu',
      '--num-raster-threads=1',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds on a page against WCAG 2.2 AA at each of these widths: the width, the rule, the elements and what to do about them. */
export async function axeFaults(page: Page, widths: readonly number[], alsoTags: readonly string[] = []): Promise<readonly string[]> {
  // Its half a megabyte is read once for a window, in the frames too: it looks into those that have it.
  await Promise.all(
    page.frames().map(async frame => {
      if (await frame.evaluate(() => !('axe' in globalThis))) await frame.evaluate(axe.source)
    }),
  )
  const faults: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const violations = await page.evaluate(
      options => (globalThis as unknown as { axe: typeof axe }).axe.run(options).then(found => found.violations),
      { runOnly: [...wcag, ...alsoTags], resultTypes: ['violations' as const] },
    )
    for (const { id, nodes } of violations)
      faults.push(`at ${width}: ${id}: ${nodes.map(node => `${node.html} ${node.failureSummary}`).join(' | ')}`)
  }
  return faults
}
