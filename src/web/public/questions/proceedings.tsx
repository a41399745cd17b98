/** Whether anybody else looks into the same thing: a court, the police. Asked where the procedure has something wait for it. */
import { listOf, textOf } from '../../form.ts'
import { Checkboxes, Radios, Textarea } from '../../govuk/index.ts'
import { noProceedings, proceedingsAnswer, proceedingsIn, proceedingsWords } from '../../proceedings-asked.ts'
import { notKnown } from '../../route-answers.ts'
import type { Answers } from '../../services.ts'
import { longestLine, tooLong } from '../limits.ts'
import { errorOf, Heading, legend, type Question } from '../question.tsx'

const title = (young: boolean) => (young ? 'Is someone else looking at this too?' : 'Is anybody else looking into this?')

const none = 'Choose who else is looking into it, or that there is nobody you know of'
const noneYoung = 'Choose yes, no or not sure'
const both = 'Choose who else is looking into it, or ‘Nobody that I know of’, not both'

const kept = (kinds: readonly string[], words: string): Answers => ({ [proceedingsAnswer]: kinds, [proceedingsWords]: words })

/** A young person is not asked to tell one kind from another: what they say of it is kept, and we find out. */
const young: Readonly<Record<string, (words: string) => Answers>> = {
  yes: words => kept([notKnown], words === '' ? 'Yes' : words),
  no: () => kept([noProceedings], ''),
  'not-sure': () => kept([notKnown], ''),
}

const youngAnswer = (kinds: readonly string[], words: string): string =>
  kinds.length === 0 ? '' : kinds.includes(noProceedings) ? 'no' : words === '' ? 'not-sure' : 'yes'

export const proceedings: Question = {
  path: 'other-proceedings',
  section: 'happened',
  applies: ({ proceedings: asked }) => asked.length > 0,
  title: a => title(a.young),
  isAnswered: ({ answers }) => proceedingsIn(answers).kinds.length > 0,
  missing: a => (a.young ? 'Say if someone else is looking at this too' : 'Say whether anybody else is looking into it'),
  form: answers => {
    const { kinds, words } = proceedingsIn(answers)
    return { proceedings: kinds, elsewhere: youngAnswer(kinds, words), otherProceedings: words }
  },
  read: (form, a) => {
    const words = textOf(form, 'otherProceedings').trim()
    const long = tooLong(words, longestLine, 'otherProceedings', 'What you wrote', 'Shorten it.')
    if (a.young) {
      const chosen = young[textOf(form, 'elsewhere')]
      return chosen === undefined
        ? { answers: {}, errors: [{ field: 'elsewhere', text: noneYoung }, ...long] }
        : { answers: chosen(words), errors: long }
    }
    const kinds = listOf(form, 'proceedings').filter(value => value === noProceedings || a.proceedings.some(kind => kind.value === value))
    const wrong = kinds.length === 0 ? none : kinds.includes(noProceedings) && kinds.length > 1 ? both : undefined
    return { answers: kept(kinds, words), errors: [...(wrong === undefined ? [] : [{ field: 'proceedings', text: wrong }]), ...long] }
  },
  Fields: shown =>
    shown.young ? (
      <>
        <Radios
          name="elsewhere"
          value={textOf(shown.form, 'elsewhere')}
          fieldset={{ legend: legend(shown, title(true)) }}
          hint={{ text: 'For example the police or a court. You can still tell us about it.' }}
          errorMessage={errorOf(shown, 'elsewhere')}
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
            { value: 'not-sure', text: 'I am not sure' },
          ]}
        />
        <Textarea
          name="otherProceedings"
          rows={3}
          label={{ text: 'If yes, who is it?' }}
          hint={{ text: 'You can leave this empty.' }}
          value={textOf(shown.form, 'otherProceedings')}
          errorMessage={errorOf(shown, 'otherProceedings')}
        />
      </>
    ) : (
      <>
        <Heading shown={shown}>{title(false)}</Heading>
        <p>
          You can complain all the same. Sometimes a part of a complaint has to wait until somebody else has finished. If so, we tell you
          which part and why, and we go on with the rest.
        </p>
        <Checkboxes
          name="proceedings"
          values={listOf(shown.form, 'proceedings')}
          fieldset={{ legend: { text: 'Choose all that you know of', classes: 'govuk-fieldset__legend--s' } }}
          errorMessage={errorOf(shown, 'proceedings')}
          items={[
            ...shown.proceedings.map(({ value, text }) => ({ value, text })),
            { divider: 'or' },
            { value: noProceedings, text: 'Nobody that I know of', behaviour: 'exclusive' },
          ]}
        />
        <Textarea
          name="otherProceedings"
          rows={3}
          label={{ text: 'What you know of it (you may leave this out)' }}
          hint={{ text: 'For example which court, and when it will decide.' }}
          value={textOf(shown.form, 'otherProceedings')}
          errorMessage={errorOf(shown, 'otherProceedings')}
        />
      </>
    ),
}
