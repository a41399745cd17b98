import { textOf } from '../../form.ts'
import { Radios } from '../../govuk/index.ts'
import { answer } from '../answers.ts'
import { errorOf, legend, type Question } from '../question.tsx'

const title = 'Will you tell us your name?'

/** Given before, and taken back with the name. */
const nothingOfThem = {
  ...{ name: '', age: '', email: '', phone: '', address: '', contactBy: '', contactAvoid: '' },
  ...{ representative: 'no', representativeName: '', representativeContact: '' },
}

export const anonymous: Question = {
  path: 'your-name',
  section: 'reach',
  applies: () => true,
  title: () => title,
  isAnswered: ({ answers }) => ['yes', 'no'].includes(answer(answers, 'anonymous')),
  missing: () => 'Say whether you will tell us your name',
  read: form => {
    const hidden = textOf(form, 'anonymous')
    const errors = ['yes', 'no'].includes(hidden) ? [] : [{ field: 'anonymous', text: 'Choose whether you will tell us your name' }]
    return hidden === 'yes' ? { answers: { anonymous: 'yes', ...nothingOfThem }, errors } : { answers: { anonymous: hidden }, errors }
  },
  Fields: shown => (
    <Radios
      name="anonymous"
      value={textOf(shown.form, 'anonymous')}
      fieldset={{ legend: legend(shown, title) }}
      errorMessage={errorOf(shown, 'anonymous')}
      items={[
        {
          value: 'no',
          text: 'Yes',
          hint: {
            text: shown.young
              ? 'We use it to answer you. The people it is about are told what you said.'
              : 'We use it to answer you. The people you complain about are told what was said, so that they can answer.',
          },
        },
        {
          value: 'yes',
          text: 'No, I want to stay anonymous',
          hint: {
            text: shown.young
              ? 'We look into it as far as we can. We keep no name and no address. So we cannot write to you, or ask you more. Keep the number and the link you get at the end. With them you can see how it goes.'
              : 'We look into it as far as we can. We keep nothing that says who you are: no name, no address, and from photos we take out when and where they were made. So we cannot write to you, and we may not be able to take it to the next stage unless you give a name later. Keep the number and link you get at the end: with them you can see how it goes.',
          },
        },
      ]}
    />
  ),
}
