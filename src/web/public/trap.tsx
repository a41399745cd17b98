/** A field that no person sees and programs fill in: instead of a puzzle, which would shut people out. */
import { type Form, textOf } from '../form.ts'
import type { FormError } from '../layout/index.ts'

const name = 'website'

export const Trap = () => (
  <div class="rc-trap" aria-hidden="true">
    <label for={name}>Leave this empty</label>
    <input id={name} name={name} type="text" tabindex={-1} autocomplete="off" value="" />
  </div>
)

/** Said to whoever is caught: a person whose browser filled it in sends it again, and it goes. */
export const trapErrors = (form: Form, phone: string): readonly FormError[] =>
  textOf(form, name) === ''
    ? []
    : [
        {
          field: '',
          text: `This looked as if a program had filled it in, so we have not sent it. If you are a person, press the button again, or ring ${phone}`,
        },
      ]
