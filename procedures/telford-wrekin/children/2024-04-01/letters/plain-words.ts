import type { PlainWords } from '#language'
import { fromAYoungPerson } from '../events.ts'

/** 1.11: what is written to a child or young person is in words for them, unless somebody says why not. */
const plainly = (title: string, words: PlainWords['words']): PlainWords => ({ clause: '1.11', when: fromAYoungPerson, title, words })

const helpLine = 'Do you want help with this letter? Call us on {body.phone}. You can ask somebody you trust to call for you.'
const otherWays = 'We can send this in big letters, with pictures or in a new language. We can also read it to you.'
const signed = (who: string): string => `${helpLine}\n\n${otherWays}\n\nFrom\n\n${who}`
const team = 'Customer Relationship Team'
const ombudsman =
  'You can also go to the Ombudsman. It checks if the Council was fair. It is free. Call {ombudsman.phone} or look at {ombudsman.url}. We can help you do this.'
const court = {
  'court-action':
    'What we told the court was not right. This is what we will do: {write: what will be done, by whom and by when, in words for a child}',
}

export const plainAcknowledgement = plainly('We got your complaint', {
  opening:
    'Dear {complainant.name}\n\nThank you for telling us. You were right to do it. We got your complaint on {complaint-received.on}. Your number is {reference}.',
  procedure: 'There is a leaflet with this letter. It says what happens at each step and who can help you.',
  governed: 'There is a law about this. It says how fast we must write back to you. It also says that you can ask for more.',
  'childs-leaflet': 'The leaflet is made for young people. You can ask us for one with big letters or pictures.',
  manager: '{role.service-delivery-manager} will look at your complaint. They may call you or ask to meet you. You can say no.',
  'response-date': 'You will get our answer by {stage-1/respond.due}. If we need more time, we will tell you why.',
  'stage-2-right':
    'Are you not happy with the answer? Or did it not come on time? Then you can ask for Stage Two. A new person who does not work here will look at it.',
  regulator: 'This is about how your home is run. So you can also tell the people who check homes. The leaflet says how. We can help you.',
  'home-procedure': 'You can also tell your home. Each home must have its own way to do that.',
  closing: signed(team),
})

export const plainSuspension = plainly('A part of your complaint has to wait', {
  opening: 'Dear {complainant.name}\n\nThis is about your complaint. Its number is {reference}.',
  why: 'A part of it has to wait. Other people have to look at it first. This is who, and why: {write: who looks at it first and why, in words for a child}',
  'goes-on': 'We go on with the rest. This is what we go on with: {write: what goes on now, or that nothing can, in words for a child}',
  review: 'We will look at this again by {hold-placed.reviewOn}.',
  'send-in-again': 'When it is over we will tell you. Then you can ask us to go on. You can text, call, write or tell your advocate.',
  closing: signed(team),
})

export const plainProcessEnded = plainly('You can ask us to go on now', {
  opening: 'Dear {complainant.name}\n\nThis is about your complaint. Its number is {reference}.',
  over: 'A part of it had to wait. What it had to wait for was over on {other-process-ended.on}.',
  'send-in-again':
    'Do you still want us to look at it? Then tell us. You can text, call, write or tell your advocate. We start on the day you ask.',
  'goes-on': 'We will go on with it now. You do not have to do anything.',
  closing: signed(team),
})

export const plainStage1Response = plainly('Our answer to you', {
  opening:
    'Dear {complainant.name}\n\nYou told us on {complaint-received.on} that things went wrong. I looked at all of it. This is what I found.',
  judgements: '{points}',
  agreement: 'This is what we said we would do, so that you have it on paper: {complaint-resolved.how}',
  actions: 'This is what happens now: {write: what will be done, by whom and by when; or why nothing can be upheld, in words for a child}',
  ...court,
  apology: 'We got this wrong. I am sorry. This is how we will put it right: {write: how it will be put right, in words for a child}',
  'next-stage':
    'Are you not happy with this? Then you can ask for Stage Two. A new person who does not work here will look at it. You can text, call, write or tell your advocate. Please ask by {stage-1/stage-2-window.due}. Is that hard for you? Then ask us all the same.',
  closing: `${ombudsman}\n\n${signed('{role.service-delivery-manager}')}`,
})

export const plainStage1Confirmation = plainly('What we said we would do', {
  opening:
    'Dear {complainant.name}\n\nThank you for your talk with us on {complaint-resolved.on}. I am glad we found a way to put it right.',
  agreement: 'This is what we said: {complaint-resolved.how}',
  actions: 'This is who will do what, and when: {write: each action, who does it and by when, in words for a child}',
  'next-stage':
    'Are you not happy after all? Then you can ask for Stage Two. A new person who does not work here will look at it. Just tell us, or tell your advocate.',
  closing: signed('{role.service-delivery-manager}'),
})

export const plainStage1Extension = plainly('We need more time', {
  opening: 'Dear {complainant.name}\n\nWe told you when you would get our answer. We need more time. We are sorry.',
  reasons: 'This is why: {complainant-told-of-extension.reasons}',
  'new-date':
    'You will get our answer by {complainant-told-of-extension.newDate}. We may not take more than 20 working days in all. That is about four weeks.',
  closing: signed(team),
})

export const plainStage2Extension = plainly('We need more time', {
  opening: 'Dear {complainant.name}\n\nThe person who looks at your complaint needs more time. We are sorry.',
  reasons: 'This is why: {complainant-told-of-extension.reasons}',
  'new-date': 'It will be done by {complainant-told-of-extension.newDate}. It will never be later than {stage-2/absolute-limit.due}.',
  closing: `Please tell us if this is all right for you. We write down what you say.\n\n${signed(team)}`,
})

export const plainStage2Response = plainly('Our answer after the new look', {
  opening:
    'Dear {complainant.name}\n\nA new person looked at your complaint. One more person made sure it was fair. I have read what they found. Now I tell you what we think.',
  findings: '{points}',
  ...court,
  apology: 'We got things wrong. I am sorry.',
  actions:
    'This is what we will do, and what we have learned: {write: each action, who does it and by when, and what was learned, in words for a child}',
  'investigation-report': 'The report is with this letter. You can ask us or your advocate to read it with you.',
  'independent-person-report': 'There is one more report. It says if the work was fair.',
  'next-stage':
    'Are you still not happy? Then you can ask for a Review Panel. Three people who do not work here will meet and look at it. You can come too. Please ask by {stage-2/stage-3-window.due} and tell us why you are not happy. Did this letter come late? Then you have 20 working days from the day it came.',
  closing: `We can go through this letter with you. Your advocate can be there too.\n\n${ombudsman}\n\n${signed('{role.respective-director}')}`,
})

export const plainStage3Response = plainly('Our last answer', {
  opening: 'Dear {complainant.name}\n\nThe Review Panel told me what it thinks. I thought hard about all of it. This is our last answer.',
  comment: 'This is what I think: {write: what the Council says about its summary and recommendations, in words for a child}',
  actions:
    'The Panel asked us to do some things. This is what we will do: {write: the action on each, who does it and by when, in words for a child}',
  ombudsman,
  closing: signed('{role.director-of-childrens-services}'),
})
