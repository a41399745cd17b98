// Draws the rooms and the imports between them, as they are in the code, into docs/architecture.md. With --check: says whether it is still
// true, and whether every import is one that the rooms allow.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const file = 'docs/architecture.md'
const [begin, end] = ['<!-- room map: made by "npm run map" -->', '<!-- end of room map -->']

const cruise = spawnSync(
  'node_modules/.bin/depcruise',
  ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src', 'procedures'],
  {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  },
)
const { modules, summary } = JSON.parse(cruise.stdout)
const isTest = path => /\.test\.tsx?$|\/testing\//.test(path)
const roomOf = path => (path.startsWith('procedures/') ? 'procedures' : /^src\/([^/]+)\//.exec(path)?.[1])

const arrows = new Set()
const files = new Map()
for (const { source, dependencies } of modules) {
  const from = roomOf(source)
  if (!from || isTest(source)) continue
  files.set(from, (files.get(from) ?? 0) + 1)
  for (const { resolved } of dependencies) {
    const to = roomOf(resolved)
    if (to && to !== from) arrows.add(`${from} --> ${to}`)
  }
}
const map = [
  begin,
  '```mermaid',
  'flowchart TD',
  ...[...files].sort().map(([room]) => `  ${room}`),
  ...[...arrows].sort().map(arrow => `  ${arrow}`),
  '```',
  end,
].join('\n')

const text = readFileSync(file, 'utf8')
const [before, after] = [text.indexOf(begin), text.indexOf(end)]
if (before < 0 || after < 0) throw new Error(`${file} has no place for the room map: put "${begin}" and "${end}" into it.`)
const made = `${text.slice(0, before)}${map}${text.slice(after + end.length)}`
if (process.argv.includes('--check')) {
  for (const { rule, from, to } of summary.violations) console.error(`${rule.name} (${rule.severity}): ${from} imports ${to}`)
  if (summary.error > 0) process.exitCode = 1
  if (made !== text) {
    console.error(`${file} no longer shows the rooms as they are. Run "npm run map" and look at what changed.`)
    process.exitCode = 1
  }
} else writeFileSync(file, made)
