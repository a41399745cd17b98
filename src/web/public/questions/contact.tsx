import { type Form, textOf } from '../../form.ts'
import { Input, Radios, Textarea } from '../../govuk/index.ts'
import type { FormError } from '../../layout/index.ts'
import { answer } from '../answers.ts'
import { longestLine, longestText, tooLong } from '../limits.ts'
import { errorOf, Heading, type Question, type Shown } from '../question.tsx'

const title = (young: boolean) => (young ? 'How can we reach you?' : 'Your name, and how to reach you')

const ways = ['email', 'phone', 'text', 'letter'] as const

/** One thing is needed for each way of writing; a telephone number serves for calls and for texts. */
function wayErrors(form: Form, by: string): readonly FormError[] {
  const email = textOf(form, 'email').trim()
  const phone = textOf(form, by === 'text' ? 'mobile' : 'phone').trim()
  const field = by === 'text' ? 'mobile' : 'phone'
  if (by === 'email') {
    if (email === '') return [{ field: 'email', text: 'Enter your email address, such as name@example.com' }]
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
      return [{ field: 'email', text: 'Check your email address: it should look like name@example.com' }]
    return tooLong(email, longestLine, 'email', 'The email address', 'Check it.')
  }
  if (by === 'phone' || by === 'text') {
    if (phone === '') return [{ field, text: 'Enter your telephone number' }]
    if (!/^\+?[\d\s()-]{6,25}( ?(ext|x)\.? ?\d{1,6})?$/i.test(phone))
      return [{ field, text: 'Check the telephone number: it should be figures, such as 01632 960 001' }]
    return []
  }
  const address = textOf(form, 'address').trim()
  return address === ''
    ? [{ field: 'address', text: 'Enter the address to write to' }]
    : tooLong(address, longestText, 'address', 'The address', 'Shorten it.')
}

const Way = ({ shown, by }: { readonly shown: Shown; readonly by: (typeof ways)[number] }) => {
  if (by === 'email')
    return (
      <Input
        name="email"
        type="email"
        label={{ text: 'Email address' }}
        autocomplete="email"
        spellcheck={false}
        value={textOf(shown.form, 'email')}
        errorMessage={errorOf(shown, 'email')}
      />
    )
  if (by === 'letter')
    return (
      <Textarea
        name="address"
        rows={4}
        label={{ text: 'Address, with the postcode' }}
        autocomplete="street-address"
        value={textOf(shown.form, 'address')}
        errorMessage={errorOf(shown, 'address')}
      />
    )
  const name = by === 'text' ? 'mobile' : 'phone'
  return (
    <Input
      name={name}
      type="tel"
      label={{ text: by === 'text' ? 'Mobile number' : 'Telephone number' }}
      autocomplete="tel"
      classes="govuk-input--width-20"
      value={textOf(shown.form, name)}
      errorMessage={errorOf(shown, name)}
    />
  )
}

export const contact: Question = {
  path: 'contact',
  section: 'reach',
  applies: ({ answers }) => answer(answers, 'anonymous') === 'no',
  hangsOn: ['your-name'],
  title: ({ young }) => title(young),
  isAnswered: ({ answers }) => answer(answers, 'name') !== '' && answer(answers, 'contactBy') !== '',
  missing: () => 'Give your name and how to reach you',
  form: answers => ({
    name: answer(answers, 'name'),
    age: answer(answers, 'age'),
    contactBy: answer(answers, 'contactBy'),
    email: answer(answers, 'email'),
    phone: answer(answers, 'phone'),
    mobile: answer(answers, 'phone'),
    address: answer(answers, 'address'),
  }),
  read: (form, { young }) => {
    const name = textOf(form, 'name').trim()
    const age = textOf(form, 'age').trim()
    const by = textOf(form, 'contactBy')
    const errors: FormError[] = []
    if (name === '') errors.push({ field: 'name', text: young ? 'Tell us what to call you' : 'Enter your name' })
    errors.push(...tooLong(name, longestLine, 'name', 'The name', 'Shorten it.'))
    if (young && age !== '' && !/^\d{1,2}$/.test(age))
      errors.push({ field: 'age', text: 'Enter your age as a number, such as 14, or leave it empty' })
    if (ways.some(way => way === by)) errors.push(...wayErrors(form, by))
    else errors.push({ field: 'contactBy', text: 'Choose the best way to reach you' })
    return {
      answers: {
        name,
        age: young ? age : '',
        contactBy: by,
        email: textOf(form, 'email').trim(),
        phone: textOf(form, by === 'text' ? 'mobile' : 'phone').trim(),
        address: textOf(form, 'address').trim(),
      },
      errors,
    }
  },
  Fields: shown => (
    <>
      <Heading shown={shown}>{title(shown.young)}</Heading>
      <Input
        name="name"
        label={{ text: shown.young ? 'What shall we call you?' : 'Your name' }}
        autocomplete="name"
        spellcheck={false}
        value={textOf(shown.form, 'name')}
        errorMessage={errorOf(shown, 'name')}
      />
      {shown.young && (
        <Input
          name="age"
          label={{ text: 'How old are you? (you may leave this out)' }}
          inputmode="numeric"
          classes="govuk-input--width-3"
          value={textOf(shown.form, 'age')}
          errorMessage={errorOf(shown, 'age')}
        />
      )}
      <Radios
        name="contactBy"
        value={textOf(shown.form, 'contactBy')}
        fieldset={{ legend: { text: 'The best way to reach you', classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={errorOf(shown, 'contactBy')}
        items={[
          { value: 'email', text: 'Email', conditional: { html: <Way shown={shown} by="email" /> } },
          { value: 'phone', text: 'Telephone', conditional: { html: <Way shown={shown} by="phone" /> } },
          { value: 'text', text: 'Text message', conditional: { html: <Way shown={shown} by="text" /> } },
          { value: 'letter', text: 'Letter', conditional: { html: <Way shown={shown} by="letter" /> } },
        ]}
      />
    </>
  ),
}
