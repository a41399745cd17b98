/**
 * What shows a program at work, instead of a puzzle, which would shut people out: a field that no person sees, and a form sent faster than
 * anybody can fill it in. Whoever is caught is asked once more, with what they typed, and then it goes.
 */
import { type Form, textOf } from '../form.ts'
import type { FormError } from '../layout/index.ts'

const hidden = 'website'
const opened = 'opened'
/** Nobody reads a page and fills it in within this time. */
const shortest = 2_000

/** `openedAt`, in milliseconds: when the page was made; without it a form is not measured, as the one that asks once more. */
export const Trap = ({ openedAt }: { readonly openedAt?: number | undefined }) => (
  <>
    <div class="rc-trap" aria-hidden="true">
      <label for={hidden}>Leave this empty</label>
      <input id={hidden} name={hidden} type="text" tabindex={-1} autocomplete="off" value="" />
    </div>
    {openedAt !== undefined && <input type="hidden" name={opened} value={String(openedAt)} />}
  </>
)

const wasFast = (form: Form, now: number): boolean =>
  /^\d{1,15}$/.test(textOf(form, opened)) && now - Number(textOf(form, opened)) < shortest

/** `now`, in milliseconds. */
export const trapErrors = (form: Form, phone: string, now: number): readonly FormError[] =>
  textOf(form, hidden) === '' && !wasFast(form, now)
    ? []
    : [
        {
          field: '',
          text: `This looked as if a program had filled it in, so we have not sent it. Nothing is lost. If you are a person, press the button again, or ring ${phone}`,
        },
      ]
