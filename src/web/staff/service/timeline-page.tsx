import type { Frame } from '../parts/shell.tsx'
import { Empty } from '../parts/small-parts.tsx'
import { Entry } from '../timeline/page.tsx'
import type { EntryView } from '../timeline/view.ts'
import { ServiceShell } from './frame.tsx'

export const ServiceTimelinePage = ({ entries, frame }: { readonly entries: readonly EntryView[]; readonly frame: Frame }) => (
  <ServiceShell frame={frame} title="What happened" current="/service/timeline">
    <section class="rc-block rc-space-top" aria-labelledby="tl-h">
      <h2 id="tl-h">What happened</h2>
      <p class="rc-small">Newest first. Nothing is edited or removed; a mistake is put right by a further entry.</p>
      {entries.length === 0 ? (
        <Empty title="Nothing is recorded yet">Reports issued, reviews held, training given and roles given appear here.</Empty>
      ) : (
        <ol class="rc-line">
          {entries.map((entry, i) => (
            <Entry entry={entry} number={i + 1} />
          ))}
        </ol>
      )}
    </section>
  </ServiceShell>
)
