/** A self-assessment beside a report: answered from its figures, shown with what its readers are shown there, and no more. */
import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { Assessment } from '#language'
import { answeredAssessment, assessmentKeys, draftAnswer, isOfAssessment, shownAssessment, unanswered } from './assessment.ts'
import type { ShownAmount, ShownSection } from './content.ts'

const code: Assessment = {
  ...{ id: 'code', title: 'Self-assessment', source: 'A code' },
  questions: {
    time: { clause: '6.2', asks: 'Is it acknowledged in time?', shows: ['in-time', 'late', 'nowhere'] },
    people: { clause: '9', asks: 'Is somebody accountable?' },
  },
}
const row = (measure: string, amount: ShownAmount, isGroup = false) => ({ id: measure, measure, title: measure, isGroup, cells: [amount] })
const section: ShownSection = {
  ...{ id: 'numbers', title: 'Numbers', clause: '1', words: '', parts: [] },
  tables: [
    {
      ...{ id: 't', title: 'T', columns: [{ id: 'y', title: '2026', from: day('2026-01-01'), to: day('2026-12-31') }] },
      rows: [row('in-time', { is: 'count', count: 9 }, true), row('in-time', { is: 'count', count: 40 }), row('late', { is: 'hidden' })],
    },
  ],
}
const time = assessmentKeys('code', 'time')
const people = assessmentKeys('code', 'people')
const said = (sections: Readonly<Record<string, string>>) => ({ summary: '', sections })

test('a first answer says what the report shows, and nothing of a number that it hides', () => {
  expect(draftAnswer(code.questions.time ?? expect.fail(), [section])).toBe('in-time: 40.')
  expect(draftAnswer(code.questions.people ?? expect.fail(), [section])).toBe('')
})

test('answers stand among the words of the report, apart from those of its sections', () => {
  expect([time.words, time.answer, 'numbers'].map(isOfAssessment)).toEqual([true, true, false])
  expect(unanswered(code, said({ [time.answer]: 'yes', [people.answer]: 'perhaps' }))).toEqual(['people'])
  expect(answeredAssessment(code, said({ [time.words]: 'Words without an answer' }))).toBeUndefined()
})

test('what is published has each question with its answer, its words, and the figures as the report shows them', () => {
  const answered = answeredAssessment(code, said({ [time.answer]: 'partly', [time.words]: 'Two were late.', [people.answer]: 'yes' }))
  expect(answered && shownAssessment(answered, [section]).questions).toEqual([
    {
      ...{ id: 'time', clause: '6.2', asks: 'Is it acknowledged in time?', answer: 'partly', words: 'Two were late.' },
      figures: [
        { title: 'in-time', amount: { is: 'count', count: 40 } },
        { title: 'late', amount: { is: 'hidden' } },
      ],
    },
    { id: 'people', clause: '9', asks: 'Is somebody accountable?', answer: 'yes', words: '', figures: [] },
  ])
})
