/** What people write in the fields of their forms, by field, and by what the fact is of, wherever the model is followed. */
export const fields: Readonly<Record<string, readonly (string | boolean | number | readonly string[])[]>> = {
  // Resolved is for what both sides agreed on, and has an act of its own.
  'response-sent.overall=settled': ['resolved'],
  'response-sent.overall': ['upheld', 'upheld', 'partially-upheld', 'partially-upheld', 'not-upheld', 'not-upheld', 'not-upheld'],
  'response-sent.actionTaken': [
    'We have put it right, and told the team what went wrong.',
    'The record has been corrected, and the person who rings is now told within two days.',
    'Nothing more is needed: it was done before we wrote.',
  ],
  'extension-agreed.reason': [
    'The officer who was there is away until Monday.',
    'Two services have to answer, and one has asked its contractor.',
    'The person would like to meet first, and that can only be next week.',
  ],
  'extension-agreed.exceptional': [true],
  'complainant-told-of-extension.reasons': [
    'Two services have to be asked, and we want to give you one answer.',
    'The person who knows what happened is away until Monday.',
    'You have offered us more papers, and we would like to read them first.',
  ],
  'complainant-told-of-extension.complainantAnswer': ['agreed', 'agreed', 'did-not-answer'],
  'stage-omission-agreed.reason': [
    'It concerns several services and a decision made some time ago.',
    'It is serious, and needs looking into from the start.',
  ],
  'escalation-requested.how': ['by telephone', 'by email', 'in a letter', 'in person'],
  'escalation-requested.reasons': [
    'You say sorry and do not say what will be different.',
    'The answer is about another day than the one I complained of.',
    'I was told that somebody would ring before you wrote, and nobody did.',
    '',
  ],
  'stage-omission-agreed.agreedBy': [['complaints-lead']],
  'information-declined.items': [['name'], ['name', 'contact details']],
  'answer-held.actionTaken': ['It was looked into, and the team spoken to. The answer is kept for whoever asks.'],
  'case-closed.noLetterBecause': ['No contact details were given.'],
  'ombudsman-evidence-sent.of': ['information'],
  'action-checked.evidence': [
    'Ten cases of the month after, looked through: it held in each.',
    'The service manager’s note of the spot check.',
  ],
  'lateness-decided.accepted': [true],
  'lateness-decided.reasons': ['There were good reasons for the delay, and it can still be looked into fairly.'],
  'complaint-resolved.how': [
    'It was put right the same week, and you told us that this settles it.',
    'We met, said sorry, and agreed who rings when.',
  ],
  'report-received.sections': [['findings-per-point', 'procedural-changes', 'wider-learning']],
  'comments-asked-for.of': ['the other service'],
  'progress-update-given.estimate': ['Most people have been spoken to, and we are writing it up.'],
  'cause-recorded.main': ['communication', 'delay', 'standard-of-service', 'staff', 'policy'],
  'cause-recorded.remedialAction': ['Put right, and the person told.'],
  'cause-recorded.trainingNeed': [false, false, true],
  'learning-decided.learning': [true, false],
  'learning-decided.reasons=nothing': [
    'It was one mistake on one day, and has been put right.',
    'The service did what it says it does. Nothing about it has to change.',
  ],
  'learning-decided.reasons': [
    'Messages left on a Friday are now on one list, and read on Monday.',
    'Letters are read by a second person before they go.',
  ],
  'action-proposed.what': [
    'Put the messages of the weekend on one list, and name who reads it.',
    'Say in the first letter when somebody will ring.',
    'Read the standard letter with people who get it, and write it again.',
  ],
  'action-proposed.kind': ['improvement'],
  'action-proposed.source': ['complaint'],
  'action-proposed.remedy': [''],
  'action-done.document': [''],
  'action-assigned.owner': ['The service that the complaint is about'],
  'action-done.proof': [
    'It is in the guide for the team, and was gone through at its meeting.',
    'The new letter has been in use for a month.',
  ],
  'action-dropped.reasons': ['The person asked us to leave it as it is.'],
  'action-done.monitored': [false],
  'action-done.whyNotMonitored': ['It is seen at once if it happens again.'],
  'action-done.learningPoint': ['Say when somebody will ring, and ring then.', ''],
  'people-told.to': [['the complainant']],
  'people-told.to=learning-point': [['the team']],
  'complaint-withdrawn.how': ['by telephone', 'by email'],
  'consent-answered.answer': ['given'],
  'consent-answered.from': ['the person affected'],
  'consent-answered.written': [true],
  'ombudsman-enquiry-received.which': ['spso'],
  'ombudsman-enquiry-received.reference': ['202601234'],
  'ombudsman-enquiry-received.items': [4],
  'ombudsman-evidence-sent.contents': [['file', 'index', 'comments', 'self-assessment']],
  'contact-clarified.words': ['What “partially upheld” means, and that nothing more is asked of them.'],
  'case-closed.reason': ['Answered, with the cause and what follows from it on the file.'],
  'note-made.words': ['Rang at the time they asked for. Left a message.'],
}

/** Why a point was found as it was. */
export const findings: Readonly<Record<string, readonly string[]>> = {
  upheld: [
    'It was not done, and it should have been. There is no good reason for it.',
    'You told us, and it was written down. Nobody did anything with it. We are sorry.',
    'We said one thing in the letter and did another. You were right to say so.',
  ],
  'partially-upheld': [
    'What was decided was for us to decide. How you were told was not good enough.',
    'Two of the three dates were missed by us. The third was changed because of the weather.',
  ],
  'not-upheld': [
    'We looked at the record of that day and spoke to both people. It was done as it should be, and we have explained how.',
    'The rules leave us no choice here, and we have said which they are.',
  ],
  resolved: ['We put it right together, and you told us that this settles it.'],
}

/** What somebody wrote in a letter, by what its gap asks for. */
export const written: Readonly<Record<string, string>> = {
  'what we have done, or will do, who does it and by when':
    'The record has been put right, and the team rings within two days from now on. Its manager looks at this each month.',
  'for each point, what happened and what should have happened':
    'You were told one thing by telephone and another in the letter. The letter should have said what you had been told, and why.',
  'what went wrong, and what will put it right': 'You had to ask three times. Somebody rings you this week, and will be the one you ring.',
  'each action, who does it and by when': 'The manager of the team puts the messages of the weekend on one list by the end of the month.',
  'why it is not looked at as a complaint':
    'You asked us for something for the first time, and the service can deal with it straight away.',
  'the right way to take it further, and whom to ask':
    'We have passed it to the service, which will write to you. Its number is on its page.',
}
