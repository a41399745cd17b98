import { type Gate, noLimit, type Rung, recorded, type Stage, stage, the } from '#language'
import { withdrawn } from '../../../spso-model/events.ts'
import { mchp } from '../../../spso-model/sources.ts'

export const aboutSocialWork = recorded(the('complaint-received', { where: { service: 'social-work' } }))

/** The Chief Social Work Officer's interest in a person for whom they decide. */
export const cswoNotices: Readonly<Record<string, Rung>> = {
  'cswo-interest': {
    clause: 'para 6 last sentence',
    on: 'interest-marked',
    what: 'A complaint is about a person for whom you hold decision-making responsibility',
    to: 'chief-social-work-officer',
  },
}

export const cswoGates: Readonly<Record<string, Gate>> = {
  'mark-interest': {
    clause: 'para 6 last sentence',
    who: ['frontline-officer', 'complaints-lead', 'complaints-investigator', 'chief-social-work-officer'],
    may: 'mark that the complaint relates to a person for whom the Chief Social Work Officer decides',
    records: 'interest-marked',
  },
  'consider-content': {
    clause: 'para 6 sentence 1',
    who: 'chief-social-work-officer',
    may: 'open the content of a complaint about social work, with the reason',
    when: aboutSocialWork,
    records: the('record-viewed', { where: { what: 'social-work-content' } }),
    reading: { doubt: '"On occasion" does not say when.', chosen: 'Any social work complaint, always logged with a reason; no other.' },
  },
}

/** Complaints about a registered care service have two ways to go, and the person is told of both. */
export const registeredCare: Stage = stage({
  title: 'Registered care services',
  clause: mchp.registeredCare,
  opensWhen: recorded('complaint-received'),
  endsWhen: withdrawn,
  duties: {
    'tell-of-care-inspectorate': {
      clause: mchp.registeredCare,
      who: ['frontline-officer', 'complaints-lead'],
      must: 'tell the person that a complaint about a registered care service may also go to the Care Inspectorate',
      when: recorded(the('complaint-received', { where: { aboutRegisteredCare: true } })),
      by: noLimit('owed').after('complaint-received'),
      doneBy: the('people-told', { where: { of: 'care-inspectorate' } }),
    },
  },
})
