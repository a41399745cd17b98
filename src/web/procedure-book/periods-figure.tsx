/** Every period on one scale of working days. The words beside each bar say the same. */
import type { PeriodGroup, PeriodRow } from '#outputs'
import type { Links } from './links.ts'

const width = 400
/** Beyond this a bar is broken: a year beside two days would leave nothing to see. */
const longest = 66
const at = (days: number): number => Math.round((Math.min(Math.abs(days), longest + 2) / (longest + 2)) * (width - 14) * 10) / 10

const marks: Readonly<Record<PeriodRow['marks'][number]['is'], string>> = {
  aim: 'aim',
  law: 'law',
  outer: 'outer limit',
  other: 'beside',
  most: 'at most',
}

const Bar = ({ row }: { readonly row: PeriodRow }) => {
  const most = row.marks.find(mark => mark.is === 'most')
  const end = at(row.days)
  return (
    <svg viewBox={`0 0 ${width} 26`} preserveAspectRatio="xMinYMid meet" class="rc-period" aria-hidden="true" focusable="false">
      <path d={`M0 25.5 H${width}`} class="rc-period__axis" />
      {[10, 20, 30, 40, 50, 60].map(days => (
        <path d={`M${at(days)} 20 V26`} class="rc-period__axis" />
      ))}
      {most && <rect x={end} y="8" width={Math.max(at(most.days) - end, 1)} height="10" class="rc-period__more" />}
      <rect x="0" y="5" width={Math.max(end, 2)} height="16" class={row.isAim ? 'rc-period__aim' : 'rc-period__bar'} />
      {Math.abs(row.days) > longest && <path d={`M${end - 14} 3 l6 10 l-6 10 M${end - 7} 3 l6 10 l-6 10`} class="rc-period__break" />}
      {row.marks
        .filter(mark => mark.is !== 'most')
        .map(mark => (
          <path d={`M${Math.max(at(mark.days), 1.5)} 1 V25`} class={`rc-period__${mark.is}`} />
        ))}
    </svg>
  )
}

/** The numbers of the scale, once above each stage. */
const Scale = () => (
  <svg
    viewBox={`0 0 ${width} 16`}
    preserveAspectRatio="xMinYMid meet"
    class="rc-period rc-period--scale"
    aria-hidden="true"
    focusable="false"
  >
    {[10, 20, 30, 40, 50, 60].map(n => (
      <text x={at(n)} y="13" text-anchor="middle" font-size="12">
        {n}
      </text>
    ))}
  </svg>
)

const days = (n: number): string => `${Math.abs(n)} working day${Math.abs(n) === 1 ? '' : 's'}${n < 0 ? ' before' : ''}`

export const PeriodsFigure = ({ groups, links }: { readonly groups: readonly PeriodGroup[]; readonly links: Links }) => (
  <div class="rc-periods">
    <p class="rc-small">
      Each bar is the number of working days from the day the period starts, as the examples count it: a month or a year is shown by the
      working days it held. Solid: by then it is late. Striped: an aim. Hatched: the most that more time allows. A dark red line: the law’s
      date; a dotted line: another date shown beside. A broken end: longer than the scale of {longest} working days.
    </p>
    {groups.map(group => (
      <section aria-labelledby={`p-${group.stage}`}>
        <h2 id={`p-${group.stage}`} class="rc-rule__h">
          {group.title}
        </h2>
        <Scale />
        <ul>
          {group.rows.map(row => (
            <li>
              <p>
                <a href={links.to(row.chapter, `r-${row.key.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`)}>{sentenced(row.title)}</a>
              </p>
              <div>
                <Bar row={row} />
                <p class="rc-small">
                  <b>{row.isAim ? `${days(row.days)} (an aim)` : days(row.days)}</b>
                  {row.marks
                    .map(mark => `; ${marks[mark.is]} ${Math.abs(mark.days)}${mark.is === 'most' ? '' : ` (${mark.title})`}`)
                    .join('')}
                  . {sentenced(row.says)}.
                </p>
              </div>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </div>
)

const sentenced = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
