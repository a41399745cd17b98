/** Why an element was found as it was. */
export const findings: Readonly<Record<string, readonly string[]>> = {
  upheld: [
    'The record shows that this was not done, and it was in the plan. There is no good reason for it.',
    'You rang, and the call was written down. It was passed to nobody. That was our mistake.',
    'The log and the bill do not agree with each other, and neither agrees with what happened. You were right.',
    'The delay was ours from beginning to end. Nothing that you did caused it.',
  ],
  'partially-upheld': [
    'The decision was one that we could make. How you were told of it was not good enough.',
    'Four of the visits were late and two were not. The two that you mention were at the time in the plan.',
    'The sum is right. The letter that set it out could not have been understood by anybody.',
  ],
  'not-upheld': [
    'We read the record of the day and spoke with both workers. It was explained, and the note of it is with this letter.',
    'The sum follows the rules that we must keep, and we have worked it out again with the same result.',
    'We looked for the letter and for anything that speaks of it, and did not find that it was sent to us.',
  ],
}

/** What people write in the fields of their forms, by field, and by what the fact is of. */
export const fields: Readonly<Record<string, readonly (string | boolean | number | readonly string[])[]>> = {
  'person-appointed.role=investigating-officer': ['service-manager', 'operations-manager', 'service-manager', 'assistant-director'],
  'person-appointed.agreedWith=investigating-officer': [['service-manager'], ['assistant-director']],
  'person-appointed.agreedWith=lead-person': [['assistant-director']],
  'passed-on.enclosed': [['front-sheet', 'learning-template']],
  'shared-outside.enclosed': [['front-sheet', 'learning-template']],
  'shared-outside.with': ['provider-manager'],
  'shared-outside.what': ['complaint'],
  'shared-outside.under': ['the complainant’s agreement'],
  'consent-answered.answer': ['given', 'given', 'given', 'refused'],
  'consent-answered.from': ['the complainant'],
  'consent-answered.written': [false],
  'way-forward-agreed.with': [['senior-quality-contracts-manager']],
  'other-body-answered.answer': ['acknowledged'],
  'contact-made.with': ['the complainant'],
  'contact-made.with=courtesy-call': ['the provider’s manager'],
  'contact-made.result': [
    'We talked for a quarter of an hour. What matters most is that it does not happen to somebody else.',
    'They will send the letters they kept.',
    'They would like to be rung, and not on a Thursday.',
  ],
  'contact-made.result=courtesy-call': ['The manager has it and had not written back. They will investigate.'],
  'extension-need-answered.needed': [false, false, false, true],
  'extension-asked-for.reason': [
    'The worker who was there is on leave until the end of the month.',
    'The logs are with the provider’s head office and have been sent for.',
  ],
  'extension-agreed.reason': [
    'The worker who was there is on leave until the end of the month.',
    'The logs are with the provider’s head office and have been sent for.',
    'The family would like to meet first, and that can only be next week.',
  ],
  'complainant-told-of-extension.reasons': [
    'Somebody we have to ask is away until the end of the month.',
    'The logs of the visits are kept elsewhere, and have been sent for.',
  ],
  'complainant-told-of-extension.complainantAnswer': ['agreed', 'agreed', 'did-not-answer'],
  'progress-update-given.estimate': ['Two people have been spoken to; the logs are still to come.'],
  'complainant-told-of-extension.contents': [['reasons', 'new-date']],
  'draft-submitted.of': ['response'],
  'reminder-sent.rung': ['5 days before'],
  'draft-submitted.to': [['complaints-officer']],
  'response-returned.reasons': [
    'The second element has its finding and no reason for it.',
    'Please say sorry in your own words, and before the reasons.',
  ],
  'response-approved.concise': [true],
  'learning-decided.learning': [true, false, false],
  'learning-decided.agreedWith': ['complaints-officer'],
  'learning-decided.reasons=nothing': [
    'It was put right while it was looked into, and the team does this well otherwise.',
    'The file shows that what was promised was done; the letter now says so plainly.',
    'It was about one bill, which was right. Nothing in how bills are made has to change.',
  ],
  'learning-decided.reasons': [
    'Calls that come in at the weekend are to be on one list, read on Monday morning by a named person.',
    'A bill that changes says what has changed.',
    'Whoever changes the time of a visit rings the person first, and writes down that they did.',
  ],
  'action-proposed.what': [
    'A named person reads the weekend list each Monday and rings everybody on it.',
    'The provider shows the logs of late calls at its quarterly meeting.',
    'Every letter about money is read by somebody outside the team before it goes.',
    'The front page of the file says whom to ring, and is checked at each review.',
  ],
  'action-proposed.kind': ['improvement'],
  'action-proposed.source': ['the final response'],
  'action-proposed.agency': ['Adults and Wellbeing', 'The provider', 'Charging Assessment Team'],
  'action-done.proof': [
    'Gone through at the team meeting, and on the team’s pages.',
    'The provider’s own report, which we checked against ten logs.',
  ],
  'learning-sheet-entered.outline': ['A visit that did not come, and nobody who noticed.', 'A bill that could not be understood.'],
  'learning-update-given.commentary': ['The list has been read each Monday for six weeks.', 'Letters are being read by a second person.'],
  'learning-update-given.unresolved': [['The provider’s quarterly meeting']],
  'learning-update-given.whyUnresolved': ['Its next meeting is in two months.'],
  'learning-update-given.followUpName': ['Sol Sample'],
  'learning-update-given.followUpTitle': ['Service Manager'],
  'learning-update-given.followUpOrganisation': ['Calderdale Council'],
  'learning-update-given.followUpContact': ['01632 960 431'],
  'cause-recorded.main': ['communication', 'delay', 'charging', 'quality-of-care'],
  'payment-ordered.payee': ['the complainant'],
  'payment-ordered.amount': [150, 220.5, 84.6, 300],
  'payment-ordered.source': ['complaint'],
  'payment-detail-settled.amount': [150],
  'payment-made.method': ['BACS'],
  'ombudsman-enquiry-received.which': ['lgsco'],
  'ombudsman-enquiry-received.reference': ['26 001 234', '26 004 567'],
  'ombudsman-enquiry-received.items': [3, 5],
  'ombudsman-enquiry-received.fullInvestigation': [true],
  'ombudsman-evidence-gathered.items': [5],
  'ombudsman-evidence-gathered.declined': [''],
  'complaint-withdrawn.how': ['by telephone', 'by email'],
  'passed-on.to=complaint': ['service-manager', 'assistant-director'],
  'note-made.words': ['Rang after seven, as asked. Left a message.'],
  'case-closed.reason': ['It is answered, and whoever looked into it has been told that the letter has gone.'],
}

/** What somebody wrote in a letter, by what its gap asks for. */
export const written: Readonly<Record<string, string>> = {
  'what was wrong, and how it is put right':
    'The calls are back at the times in the plan, and the manager rings on the first Monday of the month to hear how it goes.',
}
