#!/usr/bin/env node
// The command: runs under Node 24, which the project brings with it, whatever the machine has.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(import.meta.url)
const pinned = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))

if (Number(process.versions.node.split('.')[0]) < 24) {
  if (!existsSync(pinned)) {
    console.error(`Recourse needs Node 24 and this is Node ${process.versions.node}. Run "npm ci" first: it brings Node 24 with it.`)
    process.exit(2)
  }
  // It waits for what it started, and passes on what asks it to end; Ctrl+C reaches both by itself.
  const child = spawn(pinned, [here, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  process.on('SIGINT', () => undefined)
  const { status, signal } = await new Promise(done => child.once('exit', (status, signal) => done({ status, signal })))
  process.removeAllListeners()
  if (signal) process.kill(process.pid, signal)
  process.exit(status ?? 1)
}

await import('./typescript.mjs')
const { main } = await import('../src/cli/main.ts')
process.exitCode = await main(process.argv.slice(2))
