import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { StripNote } from './strip-note.tsx'

test('a short note stands as it is', () => {
  expect(render(<StripNote note="Point 3 has no finding." />)).toBe('<small>Point 3 has no finding.</small>')
})

test('a long refusal is its beginning, and the whole of it is behind Why', () => {
  const note = 'Cannot say: it is not recorded (whether the complainant agreed to the other organisation being told of it; 3.4).'
  const html = render(<StripNote note={note} />)
  expect(html).toMatch(/<summary><small>Cannot say\. <span[^>]*>Why\?<\/span><\/small><\/summary>/)
  expect(html).toContain(`<small>${note}</small></details>`)
})

test('a long note without a colon is cut between words', () => {
  const note = 'Stopped, with 12 working days left to send a written response to every point of the complaint.'
  const lead = /<summary><small>(.*?)…/.exec(render(<StripNote note={note} />))?.[1] ?? ''
  expect(note.startsWith(`${lead} `)).toBe(true)
})
