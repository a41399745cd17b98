import { any, noLimit, not, recorded, stage, stands, the } from '#language'

const comment = the('representation-received', { where: { kind: ['comment', 'compliment'] } })
const writtenCompliment = the('representation-received', { where: { kind: 'compliment', written: true } })

/** Section 14: comments, ideas, compliments and thanks. */
export const comments = stage({
  title: 'Comments and compliments',
  clause: '14.2',
  opensWhen: recorded(comment),
  endsWhen: stands('case-closed', 'case-reopened'),

  duties: {
    acknowledge: {
      clause: '14.2; 14.3',
      who: 'customer-relationship-team',
      must: 'acknowledge it',
      by: noLimit('owed').after(comment),
      doneBy: 'acknowledgement-sent',
    },
    'pass-on': {
      clause: '14.2; 14.3',
      who: 'customer-relationship-team',
      must: 'pass it to the Service Delivery Manager',
      by: noLimit('promptly').after(comment),
      doneBy: the('passed-on', { where: { what: 'representation' } }),
      needs: {
        'acknowledged-first': {
          clause: '14.3',
          that: any(not(recorded(writtenCompliment)), recorded('acknowledgement-sent')),
          otherwise: 'a written compliment is recorded and acknowledged before it is passed on',
        },
      },
    },
  },

  principles: {
    valued: { clause: '14.1; 1.4', who: 'customer-relationship-team', must: 'value comments and compliments as highly as complaints' },
  },
})
