import {
  any,
  appointed,
  atLeast,
  atMost,
  count,
  dateIn,
  dayOf,
  dueOf,
  fieldsOf,
  filled,
  type Gate,
  given,
  inRegister,
  is,
  last,
  not,
  recorded,
  sent,
  setting,
  the,
} from '#language'

export const asked = 'escalation-requested'
export const member = appointed('panel-member')
export const chair = appointed('panel-member', { where: { chair: true } })
export const panelMet = the('meeting-held', { where: { of: 'review-panel' } })
export const panelDate = last(the('meeting-date-set', { where: { of: 'review-panel' } }))
export const panelLetter = sent('panel-letter')
export const letterReachedDirector = the('report-received', { where: { of: 'review-panel' } })
export const newMatter = the('other-concern-raised', { where: { kind: 'new-matter' } })
export const theirSummary = the('submission-heard', { where: { from: ['complainant', 'advocate', 'representative'] } })
export const secondPerson = appointed('independent-person', { stage: 'stage-2' })
export const secondInvestigator = appointed('independent-investigator', { stage: 'stage-2' })

/** 7.13: what may be done at Stage Three. */
export const stage3Gates: Readonly<Record<string, Gate>> = {
  'arrange-panel': {
    clause: '7.13.2',
    who: 'customer-relationship-team',
    may: 'start arranging the Panel',
    records: the('meeting-being-arranged', { where: { of: 'review-panel' } }),
  },
  'appoint-member': {
    clause: '7.13.3',
    who: 'customer-relationship-team',
    may: 'appoint a member of the Panel',
    records: member,
    needs: {
      'not-independent-person': {
        clause: '7.13.3; reg 19(3)',
        that: not(is(given('person'), fieldsOf(secondPerson, 'person'))),
        otherwise: 'the Stage Two Independent Person may not be a member of the Panel',
      },
      'not-investigator': {
        clause: '7.13.3',
        that: not(is(given('person'), fieldsOf(secondInvestigator, 'person'))),
        otherwise: 'the Stage Two Investigator may not be a member of the Panel',
      },
      independent: {
        clause: '7.13.3; reg 2',
        that: any(
          not(recorded(the('person-registered', { where: { register: 'panel-members', person: given('person') } }))),
          inRegister(given('person'), 'panel-members'),
        ),
        otherwise: 'the register says this person is connected with the Council, so they are not independent',
      },
    },
    reading: { doubt: 'The policy does not say that the Independent Person may not sit.', chosen: 'Regulation 19(3) is enforced.' },
  },
  'appoint-clerk': {
    clause: '7.13.2; 7.13.3',
    who: 'customer-relationship-team',
    may: 'name the Panel clerk, from the Customer Relationship Team',
    records: appointed('panel-clerk'),
  },
  convene: {
    clause: '7.13.2; 7.13.3',
    who: 'customer-relationship-team',
    may: 'convene the Panel and set its date',
    records: the('meeting-date-set', { where: { of: 'review-panel' } }),
    needs: {
      three: {
        clause: '7.13.3',
        that: atLeast(count(member), 3),
        otherwise: 'the Panel is three independent persons; fewer have been appointed',
      },
      chair: { clause: '7.13.3', that: recorded(chair), otherwise: 'one of the three must be the chair' },
      'in-time': {
        clause: '7.13.2',
        that: atMost(dayOf(dateIn('given', 'date')), dayOf(dueOf('hold-panel'))),
        otherwise: 'this is past the 30 working days',
        onlyWarn: true,
      },
    },
  },
  'name-attendee': {
    clause: '7.13.3; 7.13.4',
    who: ['customer-relationship-team', 'complainant', 'representative', 'advocate', 'panel-chair'],
    may: 'name somebody to attend the Panel',
    asks: ['lawyer'],
    records: the('meeting-attendee-named', { where: { of: 'review-panel' } }),
    needs: {
      'no-council-lawyer': {
        clause: '7.13.4',
        that: any(not(filled(given('lawyer'))), is(given('as'), 'companion')),
        otherwise: 'no lawyer from the Council may be present',
      },
      'no-lawyer-companion': {
        clause: '7.13.4',
        that: any(not(filled(given('lawyer'))), not(is(given('as'), 'companion'))),
        otherwise: 'our policy (7.13.4) bars a lawyer acting professionally; the Regulations contain no such bar',
      },
    },
    reading: {
      doubt:
        '7.13.3 lists the Director, 7.13.5 and 7.13.6 a nominated representative; reg 19(6) lets the complainant bring the advocate and one other person.',
      chosen: 'The Director by default, or a named representative; more than one companion may be named.',
    },
  },
  'send-papers': {
    clause: '7.13.6',
    who: 'customer-relationship-team',
    may: 'send the papers of the Panel',
    asks: ['contents'],
    records: the('meeting-papers-sent', { where: { of: 'review-panel' } }),
  },
  'record-panel': {
    clause: '7.13.3; 7.13.6',
    who: ['panel-chair', 'customer-relationship-team'],
    may: 'record that the Panel met',
    asks: ['members'],
    records: panelMet,
    needs: {
      three: { clause: '7.13.3', that: atLeast(given('members'), 3), otherwise: 'the Panel is three independent persons' },
    },
  },
  hear: {
    clause: '7.13.5; 7.13.6',
    who: ['panel-chair', 'panel-clerk', 'customer-relationship-team'],
    may: 'record a submission that the Panel heard',
    records: 'submission-heard',
    needs: {
      order: {
        clause: '7.13.5',
        that: any(not(is(given('from'), 'director')), recorded(theirSummary)),
        otherwise: 'the complainant’s summary comes first, and then the Director’s answer',
        onlyWarn: true,
      },
      'order-of-the-representative': {
        clause: '7.13.5',
        that: any(not(is(given('from'), 'nominated-representative')), recorded(theirSummary)),
        otherwise: 'the complainant’s summary comes first, and then the answer of the Director’s representative',
        onlyWarn: true,
      },
      'similar-length': {
        clause: '7.13.6',
        that: any(atMost(given('minutes'), setting('submission-minutes')), filled(given('chairsNote'))),
        otherwise: 'it took longer than each side has: submissions are of similar length, so the chair notes why',
        onlyWarn: true,
      },
    },
    reading: {
      doubt: '"Similar duration" has no number.',
      chosen: 'Each side has the same number of minutes (a setting); a longer one needs the chair’s note.',
    },
  },
  question: {
    clause: '7.13.6',
    who: ['panel-chair', 'panel-member', 'panel-clerk'],
    may: 'record a question the Panel put',
    records: 'question-put',
  },
  'set-aside-new-matter': {
    clause: '7.13.6',
    who: ['panel-chair', 'panel-clerk', 'customer-relationship-team'],
    may: 'mark a matter that was not in the signed statement as outside the review',
    records: newMatter,
  },
  'receive-letter': {
    clause: '7.13.8',
    who: ['director-of-childrens-services', 'customer-relationship-team'],
    may: 'record the day the Director received the Chair’s letter',
    records: letterReachedDirector,
    needs: { met: { clause: '7.13.7', that: recorded(panelMet), otherwise: 'the Panel has not met' } },
  },
}
