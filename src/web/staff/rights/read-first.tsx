/** What whoever speaks or writes to the people of a case reads before they do. */
import { Icon } from '../../layout/index.ts'

export const ReadFirst = ({ items }: { readonly items: readonly string[] }) =>
  items.length === 0 ? null : (
    <section class="rc-needs" aria-labelledby="first">
      <Icon name="phone" />
      <div>
        <h2 id="first">Before you ring or write</h2>
        <ul>
          {items.map(item => (
            <li>{item}</li>
          ))}
        </ul>
      </div>
    </section>
  )
