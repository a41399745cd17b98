import { type Stage, type StageId, sayRef, sayWho } from '#language'
import { idInWords, listInWords, sentenceCase } from '../../days-in-words/days.ts'
import { exampleOfHold, examplesOfClock } from '../examples/told.ts'
import type { Rule, RuleGroup } from '../view.ts'
import { dateRule, dutyRule, gateRule, rungRule } from './act-rules.ts'
import { conditionLines, line, type Making, readingOf, ruleOf } from './making.ts'

/** The rules of a stage in the order a reader asks for them: what must be done, what may be, what dates there are, what stops the clock. */
export function stageGroups(making: Making, id: StageId, stage: Stage, at: string): readonly RuleGroup[] {
  const placed = (block: string, name: string) => ({
    stage: id,
    // A gate may have the name of a duty; a date may not.
    key: block === 'gates' ? `${id}/gates/${name}` : `${id}/${name}`,
    at: `${at}/${block}/${name}`,
  })
  const groups: readonly RuleGroup[] = [
    { title: 'When it opens and ends', rules: [openingRule(making, id, stage, at)] },
    {
      title: 'What must be done',
      rules: Object.entries(stage.duties ?? {}).map(([name, duty]) => dutyRule(making, placed('duties', name), duty)),
    },
    {
      title: 'What may be done',
      rules: Object.entries(stage.gates ?? {}).map(([name, gate]) => gateRule(making, placed('gates', name), gate)),
    },
    {
      title: 'Dates and windows',
      rules: Object.entries(stage.dates ?? {}).map(([name, date]) => dateRule(making, placed('dates', name), date)),
    },
    { title: 'What stops a clock', rules: holdRules(making, id, stage, at) },
    { title: 'Who is told', rules: noticeRules(making, id, stage, at) },
    { title: 'Standing rules', rules: principleRules(making, id, stage, at) },
  ]
  return groups.filter(({ rules }) => rules.length > 0)
}

function openingRule(making: Making, id: StageId, stage: Stage, at: string): Rule {
  const { procedure } = making
  const track = stage.track === undefined ? undefined : (procedure.tracks?.[stage.track]?.title ?? stage.track)
  const isAlways = stage.opensWhen === undefined && track === undefined
  return ruleOf({
    key: id,
    at,
    kind: 'stage',
    clause: stage.clause,
    title: stage.title,
    sentence: isAlways ? 'It is open from the beginning of a case.' : '',
    lines: [
      ...line('For points', track && `on the track “${track}”`),
      ...conditionLines(making, 'Opens when', stage.opensWhen, id),
      ...conditionLines(making, 'Left out when', stage.skippedWhen, id),
      ...conditionLines(making, 'Ends when', stage.endsWhen, id),
    ],
  })
}

function holdRules(making: Making, id: StageId, stage: Stage, at: string): readonly Rule[] {
  const { procedure, examples } = making
  return Object.entries(stage.holds ?? {}).map(([name, hold]) => {
    const stopped = hold.stops.map(clock => {
      const [within, own] = clock.includes('/') ? [clock.slice(0, clock.indexOf('/')), clock.slice(clock.indexOf('/') + 1)] : [id, clock]
      const place = within === 'body' ? procedure.ofTheBody : procedure.stages[within]
      return `“${place?.duties?.[own]?.must ?? place?.dates?.[own]?.title ?? idInWords(own)}”`
    })
    return ruleOf({
      key: `${id}/holds/${name}`,
      at: `${at}/holds/${name}`,
      kind: 'hold',
      clause: hold.clause,
      title: `The clock stops: ${idInWords(name).toLowerCase()}`,
      sentence: `The clock of ${listInWords(stopped)} stops when ${sayRef(procedure, hold.from, id)}, until ${sayRef(procedure, hold.to, id)}; then ${hold.resumes === 'afresh' ? 'the whole time runs again from that day' : 'the days that were left run on'}.`,
      ...readingOf(making, id, hold),
      examples: () => exampleOfHold(examples, id, hold),
    })
  })
}

function noticeRules(making: Making, id: StageId, stage: Stage, at: string): readonly Rule[] {
  return Object.entries(stage.notices ?? {}).map(([name, notice]) =>
    rungRule(making, { stage: id, key: `${id}/notices/${name}`, at: `${at}/notices/${name}` }, notice, () =>
      examplesOfClock(making.examples, `${id}/notice ${name}`).map(({ given, gives, steps }) => ({
        given,
        gives: gives.replace(/^The date is /, 'Told on '),
        steps,
      })),
    ),
  )
}

function principleRules({ procedure }: Making, id: StageId, stage: Stage, at: string): readonly Rule[] {
  return Object.entries(stage.principles ?? {}).map(([name, rule]) =>
    ruleOf({
      key: `${id}/principles/${name}`,
      at: `${at}/principles/${name}`,
      kind: 'principle',
      clause: rule.clause,
      title: sentenceCase(rule.must),
      sentence: `${sentenceCase(sayWho(procedure, rule.who))} must ${rule.must}. A standing rule: there is no moment at which it is checked.`,
    }),
  )
}
