/** A rule of the book: its clause, the rule in words, how a doubt is taken, and an example worked out by the engine. */
import type { Example, Rule, RuleKind } from '#outputs'
import { Chip } from '../layout/index.ts'
import { citesOfRule, type Links } from './links.ts'

const kinds: Readonly<Record<RuleKind, string>> = {
  stage: 'Stage',
  duty: 'Duty',
  date: 'Date',
  gate: 'May be done',
  need: 'Condition',
  extension: 'More time',
  hold: 'Stops the clock',
  line: 'Date beside',
  reminder: 'Reminder',
  letter: 'Letter',
  piece: 'Must say',
  copy: 'Copy',
  plainly: 'Plain words',
  principle: 'Standing rule',
  suggestion: 'Suggested answer',
  other: 'Rule',
}

export const kindInWords = (kind: RuleKind): string => kinds[kind]

const groups: readonly (readonly [title: string, kinds: readonly RuleKind[]])[] = [
  ['Refused or held back', ['need']],
  ['Suggested', ['suggestion']],
  ['More time', ['extension']],
  ['Beside the date', ['line']],
  ['Who is told', ['reminder']],
  ['What it must say', ['piece']],
  ['Plain words', ['plainly']],
  ['Copies', ['copy']],
  ['', ['other']],
]

const Cites = ({ rule, links }: { readonly rule: Rule; readonly links: Links }) => (
  <>
    {citesOfRule(links, rule).map(({ cite, href }, i) => (
      <>
        {i > 0 && ', '}
        <a class="rc-clause" href={href}>
          {cite}
        </a>
      </>
    ))}
  </>
)

const Kv = ({ lines }: { readonly lines: Rule['lines'] }) =>
  lines.length === 0 ? null : (
    <div class="rc-kv">
      {lines.map(({ label, words }) => (
        <>
          <b>{label}</b>
          <span>{words}</span>
        </>
      ))}
    </div>
  )

const Reading = ({ reading, departs }: Pick<Rule, 'reading' | 'departs'>) => (
  <>
    {reading && (
      <div class="rc-doubt">
        <p>
          <b>The doubt.</b> {reading.doubt}
        </p>
        <p>
          <b>How it is taken.</b> {reading.chosen}
        </p>
        {reading.others.map(other => (
          <p>
            <b>It could also be read as</b> {other}.
          </p>
        ))}
      </div>
    )}
    {departs && (
      <div class="rc-departs">
        <p>
          <b>Differs from the law here ({departs.from}).</b> {departs.how}
        </p>
      </div>
    )}
  </>
)

const Examples = ({ examples }: { readonly examples: readonly Example[] }) => (
  <>
    {examples.map(({ given, gives, steps }) => (
      <p class="rc-example">
        {given} <b>{gives}</b>
        {steps.map(step => ` ${step}`).join('')}
      </p>
    ))}
  </>
)

const Part = ({ rule, links, known }: { readonly rule: Rule; readonly links: Links; readonly known: ReadonlySet<string> }) => (
  <li id={rule.anchor} tabindex={-1}>
    <p>
      <b>{rule.title}</b> <Cites rule={rule} links={links} />
    </p>
    {rule.sentence !== '' && <p>{rule.sentence}</p>}
    <Kv lines={rule.lines} />
    {citesOfRule(links, rule)
      .filter(({ anchor, text }) => text !== undefined && !known.has(anchor))
      .map(({ cite, text }) => (
        <p class="rc-part-clause">
          <b>{cite}</b> {text}
        </p>
      ))}
    <Reading {...rule} />
    <Examples examples={rule.examples} />
    {rule.parts.length > 0 && (
      <ul class="rc-parts">
        {rule.parts.map(part => (
          <Part rule={part} links={links} known={known} />
        ))}
      </ul>
    )}
  </li>
)

const Parts = ({ rule, links, known }: { readonly rule: Rule; readonly links: Links; readonly known: ReadonlySet<string> }) => (
  <>
    {groups.map(([title, wanted]) => {
      const parts = rule.parts.filter(({ kind }) => wanted.includes(kind))
      return parts.length === 0 ? null : (
        <>
          {title !== '' && <p class="rc-parts__t">{title}</p>}
          <ul class="rc-parts">
            {parts.map(part => (
              <Part rule={part} links={links} known={known} />
            ))}
          </ul>
        </>
      )
    })}
  </>
)

/** One rule with the rules inside it, as the complaints manager signs it. */
export const RuleArticle = ({ rule, links }: { readonly rule: Rule; readonly links: Links }) => {
  const cites = citesOfRule(links, rule)
  const known = new Set(cites.map(({ anchor }) => anchor))
  const hasRule = rule.sentence !== '' || rule.lines.length > 0 || rule.parts.length > 0
  return (
    <article class="rc-rule" id={rule.anchor} tabindex={-1} aria-labelledby={`${rule.anchor}-h`}>
      <header>
        <span class="no">{rule.clause}</span>
        <h3 id={`${rule.anchor}-h`}>{rule.title}</h3>
        <div class="rc-chips">
          <Chip meaning="plain" text={kindInWords(rule.kind)} />
          {rule.length !== undefined && <Chip meaning="time" text={sentenced(rule.length)} />}
          {rule.most !== undefined && <Chip meaning="more" text={sentenced(rule.most)} />}
          {rule.departs !== undefined && <Chip meaning="today" icon="warning" text="Differs from the law" />}
        </div>
      </header>
      <dl class="rc-four">
        <dt>Clause</dt>
        <dd>
          {cites.map(({ cite, href, text }) => (
            <p class="rc-words rc-kept">
              <a class="rc-clause" href={href}>
                {cite}
              </a>{' '}
              {text ?? 'Of a source outside the document.'}
            </p>
          ))}
        </dd>
        {hasRule && (
          <>
            <dt>Rule</dt>
            <dd>
              {rule.sentence !== '' && <p class="rc-rule__s">{rule.sentence}</p>}
              <Kv lines={rule.lines} />
              <Parts rule={rule} links={links} known={known} />
            </dd>
          </>
        )}
        <dt>Reading</dt>
        <dd>{rule.reading === undefined && rule.departs === undefined ? 'No doubt recorded.' : <Reading {...rule} />}</dd>
        {rule.examples.length > 0 && (
          <>
            <dt>Example</dt>
            <dd>
              <Examples examples={rule.examples} />
            </dd>
          </>
        )}
      </dl>
    </article>
  )
}

const sentenced = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
