/** Our icons, drawn as lines on a 24 by 24 square; always beside words, so hidden from screen readers. */
import type { ComponentChildren } from 'preact'

const drawings = {
  tick: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  warning: (
    <>
      <path d="M12 4 2.8 20h18.4L12 4z" />
      <path d="M12 10v4.5M12 17.4v.1" />
    </>
  ),
  lock: (
    <>
      <rect x="5" y="11" width="14" height="9" rx="2" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3.5 2" />
    </>
  ),
  more: <path d="M4 12h13M12 6l6 6-6 6M21 5v14" />,
  no: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M6 18 18 6" />
    </>
  ),
  pause: <path d="M9 6v12M15 6v12" />,
  phone: <path d="M6 3h3l2 5-2.5 1.5a12 12 0 0 0 6 6L16 13l5 2v3c0 2-1 3-3 3C10 21 3 14 3 6c0-2 1-3 3-3z" />,
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4 21c1-5 4-7 8-7s7 2 8 7" />
    </>
  ),
  hourglass: <path d="M7 3h10M7 21h10M8 3c0 5 8 6 8 9s-8 4-8 9M16 3c0 5-8 6-8 9s8 4 8 9" />,
  arrow: <path d="M5 12h14M13 6l6 6-6 6" />,
  speech: <path d="M4 5h16v11H10l-5 4v-4H4z" />,
  document: (
    <>
      <path d="M6 3h8l4 4v14H6z" />
      <path d="M14 3v4h4M9 12h6M9 16h6" />
    </>
  ),
  restart: (
    <>
      <path d="M4 12a8 8 0 1 0 2.5-5.8" />
      <path d="M4 4v5h5" />
    </>
  ),
} satisfies Record<string, ComponentChildren>

export type IconName = keyof typeof drawings

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="rc-icon" aria-hidden="true" focusable="false" viewBox="0 0 24 24">
    {drawings[name]}
  </svg>
)
