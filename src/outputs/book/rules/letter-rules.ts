import { type Letter, sayRole } from '#language'
import { listInWords } from '../../days-in-words/days.ts'
import type { LetterWords, Rule, RuleGroup } from '../view.ts'
import { needRule } from './act-rules.ts'
import { conditionIn, line, type Making, ruleOf } from './making.ts'

/** Every letter with what it must say, and what is asked of all letters. */
export function letterGroups(making: Making): readonly RuleGroup[] {
  const { letters, everyLetter } = making.procedure
  const needs = Object.entries(everyLetter?.needs ?? {}).map(([id, need]) =>
    needRule(making, { stage: '', key: `every letter/needs/${id}`, at: `everyLetter/needs/${id}` }, need),
  )
  const groups: readonly RuleGroup[] = [
    { title: 'The letters', rules: Object.entries(letters ?? {}).map(([id, letter]) => letterRule(making, id, letter)) },
    { title: 'Before any letter is sent', rules: needs },
  ]
  return groups.filter(({ rules }) => rules.length > 0)
}

function letterRule(making: Making, id: string, letter: Letter): Rule {
  const { procedure } = making
  const when = conditionIn(making)
  const roles = (ids: readonly string[]) =>
    listInWords(
      ids.map(role => sayRole(procedure, role)),
      'or',
    )
  return ruleOf({
    key: `letter/${id}`,
    at: `letters/${id}`,
    kind: 'letter',
    clause: letter.clause,
    title: letter.title,
    sentence: `It goes to ${roles(letter.to)}${letter.from === undefined ? '' : `, from ${sayRole(procedure, letter.from)}`}.`,
    lines: line('Formats', listInWords((letter.formats ?? []).map(format => format.replaceAll('-', ' ')))),
    parts: [
      ...Object.entries(letter.contains).map(([piece, { clause, says, when: onlyIf }]) =>
        ruleOf({
          key: `letter/${id}/contains/${piece}`,
          at: `letters/${id}/contains/${piece}`,
          kind: 'piece',
          clause,
          title: `It must say ${says}`,
          lines: line('Only if', when(onlyIf)),
        }),
      ),
      ...(letter.plainly === undefined
        ? []
        : [
            ruleOf({
              key: `letter/${id}/plainly`,
              at: `letters/${id}/plainly`,
              kind: 'plainly',
              clause: letter.plainly.clause,
              title: 'It has plain words of its own, and goes in them by default',
              lines: line('Only if', when(letter.plainly.when)),
            }),
          ]),
      ...Object.entries(letter.copies ?? {}).map(([copy, { clause, to, when: onlyIf }]) =>
        ruleOf({
          key: `letter/${id}/copies/${copy}`,
          at: `letters/${id}/copies/${copy}`,
          kind: 'copy',
          clause,
          title: `A copy goes to ${sayRole(procedure, to)}`,
          lines: line('Only if', when(onlyIf)),
        }),
      ),
    ],
  })
}

/** A letter's words in the order they are read, with the gaps that a case fills. */
export function letterWords({ words, plainly, contains }: Letter): readonly LetterWords[] {
  const order = ['opening', ...Object.keys(contains), 'closing']
  const inOrder = (all: Letter['words'], isPlain: boolean) =>
    order.flatMap(piece => {
      const said = all?.[piece]
      return said === undefined ? [] : [{ piece, words: said, isPlain }]
    })
  return [...inOrder(words, false), ...inOrder(plainly?.words, true)]
}
