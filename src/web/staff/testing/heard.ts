/** What somebody who hears a page, and does not see it, would stumble over. */
import { type Element, elementsIn, pageTree, wordsIn } from './page-tree.ts'

type Find = (all: readonly Element[], nameOf: (element: Element) => string) => readonly string[]

const isOneOf =
  (...tags: readonly string[]) =>
  ({ tag }: Element): boolean =>
    tags.includes(tag)

const twice = (words: readonly string[]): readonly string[] => [...new Set(words.filter((one, i) => words.indexOf(one) !== i))]

const headings: Find = all => {
  // What is said at once and stands above everything, an error or what was done, is no part of the order of the page.
  const isApart = ({ tag, attributes }: Element): boolean =>
    ['alert', 'region'].includes(attributes.role ?? '') || (tag === 'section' && attributes['aria-labelledby'] !== undefined)
  const saidFirst = new Set(all.filter(isApart).flatMap(one => elementsIn(one)))
  const start = all.findIndex(({ tag }) => tag === 'h1')
  const found = all
    .filter((one, i) => /^h[1-6]$/.test(one.tag) && !(i < start && saidFirst.has(one)))
    .map(one => ({ level: Number(one.tag[1]), words: wordsIn(one) }))
  const firsts = found.filter(({ level }) => level === 1).length
  return [
    ...(firsts === 1 ? [] : [`it has ${firsts} first headings`]),
    ...found.filter(({ words }) => words === '').map(({ level }) => `a heading of level ${level} says nothing`),
    ...found.flatMap(({ level, words }, i) =>
      level > (found[i - 1]?.level ?? 0) + 1
        ? [`the heading “${words}” is of level ${level}, after level ${found[i - 1]?.level ?? 0}`]
        : [],
    ),
  ]
}

const landmarks: Find = (all, nameOf) => {
  const kinds = ['nav', 'aside', 'search', 'main'].map(kind => [kind, all.filter(isOneOf(kind)).map(nameOf)] as const)
  return kinds.flatMap(([kind, names]) => [
    ...(kind === 'main' && names.length !== 1 ? [`it has ${names.length} main parts`] : []),
    ...(names.length > 1 && names.includes('') ? [`one ${kind} of ${names.length} has no name`] : []),
    ...twice(names.filter(name => name !== '')).map(name => `two ${kind} are named “${name}”`),
  ])
}

/** Two that are called the same and lead to different things cannot be told apart in a list of links. */
const alike = (kind: string, found: readonly { readonly name: string; readonly to: string }[]): readonly string[] => [
  ...found.filter(({ name }) => name === '').map(({ to }) => `a ${kind} has no name: ${to}`),
  ...[...Map.groupBy(found, ({ name }) => name)].flatMap(([name, those]) => {
    const to = [...new Set(those.map(one => one.to))]
    return name === '' || to.length < 2 ? [] : [`${to.length} different ${kind}s are called “${name}”: ${to.slice(0, 3).join(' ')}`]
  }),
]

/** A list of links that has a name says itself what they are of. */
const links: Find = (all, nameOf) => {
  const lists = all.filter(isOneOf('nav')).map(nav => ({ name: nameOf(nav), holds: new Set(elementsIn(nav)) }))
  const found = all.filter(one => one.tag === 'a' && 'href' in one.attributes)
  return ['', ...lists.map(({ name }) => name)].flatMap(list => {
    const within = found.filter(one => (lists.find(({ holds }) => holds.has(one))?.name ?? '') === list)
    return alike(
      'link',
      within.map(one => ({ name: nameOf(one), to: one.attributes.href ?? '' })),
    )
  })
}

const held = (form: Element): string =>
  elementsIn(form)
    .filter(one => one.tag === 'input' && one.attributes.type === 'hidden')
    .map(({ attributes }) => attributes.value)
    .join(' ')

const buttons: Find = (all, nameOf) =>
  alike(
    'button',
    all.filter(isOneOf('form')).flatMap(form =>
      elementsIn(form)
        .filter(isOneOf('button'))
        .map(one => ({
          name: nameOf(one),
          to: [form.attributes.action, held(form), one.attributes.name, one.attributes.value].filter(Boolean).join(' '),
        })),
    ),
  )

const tables: Find = all =>
  all.filter(isOneOf('table')).flatMap(table => {
    const inside = elementsIn(table)
    const heads = inside.filter(isOneOf('th'))
    return [
      ...(heads.length === 0 ? ['a table has no headers'] : []),
      ...heads.filter(({ attributes }) => attributes.scope === undefined).map(head => `the header “${wordsIn(head)}” has no scope`),
    ]
  })

const lists: Find = all =>
  all
    .filter(isOneOf('ul', 'ol', 'dl'))
    .filter(list => !list.children.some(child => typeof child !== 'string'))
    .map(list => `an empty ${list.tag} ${list.attributes.class ?? ''}`)

const controls: Find = (all, nameOf) => {
  const labelled = new Set(all.filter(isOneOf('label')).map(({ attributes }) => attributes.for))
  const within = new Set(all.filter(isOneOf('label')).flatMap(label => elementsIn(label)))
  return all
    .filter(one => ['input', 'select', 'textarea'].includes(one.tag) && one.attributes.type !== 'hidden')
    .filter(one => !labelled.has(one.attributes.id ?? '-') && !within.has(one) && nameOf(one) === '')
    .map(one => `the control “${one.attributes.name}” has no label`)
}

const references: Find = all => {
  const ids = all.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]))
  const pointed = all.flatMap(({ attributes }) =>
    ['aria-labelledby', 'aria-describedby', 'for'].flatMap(name => (attributes[name] ?? '').split(' ').filter(id => id !== '')),
  )
  const jumps = all.flatMap(({ attributes: { href = '' } }) => (href.startsWith('#') && href.length > 1 ? [href.slice(1)] : []))
  return [
    ...twice(ids).map(id => `the id “${id}” stands twice`),
    ...[...new Set([...pointed, ...jumps])].filter(id => !ids.includes(id)).map(id => `nothing has the id “${id}”`),
  ]
}

const finds: readonly Find[] = [headings, landmarks, links, buttons, tables, lists, controls, references]

/** Faults of a whole page, in words; none where it reads well. */
export const stumbles = (html: string): readonly string[] => {
  const all = elementsIn(pageTree(html.replaceAll(/<(script|style)\b.*?<\/\1>/gs, '')))
  const byId = new Map(all.flatMap(one => (one.attributes.id === undefined ? [] : [[one.attributes.id, one] as const])))
  const nameOf = (element: Element): string => {
    const { 'aria-label': label, 'aria-labelledby': by } = element.attributes
    if (by !== undefined)
      return by
        .split(' ')
        .flatMap(id => byId.get(id) ?? [])
        .map(wordsIn)
        .join(' ')
    return label ?? (isOneOf('a', 'button')(element) ? wordsIn(element) : '')
  }
  return finds.flatMap(find => find(all, nameOf))
}
