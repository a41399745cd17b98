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
import { lettersOf } from '../../../spso-model/letters.ts'
import { managementOf } from '../../../spso-model/management.ts'
import { measuresOf } from '../../../spso-model/measures.ts'
import { outcomes } from '../../../spso-model/outcomes.ts'
import { consentToWrite, people } from '../../../spso-model/people.ts'
import { positionsOf } from '../../../spso-model/positions.ts'
import { settingsOf } from '../../../spso-model/settings.ts'
import { mchp, outsideSources } from '../../../spso-model/sources.ts'
import { spsoOf } from '../../../spso-model/spso.ts'
import { stage1Of } from '../../../spso-model/stage-1.ts'
import { satisfied, stage2Of } from '../../../spso-model/stage-2.ts'
import { tracksWith } from '../../../spso-model/tracks.ts'
import { ofTheBody, ownWays, reports } from './body-record.ts'
import { referral, referralDuties, referralGates, referralLetter, referredPosition, referredTrack, scope, scopeCalls } from './referral.ts'
import { roles } from './roles.ts'
import { twin } from './twin.ts'

/** Midlothian Integration Joint Board on the SPSO's model: its own Part 4 (governance), with the model's stages that it leans on. */
export const procedure: Procedure = aProcedure({
  id: 'midlothian-ijb-complaints',
  title: 'Complaints handling procedure',
  body: 'midlothian-ijb',
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
        'Any expression of dissatisfaction by one or more members of the public about the Board’s policies, its decisions, or the processes behind them. Complaints about employees, direct services or board members go to the council’s or the health board’s procedure.',
      clause: `${mchp.ijbScope}; ${mchp.whatItIs}`,
    },
    'relevant-staff': {
      term: 'Relevant staff',
      means: 'Anyone who has an account here for the Board: its staff are employed by the council or the health board.',
      clause: 'para 1',
    },
  },
  tracks: tracksWith(referredTrack),
  stages: {
    intake: intakeOf(twin, { duties: referralDuties, gates: referralGates }),
    'not-a-complaint': notAComplaintStage,
    referral,
    'stage-1': stage1Of(twin),
    'stage-2': stage2Of(twin, {
      gates: {
        'sign-letter': {
          clause: 'para 7; para 8',
          who: ['senior-manager', 'head-of-service', 'chief-officer'],
          may: 'sign the decision letter; it waits for the Chair all the same',
          records: 'response-signed',
          needs: satisfied('para 7; para 8'),
        },
      },
    }),
    people,
    management: managementOf(twin),
    spso: spsoOf(twin),
    actions: actionsOf(twin),
    learning: learningOf(twin),
    ending: endingOf(twin, ['referred']),
    files: filesOf(twin),
  },
  positions: positionsOf(twin, referredPosition),
  outcomes,
  letters: { ...lettersOf(twin), ...referralLetter },
  everyLetter: { needs: consentToWrite },
  checklists: checklistsOf(twin),
  registers: {
    contractors: {
      title: 'Contractors',
      clause: 'para 5',
      of: 'providers',
      requires: { monitoringInAgreement: true, objectivesSet: true },
      percents: contractorsObjective,
    },
  },
  meetings: {
    'integration-joint-board': { title: 'Integration Joint Board', clause: 'para 23', chair: 'chair', members: ['board-member'] },
  },
  settings: settingsOf(twin),
  sees: {
    identity: {
      clause: `${mchp.confidential}; para 3 bullet 3`,
      who: [
        'frontline-officer',
        'complaints-lead',
        'complaints-investigator',
        'senior-manager',
        'head-of-service',
        'chief-officer',
        'chair',
        // Who sends the case to the SPSO and tells the complainant of it.
        'spso-liaison-officer',
      ],
    },
    health: { clause: mchp.confidential, who: ['complaints-lead', 'complaints-investigator'], logged: true },
  },
  facts,
  calls: { ...calls, scope: scopeCalls },
  fields: {
    ...fields,
    'complaint-received': {
      ...fields['complaint-received'],
      scope,
      aboutTheChair: { type: 'yes-no', says: 'Is it about the Chair of the Board?' },
    },
    'point-raised': { scope },
    'role-given': { reason: { type: 'words', says: 'Why' } },
  },
  ofTheBody,
  reports,
  measures: measuresOf(twin, ownWays),
  outsideSources,
})
