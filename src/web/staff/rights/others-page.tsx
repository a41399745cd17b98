import { Chip } from '../../layout/index.ts'
import { CaseShell } from '../case-frame/case-frame.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'
import { Details } from './adjustments-page.tsx'
import type { OtherBodyView, OthersView } from './others-view.ts'
import { StepList } from './step-list.tsx'
import { SubPages } from './sub-pages.tsx'

const Links = ({ links, of }: { readonly links: OtherBodyView['links']; readonly of?: string }) =>
  links.length === 0 ? null : (
    <p class="rc-acts rc-screen-only">
      {links.map(({ text, href }) => (
        <a href={href}>
          {text}
          {of !== undefined && <Hidden>: {of}</Hidden>}
        </a>
      ))}
    </p>
  )

const Body = ({ body: { id, title, chip, when, details, links, steps } }: { readonly body: OtherBodyView }) => (
  <section class="rc-promise" id={`body-${id}`} aria-labelledby={`body-${id}-h`}>
    <h3 id={`body-${id}-h`}>{title}</h3>
    <p>
      <Chip meaning={chip.kind} text={chip.words} /> {when}
    </p>
    <Details details={details} />
    <StepList steps={steps} of={title} />
    <Links links={links} of={title} />
  </section>
)

const Consent = ({ view: { consents, consentSteps, plainConsents, isKnown } }: { readonly view: OthersView }) => (
  <section class="rc-block" aria-labelledby="agree-h">
    <h2 id="agree-h">Agreement, before anything goes</h2>
    {!isKnown && (
      <p>
        This procedure says nothing about other bodies, so what the law asks of everybody holds: nothing goes to them without the
        complainant’s agreement or another ground in law, and the complainant is told what went and what came back.
      </p>
    )}
    {consents.length === 0 ? (
      <p>Nobody has been asked yet whether it may be shared with another body.</p>
    ) : (
      <ul class="rc-plain-list">
        {consents.map(({ words, chip }) => (
          <li>
            {words} <Chip meaning={chip.kind} text={chip.words} />
          </li>
        ))}
      </ul>
    )}
    <StepList steps={consentSteps} />
    <Links links={plainConsents} />
  </section>
)

const Agreed = ({ view: { agreed, suggested } }: { readonly view: OthersView }) =>
  agreed.length === 0 ? null : (
    <section class="rc-block" aria-labelledby="lead-h">
      <h2 id="lead-h">What was weighed and agreed</h2>
      {suggested.map(words => (
        <p>
          <b>{words}.</b>
        </p>
      ))}
      {agreed.map(({ title, on, details }) => (
        <div class="rc-promise">
          <h3>
            {title}, {on}
          </h3>
          <Details details={details} />
        </div>
      ))}
    </section>
  )

const Points = ({ points }: Pick<OthersView, 'points'>) =>
  points.length === 0 ? null : (
    <section class="rc-block" aria-labelledby="whose-h">
      <h2 id="whose-h">Whose each point is</h2>
      <table class="rc-tbl rc-tbl--stack">
        <caption class="rc-vh">Whose each point of complaint is</caption>
        <thead>
          <tr>
            <th scope="col">Point</th>
            <th scope="col" class="rc-w44">
              Goes to
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ words, whose }) => (
            <tr>
              <th scope="row">{words}</th>
              <td data-l="Goes to">{whose || 'Not decided'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )

export const OthersPage = ({ view, frame }: { readonly view: OthersView; readonly frame: Frame }) => (
  <CaseShell view={view.frame} frame={frame} title="Other bodies">
    <SubPages reference={view.reference} current="others" />
    <div class="rc-space-top">
      <Consent view={view} />
      <section class="rc-block" aria-labelledby="out-h">
        <h2 id="out-h">Who has what, and what came back</h2>
        {view.bodies.length === 0 ? (
          <Empty title="Nothing is with another body">
            What is sent to another council, the NHS, a provider, the police or a regulator appears here until they have answered.
          </Empty>
        ) : (
          view.bodies.map(body => <Body body={body} />)
        )}
        {view.passedOn.length > 0 && (
          <>
            <h3>Passed on inside the body</h3>
            <ul class="rc-plain-list">
              {view.passedOn.map(words => (
                <li>{words}</li>
              ))}
            </ul>
          </>
        )}
        <StepList steps={view.steps} />
        <Links links={view.plain} />
      </section>
      <Agreed view={view} />
      <Points points={view.points} />
    </div>
  </CaseShell>
)
