import { channel, date, done, type Facts, number, optional, outside, text, yesNo } from './fields.ts'

const which = text('Which Ombudsman')

/** What the Ombudsman asks, finds and decides. A later date of the Ombudsman's is an `extension-agreed`. */
export const ombudsman: Facts = {
  'ombudsman-approached': outside('the Ombudsman was approached', { which, premature: yesNo('Was it too early?') }),
  'ombudsman-enquiry-received': outside('an enquiry of the Ombudsman was received', {
    which,
    reference: text("The Ombudsman's reference"),
    informationDue: date('The date the information is due'),
    items: number('How many things are asked for'),
    channel,
  }),
  'ombudsman-evidence-gathered': done('evidence for the Ombudsman was gathered', { items: number('How many things were gathered') }),
  'ombudsman-evidence-sent': done('evidence was sent to the Ombudsman', { of: text('What was sent'), channel }),
  'ombudsman-draft-received': outside("the Ombudsman's draft decision was received", {
    outcome: text('The outcome'),
    fault: yesNo('Does it find fault?'),
    commentsDue: date('The date comments are due'),
    channel,
  }),
  'ombudsman-draft-answered': done("the Ombudsman's draft decision was answered", {
    accepted: yesNo('Is it accepted?'),
    channel,
  }),
  'ombudsman-decision-received': outside("the Ombudsman's decision was received", {
    issuedOn: date('The date it was issued'),
    outcome: text('The outcome'),
    complyBy: optional(date('The date to comply by')),
    channel,
  }),
  'ombudsman-case-closed': outside('the Ombudsman closed its case'),
}
