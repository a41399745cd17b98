/** The description of the API as a page: what may be asked, what it takes and gives, and what its problems mean. */
import type { Site } from '../layout/index.ts'
import { StaffShell } from '../staff/parts/shell.tsx'
import type { DescriptionView, FieldView, OperationView, ShapeView, TypePart } from './description-view.ts'
import { pagesAlone } from './pages.ts'
import { apiPath, problemTypes } from './problem.ts'
import { scopes } from './scopes.ts'

const Type = ({ type }: { readonly type: readonly TypePart[] }) => (
  <>{type.map(({ words, schema }) => (schema === undefined ? words : <a href={`#schema-${schema}`}>{words}</a>))}</>
)

const Fields = ({ fields }: { readonly fields: readonly FieldView[] }) => (
  <ul class="rc-bul">
    {fields.map(({ name, type, isNeeded, says, fields: within }) => (
      <li>
        <code>{name}</code>: <Type type={type} />
        {!isNeeded && ', may be missing'}
        {says !== '' && <span class="rc-small"> {says}</span>}
        {within.length > 0 && <Fields fields={within} />}
      </li>
    ))}
  </ul>
)

const Shape = ({ shape }: { readonly shape: ShapeView }) => (
  <>
    <Type type={shape.type} />
    {shape.fields.length > 0 && <Fields fields={shape.fields} />}
  </>
)

const Parameters = ({ of }: { readonly of: OperationView }) => (
  <table class="rc-tbl rc-tbl--stack">
    <caption>Parameters</caption>
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">Where</th>
        <th scope="col">What</th>
      </tr>
    </thead>
    <tbody>
      {of.parameters.map(({ name, where, isNeeded, type, says }) => (
        <tr>
          <th scope="row">
            <code>{name}</code>
          </th>
          <td data-l="Where">
            {where}
            {isNeeded ? '' : ', may be left out'}
          </td>
          <td data-l="What">
            <span>
              <Type type={type} />. {says}
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Operation = ({ of }: { readonly of: OperationView }) => (
  <section class="rc-block" aria-labelledby={of.id}>
    <h3 id={of.id}>{of.summary}</h3>
    <p>
      <code class="rc-feed">
        {of.method} {of.path}
      </code>
      <span class="rc-small"> {of.id}</span>
    </p>
    <p>{of.says}</p>
    {of.parameters.length > 0 && <Parameters of={of} />}
    {of.body && (
      <p>
        Takes <code>{of.body.media}</code>: <Type type={of.body.shape.type} />
      </p>
    )}
    {of.body && of.body.shape.fields.length > 0 && <Fields fields={of.body.shape.fields} />}
    <ul class="rc-bul">
      {of.answers.map(({ status, says, shape }) => (
        <li>
          <b>{status}</b>: {says} {shape && <Shape shape={shape} />}
        </li>
      ))}
    </ul>
  </section>
)

const Problems = () => (
  <section class="rc-block" aria-labelledby="problems">
    <h2 id="problems">When something is wrong</h2>
    <p>
      The answer is <code>application/problem+json</code> (RFC 9457): what was found, where, and what to do. Its <code>type</code> leads
      here. Any call may answer 400, 401, 403, 404 or 429; the others stand with the calls.
    </p>
    <ul class="rc-bul">
      {Object.entries(problemTypes).map(([type, { status, title, says }]) => (
        <li id={type}>
          <b>
            {status}, {title.toLowerCase()}
          </b>
          : {says}
        </li>
      ))}
    </ul>
  </section>
)

const Scopes = () => (
  <section class="rc-block" aria-labelledby="scopes">
    <h2 id="scopes">Scopes of a token</h2>
    <ul class="rc-bul">
      {Object.entries(scopes).map(([scope, says]) => (
        <li>
          <code>{scope}</code>: {says}
        </li>
      ))}
    </ul>
  </section>
)

const PagesAlone = () => (
  <section class="rc-block" aria-labelledby="pages-alone">
    <h2 id="pages-alone">What only the pages do</h2>
    <p>Everything else that a page does, a call does, through the same service and judged by the same permission.</p>
    <ul class="rc-bul">
      {[...pagesAlone].map(([because, routes]) => (
        <li>
          {because}
          <ul class="rc-bul rc-small">
            {routes.map(route => (
              <li>
                <code>{route}</code>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  </section>
)

export const DescriptionPage = ({ site, view }: { readonly site: Site; readonly view: DescriptionView }) => (
  <StaffShell frame={{ site }} title="The API">
    <h1>The API</h1>
    <p class="rc-sub">{view.says}</p>
    <p>
      For machines: <a href={`${apiPath}/openapi.json`}>the same as OpenAPI 3.1</a>, made from the code that answers. Tokens are made on{' '}
      <a href="/account/tokens">your account’s page</a>.
    </p>
    <nav class="rc-block" aria-labelledby="operations">
      <h2 id="operations">What may be asked</h2>
      {view.groups.map(({ tag, operations }) => (
        <>
          <h3>{tag}</h3>
          <ul class="rc-bul">
            {operations.map(({ id, summary, method, path }) => (
              <li>
                <a href={`#${id}`}>{summary}</a>{' '}
                <span class="rc-small">
                  {method} {path}
                </span>
              </li>
            ))}
          </ul>
        </>
      ))}
    </nav>
    <Scopes />
    <Problems />
    {view.groups.map(({ tag, operations }) => (
      <section>
        <h2>{tag}</h2>
        {operations.map(of => (
          <Operation of={of} />
        ))}
      </section>
    ))}
    <PagesAlone />
    <h2>Shapes</h2>
    {view.schemas.map(({ name, shape }) => (
      <section class="rc-block" aria-labelledby={`schema-${name}`}>
        <h3 id={`schema-${name}`}>{name}</h3>
        <Shape shape={shape} />
      </section>
    ))}
  </StaffShell>
)
