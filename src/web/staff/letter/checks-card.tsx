import { Chip } from '../../layout/index.ts'
import { Clauses } from '../parts/clauses.tsx'
import type { ChecksView } from './checks.ts'

/** Beside a letter: what it is held to before it goes. */
export const ChecksCards = ({ checks }: { readonly checks: readonly ChecksView[] }) => (
  <>
    {checks.map(({ title, items }) => (
      <div class="rc-card">
        <h2>{title}</h2>
        <ul class="rc-links">
          {items.map(({ text, isHeld, clauses }) => (
            <li>
              {text} <Clauses links={clauses} />{' '}
              {isHeld !== undefined && <Chip meaning={isHeld ? 'good' : 'plain'} text={isHeld ? 'There' : 'Not yet'} />}
            </li>
          ))}
        </ul>
      </div>
    ))}
  </>
)
