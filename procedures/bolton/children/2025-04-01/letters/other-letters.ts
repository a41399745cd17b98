import { type Letter, recorded, the } from '#language'
import { closing } from './first-letters.ts'

const toThem = ['complainant', 'representative', 'advocate']

/** More time for the complainant's own step, on account of what was agreed. */
const moreTimeGiven = recorded(
  the('extension-agreed', { where: { kind: 'adjustment' }, since: the('adjustment-decided', { where: { agreed: true } }) }),
)

/** Joint complaints, adjustments and behaviour. */
export const otherLetters: Readonly<Record<string, Letter>> = {
  'joint-notice': {
    title: 'How we and the NHS answer together',
    clause: 'Appendix 2 lead',
    to: toThem,
    from: 'quality-team',
    contains: {
      arrangements: { clause: 'Appendix 2 lead', says: 'how the joint arrangements work' },
      timescale: { clause: 'Appendix 2 lead', says: 'an indicative timescale' },
      contact: { clause: 'Appendix 2 lead', says: 'a point of contact' },
    },
    words: {
      opening: 'Dear {complainant.name}\n\nYour complaint, number {reference}, is about us and about the NHS.',
      arrangements:
        'With your permission we look into it together, so that you need not say everything twice. You will have one answer if we can.',
      timescale:
        'We expect to answer together by about {write: the day a joint answer is expected}. Our own part is due by {stage-1/respond.due}.',
      contact: 'Your contact is the {body.team}, on {body.phone}.',
      closing,
    },
  },
  'adjustment-agreed': {
    title: 'What we will do differently for you',
    clause: '19.13',
    to: toThem,
    from: 'quality-team',
    contains: {
      what: { clause: '19.13', says: 'the adjustment that was agreed' },
      'more-time': { clause: '19.8', says: 'until when they have more time for their own step', when: moreTimeGiven },
    },
    words: {
      opening: 'Dear {complainant.name}\n\nThank you for telling us what you need.',
      what: 'This is what we agreed with you: {adjustment-decided.what}',
      'more-time': 'You have more time for your next step: until {extension-agreed.newDate}.',
      closing,
    },
  },
  'adjustment-not-agreed': {
    title: 'What we cannot do differently',
    clause: '19.13',
    to: toThem,
    from: 'quality-team',
    contains: {
      why: { clause: '19.13; 19.12', says: 'why it is not agreed' },
      alternative: { clause: '19.12', says: 'what was considered instead' },
    },
    words: {
      opening: 'Dear {complainant.name}\n\nThank you for telling us what you need. We looked at it carefully.',
      why: 'We are sorry that we cannot do it: {adjustment-decided.reasons}',
      alternative: 'This is what we thought of instead: {adjustment-decided.alternative}',
      closing,
    },
  },
  'behaviour-warning': {
    title: 'How we work together',
    clause: '24.4',
    to: toThem,
    from: 'complaints-manager',
    contains: {
      behaviour: { clause: '24.4', says: 'which behaviour is unreasonable, and why' },
      change: { clause: '24.4', says: 'the change asked for' },
      restriction: { clause: '24.4', says: 'that contact will be restricted if it goes on' },
    },
    words: {
      opening: 'Dear {complainant.name}\n\nYou have every right to complain, and we go on looking into what you told us.',
      behaviour: 'Something makes it hard for us: {behaviour-warned.reasons}',
      change: 'This is what we ask you to do from now on: {write: the change asked for}',
      restriction: 'If it goes on, we will restrict how you can reach us. You could still complain.',
      closing,
    },
  },
  restriction: {
    title: 'A restriction of contact',
    clause: '24.6',
    to: toThem,
    from: 'monitoring-officer',
    contains: {
      measure: { clause: '24.6', says: 'the measure, the behaviour it answers, and why it is in proportion' },
      review: { clause: '24.6', says: 'when it ends or is reviewed' },
      'may-complain': { clause: '24.1', says: 'that a new complaint is taken all the same, and how' },
    },
    words: {
      opening: 'Dear {complainant.name}\n\nThe Council’s Monitoring Officer has decided to restrict how you can reach us.',
      measure: '{restriction-decided.measure}. {restriction-decided.proportionality}',
      review: 'We look at it again by {restriction-decided.reviewOn}.',
      'may-complain':
        'You can still complain about something new, and we will look at it like any other complaint: {write: how to send us a new complaint}',
      closing,
    },
  },
}
