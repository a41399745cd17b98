/** Whose work may be handed over: everybody with an account, with how much is theirs by name. */
import type { Procedure } from '#language'
import type { Colleague } from '../../hand-over-services.ts'
import { Chip } from '../../layout/index.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Hidden } from '../parts/small-parts.tsx'

interface PeopleParams {
  readonly colleagues: readonly Colleague[]
  readonly procedures: readonly Procedure[]
  readonly frame: Frame
}

export const PeoplePage = ({ colleagues, procedures, frame }: PeopleParams) => {
  const title = (role: string): string => procedures.find(({ roles }) => Object.hasOwn(roles, role))?.roles[role]?.title ?? role
  return (
    <StaffShell frame={frame} title="Hand over" current="/cases">
      <p class="rc-crumb">
        <a href="/cases">Cases</a> › Hand over
      </p>
      <h1>Hand over somebody’s work</h1>
      <p class="rc-sub">
        When somebody goes on leave, or leaves: all that is theirs by name goes to colleagues, and what cannot go is listed with why.
      </p>
      <table class="rc-tbl rc-tbl--stack">
        <caption class="rc-vh">Everybody with an account</caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Roles</th>
            <th scope="col">Parts in open cases</th>
            <th scope="col">
              <Hidden>Hand over</Hidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {colleagues.map(({ id, name, roles, parts, isActive }) => (
            <tr>
              <th scope="row">
                {name} {!isActive && <Chip meaning="stop" text="Account switched off" />}
              </th>
              <td data-l="Roles">{roles.map(title).join(', ')}</td>
              <td data-l="Parts in open cases">{parts.toLocaleString('en-GB')}</td>
              <td>
                <a href={`/hand-over?${new URLSearchParams({ person: id })}`}>
                  Hand over<Hidden> the work of {name}</Hidden>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </StaffShell>
  )
}
