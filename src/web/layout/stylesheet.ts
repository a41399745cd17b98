/** The one stylesheet, compiled from Sass once for a theme, and the files that pages load. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Asset {
  /** With a hash of the content, so that it may be kept for ever. */
  readonly path: string
  readonly mediaType: string
  readonly bytes: Buffer
}

export type Theme = Readonly<Record<string, string>>

export interface Assets {
  readonly css: Asset
  readonly script: Asset
  readonly all: readonly Asset[]
}

const require = createRequire(import.meta.url)
const here = join(dirname(fileURLToPath(import.meta.url)), '..', 'assets')
const nodeModules = dirname(dirname(require.resolve('govuk-frontend/package.json')))

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16)

const asset = (name: string, extension: string, mediaType: string, bytes: Buffer): Asset => ({
  path: `/assets/${name}-${hashOf(bytes)}.${extension}`,
  mediaType,
  bytes,
})

/** A body's own colours: custom properties only, and only plain colour values. */
export function themeCss(theme: Theme): string {
  const lines = Object.entries(theme).map(([name, value]) => {
    if (!/^(brand|brand-deep|brand-tint|link)$/.test(name.replace(/^--rc-/, '')) || !/^#[0-9a-f]{3,8}$/i.test(value))
      throw new Error(
        `The body's theme has '${name}: ${value}'. It may set brand, brand-deep, brand-tint and link, each to a colour such as #11505a.`,
      )
    return `--rc-${name.replace(/^--rc-/, '')}:${value};`
  })
  return lines.length > 0 ? `:root{${lines.join('')}}` : ''
}

/** Compiling takes a second or two, so what was compiled is kept beside the packages it came from, under the hash of all its sources. */
const kept = join(nodeModules, '.cache', 'recourse')

const sources = (): Buffer =>
  Buffer.concat([
    readFileSync(join(nodeModules, 'govuk-frontend', 'package.json')),
    readFileSync(join(nodeModules, 'sass', 'package.json')),
    ...[here, join(here, '..', 'staff')].flatMap(folder =>
      readdirSync(folder)
        .filter(name => name.endsWith('.scss'))
        .sort()
        .map(name => readFileSync(join(folder, name))),
    ),
  ])

const keep = (file: string, css: string): void => {
  try {
    mkdirSync(kept, { recursive: true })
    writeFileSync(`${file}.${process.pid}`, css)
    renameSync(`${file}.${process.pid}`, file)
  } catch {
    // A folder that may not be written to: it is compiled again at the next start, which only takes longer.
  }
}

function compiledCss(): string {
  const file = join(kept, `${hashOf(sources())}.css`)
  try {
    return readFileSync(file, 'utf8')
  } catch {
    const sass: typeof import('sass') = require('sass')
    const { css } = sass.compile(join(here, 'recourse.scss'), { style: 'compressed', loadPaths: [nodeModules], quietDeps: true })
    keep(file, css)
    return css
  }
}

function build(theme: Theme): Assets {
  const files = dirname(require.resolve('@fontsource-variable/source-sans-3/package.json'))
  const fonts = (['latin', 'latin-ext'] as const).map(subset => ({
    subset,
    asset: asset(
      `source-sans-3-${subset}`,
      'woff2',
      'font/woff2',
      readFileSync(join(files, 'files', `source-sans-3-${subset}-wght-normal.woff2`)),
    ),
  }))
  const ranges = {
    latin:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    'latin-ext':
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  }
  const faces = fonts
    .map(
      font =>
        `@font-face{font-family:"Source Sans 3";src:url("${font.asset.path}") format("woff2");font-weight:200 900;font-style:normal;font-display:swap;unicode-range:${ranges[font.subset]}}`,
    )
    .join('')
  const css = asset(
    'recourse',
    'css',
    'text/css; charset=utf-8',
    Buffer.from(faces + compiledCss().replace(/^\uFEFF/, '') + themeCss(theme)),
  )
  const govuk = asset(
    'govuk-frontend',
    'js',
    'text/javascript; charset=utf-8',
    readFileSync(join(nodeModules, 'govuk-frontend/dist/govuk/govuk-frontend.min.js')),
  )
  const upload = asset('upload', 'js', 'text/javascript; charset=utf-8', readFileSync(join(here, 'upload.js')))
  const ours = readFileSync(join(here, 'recourse.js'), 'utf8')
    .replace('./govuk-frontend.js', govuk.path)
    .replace('./upload.js', upload.path)
  const script = asset('recourse', 'js', 'text/javascript; charset=utf-8', Buffer.from(ours))
  return { css, script, all: [css, script, govuk, upload, ...fonts.map(font => font.asset)] }
}

const built = new Map<string, Assets>()

/** The files of a theme, built once and kept in memory. */
export function assetsFor(theme: Theme = {}): Assets {
  const key = JSON.stringify(theme)
  const known = built.get(key) ?? build(theme)
  built.set(key, known)
  return known
}
