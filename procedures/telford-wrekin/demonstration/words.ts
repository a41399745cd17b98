/** Why a point was found as it was. */
export const findings: Readonly<Record<string, readonly string[]>> = {
  upheld: [
    'The records show that this was not done, and it should have been. There is no good reason for it.',
    'You were not told, and the plan says that you would be. We accept that this was our mistake.',
    'The worker remembers it as you do. It fell short of what we promise, and you were right to say so.',
    'We found the note of your call. It was passed to nobody. That should not have happened.',
    'The delay was ours. Nothing that you did caused it.',
  ],
  'partially-upheld': [
    'You were told, though late and by telephone only. The decision itself was one that the team could make; how you heard of it was not good enough.',
    'Two of the four visits were cancelled by us without a reason. The other two were moved at your request.',
    'The report was sent in time to the address we held. We had been told of the new one and had not changed it everywhere.',
    'The hours were worked out correctly. We did not explain them, and we should have.',
  ],
  'not-upheld': [
    'The records of the day, and two people who were there, say that it was explained. We understand that it did not feel so, and have sent you the note.',
    'The decision was made by the panel on the papers it had, and follows the guidance. We have set out the reasons in full.',
    'We read the file and spoke with both workers. We did not find that it was said.',
    'The payment was made on the day it was due. We enclose the date and the amount.',
  ],
  resolved: [
    'We talked it through, and what you asked for has been done.',
    'You told us that you are content with what was agreed when we met.',
    'It was put right before we wrote, and you have said that this settles it.',
  ],
}

/** What people write in the fields of their forms, by field, and by what the fact is of. */
export const fields: Readonly<Record<string, readonly (string | boolean | number | readonly string[])[]>> = {
  'complaint-registered.subjects': [['quality'], ['delay'], ['decision'], ['attitude-of-staff'], ['delivery', 'delay']],
  'complaint-registered.nhsPart': ['none'],
  'complaint-registered.function': ['part-3'],
  'lateness-decided.stillEfficient': [true],
  'restriction-decided.limits': [['one-named-contact']],
  'response-sent.approach': ['negotiation', 'reconsideration', 'mediation', 'other'],
  'person-appointed.fromRegister=independent-investigator': [true],
  'contact-made.with': ['the complainant'],
  'contact-made.purpose': ['hear it from them'],
  'contact-made.result': [
    'We talked for half an hour. What matters most is to be told before things change.',
    'They would like to be written to, and to have time to think about it.',
    'A visit was agreed. They will bring a friend.',
    'They repeated what they want, and are glad to have been asked.',
  ],
  'contact-made.result=reasons': ['They say that the answer does not deal with how it was done, only with whether it might be.'],
  'contact-made.result=clarify': ['We went through each point, and they agreed how it is written down.'],
  'contact-made.result=explain-response': ['We read the letter together. It was understood, and they will think about what to do next.'],
  'consent-asked-for.with': ['the other organisation'],
  'consent-answered.from': ['the complainant'],
  'wishes-recorded.wish': ['They would like to be asked themselves, and to be told the answer in person.'],
  'adjustment-requested.why': ['Asked for when complaining'],
  'adjustment-decided.agreed': [true],
  'adjustment-decided.what': ['Done as asked, in every letter and call'],
  'adjustment-decided.factors': [['what they asked for', 'what it takes to do it']],
  'advocate-delayed.unavoidable': [true],
  'advocate-delayed.cause': [
    'The advocate first named was ill, and another had to be found',
    'The young person wished for somebody they know, who is away',
  ],
  'people-told.to': [['rights-and-representations-service']],
  'people-told.to=no-reply-possible': [['the caller']],
  'people-told.to=process-ended': [['the complainant']],
  'extension-agreed.reason': [
    'Two of the people to be asked are on leave until next week',
    'The records are in another service and have been sent for',
    'The complainant would like to meet first, and that can only be next week',
  ],
  'extension-agreed.complainantAnswer': ['agreed'],
  'complainant-told-of-extension.reasons': [
    'It concerns several services, and their records have to be read together.',
    'More people had to be interviewed than was foreseen, and one of them was away.',
  ],
  'complainant-told-of-extension.complainantAnswer': ['agreed', 'agreed', 'did-not-answer'],
  'escalation-requested.how': ['by text', 'by telephone', 'by email', 'in a letter'],
  'escalation-requested.reasons': [
    'The answer says sorry but does not say what will be different.',
    'Nobody spoke to the person who was there.',
    'It answers a question that I did not ask.',
    'You looked at your own records and believed them.',
    '',
  ],
  'stage-omission-agreed.reason': [
    'It is about the manager who would have to answer it.',
    'It was looked into before, and both sides want somebody from outside.',
  ],
  'lateness-decided.accepted': [true],
  'lateness-decided.reasons': [
    'There was good reason for the delay, and the people who remember it are still here.',
    'The letter went astray, which was not the complainant’s doing.',
  ],
  'standing-decided.accepted': [true],
  'hold-placed.reasons': ['The police have asked that nobody is interviewed until they have been.'],
  'hold-placed.ground': ['police-investigation'],
  'other-process-began.process': ['a disciplinary hearing'],
  'point-routed.reasons': ['A hearing about the same words has begun, and what is said here could be used there.'],
  'safeguarding-considered.of': ['the child'],
  'safeguarding-considered.referred': [true],
  'safeguarding-considered.reasons': ['Looked at on the same day, with the duty manager, and passed to family support.'],
  'draft-submitted.to': [['customer-relationship-team', 'independent-person']],
  'draft-submitted.to=statement': [['complainant']],
  'draft-submitted.outcomes': ['An apology, the decision looked at again, and to be told in time from now on'],
  'statement-signed.outcomesSought': [true],
  'interview-held.of': ['The social worker', 'The team manager', 'The supervising social worker'],
  'comments-received.kind': ['accuracy'],
  'comments-received.on': ['Paragraph 14: the visit was on the Tuesday.', 'Paragraph 9: the manager was told by email, not by telephone.'],
  'comment-decided.included': [true],
  'report-received.signed': [true],
  'report-received.recommendations': [1, 2, 3, 4],
  'response-sent.considered': [
    ['records', 'staff'],
    ['records', 'staff', 'law-and-procedure'],
  ],
  'complaint-resolved.how': [
    'The worker visited, said sorry, and the visits begin again next week.',
    'The money was paid, with a letter that says how it went wrong.',
    'The plan was changed as they asked, and they are content with that.',
  ],
  'complaint-withdrawn.how': ['by telephone', 'by text', 'by email'],
  'withdrawal-confirmed.inWriting': [true],
  'meeting-being-arranged.settled': [['three dates offered'], ['the chair asked']],
  'meeting-attendee-named.person': ['The Independent Person'],
  'meeting-attendee-named.lawyer': [false],
  'meeting-held.noted': [true],
  'meeting-held.members=review-panel': [3],
  'meeting-held.with=review-panel': [
    ['the complainant', 'complaints-manager', 'independent-investigator', 'independent-person', 'respective-director', 'panel-clerk'],
  ],
  'meeting-held.with=learning': [['service-delivery-manager', 'complaints-manager', 'customer-relationship-team']],
  'meeting-papers-sent.contents': [['complaint', 'submissions', 'correspondence-and-reports', 'legal-context']],
  'learning-decided.learning': [true],
  'learning-decided.reasons': [
    'People are to be told before things change, not after: the team now rings first and notes it.',
    'A handover sheet goes with every change of worker.',
    'Reports are sent five working days before a conference, and the sender checks the address.',
    'Carers’ payments are checked on the Thursday before.',
  ],
  'action-proposed.remedy': [''],
  'action-assigned.owner': ['service-delivery-manager', 'customer-relationship-team'],
  'action-done.proof': [
    'Done as it was promised; the letter about it is on the file.',
    'Gone through at the team meeting, and on the team’s pages.',
  ],
  'action-done.document': [''],
  'log-updated.as': ['entered'],
  'shared-outside.what': ['The point of complaint, and how to reach the complainant'],
  'shared-outside.under': ['the complainant’s permission'],
  'ombudsman-enquiry-received.reference': ['26 002 118', '26 003 405', '26 003 977', '26 004 260'],
  'ombudsman-evidence-sent.of': ['information'],
  'ombudsman-draft-answered.comments': ['We accept it. The date of the second visit is the 14th.'],
  'case-closed.reason': ['Everything that was promised has been done, and the complainant knows what they may do next.'],
  'note-made.words': ['Rang at the time they asked for. Left a message, and sent a text.'],
}

/** What somebody wrote in a letter, by what its gap asks for. */
export const written: Readonly<Record<string, string>> = {
  'which points, and why':
    'the point about what was said on the telephone. A disciplinary hearing is to decide the same thing, and looking into it twice could spoil both.',
  'which process': 'a disciplinary hearing',
  'which points': 'those marked with our name in the list',
  'who has it now, and how to reach them':
    'the complaints team of the council that runs the service has it, and will write to you within ten working days.',
  'what will be done, by whom and by when; or why nothing can be upheld':
    'the manager of the team will ring you on the first Monday of next month to ask how things are, and has put a note on the file so that you are told before anything changes.',
  'how it will be put right':
    'what was missed has been done, and the manager has gone through it with the team so that it does not happen to somebody else.',
  'each action, who does it and by when':
    'The social worker writes to you each Friday until the plan is changed; the manager looks at the plan again by the end of next month.',
  'each action, who does it and by when, and what was learned':
    'The team manager changes the handover sheet by the end of next month, and the Service Delivery Manager checks it after three. We learned that people must be told before things change, not after.',
  'whether the complaint was adequately dealt with, and why':
    'we think that it was dealt with fairly, though more slowly than it should have been, and that nobody explained the delay well enough.',
  'each recommendation; or that there are none':
    'that the Council writes down how it tells families of a change, and that it looks at this case again in six months.',
  'what the Council says about its summary and recommendations': 'it is fair, and I accept it in full.',
  'the action on each, who does it and by when':
    'the guide to telling families is written by the Service Delivery Manager by the end of next month, and I will look at the case again myself in six months.',
  'what will be done, by whom and by when':
    'our solicitor sends the court a corrected statement within ten working days, with a copy to you.',
  'what will be done, by whom and by when; or why nothing can be upheld, in words for a child':
    'the boss of the team will ring you on the first Monday of next month. They will ask how things are. You will be told before anything changes.',
  'how it will be put right, in words for a child': 'We have done what we forgot to do. The team knows, so that it does not happen again.',
  'each action, who does it and by when, in words for a child':
    'Your worker writes to you each Friday until the plan is changed. Their boss looks at the plan again by the end of next month.',
  'each action, who does it and by when, and what was learned, in words for a child':
    'The boss of the team makes a new list by the end of next month. We learned that you must be told before things change.',
  'what the Council says about its summary and recommendations, in words for a child': 'We say yes to all of it.',
  'the action on each, who does it and by when, in words for a child':
    'Our manager writes a new guide by the end of next month. I will look at it again in six months.',
  'what will be done, by whom and by when, in words for a child':
    'Our lawyer tells the court what was wrong. They do it in ten working days. You get a copy.',
  'what goes on now, or that nothing can, in words for a child': 'We will look at the other things you told us about.',
  'who looks at it first and why, in words for a child':
    'Some other people look at it first. Two looks at the same time would not be fair.',
}
