/** The words of a complaint that may tell it from others: without the commonest English words, without names, each in its plain form. */

/** Said in any complaint: they liken everything to everything. */
const COMMON = new Set(
  `a about above across after again against all almost alone along already also although always am among an and another any anybody anyone
  anything are around as ask asked at away back be became because been before began behind being below between both but by call came can
  cannot come complain complaint could day did do does doing done down due each either else enough even ever every everybody everyone
  everything few first for from gave get give given go goes going gone good got had half has have having he her here hers herself him himself
  his how however i if in instead into is it its itself just keep kept knew know last least less let like made make many may me mean might
  mine more most much must my myself need never new next no nobody none nor not nothing now of off often on once one only onto or other our
  ours out over own part people perhaps person put quite rather really right said same saw say says see seen she should since so some somebody
  someone something sometimes soon still such take taken tell than that the their theirs them themselves then there these they thing this
  those though three through time to today told too took two under until up upon us use used very want wanted was way we week well went were
  what when where whether which while who whole whom whose why will with within without word would year yes yet you your yours month hour
  before four five six seven eight nine ten twice`.split(/\s+/),
)

const IRREGULAR: Readonly<Record<string, string>> = {
  children: 'child',
  paid: 'pay',
  left: 'leav',
  rang: 'ring',
  held: 'hold',
  lost: 'los',
  broke: 'break',
  broken: 'break',
  met: 'meet',
  sent: 'send',
  wrote: 'writ',
  written: 'writ',
  spoke: 'speak',
  spoken: 'speak',
  heard: 'hear',
  men: 'man',
  women: 'woman',
  bought: 'buy',
  hidden: 'hid',
}

const hasVowel = (text: string): boolean => /[aeiouy]/.test(text)
const undoubled = (text: string): string => (/([bdfglmnprt])\1$/.test(text) ? text.slice(0, -1) : text)

const withoutPlural = (word: string): string => {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2)
  return /[^suia]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
}

const withoutEnding = (word: string): string => {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`
  for (const ending of ['ing', 'ed'])
    if (word.endsWith(ending) && word.length - ending.length >= 3 && hasVowel(word.slice(0, -ending.length)))
      return word.slice(0, -ending.length)
  return word.endsWith('ly') && word.length > 5 ? word.slice(0, -2) : word
}

/** A word in the form that its plurals and tenses share: 'cancelled' and 'cancels' are 'cancel', 'moving' is 'mov'. */
export const plainForm = (word: string): string => {
  const known = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined
  if (known !== undefined) return known
  const plain = undoubled(withoutEnding(withoutPlural(word)))
  if (plain.endsWith('ie') && plain.length > 3) return `${plain.slice(0, -2)}y`
  return plain.endsWith('e') && plain.length > 3 ? plain.slice(0, -1) : plain
}

const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .match(/\p{L}{3,60}/gu) ?? []

const mostWords = 150

/** Each form once, with the word as it stood. `names`: of people of the case, which would liken it to others of that name. */
export const tellingWords = (text: string, names: readonly string[] = []): ReadonlyMap<string, string> => {
  const left = new Set(names.flatMap(wordsIn))
  const found = new Map<string, string>()
  for (const word of wordsIn(text)) {
    const form = plainForm(word)
    if (COMMON.has(word) || COMMON.has(form) || left.has(word) || found.has(form) || found.size === mostWords) continue
    found.set(form, word)
  }
  return found
}
