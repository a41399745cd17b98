/** Documents that wait are scanned; while the scanner is down they go on waiting, and are scanned when it is back. */
import type { Desk } from '../services/desk.ts'
import { ScannerFault } from './clamd.ts'

const atATime = 50

/** Gives how many were scanned. Throws what the scanner, or the place where documents are kept, said first. */
export const scanDocuments = async ({ store, scanner, clock }: Pick<Desk, 'store' | 'scanner' | 'clock'>): Promise<number> => {
  if (scanner === undefined) return 0
  const done = new Set<string>()
  for (;;) {
    const waiting = (await store.documentsToScan(atATime)).filter(({ sha256 }) => !done.has(sha256))
    if (waiting.length === 0) return done.size
    for (const { sha256 } of waiting) {
      if (done.has(sha256)) continue
      const scanned = await scanner.scan(await store.bytesOfDocument(sha256))
      await store.documentScanned(sha256, scanned, clock.now())
      done.add(sha256)
    }
  }
}

/** Looks every half minute; `stop` ends it. A scanner that is down is said once, and once more when it is back. */
export const keepScanning = (desk: Desk, report: (fault: unknown) => void, every = 30_000): { stop(): Promise<void> } => {
  if (desk.scanner === undefined) return { stop: async () => undefined }
  let isDown = false
  let running: Promise<void> | undefined
  const look = async (): Promise<void> => {
    try {
      await scanDocuments(desk)
      isDown = false
    } catch (fault) {
      if (!(isDown && fault instanceof ScannerFault)) report(fault)
      isDown = fault instanceof ScannerFault
    }
  }
  const begin = (): void => {
    running ??= look().finally(() => {
      running = undefined
    })
  }
  const timer = setInterval(begin, every)
  timer.unref()
  begin()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
