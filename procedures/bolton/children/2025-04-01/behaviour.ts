import { any, dateIn, given, is, last, noLimit, recorded, sent, stage, the } from '#language'

const explained = the('behaviour-warned', { where: { changeAsked: true } })
const warned = last(the('behaviour-warned', { where: { restrictionThreatened: true } }))
const extreme = recorded(the('behaviour-logged', { where: { feature: 'immediate-threat' } }))
const proposed = 'restriction-proposed'

/** 24: explaining and warning first, and limits that only the Monitoring Officer decides. */
export const behaviour = stage({
  title: 'Unreasonably persistent complainants',
  clause: '24.1',

  duties: {
    'send-warning': {
      clause: '24.4',
      who: 'complaints-manager',
      must: 'send the explanation and the warning in a letter',
      when: recorded(the('behaviour-warned', { where: { restrictionThreatened: true } })),
      by: noLimit('owed').after(the('behaviour-warned', { where: { restrictionThreatened: true } })),
      doneBy: sent('behaviour-warning'),
      letter: 'behaviour-warning',
    },
    decide: {
      clause: '24.7',
      who: 'monitoring-officer',
      must: 'decide whether the circumstances justify the restriction',
      each: 'restriction',
      by: noLimit('owed').after(proposed),
      doneBy: 'restriction-decided',
      until: recorded('restriction-ended'),
    },
    tell: {
      clause: '24.6',
      who: ['complaints-manager', 'monitoring-officer'],
      must: 'tell the complainant of the restriction, why it is in proportion, and when it is reviewed',
      each: 'restriction',
      by: noLimit('owed').after('restriction-decided'),
      doneBy: sent('restriction'),
      letter: 'restriction',
    },
    review: {
      clause: '24.6',
      who: 'monitoring-officer',
      must: 'review the restriction',
      each: 'restriction',
      by: dateIn('restriction-decided', 'reviewOn'),
      doneBy: the('review-held', { where: { of: 'restriction' } }),
      until: recorded('restriction-ended'),
      reading: {
        doubt: 'No time for a review and no appeal are stated.',
        chosen: 'A date of review is asked for, usually 6 months, and the complainant is told of it.',
      },
    },
  },

  gates: {
    log: { clause: '24.2; 24.3', who: 'anyone', may: 'write down behaviour, with what shows it', records: 'behaviour-logged' },
    warn: {
      clause: '24.4',
      who: 'complaints-manager',
      may: 'explain why behaviour is unreasonable and ask for it to change',
      asks: ['reasons'],
      records: 'behaviour-warned',
      needs: {
        change: { clause: '24.4', that: is(given('changeAsked'), true), otherwise: 'the person must be asked to change it' },
      },
    },
    propose: {
      clause: '24.2; 24.3; 24.6',
      who: ['complaints-manager', 'head-of-service'],
      may: 'propose a restriction',
      each: 'restriction',
      asks: ['measure', 'indicators', 'proportionality', 'reviewOn'],
      records: proposed,
      needs: {
        examples: {
          clause: '24.2; 24.3',
          that: recorded('behaviour-logged'),
          otherwise: 'no dated example of the behaviour is on record',
        },
        explained: {
          clause: '24.4',
          that: any(recorded(explained), extreme),
          otherwise:
            'the behaviour has not been explained, nor the person asked to change it, and no immediate threat to staff is recorded',
        },
      },
      reading: {
        doubt: '24.2 says "reasonably persistent", and "may include" or "some or all" set no threshold.',
        chosen: 'It means unreasonably; no score, a person’s decision with evidence.',
      },
    },
    restrict: {
      clause: '24.7',
      who: 'monitoring-officer',
      may: 'decide on a restriction of contact or service',
      each: 'restriction',
      asks: ['reviewOn', 'proportionality'],
      records: 'restriction-decided',
      needs: {
        explained: {
          clause: '24.4',
          that: any(recorded(explained), extreme),
          otherwise:
            'the behaviour has not been explained, nor the person asked to change it, and no immediate threat to staff is recorded',
        },
        warned: {
          clause: '24.4',
          that: any(recorded(warned), extreme),
          otherwise: 'the person has not been warned that contact will be restricted',
        },
        'went-on': {
          clause: '24.4',
          that: any(recorded(the('behaviour-logged', { since: warned })), extreme),
          otherwise: 'no behaviour since the warning is on record',
        },
      },
      reading: {
        doubt: '24.4 speaks of contact, 24.7 of services.',
        chosen: 'Every restriction needs the Monitoring Officer; what went on must be dated after the warning, with no waiting time.',
      },
    },
    end: { clause: '24.6', who: 'monitoring-officer', may: 'end a restriction', each: 'restriction', records: 'restriction-ended' },
    'review-restriction': {
      clause: '24.6',
      who: 'monitoring-officer',
      may: 'review a restriction',
      each: 'restriction',
      records: the('review-held', { where: { of: 'restriction' } }),
    },
    'go-to-police': {
      clause: '24.5',
      who: ['complaints-manager', 'head-of-service'],
      may: 'report it to the police or take legal action, without a warning',
      asks: { under: { says: 'Who authorised it' } },
      records: the('shared-outside', { where: { with: ['police', 'court-for-legal-action'] } }),
      needs: {
        extreme: {
          clause: '24.5',
          that: extreme,
          otherwise: 'no behaviour that threatens the immediate safety and welfare of staff is recorded',
        },
      },
    },
  },

  principles: {
    'right-stays': { clause: '24.1', who: 'quality-team', must: 'take a new complaint on its own facts, whatever restriction stands' },
    proportionate: { clause: '24.6', who: 'monitoring-officer', must: 'act in proportion, to protect staff and the process' },
  },
})
