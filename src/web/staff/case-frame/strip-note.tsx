/** A note on the health strip: whole where it is short, else what it begins with, and the rest behind a question. */

/** In characters: what is longer is more than the strip can hold. */
const longestNote = 70
const longestLead = 48

/** What a long note begins with: up to its colon, else as many words as there is room for. */
const leadOf = (note: string): string => {
  const [lead = ''] = note.split(': ')
  return lead.length <= longestLead ? lead : `${note.slice(0, note.lastIndexOf(' ', longestLead))}…`
}

export const StripNote = ({ note }: { readonly note: string }) =>
  note.length <= longestNote ? (
    <small>{note}</small>
  ) : (
    <details class="rc-strip__why">
      <summary>
        <small>
          {leadOf(note)}
          {leadOf(note).endsWith('…') ? '' : '.'} <span class="rc-strip__ask">Why?</span>
        </small>
      </summary>
      <small>{note}</small>
    </details>
  )
