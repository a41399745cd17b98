/** The ways people write a place, brought to one: 'KIND PATH', or a path alone. */

const singular: Readonly<Record<string, string>> = { sees: 'sight', duties: 'duty', copies: 'copy' }

const kinds = new Set(
  'stage track role definition letter checklist register meeting setting sight fact report measure outcome outcome-rule one-answer refuses who when until cap duty gate date hold notice principle need extension line rung piece copy section item position field procedure'.split(
    ' ',
  ),
)

const kindOf = (word: string): string | undefined => {
  const one = singular[word] ?? (kinds.has(word) ? word : word.replace(/s$/, ''))
  return kinds.has(one) ? one : undefined
}

/** What lies inside a letter, report or checklist has a kind of its own. */
const within: Readonly<Record<string, string>> = { letter: 'piece', report: 'section', checklist: 'item' }

const under = (kind: string, path: string): string =>
  kind === 'field' && !path.includes('.')
    ? `field ${path.replace('/', '.')}`
    : within[kind] !== undefined && path.includes('/')
      ? `${within[kind]} ${path}`
      : `${kind} ${path}`

/** 'a/b, c' is 'a/b' and 'a/c'. */
const listed = (paths: string): readonly string[] => {
  const [first = '', ...more] = paths.split(', ')
  const head = first.slice(0, Math.max(first.lastIndexOf('/'), first.lastIndexOf('.')) + 1)
  return [first, ...more.map(one => (/[/.]/.test(one) ? one : head + one))]
}

/** `stage-1/respond needs a, b` is two needs of that duty; `definitions x` is `definition x`; `letter x/y` is `piece x/y`. */
export const spelt = (place: string): readonly string[] => {
  const [first = '', second, ...rest] = place.split(' ')
  const kind = kindOf(first)
  if (second === undefined) return [first]
  if (kind !== undefined) return listed([second, ...rest].join(' ')).map(path => under(kind, path))
  const inner = kindOf(second)
  if (inner === undefined || rest.length === 0) return [place]
  return rest
    .join(' ')
    .split(', ')
    .map(id => `${inner} ${first}/${id}`)
}
