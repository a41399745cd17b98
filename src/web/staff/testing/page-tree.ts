/** A page as the tree of elements that a screen reader is told of. Reads only what this product writes: every element closed. */

export interface Element {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

interface Open extends Element {
  readonly children: (Element | string)[]
}

const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])
/** A tag, or a run of text; a comment and the document type come as neither. */
const token = /<!--.*?-->|<!\w[^>]*>|<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gs

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const decoded = (text: string): string => text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => entities[name] ?? whole)

const attributesIn = (text: string): Element['attributes'] =>
  Object.fromEntries([...text.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, decoded(value)]))

/** Throws where an element is left open or closed twice. */
export const pageTree = (html: string): Element => {
  const root: Open = { tag: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  for (const [, closes, name, attributes = '', selfCloses, text] of html.matchAll(token)) {
    const into = open.at(-1) ?? root
    if (text !== undefined) into.children.push(decoded(text))
    if (name === undefined) continue
    const tag = name.toLowerCase()
    if (closes === '/') {
      if (into.tag !== tag) throw new Error(`</${tag}> closes <${into.tag}>`)
      open.pop()
      continue
    }
    const element: Open = { tag, attributes: attributesIn(attributes), children: [] }
    into.children.push(element)
    if (!empty.has(tag) && selfCloses !== '/') open.push(element)
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.tag}> is left open`)
  return root
}

export const elementsIn = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap(child => (typeof child === 'string' ? [] : elementsIn(child))),
]

const isHidden = ({ attributes }: Element): boolean => attributes['aria-hidden'] === 'true' || 'hidden' in attributes

/** The words inside it that are read out, with spaces made one. */
export const wordsIn = (element: Element): string => {
  const read = (child: Element | string): string => {
    if (typeof child === 'string') return child
    if (isHidden(child)) return ''
    return child.tag === 'img' ? (child.attributes.alt ?? '') : child.children.map(read).join('')
  }
  return element.children.map(read).join('').replaceAll(/\s+/g, ' ').trim()
}
