import type { Body } from '#language'

/** The body's two letters where its own logo would stand. */
export const Mark = ({ body }: { readonly body: Body }) => (
  <span class="rc-mark" aria-hidden="true">
    {body.referencePrefix.slice(0, 2)}
  </span>
)
