import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const typescript = new URL('../bin/typescript.mjs', import.meta.url).href

/** Runs a measurement of this folder by itself, so that it shares neither heap nor event loop with the others, and passes on what it says. */
export async function inItsOwnProcess(file: string, print: (line: string) => void, args: readonly string[] = []): Promise<void> {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const child = spawn(process.execPath, ['--import', typescript, path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) print(line)
  const code = child.exitCode ?? (await new Promise<number | null>(resolve => child.once('close', resolve)))
  if (code !== 0) throw new Error(`bench/${file} ended with ${code}`)
}
