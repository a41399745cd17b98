import { any, covers, fieldsOf, filled, given, is, type Need, noLimit, not, recorded, setting, stage, the, workingDays } from '#language'
import { withdrawn } from './events.ts'
import { qualityTeam } from './roles.ts'

/** Adjustments agreed with a format of their own. */
const formats = fieldsOf(the('adjustment-decided', { where: { agreed: true } }), 'format')

/** Every letter goes in the format that was agreed (19.8). */
export const inTheAgreedFormat: Readonly<Record<string, Need>> = {
  'agreed-format': {
    clause: '19.8',
    that: any(not(filled(formats)), is(given('format'), formats)),
    otherwise: 'another format was agreed as an adjustment: use it, or make a call as well and record it',
    onlyWarn: true,
  },
}

/** 19: what is changed so that nobody is at a disadvantage. */
export const adjustments = stage({
  title: 'Reasonable adjustments',
  clause: '19.2',
  endsWhen: withdrawn,

  dates: {
    comments: {
      title: 'Last day for comments',
      clause: '19.8',
      each: 'comment',
      by: { dateIn: 'comments-asked-for', field: 'by' },
      extensions: {
        'more-time': {
          clause: '19.8',
          who: ['complaints-officer', 'complaints-manager'],
          may: 'give the complainant more time as an adjustment',
          asks: ['reason'],
          records: the('extension-agreed', { where: { kind: 'adjustment' } }),
          to: { dateIn: 'given', field: 'newDate' },
          needs: {
            agreed: {
              clause: '19.8',
              that: recorded(the('adjustment-decided', { where: { agreed: true } })),
              otherwise: 'no adjustment has been agreed',
            },
          },
          reading: {
            doubt: 'More time "to provide further information or comments": whether also to appeal or to ask for a Panel is not said.',
            chosen: 'For any step of the complainant, if agreed; it never lengthens the Council’s own time.',
          },
        },
      },
    },
  },

  duties: {
    decide: {
      clause: '19.11',
      who: qualityTeam,
      must: 'decide on the adjustment with a minimum of delay',
      each: 'adjustment',
      by: workingDays(setting('adjustment-reminder')).from('adjustment-requested'),
      aim: true,
      doneBy: 'adjustment-decided',
      ladder: {
        waiting: {
          clause: '19.11',
          on: { at: 'due' },
          what: 'An adjustment is still waiting for a decision',
          to: 'complaints-manager',
        },
      },
      reading: { doubt: '"A minimum of delay" has no number.', chosen: 'A reminder at 5 working days (a setting), not a breach.' },
    },
    confirm: {
      clause: '19.13',
      who: qualityTeam,
      must: 'confirm the agreed adjustment in writing, in the agreed format',
      each: 'adjustment',
      when: recorded(the('adjustment-decided', { where: { agreed: true } })),
      by: noLimit('when it is agreed').after('adjustment-decided'),
      doneBy: { fact: 'letter-sent', where: { letter: 'adjustment-agreed' } },
      letter: 'adjustment-agreed',
    },
    explain: {
      clause: '19.13',
      who: qualityTeam,
      must: 'explain why the adjustment is not agreed',
      each: 'adjustment',
      when: recorded(the('adjustment-decided', { where: { agreed: false } })),
      by: noLimit('when it is decided').after('adjustment-decided'),
      doneBy: { fact: 'letter-sent', where: { letter: 'adjustment-not-agreed' } },
      letter: 'adjustment-not-agreed',
    },
  },

  gates: {
    ask: {
      clause: '19.9; 19.10',
      who: 'anyone',
      may: 'ask for an adjustment, or suggest one, at any time',
      records: 'adjustment-requested',
    },
    'decide-on-adjustment': {
      clause: '19.10; 19.12',
      who: qualityTeam,
      may: 'decide on an adjustment',
      each: 'adjustment',
      records: 'adjustment-decided',
      needs: {
        factors: {
          clause: '19.10',
          that: covers(given('factors'), ['disadvantage', 'effective', 'practical', 'disruption', 'cost']),
          otherwise:
            'each factor needs its answer: the disadvantage without it, whether it works, how practical it is, disruption, cost and resources',
        },
        why: {
          clause: '19.12; 19.13',
          that: any(is(given('agreed'), true), filled(given('reasons'))),
          otherwise: 'where it is not agreed, say why',
        },
        alternative: {
          clause: '19.12',
          that: any(is(given('agreed'), true), filled(given('alternative'))),
          otherwise: 'say what was considered instead, such as something less expensive',
        },
        asked: {
          clause: '19.13',
          that: recorded('adjustment-requested'),
          otherwise: 'the person’s own words about what they need are not recorded',
        },
      },
      reading: {
        doubt: 'The list of factors has no number, and 19.11 runs on around it.',
        chosen: 'Five factors; whether there is a cheaper way is asked when refusing.',
      },
    },
    'ask-for-comments': {
      clause: '19.8',
      who: 'anyone',
      may: 'ask somebody for comments or information by a day',
      each: 'comment',
      records: 'comments-asked-for',
    },
  },

  principles: {
    'must-be-made': {
      clause: '19.1; 19.2; 19.5',
      who: 'member-of-staff',
      must: 'make the adjustments that are reasonable, and follow them in every step',
    },
    anticipate: { clause: '19.3', who: 'quality-team', must: 'plan for likely needs without waiting to be asked' },
    'no-proof': { clause: '19.4; 19.6', who: 'quality-team', must: 'consider every request and never ask for proof of a disability' },
    'other-ways': {
      clause: '19.8',
      who: 'quality-team',
      must: 'use the telephone, or write through a representative or advocate, where agreed',
    },
    individually: { clause: '19.13; 19.10', who: 'quality-team', must: 'look at each request by itself and agree it with the person' },
  },
})
