/** Who is who, the ways a case can go, what is kept and what is counted. */
import { type Procedure, sayRole, sayValue, sayWhen, sayWho } from '#language'
import { idInWords, listInWords, sentenceCase } from '../../days-in-words/days.ts'
import { examplesOfClock } from '../examples/told.ts'
import type { LabelledWords, Rule, RuleGroup } from '../view.ts'
import { needRule, offerInWords } from './act-rules.ts'
import { conditionIn, line, type Making, readingOf, ruleOf } from './making.ts'
import { eachWords } from './sentence.ts'

const small = (id: string): string => idInWords(id).toLowerCase()
const filled = (groups: readonly RuleGroup[]): readonly RuleGroup[] => groups.filter(({ rules }) => rules.length > 0)

const entries = <T>(record: Readonly<Record<string, T>> | undefined): readonly (readonly [string, T])[] => Object.entries(record ?? {})

type Plain = Omit<Parameters<typeof ruleOf>[0], 'kind' | 'key' | 'at'>
/** A rule known by its block and its name in it. */
const plain = (at: string, rule: Plain): Rule => ruleOf({ key: at, at, kind: 'other', ...rule })

export function roleRules({ procedure }: Making): readonly Rule[] {
  return entries(procedure.roles).map(([id, role]) => {
    const notAlso = listInWords(
      (role.notAlso ?? []).map(other => sayRole(procedure, other)),
      'or',
    )
    const sentences = [
      role.outside === true ? 'Outside the body.' : 'Of the body.',
      ...(role.team === true ? ['A team: anyone in it may act.'] : []),
      ...(role.deputies === 'recorded' ? ['A deputy may act once it is recorded.'] : []),
      ...(role.deputies === 'none' ? ['Nobody may deputise.'] : []),
      ...(notAlso === '' ? [] : [`The same person may not also be ${notAlso}.`]),
    ]
    return plain(`roles/${id}`, { clause: role.clause, title: role.title, sentence: sentences.join(' ') })
  })
}

/** Registers of people, meetings, who may read what, and who may let an entry stand. */
export function peopleGroups(making: Making): readonly RuleGroup[] {
  const { procedure } = making
  const { letsStand } = procedure
  const when = conditionIn(making)
  return filled([
    {
      title: 'Registers',
      rules: entries(procedure.registers).map(([id, register]) =>
        plain(`registers/${id}`, {
          clause: register.clause,
          title: register.title,
          sentence: `A register of ${register.of}.`,
          lines: Object.entries(register.requires).flatMap(([field, wanted]) =>
            line('Requires', `${small(field)}: ${typeof wanted === 'object' ? listInWords(wanted.map(String), 'or') : wordsOf(wanted)}`),
          ),
        }),
      ),
    },
    {
      title: 'Meetings',
      rules: entries(procedure.meetings).map(([id, meeting]) =>
        plain(`meetings/${id}`, {
          clause: meeting.clause,
          title: meeting.title,
          lines: [
            ...line('Chair', meeting.chair && sayRole(procedure, meeting.chair)),
            ...line('Members', listInWords((meeting.members ?? []).map(role => sayRole(procedure, role)))),
            ...line('At least', meeting.atLeast === undefined ? undefined : `${meeting.atLeast} people`),
          ],
        }),
      ),
    },
    {
      title: 'Who may read what',
      rules: entries(procedure.sees).map(([id, sight]) =>
        plain(`sees/${id}`, {
          clause: sight.clause,
          title: `Who may read: ${small(id)}`,
          sentence: `${sentenceCase(sayWho(procedure, sight.who))}${sight.when === undefined ? '' : `, if ${when(sight.when)}`}.${sight.logged === true ? ' Each look is logged.' : ''}`,
        }),
      ),
    },
    {
      title: 'Entries without effect',
      rules:
        letsStand === undefined
          ? []
          : [
              plain('letsStand', {
                clause: letsStand.clause,
                title: 'Who may let an entry stand that the rules refused',
                sentence: `${sentenceCase(sayWho(procedure, letsStand.who))}, with reasons.`,
              }),
            ],
    },
  ])
}

const wordsOf = (value: string | number | boolean): string => (value === true ? 'yes' : value === false ? 'no' : String(value))

/** Which track a point takes, where a case may stand, and what the outcome as a whole is. */
export function wayGroups(making: Making): readonly RuleGroup[] {
  const { procedure } = making
  const when = conditionIn(making)
  return filled([
    {
      title: 'Tracks: which way a point of complaint goes, the first that takes it',
      rules: entries(procedure.tracks).map(([id, { clause, title, takes, refuses }]) =>
        plain(`tracks/${id}`, {
          clause,
          title,
          sentence:
            takes === undefined
              ? 'Only by a recorded decision.'
              : takes === 'otherwise'
                ? 'Whatever no other track takes.'
                : `Takes a point when ${when(takes)}.`,
          lines: [
            ...line('Not looked at here, because', refuses?.because),
            ...line('It offers', listInWords((refuses?.offers ?? []).map(offer => offerInWords(making, offer)))),
          ],
        }),
      ),
    },
    {
      title: 'One answer to points that went different ways',
      rules: entries(procedure.oneAnswer).map(([id, { clause, who, must, tracks, by }]) =>
        plain(`oneAnswer/${id}`, {
          clause,
          title: sentenceCase(must),
          sentence: `${sentenceCase(sayWho(procedure, who))} must ${must}${by === undefined ? '' : `, by ${sayWhen(procedure, { dueOf: by })}`}.`,
          lines: line('Where points go', listInWords(tracks.map(track => procedure.tracks?.[track]?.title ?? track))),
        }),
      ),
    },
    ...entries(procedure.positions).map(([kind, positions]) => ({
      title: `Where a ${small(kind)} may stand, the first that fits`,
      rules: entries(positions).map(([id, { clause, title, when: if_, open }]) =>
        plain(`positions/${kind}/${id}`, {
          clause,
          title,
          sentence: `${if_ === undefined ? 'Otherwise.' : `When ${when(if_)}.`} ${open ? 'Live work.' : 'No longer live work.'}`,
        }),
      ),
    })),
    { title: 'Outcomes', rules: outcomeRules(procedure) },
  ])
}

function outcomeRules({ outcomes }: Procedure): readonly Rule[] {
  if (outcomes === undefined) return []
  return [
    plain('outcomes', {
      clause: outcomes.clause,
      title: 'Findings on a point of complaint',
      sentence: `One of: ${listInWords(outcomes.point.map(small), 'or')}.`,
      lines: Object.entries(outcomes.reportsAs ?? {}).flatMap(([from, to]) => line('Reported', `${small(from)} as ${small(to)}`)),
    }),
    ...outcomes.overall.map((rule, i) =>
      plain(`outcomes/overall/${i}`, {
        clause: rule.clause,
        title: `The outcome as a whole: ${small(rule.is)}`,
        sentence:
          rule.every === undefined ? 'When nothing above fits.' : `When every point is ${listInWords(rule.every.map(small), 'or')}.`,
      }),
    ),
  ]
}

/** Words the document defines, numbers it leaves open, and what a file must hold. */
export function keptGroups(making: Making): readonly RuleGroup[] {
  const { procedure } = making
  const when = conditionIn(making)
  return filled([
    {
      title: 'What words mean',
      rules: entries(procedure.definitions).map(([id, word]) =>
        plain(`definitions/${id}`, {
          clause: word.clause,
          title: `“${word.term}”`,
          sentence: `${sentenceCase(word.means)}.`.replace(/\.\.$/, '.'),
        }),
      ),
    },
    {
      title: 'Settings: numbers the document leaves open',
      rules: entries(procedure.settings).map(([id, setting]) =>
        plain(`settings/${id}`, {
          clause: setting.clause,
          title: sentenceCase(setting.says),
          sentence: `${setting.value === undefined ? 'Not set yet: until the body sets it, what rests on it cannot be said.' : `Set to ${wordsOf(setting.value)}.`} The body may change it from a day; cases keep the number in force on the day they count from.`,
          ...readingOf(making, '', setting.reading === undefined ? {} : { reading: setting.reading }),
        }),
      ),
    },
    ...entries(procedure.checklists).map(([id, checklist]) => ({
      title: `Checklist: ${checklist.title}`,
      rules: [
        plain(`checklists/${id}`, {
          clause: checklist.clause,
          title: checklist.title,
          sentence: 'Each item is held, declined, not needed or missing. It blocks nothing by itself.',
          parts: entries(checklist.items).map(([item, { clause, held, when: if_, declined, dueBy }]) =>
            plain(`checklists/${id}/items/${item}`, {
              clause,
              title: idInWords(item),
              sentence: `Held when ${when(held)}.`,
              lines: [
                ...line('Needed only if', when(if_)),
                ...line('Declined when', when(declined)),
                ...line('Wanted by', dueBy && sayWhen(procedure, { dueOf: dueBy })),
              ],
            }),
          ),
        }),
      ],
    })),
  ])
}

/** What is reported each period, and what is counted. */
export function countedGroups(making: Making): readonly RuleGroup[] {
  const { procedure, examples } = making
  const when = conditionIn(making)
  return filled([
    {
      title: 'Reports',
      rules: entries(procedure.reports).map(([id, report]) =>
        plain(`reports/${id}`, {
          clause: report.clause,
          title: report.title,
          sentence: `${sentenceCase(sayWho(procedure, report.who))} must issue it${eachWords(report.each)}, to ${roleOrWords(procedure, report.to)}, by ${sayWhen(procedure, report.by)}.`,
          lines: [
            ...line('Then again', report.again && sayWhen(procedure, report.again)),
            ...line('Signed off by', report.signedOffBy && sayRole(procedure, report.signedOffBy)),
            ...line('The list of live complaints, for', report.listsLive && sayWho(procedure, report.listsLive)),
            ...line('Published', report.published === undefined ? undefined : wordsOf(report.published)),
          ],
          parts: [
            ...entries(report.needs).map(([need, written]) =>
              needRule(making, { stage: 'body', key: `reports/${id}/needs/${need}`, at: `reports/${id}/needs/${need}` }, written),
            ),
            ...entries(report.contains).map(([piece, { clause, says, when: if_ }]) =>
              plain(`reports/${id}/contains/${piece}`, { clause, title: `It must give ${says}`, lines: line('Only if', when(if_)) }),
            ),
          ],
          ...readingOf(making, 'body', report.reading === undefined ? {} : { reading: report.reading }),
          examples: () => examplesOfClock(examples, `body/${id}`),
        }),
      ),
    },
    {
      title: 'What is counted',
      rules: entries(procedure.measures).map(([id, measure]) =>
        plain(`measures/${id}`, {
          clause: measure.clause,
          title: sentenceCase(measure.title),
          sentence: `It counts each ${measure.each === undefined ? 'case in which' : `${small(measure.each)} of which it is so that`} ${when(measure.counts)}.`,
          lines: measureLines(procedure, measure),
        }),
      ),
    },
  ])
}

const roleOrWords = (procedure: Procedure, to: string): string =>
  procedure.roles[to] === undefined ? idInWords(to).toLowerCase() : sayRole(procedure, to)

function measureLines(procedure: Procedure, measure: NonNullable<Procedure['measures']>[string]): readonly LabelledWords[] {
  const outOf = measure.outOf === undefined ? undefined : (procedure.measures?.[measure.outOf]?.title ?? small(measure.outOf))
  return [
    ...line('On', sayWhen(procedure, measure.on)),
    ...line('Out of', outOf),
    ...line('Its value', measure.value === undefined ? undefined : sayValue(procedure, measure.value)),
    ...line('Split by', listInWords((measure.splitBy ?? []).map(small))),
    ...line('Flagged', measure.flag),
  ]
}
