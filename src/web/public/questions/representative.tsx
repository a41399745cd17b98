import { textOf } from '../../form.ts'
import { Input, Radios } from '../../govuk/index.ts'
import type { FormError } from '../../layout/index.ts'
import { answer } from '../answers.ts'
import { longestLine, tooLong } from '../limits.ts'
import { errorOf, legend, type Question, type Shown } from '../question.tsx'

const title = (young: boolean) => (young ? 'Is anyone helping you with this?' : 'Does anybody support you or act for you in this?')

/** The fields stand under two choices, so their names carry which; the answer is one. */
const Who = ({ shown, as }: { readonly shown: Shown; readonly as: 'supports' | 'acts' }) => (
  <>
    <Input
      name={`${as}Name`}
      label={{ text: 'Their name' }}
      value={textOf(shown.form, `${as}Name`)}
      errorMessage={errorOf(shown, `${as}Name`)}
      autocomplete="off"
    />
    <Input
      name={`${as}Contact`}
      label={{ text: 'Their email address or telephone number (you may leave this out)' }}
      value={textOf(shown.form, `${as}Contact`)}
      errorMessage={errorOf(shown, `${as}Contact`)}
      autocomplete="off"
    />
  </>
)

export const representative: Question = {
  path: 'support',
  section: 'reach',
  applies: () => true,
  title: ({ young }) => title(young),
  isAnswered: ({ answers }) => answer(answers, 'representative') !== '',
  missing: () => 'Say whether anybody supports you or acts for you',
  form: answers => {
    const as = answer(answers, 'representative')
    return {
      representative: as,
      representativeAgreed: answer(answers, 'representativeAgreed'),
      [`${as}Name`]: answer(answers, 'representativeName'),
      [`${as}Contact`]: answer(answers, 'representativeContact'),
    }
  },
  read: (form, { young }) => {
    const as = textOf(form, 'representative')
    if (as === 'no')
      return { answers: { representative: 'no', representativeName: '', representativeContact: '', representativeAgreed: '' }, errors: [] }
    if (as !== 'supports' && as !== 'acts')
      return { answers: {}, errors: [{ field: 'representative', text: 'Choose no, or how somebody helps you' }] }
    const name = textOf(form, `${as}Name`).trim()
    const contact = textOf(form, `${as}Contact`).trim()
    const agreed = young && as === 'acts' ? textOf(form, 'representativeAgreed') : ''
    const errors: FormError[] = [
      ...(name === '' ? [{ field: `${as}Name`, text: 'Enter the name of the person who helps you' }] : []),
      ...tooLong(name, longestLine, `${as}Name`, 'The name', 'Shorten it.'),
      ...tooLong(contact, longestLine, `${as}Contact`, 'What you wrote', 'Shorten it.'),
      ...(young && as === 'acts' && !['yes', 'no', 'not-sure'].includes(agreed)
        ? [{ field: 'representativeAgreed', text: 'Say if you are happy for them to speak for you. You can say that you are not sure' }]
        : []),
    ]
    return {
      answers: { representative: as, representativeName: name, representativeContact: contact, representativeAgreed: agreed },
      errors,
    }
  },
  Fields: shown => (
    <Radios
      name="representative"
      value={textOf(shown.form, 'representative')}
      fieldset={{ legend: legend(shown, title(shown.young)) }}
      hint={{
        text: shown.young
          ? 'It can be a friend, an aunt, a carer or an advocate. You can add someone later.'
          : 'A friend, a relative, an advocate, a solicitor or a councillor. You can add somebody later.',
      }}
      errorMessage={errorOf(shown, 'representative')}
      items={[
        { value: 'no', text: 'No' },
        {
          value: 'supports',
          text: shown.young ? 'Yes, someone helps me' : 'Yes, somebody supports me',
          hint: { text: 'We write to you. They may come with you and see what you show them.' },
          conditional: { html: <Who shown={shown} as="supports" /> },
        },
        {
          value: 'acts',
          text: shown.young ? 'Yes, someone speaks for me' : 'Yes, somebody acts for me',
          hint: { text: 'We write to them. We will ask you to confirm it first.' },
          conditional: {
            html: (
              <>
                <Who shown={shown} as="acts" />
                {shown.young && (
                  <Radios
                    name="representativeAgreed"
                    value={textOf(shown.form, 'representativeAgreed')}
                    fieldset={{ legend: { text: 'Are you happy for them to speak for you?', classes: 'govuk-fieldset__legend--s' } }}
                    hint={{ text: 'You choose. If you say no, we talk to you and not to them.' }}
                    errorMessage={errorOf(shown, 'representativeAgreed')}
                    items={[
                      { value: 'yes', text: 'Yes' },
                      { value: 'no', text: 'No' },
                      { value: 'not-sure', text: 'I am not sure' },
                    ]}
                  />
                )}
              </>
            ),
          },
        },
      ]}
    />
  ),
}
