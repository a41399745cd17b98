import { procedure as aProcedure, onDay, type Procedure } from '#language'
import { actionsOf } from '../../../spso-model/actions.ts'
import { contractorsObjective } from '../../../spso-model/body-record.ts'
import { checklistsOf } from '../../../spso-model/checklists.ts'
import { definitionsOf } from '../../../spso-model/definitions.ts'
import { endingOf } from '../../../spso-model/ending.ts'
import { calls, facts, fields } from '../../../spso-model/fields.ts'
import { filesOf } from '../../../spso-model/files.ts'
import { intakeOf, notAComplaintStage } from '../../../spso-model/intake.ts'
import { learningOf } from '../../../spso-model/learning.ts'
import { managementOf } from '../../../spso-model/management.ts'
import { measuresOf } from '../../../spso-model/measures.ts'
import { outcomes } from '../../../spso-model/outcomes.ts'
import { consentToWrite, people } from '../../../spso-model/people.ts'
import { positionsOf } from '../../../spso-model/positions.ts'
import { settingsOf } from '../../../spso-model/settings.ts'
import { mchp, outsideSources } from '../../../spso-model/sources.ts'
import { spsoOf } from '../../../spso-model/spso.ts'
import { stage1Of } from '../../../spso-model/stage-1.ts'
import { stage2Of } from '../../../spso-model/stage-2.ts'
import { tracksWith } from '../../../spso-model/tracks.ts'
import { ofTheBody, reports } from './body-record.ts'
import { letters } from './letters.ts'
import { roles } from './roles.ts'
import { seniorManagementGates } from './senior-management.ts'
import { aboutSocialWork, cswoGates, cswoNotices, registeredCare } from './social-work.ts'
import { twin } from './twin.ts'

/** A Scottish council on the SPSO's model: its own Part 4 (governance), with the model's stages that it leans on. */
export const procedure: Procedure = aProcedure({
  id: 'scottish-council-complaints',
  title: 'Complaints handling procedure',
  body: 'scottish-council',
  receivedFrom: onDay('2021-04-01').day,
  counting: 'same-day',
  calendar: 'scotland',
  roles,
  letsStand: { clause: 'para 3 bullet 2', who: 'complaints-lead' },
  definitions: {
    ...definitionsOf(twin),
    complaint: {
      term: 'Complaint',
      means:
        'Any expression of dissatisfaction by one or more members of the public about the Council’s action or lack of action, or about the standard of service provided by it or on its behalf. No form of words is needed.',
      clause: mchp.whatItIs,
    },
    'social-work': {
      term: 'Social work complaints',
      means: 'Follow the ordinary two stages and the SPSO, also where a partnership provides the service; there is no review panel.',
      clause: mchp.socialWork,
    },
  },
  tracks: tracksWith({}),
  stages: {
    intake: intakeOf(twin, {}),
    'not-a-complaint': notAComplaintStage,
    'stage-1': stage1Of(twin),
    'stage-2': stage2Of(twin, { pool: 'investigating-officers' }),
    people,
    'registered-care': registeredCare,
    management: managementOf(twin, { gates: { ...cswoGates, ...seniorManagementGates }, notices: cswoNotices }),
    spso: spsoOf(twin),
    actions: actionsOf(twin),
    learning: learningOf(twin),
    ending: endingOf(twin),
    files: filesOf(twin),
  },
  positions: positionsOf(twin),
  outcomes,
  letters,
  everyLetter: { needs: consentToWrite },
  checklists: checklistsOf(twin),
  registers: {
    'investigating-officers': {
      title: 'Investigating officers from across the Council',
      clause: 'para 10 sentence 2',
      of: 'people',
      requires: { identified: true },
    },
    signatories: { title: 'Who may sign off, by service', clause: 'para 3 bullet 1; para 9', of: 'people', requires: { maySign: true } },
    contractors: {
      title: 'Contractors and ALEOs',
      clause: 'para 5',
      of: 'providers',
      requires: { monitoringInAgreement: true, objectivesSet: true },
      percents: contractorsObjective,
    },
  },
  settings: settingsOf(twin),
  sees: {
    identity: {
      clause: mchp.confidential,
      who: [
        'frontline-officer',
        'complaints-lead',
        'complaints-investigator',
        'director',
        'head-of-service',
        'service-lead',
        'chief-executive',
        // Who sends the case to the SPSO and tells the customer of it.
        'spso-liaison-officer',
      ],
    },
    health: { clause: mchp.confidential, who: ['complaints-lead', 'complaints-investigator'], logged: true },
    'social-work-content': { clause: 'para 6 sentence 1', who: ['chief-social-work-officer'], when: aboutSocialWork, logged: true },
  },
  facts: {
    ...facts,
    'interest-marked': { says: 'it was marked as about a person for whom the CSWO decides', by: 'body', fields: {} },
    'remark-made': {
      says: 'senior management commented on the complaint',
      by: 'body',
      fields: { words: { type: 'words', says: 'The comment', required: true } },
    },
  },
  calls,
  fields: {
    ...fields,
    'complaint-received': {
      ...fields['complaint-received'],
      aboutRegisteredCare: { type: 'yes-no', says: 'Is it about a registered care service?' },
    },
    'person-registered': { service: { type: 'text', says: 'For which service' } },
  },
  ofTheBody,
  reports,
  measures: measuresOf(twin),
  outsideSources,
})
