import { actorRole, any, fieldOf, is, recorded, the, theActor } from '#language'
import { notOnlyTheInvestigator } from '../../../spso-model/stage-2.ts'
import type { Twin } from '../../../spso-model/twin.ts'

const signers = ['chief-executive', 'director', 'head-of-service', 'service-lead']

/** What the Council's document calls things. Its paragraphs all print as "1.": they are numbered here in their order, 1 to 28. */
export const twin: Twin = {
  roles: {
    leader: 'chief-executive',
    seniorManagers: ['chief-executive', 'director', 'head-of-service', 'service-lead'],
    authorisers: ['service-lead', 'head-of-service'],
    trainers: ['organisational-development', 'records-coordinator'],
    governing: 'senior-management',
  },
  finalPosition: {
    signers,
    who: signers,
    otherwise: 'it has not been signed off by an appropriate manager or officer',
    needs: {
      ...notOnlyTheInvestigator('para 3 bullet 1'),
      'listed-for-the-service': {
        clause: 'para 3 bullet 1; para 9',
        that: any(
          is(actorRole, 'chief-executive'),
          recorded(
            the('person-registered', {
              where: { register: 'signatories', person: theActor, service: fieldOf('complaint-received', 'service') },
            }),
          ),
        ),
        otherwise: 'this person is not on the Council’s list of those who may sign for this service',
      },
    },
  },
  para: {
    staff: 'para 1',
    training: 'para 2',
    governance: 'para 3',
    leader: 'para 4',
    contractors: 'para 5',
    managers: 'para 7',
    decisions: 'para 8',
    heads: 'para 9',
    investigator: 'para 10',
    trainers: 'para 11',
    liaison: 'para 12',
    analysis: 'para 13',
    contractorsCounted: 'para 14',
    record: 'para 15',
    declined: 'para 16',
    files: 'para 17',
    systems: 'para 18',
    learning: 'para 19',
    improvement: 'para 20',
    guidance: 'para 21',
    review: 'para 22',
    reporting: 'para 23',
    quarterly: 'para 24',
    publishing: 'para 25',
    publishingShows: 'para 26',
    annual: 'para 27',
    accessible: 'para 28',
  },
}
