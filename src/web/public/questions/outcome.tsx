import { textOf } from '../../form.ts'
import { CharacterCount } from '../../govuk/index.ts'
import { longestText, tooLong } from '../limits.ts'
import { errorOf, label, type Question } from '../question.tsx'

const title = (young: boolean) => (young ? 'What do you want to happen?' : 'What would put it right?')

export const outcome: Question = {
  path: 'outcome',
  section: 'happened',
  applies: () => true,
  title: ({ young }) => title(young),
  isAnswered: ({ answers }) => 'outcomeWanted' in answers,
  missing: () => 'Say what would put it right, or go past that question',
  read: form => {
    const wanted = textOf(form, 'outcomeWanted').trim()
    return {
      answers: { outcomeWanted: wanted },
      errors: tooLong(wanted, longestText, 'outcomeWanted', 'What you wrote', 'Shorten it, or put the rest in a file.'),
    }
  },
  Fields: shown => (
    <CharacterCount
      name="outcomeWanted"
      label={label(shown, title(shown.young))}
      hint={{
        text: shown.young
          ? 'Say it in your own words. If you do not know, leave it empty.'
          : 'For example an apology, a decision looked at again, or that it does not happen to somebody else. If you do not know, leave it empty.',
      }}
      rows={6}
      maxlength={longestText}
      threshold={75}
      value={textOf(shown.form, 'outcomeWanted')}
      errorMessage={errorOf(shown, 'outcomeWanted')}
    />
  ),
}
