import type { Letter, LetterId, StageId } from '../../types.ts'
import type { Checking } from '../checking.ts'
import { didYouMean, listed } from '../fault.ts'
import type { KnownAct } from '../known.ts'
import { type At, keyOf } from '../structure.ts'

/** Faults 11 and 12: a letter that leaves out the next step, or has a gap or asks for a field that nothing fills. */
export function checkLetters(checking: Checking): void {
  checking.known.walk({
    letter: (letter, at) => checkWords(letter, at, checking),
    value: (value, at) => {
      if (typeof value === 'object' && 'given' in value) checkGiven(value.given, at, checking)
    },
    when: (when, at) => {
      if (typeof when === 'object' && 'dateIn' in when && when.dateIn === 'given') checkGiven(when.field, at, checking)
    },
  })
  for (const act of checking.known.acts) {
    if (act.act.letter !== undefined && act.records.some(one => one.type === 'response-sent')) checkNextStep(act, act.act.letter, checking)
    checkAsks(act, checking)
  }
}

/** Fault 11: a stage's letter names the stage that follows; one that nothing follows names the ombudsman. */
function checkNextStep(act: KnownAct, id: LetterId, checking: Checking): void {
  const letters = checking.known.procedure.letters ?? {}
  const letter = Object.hasOwn(letters, id) ? letters[id] : undefined
  if (letter === undefined) return
  const pieces = Object.entries(letter.contains).map(([piece, { says }]) => plain(`${piece} ${says}`))
  const next = stagesAskedForIn(act.stage, checking)
  if (next.length === 0) {
    if (!pieces.some(piece => piece.includes('ombudsman'))) {
      checking.fault(
        ['letters', id],
        11,
        `${id} does not contain how to go to the ombudsman, and nothing follows ${act.stage}.`,
        'Add a piece that says so.',
      )
    }
  } else if (
    !pieces.some(
      piece => /next (step|stage)/.test(piece) || next.some(stage => namesOf(stage, checking).some(name => piece.includes(name))),
    )
  ) {
    checking.fault(['letters', id], 11, `${id} does not contain how to go to ${listed(next)}.`, 'Add a piece that says so.')
  }
}

function stagesAskedForIn(stage: StageId, checking: Checking): readonly StageId[] {
  const gates = checking.known.acts.filter(act => act.is === 'gate' && act.stage === stage && act.act.who !== 'nobody')
  const asked = gates.flatMap(act => act.records.filter(one => one.type === 'escalation-requested').map(one => one.stage ?? ''))
  return [...new Set(asked.filter(one => one !== '' && one !== 'any' && one !== stage))]
}

function namesOf(stage: StageId, checking: Checking): readonly string[] {
  const title = checking.known.procedure.stages[stage]?.title ?? ''
  return [stage, title, title.split(':')[0] ?? ''].map(plain).filter(name => name !== '')
}

const numbers: Readonly<Record<string, string>> = { one: '1', two: '2', three: '3', four: '4' }

/** Small letters, hyphens as spaces, number words as figures. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('-', ' ')
    .replaceAll(/\b(one|two|three|four)\b/g, word => numbers[word] ?? word)
    .trim()

function checkWords(letter: Letter, at: At, checking: Checking): void {
  checkPieces(letter, letter.words, at, checking)
  const { plainly } = letter
  if (plainly !== undefined) checkPieces(letter, plainly.words, { up: at, key: 'plainly', value: plainly }, checking)
}

function checkPieces(letter: Letter, said: Letter['words'], at: At, checking: Checking): void {
  const places = ['opening', 'closing', ...Object.keys(letter.contains)]
  for (const [piece, words] of Object.entries(said ?? {})) {
    const here: At = { up: { up: at, key: 'words', value: said }, key: piece, value: words }
    if (!places.includes(piece)) {
      checking.fault(
        here,
        12,
        `has words for '${piece}', which is no piece of it.`,
        didYouMean(piece, places) ?? `The pieces are ${listed(places)}.`,
      )
    }
    for (const gap of gapsIn(words)) {
      if (gap === undefined)
        checking.fault(here, 12, `the words of '${piece}' have a brace without its other.`, 'Write a gap as {reference}.')
      else if (checking.about.knownGaps?.has(gap) === false) {
        checking.fault(
          here,
          12,
          `has the gap {${gap}}, which nothing fills.`,
          didYouMean(gap, checking.about.knownGaps) ?? 'Take it out, or write the words.',
        )
      }
    }
  }
}

/** The gaps of some words; undefined for a brace that stands alone. */
function gapsIn(words: string): readonly (string | undefined)[] {
  const gaps: (string | undefined)[] = [...words.matchAll(/\{([^{}]*)\}/g)].map(match => match[1]?.trim())
  return /[{}]/.test(words.replaceAll(/\{[^{}]*\}/g, '')) ? [...gaps, undefined] : gaps
}

/** Fault 12: what a condition on the attempt looks at, the attempt's form gives. */
function checkGiven(field: string, at: At, checking: Checking): void {
  const key = keyOf(at)
  const acts = checking.known.acts.filter(act => act.key === key)
  // A need of every letter is judged with whichever act sends it.
  const judged = acts.length > 0 ? acts : checking.known.acts.filter(act => act.act.letter !== undefined)
  if (
    judged.length === 0 ||
    judged.some(act => asked(act).includes(field) || act.records.some(one => checking.field(one.type, field) !== undefined))
  )
    return
  const types = [...new Set(judged.flatMap(act => act.records.map(one => one.type)))]
  if (types.some(type => !checking.known.facts.has(type))) return
  const names = checking.fieldNames(types)
  checking.fault(
    at,
    12,
    `needs given('${field}'), which neither asks nor ${listed(types)} has.`,
    didYouMean(field, names) ?? `The fields are ${listed(names)}.`,
  )
}

const asked = (act: KnownAct): readonly string[] => (Array.isArray(act.act.asks) ? act.act.asks : Object.keys(act.act.asks ?? {}))

/** Fault 4: what a form asks is a field of the fact that it records, or there would be nowhere to keep it. */
function checkAsks(act: KnownAct, checking: Checking): void {
  const types = [...new Set(act.records.map(one => one.type))]
  if (types.some(type => !checking.known.facts.has(type))) return
  for (const field of asked(act)) {
    if (types.some(type => checking.field(type, field) !== undefined)) continue
    const names = checking.fieldNames(types)
    const suggestion = didYouMean(field, names) ?? `The fields are ${listed(names)}; add another under fields.`
    checking.fault(
      { up: act.at, key: 'asks', value: act.act.asks },
      4,
      `asks for '${field}', which ${listed(types)} does not have.`,
      suggestion,
    )
  }
}
