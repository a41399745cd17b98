/** Small parts that several staff pages print. */
import type { ComponentChildren } from 'preact'
import type { Chip as ChipWords, WhenInWords } from '#outputs'
import { Chip } from '../../layout/index.ts'

export type Tone = 'late' | 'today' | 'brand' | 'wait' | 'more' | 'stop'

/** The class that gives a part its own colour; colour never says anything alone. */
export const tone = (of: Tone): string => `rc-c--${of}`

export const When = ({ when, colour }: { readonly when: WhenInWords; readonly colour?: Tone }) => (
  <div class={colour === undefined ? 'rc-when' : `rc-when ${tone(colour)}`}>
    <strong>{when.lead}</strong>
    <span>{when.day}</span>
  </div>
)

/** Two at most, in a row. */
export const Chips = ({ chips, restricted }: { readonly chips: readonly ChipWords[]; readonly restricted?: boolean }) =>
  chips.length === 0 && !restricted ? null : (
    <div class="rc-chips">
      {chips.slice(0, 2).map(({ kind, words }) => (
        <Chip meaning={kind} text={words} />
      ))}
      {restricted && <Chip meaning="lock" text="Restricted" />}
    </div>
  )

export const Empty = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <div class="rc-empty">
    <strong>{title}</strong>
    <p>{children}</p>
  </div>
)

/** Words a screen reader adds, so that a row's links can be told apart. */
export const Hidden = ({ children }: { readonly children: ComponentChildren }) => <span class="rc-vh">{children}</span>

/** A role said aloud where a style sheet draws a table as cards on a phone, and the browser would forget that it is a table. */
export const as = (role: 'table' | 'rowgroup' | 'row' | 'cell' | 'columnheader') => ({ role })
