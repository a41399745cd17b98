import { procedure as aProcedure, onDay } from '#language'
import { acceptance } from './acceptance.ts'
import { actions, proposing } from './actions.ts'
import { adjustments, inTheAgreedFormat } from './adjustments.ts'
import { anonymousStage } from './anonymous.ts'
import { behaviour } from './behaviour.ts'
import { ofTheBody, reports } from './body-record.ts'
import { carers } from './carers.ts'
import { checklists } from './checklists.ts'
import { comments } from './comments.ts'
import { definitions } from './definitions.ts'
import { ending } from './ending.ts'
import { calls, facts, fields } from './fields.ts'
import { handOver } from './hand-over.ts'
import { intake } from './intake.ts'
import { joint } from './joint.ts'
import { firstLetters } from './letters/first-letters.ts'
import { otherLetters } from './letters/other-letters.ts'
import { stageLetters } from './letters/stage-letters.ts'
import { measures } from './measures.ts'
import { ombudsman } from './ombudsman.ts'
import { outcomes } from './outcomes.ts'
import { people } from './people.ts'
import { positions } from './positions.ts'
import { proceedings } from './proceedings.ts'
import { provider, providerConcerns } from './providers.ts'
import { registers } from './registers.ts'
import { roles } from './roles.ts'
import { routing } from './routing.ts'
import { settings } from './settings.ts'
import { notRules, outsideSources } from './sources.ts'
import { stage1 } from './stage-1.ts'
import { stage2 } from './stage-2.ts'
import { stage3 } from './stage-3.ts'
import { oneAnswer, tracks } from './tracks.ts'

/** Bolton Council: statutory complaints about children’s social care. */
export const procedure = aProcedure({
  id: 'bolton-children',
  title: 'Children’s social care statutory complaints',
  body: 'bolton',
  receivedFrom: onDay('2025-04-01').day,
  counting: 'day-after',
  calendar: 'england-and-wales',
  roles,
  letsStand: { clause: '6.7', who: 'complaints-manager' },
  definitions,
  tracks,
  oneAnswer,
  stages: {
    intake,
    acceptance,
    routing,
    'stage-1': stage1,
    'stage-2': stage2,
    'stage-3': stage3,
    carers,
    'hand-over': handOver,
    provider,
    'provider-concerns': providerConcerns,
    joint,
    people,
    adjustments,
    proceedings,
    anonymous: anonymousStage,
    comments,
    behaviour,
    ombudsman,
    proposing,
    actions,
    ending,
  },
  positions,
  outcomes,
  letters: { ...firstLetters, ...stageLetters, ...otherLetters },
  everyLetter: { needs: inTheAgreedFormat },
  checklists,
  registers,
  meetings: {
    'review-panel': { title: 'Review Panel', clause: 'Appendix 1 Stage 3', chair: 'panel-chair', members: ['panel-member'], atLeast: 3 },
    'fostering-panel': { title: 'Fostering Panel', clause: '15.3' },
    'second-fostering-panel': { title: 'Second fostering panel meeting', clause: '15.4' },
  },
  settings,
  sees: {
    identity: {
      clause: '17.1',
      who: ['complaints-officer', 'quality-team', 'complaints-manager', 'team-manager', 'assistant-director', 'director'],
      logged: true,
    },
    health: { clause: '17.1; 19.10', who: ['complaints-officer', 'quality-team', 'complaints-manager'], logged: true },
    'incident-report': {
      clause: '2.6',
      who: ['complaints-officer', 'quality-team', 'complaints-manager', 'head-of-service'],
      logged: true,
    },
    'contact-details': {
      clause: 'Appendix 1 Stage 2',
      who: ['complaints-officer', 'quality-team', 'complaints-manager', 'team-manager', 'independent-investigator'],
      logged: true,
    },
  },
  facts,
  fields,
  calls,
  ofTheBody,
  reports,
  measures,
  notRules,
  outsideSources,
})
