/**
 * Lets this thread read the code as it is written: Node takes the types out of a .ts file by itself, and a .tsx file is turned into plain
 * JavaScript here. What was read once is kept compiled beside the packages, by its content: a second start takes half the time of the first.
 * Where nothing can be written there, it is only slower.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, enableCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const { version } = require('esbuild/package.json')
const folder = fileURLToPath(new URL(`../node_modules/.cache/recourse/esbuild-${version}/`, import.meta.url))

const readKept = file => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined // not read before
  }
}

/** Written whole or not at all: two starts at once may both write it. */
const keep = (file, text) => {
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${file}.${process.pid}`, text)
    renameSync(`${file}.${process.pid}`, file)
  } catch {
    // a folder we may not write in: it is done again at the next start
  }
}

const plainOf = path => {
  const text = readFileSync(path, 'utf8')
  const file = `${folder}${createHash('sha256').update(text).digest('hex')}.js`
  const kept = readKept(file)
  if (kept !== undefined) return kept
  const options = { loader: 'tsx', jsx: 'automatic', jsxImportSource: 'preact', format: 'esm', target: 'node24', sourcefile: path }
  const { code } = require('esbuild').transformSync(text, options)
  keep(file, code)
  return code
}

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/recourse/compiled/', import.meta.url)))
registerHooks({
  load(url, context, next) {
    // A question mark and more may stand after it: so a test is read afresh.
    if (!/\.tsx(\?|$)/.test(url)) return next(url, context)
    return { format: 'module', source: plainOf(fileURLToPath(url)), shortCircuit: true }
  },
})
