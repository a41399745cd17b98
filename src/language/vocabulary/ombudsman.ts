import { about, channel, choice, date, done, type Facts, number, optional, outside, text, words, yesNo } from './fields.ts'

const which = text('Which Ombudsman')
const ofEnquiry = about('enquiry')
const faultPoints = optional(words('The points of complaint on which it finds fault, by number'))
const remedy = optional(words('The remedy, if the body is at fault'))

/**
 * What the Ombudsman asks, finds and decides. An approach and what is asked because of it are one matter, of the kind `enquiry`. A later
 * date of the Ombudsman's is an `extension-agreed`; what it recommends is an `action-proposed`.
 */
export const ombudsman: Facts = {
  'ombudsman-approached': outside(
    'the Ombudsman was approached',
    { which, premature: yesNo('Was it too early?'), reference: optional(text("The Ombudsman's reference")) },
    ofEnquiry,
  ),
  'ombudsman-enquiry-received': outside(
    'an enquiry of the Ombudsman was received',
    {
      which,
      reference: text("The Ombudsman's reference"),
      informationDue: date('The date the information is due'),
      items: number('How many things are asked for'),
      asked: optional(words('What is asked for, each on a line of its own')),
      channel,
    },
    ofEnquiry,
  ),
  'ombudsman-item-gathered': done(
    'something the Ombudsman asked for was gathered',
    { item: number('Which of the things asked for, by its number'), foundIn: text('What answers it') },
    ofEnquiry,
  ),
  'ombudsman-evidence-gathered': done(
    'evidence for the Ombudsman was gathered',
    { items: number('How many things were gathered') },
    ofEnquiry,
  ),
  'ombudsman-evidence-sent': done('evidence was sent to the Ombudsman', { of: text('What was sent'), channel }, ofEnquiry),
  'ombudsman-draft-received': outside(
    "the Ombudsman's draft decision was received",
    {
      outcome: text('The outcome'),
      fault: yesNo('Does it find fault?'),
      faultPoints,
      remedy,
      commentsDue: date('The date comments are due'),
      channel,
    },
    ofEnquiry,
  ),
  'ombudsman-draft-answered': done(
    "the Ombudsman's draft decision was answered",
    { accepted: yesNo('Is it accepted?'), comments: optional(words('The comments')), channel },
    ofEnquiry,
  ),
  'ombudsman-decision-received': outside(
    "the Ombudsman's decision was received",
    {
      issuedOn: date('The date it was issued'),
      outcome: text('The outcome'),
      fault: optional(yesNo('Does it find fault?')),
      faultPoints,
      remedy,
      complyBy: optional(date('The date to comply by')),
      channel,
    },
    ofEnquiry,
  ),
  'ombudsman-case-closed': outside(
    'the Ombudsman closed its case',
    { how: optional(choice('How it ended', 'too-early', 'not-investigated', 'no-fault', 'settled', 'decided', 'complied-with')) },
    ofEnquiry,
  ),
}
