import { dateIn, last, noLimit, recorded, stage } from '#language'
import { withdrawn } from './events.ts'

/** 7.2, 7.11.8, 7.12.9, 7.13.8: what was promised is followed until it is done. */
export const actions = stage({
  title: 'Actions promised',
  clause: '7.2',
  opensWhen: recorded('action-proposed'),
  endsWhen: withdrawn,

  duties: {
    assign: {
      clause: '7.12.9; 7.2',
      who: ['respective-director', 'service-delivery-manager', 'customer-relationship-team'],
      must: 'give the action an owner and a date',
      each: 'action',
      by: noLimit('owed').after('action-proposed'),
      doneBy: 'action-assigned',
      until: recorded('action-dropped'),
    },
    do: {
      clause: '7.2; 1.8',
      who: ['service-delivery-manager', 'respective-director', 'customer-relationship-team'],
      must: 'do what was promised, and show it',
      each: 'action',
      by: dateIn(last('action-assigned'), 'target'),
      doneBy: 'action-done',
      until: recorded('action-dropped'),
    },
  },

  gates: {
    drop: {
      clause: '7.2',
      who: ['respective-director', 'director-of-childrens-services', 'complaints-manager'],
      may: 'give up an action, with reasons',
      each: 'action',
      asks: ['reasons'],
      records: 'action-dropped',
    },
  },
})

/** Where actions come from: every response that finds a mistake, and what the Panel or the Ombudsman recommends. */
export const promising = stage({
  title: 'Promising actions',
  clause: '7.2',
  gates: {
    promise: {
      clause: '7.2; 7.11.8; 7.12.9; 7.13.8',
      who: [
        'service-delivery-manager',
        'respective-director',
        'director-of-childrens-services',
        'complaints-manager',
        'customer-relationship-team',
        'independent-investigator',
        'panel-chair',
      ],
      may: 'write down an action that was promised, or that somebody recommends',
      each: 'action',
      records: 'action-proposed',
    },
  },
})
