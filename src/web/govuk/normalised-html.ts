/** HTML with what a browser would not show taken out, so that two ways of writing the same page compare equal. */

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  ctdot: '\u22ef',
  rsquo: '\u2019',
  lsquo: '\u2018',
}

const decoded = (text: string): string =>
  text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) =>
    name.startsWith('#')
      ? String.fromCodePoint(name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)))
      : (entities[name] ?? whole),
  )

const inline = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'span', 'strong', 'input', 'button', 'select', 'textarea'])
const verbatim = new Set(['textarea', 'pre'])

const openingTag = (name: string, rest: string): string => {
  const given = [...rest.matchAll(/([^\s=/>"]+)(?:\s*=\s*"([^"]*)")?/g)].map(([, key, value]) => {
    const plain = decoded(value ?? '')
    return `${key}="${key === 'class' ? plain.trim().split(/\s+/).join(' ') : plain}"`
  })
  return `<${[name, ...given.sort()].join(' ')}>`
}

/** Tags one a line with their attributes sorted; text with its runs of space as one, and none at the edges of an element. */
export function normalised(html: string): string {
  const lines: string[] = []
  let text = ''
  let isAfterInk = false
  let isVerbatim = false
  const flush = (beforeEdge: boolean) => {
    const whole = isVerbatim ? decoded(text) : decoded(text.replace(/[ \t\n\r]+/g, ' '))
    const started = isVerbatim || isAfterInk ? whole : whole.replace(/^ /, '')
    const shown = isVerbatim || !beforeEdge ? started : started.replace(/ $/, '')
    if (isVerbatim ? shown !== '' : shown.trim() !== '') {
      lines.push(JSON.stringify(shown))
      isAfterInk = true
    }
    text = ''
  }
  for (const [token] of html.matchAll(/<!--[\s\S]*?-->|<\/?[a-z][^\s/>]*(?:"[^"]*"|[^">])*>|[^<]+|</gi)) {
    const tag = /^<(\/?)([a-z][^\s/>]*)([\s\S]*?)\/?>$/i.exec(token)
    if (!tag) {
      if (!token.startsWith('<!--')) text += token
      continue
    }
    const [, closing = '', name = '', rest = ''] = tag
    flush(closing !== '' || !inline.has(name))
    lines.push(closing ? `</${name}>` : openingTag(name, rest))
    if (!inline.has(name)) isAfterInk = false
    isVerbatim = verbatim.has(name) && !closing
  }
  flush(true)
  return lines.join('\n').replace(/<(path|input|br)([^>]*)>\n<\/\1>/g, '<$1$2>')
}
