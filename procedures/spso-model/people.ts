import { any, covers, given, type Need, noLimit, not, recorded, type Stage, stage, the } from '#language'
import { forAnother, mayActForThem, withdrawn } from './events.ts'
import { mchp } from './sources.ts'

/** No personal answer to a representative without the person's consent. */
export const consentToWrite: Readonly<Record<string, Need>> = {
  consent: {
    clause: mchp.who,
    that: any(not(forAnother), mayActForThem, not(covers(given('to'), ['representative']))),
    otherwise: 'the person’s consent is not on record, so nothing personal may go to the representative',
  },
}

/** Who may complain for whom, and who hears what. */
export const people: Stage = stage({
  title: 'People and consent',
  clause: mchp.who,
  opensWhen: recorded('complaint-received'),
  endsWhen: withdrawn,
  duties: {
    'get-consent': {
      clause: mchp.who,
      who: ['frontline-officer', 'complaints-lead', 'complaints-investigator'],
      must: 'get the consent of the person for whom somebody else complains',
      when: forAnother,
      by: noLimit('before a personal answer is sent').after('complaint-received'),
      doneBy: the('consent-answered', { where: { scope: 'representation' } }),
    },
  },
  gates: {
    consent: {
      clause: mchp.who,
      who: 'anyone',
      may: 'record the person’s consent, or that it is refused or withdrawn',
      records: the('consent-answered', { where: { scope: 'representation' } }),
    },
  },
  principles: {
    support: { clause: mchp.who, who: 'frontline-officer', must: 'accept help from a friend, a representative or an advocate' },
    confidential: {
      clause: mchp.confidential,
      who: 'frontline-officer',
      must: 'give details only to those who need them to look into the complaint',
    },
  },
})
