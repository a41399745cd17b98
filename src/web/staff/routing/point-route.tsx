/** One point and its way: what it is, why, what follows, and how somebody may decide otherwise. */
import { Chip, Icon } from '../../layout/index.ts'
import { Clauses } from '../parts/clauses.tsx'
import { Hidden } from '../parts/small-parts.tsx'
import type { Linked, OneAnswerView, OtherWayView, OwedView, PointRouteView } from './view.ts'

const LinkedWords = ({ of }: { readonly of: Linked }) => (
  <>
    {of.href === undefined ? of.words : <a href={of.href}>{of.words}</a>} <Clauses links={of.clauses} />
  </>
)

export const OwedList = ({ owed }: { readonly owed: readonly OwedView[] }) => (
  <ul class="rc-route__owed">
    {owed.map(({ title, who, when, clauses, href }) => (
      <li>
        <b>{when}</b>
        <span>
          {href === undefined ? title : <a href={href}>{title}</a>} <Clauses links={clauses} />
          <small>{who}</small>
        </span>
      </li>
    ))}
  </ul>
)

const Refusal = ({ refusal }: { readonly refusal: NonNullable<PointRouteView['refusal']> }) => (
  <div class="rc-route__refusal">
    <p>
      <b>Not looked at under this procedure.</b> {refusal.because.replace(/[.]?$/, '.')}
    </p>
    {(refusal.offers.length > 0 || refusal.letters.length > 0) && (
      <ul>
        {refusal.offers.map(offer => (
          <li>
            <LinkedWords of={offer} />
          </li>
        ))}
        {refusal.letters
          .filter(({ words }) => !refusal.offers.some(offer => offer.words.includes(words)))
          .map(letter => (
            <li>
              {letter.href === undefined ? 'Its letter will be drafted: ' : 'Its letter is drafted: '}
              <LinkedWords of={letter} />
            </li>
          ))}
      </ul>
    )}
  </div>
)

const Others = ({
  id,
  open,
  shut,
}: {
  readonly id: string
  readonly open: readonly OtherWayView[]
  readonly shut: readonly OtherWayView[]
}) =>
  open.length + shut.length === 0 ? null : (
    <details class="rc-fold">
      <summary>
        Another way <span class="k">({open.length + shut.length})</span>
        <Hidden> for {id === 'all' ? 'it' : `point ${id}`}</Hidden>
      </summary>
      {open.length > 0 && <p class="rc-small">Each is a decision, by whom the clause names, with its ground.</p>}
      <ul class="rc-route__others">
        {open.map(({ title, clauses, who, href }) => (
          <li>
            {href === undefined ? (
              title
            ) : (
              <a href={href}>
                {title}
                <Hidden>: send {id === 'all' ? 'it' : `point ${id}`} this way</Hidden>
              </a>
            )}{' '}
            <Clauses links={clauses} />
            <small>{who}</small>
          </li>
        ))}
        {shut.map(({ title, clauses, reasons }) => (
          <li>
            <Icon name="no" /> {title} <Clauses links={clauses} />
            {reasons.map(({ because, clauses: of, instead }) => (
              <small>
                {because} {instead} <Clauses links={of} />
              </small>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )

const Why = ({ route }: { readonly route: PointRouteView }) => (
  <details class="rc-fold">
    <summary>
      Why this way<Hidden> for {route.heading}</Hidden>
    </summary>
    <ul class="rc-ways">
      {route.why.map(words => (
        <li>{words.replace(/[.]?$/, '.')}</li>
      ))}
      {route.later.map(later => (
        <li>
          <LinkedWords of={later} />
        </li>
      ))}
    </ul>
    {route.quoted.map(({ clause, text }) => (
      <div class="rc-clausebox">
        <b>{/^\d/.test(clause) ? `Clause ${clause}` : clause}</b>
        {text}
      </div>
    ))}
  </details>
)

export const PointRouteCard = ({ route, level }: { readonly route: PointRouteView; readonly level?: 'with-clocks' }) => (
  <article class={route.refusal === undefined ? 'rc-route' : 'rc-route rc-route--refused'} aria-labelledby={`route-${route.id}`}>
    <h3 id={`route-${route.id}`}>
      {route.heading}
      <span class="rc-route__words" dir="auto">
        “{route.words}”
      </span>
    </h3>
    <p class="rc-route__way">
      <Icon name={route.refusal === undefined ? 'arrow' : 'no'} />
      <span>
        <b>{route.title}</b> <Clauses links={route.clauses} />
      </span>
    </p>
    {route.refusal !== undefined && <Refusal refusal={route.refusal} />}
    {route.decisions.length > 0 && (
      <div class="rc-route__decide">
        <p>
          <Chip meaning="today" text="Somebody must decide" />
        </p>
        <OwedList owed={route.decisions} />
      </div>
    )}
    {level === 'with-clocks' && route.owed.length > 0 && <OwedList owed={route.owed} />}
    <Why route={route} />
    <Others id={route.id} open={route.open} shut={route.shut} />
  </article>
)

export const OneAnswers = ({ oneAnswer }: { readonly oneAnswer: readonly OneAnswerView[] }) =>
  oneAnswer.length === 0 ? null : (
    <div class="rc-route__one" role="note">
      <h3>One answer to all of it</h3>
      {oneAnswer.map(({ words, detail, clauses }) => (
        <p>
          {words} <Clauses links={clauses} />
          <small>{detail}</small>
        </p>
      ))}
    </div>
  )
