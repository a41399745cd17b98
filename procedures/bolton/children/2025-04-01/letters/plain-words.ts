import type { PlainWords } from '#language'
import { fromAYoungPerson } from '../events.ts'

/** 18.1: what is written to a child or young person is in words for them, unless somebody says why not. */
const plainly = (title: string, words: PlainWords['words']): PlainWords => ({ clause: '18.1', when: fromAYoungPerson, title, words })

const helpLine = 'Do you want help with this letter? Call us on {body.phone}. You can ask somebody you trust to call for you.'
const otherWays = 'We can send this to you in big letters or with pictures. We can also read it to you on the phone.'
const signed = (who: string): string => `${helpLine}\n\n${otherWays}\n\nFrom\n\n${who}`
const ombudsman =
  'There is one more place to go. It is called the Ombudsman. It checks if the Council was fair. It is free. Call {ombudsman.phone} or look at {ombudsman.url}. We can help you do this.'
const court = {
  'no-overturning': 'A court made a choice about you. Only a court can change that.',
  'no-freezing': 'You asked us to stop the court. We are not able to do that.',
  'court-review':
    'Some of what the court was told may be wrong. A lawyer can help you ask the court to look again. We can help you find one.',
}

export const plainAcknowledgement = plainly('We got your complaint', {
  opening:
    'Dear {complainant.name}\n\nThank you for telling us. You were right to do it. We got your complaint on {complaint-received.on}. Your number is {reference}.',
  procedure:
    'This is what happens next. The boss of the team looks at what went wrong. Then they write to you. If you are not happy with what they say, you can ask for more. There are two more steps after this one.',
  'no-worse-service': 'Nobody may treat you worse because you told us. If it feels like that, tell us right away.',
  contact: 'You can call us on {body.phone}. You can also write to us at {body.email}.',
  'written-statement': 'You told us out loud. So we wrote it down. It is in this letter. Is it wrong? Tell us and we will change it.',
  advocacy:
    'You can have an advocate. That is a person on your side. They help you say what you want. It is free. We can help you get one. Their number is {advocacy.phone}.',
  'not-covered': 'You did not want us to tell the NHS. So we can only look at what our own team did.',
  'response-date': 'You will get our answer in 20 working days. That is about four weeks. If we need more time, we will tell you why.',
  closing: signed('{body.team}'),
})

export const plainStage1Response = plainly('Our answer to you', {
  opening:
    'Dear {complainant.name}\n\nYou told us on {complaint-received.on} that things went wrong. I looked at all of it. This is what I found.',
  findings: '{points}',
  actions: 'This is what we will do now: {write: each action, who does it and by when; or why none is needed, in words for a child}',
  apology: 'We got this wrong. I am sorry. {write: what went wrong, in words for a child}',
  'next-stage':
    'Are you not happy with this? Then you can ask for Stage 2. A new person who does not work here will look at it. Call us on {body.phone} or write to {body.email}. Please ask in the next 20 working days. That is about four weeks. You do not have to say why.',
  'nhs-next-step':
    'The NHS will write to you about its part. If you are not happy with that, you can ask a different Ombudsman to look. We can help you.',
  ...court,
  closing: signed('{role.team-manager}'),
})

export const plainStage1Extension = plainly('We need more time', {
  opening: 'Dear {complainant.name}\n\nWe told you when you would get our answer. We need more time. We are sorry.',
  reasons: 'This is why: {complainant-told-of-extension.reasons}',
  'new-date': 'You will get our answer by {complainant-told-of-extension.newDate}.',
  closing: signed('{role.team-manager}'),
})

export const plainStage2Extension = plainly('We need more time', {
  opening: 'Dear {complainant.name}\n\nThe person who looks at your complaint needs more time. We are sorry.',
  reasons: 'This is why: {complainant-told-of-extension.reasons}',
  'new-date': 'You will get our answer by {complainant-told-of-extension.newDate}. It will never be later than {stage-2/latest.due}.',
  closing: signed('{role.complaints-manager}'),
})

export const plainStage2Response = plainly('Our answer after the new look', {
  opening:
    'Dear {complainant.name}\n\nA new person looked at your complaint. One more person made sure it was fair. Now I tell you what we think.',
  adjudication:
    '{points}\n\nThis is what we will do: {write: each action, who does it and by when; or why none is needed, in words for a child}',
  report: 'The report is with this letter. You can ask us or your advocate to read it with you.',
  'independent-person-report': 'There is one more report. It says if the work was fair.',
  apology: 'We got things wrong. I am sorry.',
  'panel-right':
    'Are you still not happy? Then you can ask for Stage 3. Three people who do not work here will meet and look at it. You can come too.',
  'panel-last-day': 'Please ask in 20 working days. If you got this letter today, the last day is {stage-2/stage-3-window.due}.',
  ...court,
  closing: signed('{role.assistant-director}'),
})

export const plainStage3Response = plainly('Our last answer', {
  opening: 'Dear {complainant.name}\n\nThe group of people at your meeting told me what they think. This is our last answer.',
  recommendations:
    'They asked us to do some things. This is what we will do about each one: {write: each recommendation, with who does it and by when, or why it is rejected, in words for a child}',
  ombudsman,
  ...court,
  closing: signed('{role.director}'),
})
