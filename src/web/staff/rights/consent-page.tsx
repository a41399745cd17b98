/** The parts of a case's People page that say who speaks for whom, and what may go to whom. */
import { Chip } from '../../layout/index.ts'
import { Reasons } from '../case/page.tsx'
import { Clauses } from '../parts/clauses.tsx'
import { Empty } from '../parts/small-parts.tsx'
import type { ConsentView } from './consent-view.ts'
import { StepList } from './step-list.tsx'

const People = ({ people }: Pick<ConsentView, 'people'>) => (
  <section class="rc-block" aria-labelledby="who-h">
    <h2 id="who-h">Who is in it</h2>
    {people.length === 0 ? (
      <Empty title="Nobody is named">The complaint is anonymous, or the names were erased. Nothing can be sent to anybody.</Empty>
    ) : (
      <table class="rc-tbl rc-tbl--stack">
        <caption class="rc-vh">Who is in it, and whether what is personal may go to them</caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">As</th>
            <th scope="col" class="rc-w44">
              May be sent what is personal
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ name, as, detail, withheld }) => (
            <tr>
              <th scope="row">
                {name}
                {detail !== '' && <p class="rc-small">{detail}</p>}
              </th>
              <td data-l="As">{as}</td>
              <td data-l="May be sent">
                {withheld.length === 0 ? (
                  'No consent is wanting'
                ) : (
                  <div class="rc-blocked">
                    <p>
                      <b>Not yet.</b>
                    </p>
                    <Reasons reasons={withheld} />
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
)

const Consents = ({ view }: { readonly view: ConsentView }) => (
  <section class="rc-block" aria-labelledby="consent-h">
    <h2 id="consent-h">Consent</h2>
    {view.consents.length === 0 && <p>No consent was asked for or answered in this case.</p>}
    {view.consents.map(({ to, chip, asked, answers, holdsUp }) => (
      <div class="rc-promise">
        <h3>{to}</h3>
        <p>
          <Chip meaning={chip.kind} text={chip.words} /> {asked}
        </p>
        {answers.length > 0 && (
          <ul class="rc-plain-list">
            {answers.map(words => (
              <li>{words}</li>
            ))}
          </ul>
        )}
        {holdsUp.length > 0 && (
          <>
            <p>Without it, nobody may:</p>
            <ul class="rc-plain-list">
              {holdsUp.map(({ does, clauses }) => (
                <li>
                  {does} <Clauses links={clauses} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    ))}
    <StepList steps={view.consentSteps} />
    {view.plain.length > 0 && (
      <p class="rc-acts rc-screen-only">
        {view.plain.map(({ text, href }) => (
          <a href={href}>{text}</a>
        ))}
      </p>
    )}
  </section>
)

const Speaking = ({ view }: { readonly view: ConsentView }) => {
  const { interest, understanding, wishes, advocacy, speakingSteps } = view
  if (!interest && understanding.length + wishes.length + advocacy.length + speakingSteps.length === 0) return null
  return (
    <section class="rc-block" aria-labelledby="speaks-h">
      <h2 id="speaks-h">Who speaks for whom</h2>
      {interest && (
        <p>
          <b>Sufficient interest:</b> {interest.words} <span class="rc-kept">{interest.reasons}</span>
        </p>
      )}
      {understanding.map(({ words, reasons }) => (
        <p>
          <b>The young person’s understanding:</b> {words} <span class="rc-kept">{reasons}</span>
        </p>
      ))}
      {wishes.map(({ of, wish, on }) => (
        <p>
          <b>{of} wants:</b> “{wish}” {on}
        </p>
      ))}
      {advocacy.map(words => (
        <p>{words}</p>
      ))}
      <StepList steps={speakingSteps} />
    </section>
  )
}

export const ConsentParts = ({ view }: { readonly view: ConsentView }) => (
  <>
    <People people={view.people} />
    <Consents view={view} />
    <Speaking view={view} />
  </>
)
