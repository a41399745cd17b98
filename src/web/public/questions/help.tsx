import type { Body } from '#language'
import { listOf, textOf } from '../../form.ts'
import { Checkboxes, Textarea } from '../../govuk/index.ts'
import { longestText, tooLong } from '../limits.ts'
import { errorOf, Heading, type Question } from '../question.tsx'

const title = (young: boolean) => (young ? 'What would make this easier for you?' : 'Do you need any help to deal with us?')

const welshLetters = 'Letters in Welsh'

/** Said to staff as it is offered here. */
export const helpOffered = [
  'Letters in large print',
  welshLetters,
  'Letters in other colours',
  'Easy read',
  'Braille',
  'Recordings instead of letters',
  'Telephone calls instead of letters',
  'No telephone calls: write to me',
  'Text relay when you ring me',
  'A sign language interpreter',
  'An interpreter for another language',
  'More time to read and answer',
  'Somebody to write it down for me',
] as const

/** Welsh is offered where its speakers have a right to it, or are many: not by bodies of other nations. */
export const helpOfferedBy = ({ nation }: Pick<Body, 'nation'>): readonly string[] =>
  helpOffered.filter(one => one !== welshLetters || nation === 'england-and-wales')

export const help: Question = {
  path: 'help',
  section: 'reach',
  applies: () => true,
  title: ({ young }) => title(young),
  isAnswered: ({ answers }) => 'help' in answers,
  missing: () => 'Say what help you need, or go past that question',
  // Whoever reads these pages in Welsh is asked about it with the answer given, for them to change.
  form: (answers, language) => (language === 'cy' && !('help' in answers) ? { ...answers, help: [welshLetters] } : answers),
  read: form => {
    const chosen = listOf(form, 'help').filter(one => helpOffered.some(offered => offered === one))
    const other = textOf(form, 'helpOther').trim()
    const avoid = textOf(form, 'contactAvoid').trim()
    return {
      answers: { help: chosen, helpOther: other, contactAvoid: avoid },
      errors: [
        ...tooLong(other, longestText, 'helpOther', 'What you wrote', 'Shorten it.'),
        ...tooLong(avoid, longestText, 'contactAvoid', 'What you wrote', 'Shorten it.'),
      ],
    }
  },
  Fields: shown => (
    <>
      <Heading shown={shown}>{title(shown.young)}</Heading>
      <p>
        {shown.young
          ? 'You do not have to say why. Our letters will be the way you need them.'
          : 'You do not have to explain why. Everybody who deals with your complaint sees it, and our letters follow it.'}
      </p>
      <Checkboxes
        name="help"
        values={listOf(shown.form, 'help')}
        fieldset={{ legend: { text: 'Choose all that you need', classes: 'govuk-fieldset__legend--s' } }}
        hint={{ text: 'If you need none, leave them all empty.' }}
        items={helpOfferedBy(shown.body).map(text => ({ value: text, text }))}
      />
      <Textarea
        name="helpOther"
        rows={3}
        label={{ text: 'Anything else we should know or do' }}
        hint={{ text: 'For example which language, or that you cannot hear on the telephone.' }}
        value={textOf(shown.form, 'helpOther')}
        errorMessage={errorOf(shown, 'helpOther')}
      />
      <Textarea
        name="contactAvoid"
        rows={2}
        label={{ text: 'Times, places or ways to avoid' }}
        hint={{ text: 'For example: do not ring before 4pm; do not write to my home.' }}
        value={textOf(shown.form, 'contactAvoid')}
        errorMessage={errorOf(shown, 'contactAvoid')}
      />
    </>
  ),
}
