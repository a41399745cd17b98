import { actorRole, any, is, not, recorded, the } from '#language'
import { notOnlyTheInvestigator } from '../../../spso-model/stage-2.ts'
import type { Twin } from '../../../spso-model/twin.ts'

const managers = ['chief-officer', 'senior-manager', 'head-of-service']

/** What Midlothian IJB's document calls things, by its printed paragraph numbers. */
export const twin: Twin = {
  roles: {
    leader: 'chief-officer',
    seniorManagers: managers,
    authorisers: ['senior-manager', 'head-of-service', 'chief-officer'],
    trainers: ['hr-training-officer'],
    governing: 'integration-joint-board',
  },
  finalPosition: {
    signers: ['chair', 'vice-chair'],
    who: ['chair'],
    otherwise: 'the Chair of the Board has not signed off',
    needs: {
      ...notOnlyTheInvestigator('para 3 bullet 1'),
      'not-about-the-chair': {
        clause: 'para 3 bullet 1',
        that: any(not(recorded(the('complaint-received', { where: { aboutTheChair: true } }))), not(is(actorRole, 'chair'))),
        otherwise: 'the Chair may not sign off a complaint about the Chair',
      },
    },
  },
  para: {
    staff: 'para 1',
    training: 'para 2',
    governance: 'para 3',
    leader: 'para 4',
    contractors: 'para 5',
    managers: 'para 6',
    decisions: 'para 7',
    heads: 'para 8',
    investigator: 'para 9',
    trainers: 'para 10',
    liaison: 'para 11',
    analysis: 'para 12',
    contractorsCounted: 'para 13',
    record: 'para 14',
    declined: 'para 15',
    files: 'para 16',
    systems: 'para 17',
    learning: 'para 18',
    improvement: 'para 19',
    guidance: 'para 20',
    review: 'para 21',
    reporting: 'para 22',
    quarterly: 'para 23',
    publishing: 'para 24',
    publishingShows: 'para 25',
    annual: 'para 26',
    accessible: 'para 27',
  },
}
