import { day, type LocalDate } from '#calendar'
import type { Fact } from '#case'

type Told = Partial<Pick<Fact, 'stage' | 'about' | 'data' | 'by'>>

/** An invented complaint from receipt to the Panel's letter, 40 facts, all of which have effect. */
export function fortyFacts(): readonly Fact[] {
  const facts: Fact[] = []
  const then = (type: string, on: string, role: string, told: Told = {}): void => {
    const id = `f${String(facts.length + 1).padStart(2, '0')}`
    facts.push({
      id,
      type,
      case: 'B26-0001',
      on: day(on),
      by: { role },
      recordedAt: `${on}T12:00:00.000Z`,
      recordedBy: 'officer-1',
      data: {},
      ...told,
    })
  }
  const team = 'customer-relationship-team'
  const sent = (version: number, contents: readonly string[], copies: readonly string[] = []) => ({
    version,
    contents,
    to: ['complainant'],
    copies: [team, ...copies],
  })
  const found = (on: string, role: string, point: string, finding: string): void =>
    then('finding-recorded', on, role, { about: { point: [point] }, data: { finding, reasons: 'What the records show.' } })

  then('complaint-received', '2026-03-02', 'complainant', {
    data: { words: 'Nobody rang back.', relation: 'parent', receivedBy: team, anonymous: false, channel: 'telephone' },
  })
  then('point-raised', '2026-03-02', 'complainant', { about: { point: ['1'] }, data: { words: 'Nobody rang back.' } })
  then('point-raised', '2026-03-02', 'complainant', { about: { point: ['2'] }, data: { words: 'The plan was not sent.' } })
  then('complaint-registered', '2026-03-03', team, { data: { reference: 'B26-0001' } })
  then('acknowledgement-sent', '2026-03-03', team, {
    stage: 'intake',
    data: { contents: ['procedure', 'governed', 'manager', 'response-date', 'stage-2-right'], to: ['complainant'] },
  })
  then('person-appointed', '2026-03-03', team, { stage: 'intake', data: { as: 'service-delivery-manager', person: 'manager-1' } })
  then('contact-made', '2026-03-06', 'service-delivery-manager', {
    data: { with: 'complainant', purpose: 'to understand the complaint', result: 'Spoke for half an hour.' },
  })
  then('advocacy-offered', '2026-03-06', team)
  then('extension-agreed', '2026-03-12', team, {
    stage: 'stage-1',
    data: { kind: 'agreed', newDate: '2026-03-27', reason: 'A witness is on leave.', complainantAnswer: 'agreed' },
  })
  found('2026-03-25', 'service-delivery-manager', '1', 'upheld')
  found('2026-03-25', 'service-delivery-manager', '2', 'not-upheld')
  then('response-sent', '2026-03-26', 'service-delivery-manager', {
    stage: 'stage-1',
    data: { ...sent(1, ['judgements', 'agreement', 'actions', 'apology', 'next-stage']), considered: ['records'] },
  })
  then('escalation-requested', '2026-04-01', 'complainant', { stage: 'stage-2', data: { how: 'telephone' } })
  then('person-appointed', '2026-04-09', team, {
    stage: 'stage-2',
    data: { as: 'independent-investigator', person: 'investigator-1', fromRegister: true },
  })
  then('person-appointed', '2026-04-09', team, { stage: 'stage-2', data: { as: 'independent-person', person: 'independent-1' } })
  then('statement-signed', '2026-04-20', 'complainant', { data: { elements: 2, outcomesSought: true } })
  then('investigation-started', '2026-04-21', 'independent-investigator', { stage: 'stage-2' })
  for (const person of ['worker-1', 'worker-2']) {
    then('interview-held', '2026-04-24', 'independent-investigator', {
      stage: 'stage-2',
      about: { person: [person] },
      data: { of: person },
    })
  }
  then('draft-submitted', '2026-05-12', 'independent-investigator', {
    stage: 'stage-2',
    data: { of: 'investigation', to: [team, 'independent-person'], elements: 2 },
  })
  for (const person of ['worker-1', 'worker-2']) {
    then('draft-shared', '2026-05-12', team, { stage: 'stage-2', about: { person: [person] } })
  }
  then('comments-received', '2026-05-15', 'interviewed-staff', {
    about: { comment: ['1'], person: ['worker-1'] },
    data: { kind: 'factual', on: 'a date' },
  })
  then('comment-decided', '2026-05-18', 'independent-investigator', { about: { comment: ['1'] }, data: { included: true } })
  found('2026-05-19', 'independent-investigator', '1', 'upheld')
  found('2026-05-19', 'independent-investigator', '2', 'partially-upheld')
  then('report-received', '2026-05-20', 'independent-investigator', {
    stage: 'stage-2',
    data: { of: 'investigation', signed: true, recommendations: 2 },
  })
  then('report-received', '2026-05-21', 'independent-person', {
    stage: 'stage-2',
    data: { of: 'independent-person', signed: true, addresses: ['fair', 'full', 'prompt'] },
  })
  then('passed-on', '2026-05-21', team, { data: { what: 'reports', to: 'respective-director' } })
  then('response-sent', '2026-05-27', 'respective-director', {
    stage: 'stage-2',
    data: sent(1, ['findings', 'apology', 'actions', 'investigation-report', 'independent-person-report', 'next-stage']),
  })
  then('response-received', '2026-05-28', 'complainant', { stage: 'stage-2' })
  then('escalation-requested', '2026-06-15', 'complainant', {
    stage: 'stage-3',
    data: { how: 'letter', reasons: 'The plan still has not come.' },
  })
  then('meeting-being-arranged', '2026-06-16', team, { stage: 'stage-3', data: { of: 'review-panel', settled: ['chair'] } })
  for (const [i, person] of ['panel-1', 'panel-2', 'panel-3'].entries()) {
    then('person-appointed', '2026-06-22', team, { stage: 'stage-3', data: { as: 'panel-member', person, chair: i === 0 } })
  }
  then('meeting-date-set', '2026-06-23', team, { stage: 'stage-3', data: { of: 'review-panel', date: '2026-07-20', members: 3 } })
  then('meeting-papers-sent', '2026-07-06', team, { stage: 'stage-3', data: { of: 'review-panel', contents: ['complaint', 'reports'] } })
  then('meeting-held', '2026-07-20', 'panel-chair', {
    stage: 'stage-3',
    data: { of: 'review-panel', noted: true, members: 3, with: ['complainant'] },
  })
  then('letter-sent', '2026-07-24', 'panel-chair', {
    stage: 'stage-3',
    data: {
      letter: 'panel-letter',
      contents: ['stage-1', 'stage-2', 'recommendations'],
      to: ['complainant', 'representative', 'director-of-childrens-services'],
      copies: ['independent-person'],
      format: 'letter',
    },
  })
  return facts
}

/** The day the case is looked at. */
export const lookedAt: LocalDate = day('2026-07-28')
