import { procedure as aProcedure, onDay } from '#language'
import { actions, promising } from './actions.ts'
import { anonymous } from './anonymous.ts'
import { behaviour } from './behaviour.ts'
import { ofTheBody, reports } from './body-record.ts'
import { careStandards } from './care-standards.ts'
import { checklists } from './checklists.ts'
import { comments } from './comments.ts'
import { corporate1, corporate2 } from './corporate.ts'
import { definitions } from './definitions.ts'
import { ending } from './ending.ts'
import { exclusions } from './exclusions.ts'
import { calls, facts, fields } from './fields.ts'
import { freezing } from './freezing.ts'
import { intake } from './intake.ts'
import { learning } from './learning.ts'
import { firstLetters } from './letters/first-letters.ts'
import { stageLetters } from './letters/stage-letters.ts'
import { waitingLetters } from './letters/waiting-letters.ts'
import { measures } from './measures.ts'
import { mpEnquiries } from './mp-enquiries.ts'
import { nhs } from './nhs.ts'
import { ombudsman } from './ombudsman.ts'
import { outcomes } from './outcomes.ts'
import { people } from './people.ts'
import { positions } from './positions.ts'
import { registers } from './registers.ts'
import { roles } from './roles.ts'
import { notRules, outsideSources } from './sources.ts'
import { stage1 } from './stage-1.ts'
import { stage2 } from './stage-2.ts'
import { stage3 } from './stage-3.ts'
import { standing } from './standing.ts'
import { oneAnswer, tracks } from './tracks.ts'

/** Telford & Wrekin Council: complaints about children's social care, as adopted on 1 April 2024. */
export const procedure = aProcedure({
  id: 'telford-wrekin-children',
  title: 'Resolving complaints and improving services: children’s social care',
  body: 'telford-wrekin',
  receivedFrom: onDay('2024-04-01').day,
  counting: 'day-after',
  calendar: 'england-and-wales',
  roles,
  letsStand: { clause: '7.7', who: 'complaints-manager' },
  definitions,
  tracks,
  oneAnswer,
  stages: {
    intake,
    'stage-1': stage1,
    'stage-2': stage2,
    'stage-3': stage3,
    exclusions,
    standing,
    people,
    freezing,
    anonymous,
    'care-standards': careStandards,
    nhs,
    'corporate-1': corporate1,
    'corporate-2': corporate2,
    'mp-enquiry': mpEnquiries,
    comments,
    behaviour,
    ombudsman,
    promising,
    actions,
    learning,
    ending,
  },
  positions,
  outcomes,
  letters: { ...firstLetters, ...waitingLetters, ...stageLetters },
  checklists,
  registers,
  meetings: {
    'review-panel': { title: 'Review Panel', clause: '7.13.3', chair: 'panel-chair', members: ['panel-member'], atLeast: 3 },
    learning: { title: 'Learning Opportunity Meeting', clause: '8.3', chair: 'customer-relationship-team' },
    strategy: { title: 'Strategy meeting', clause: '11.2', chair: 'customer-relationship-team' },
  },
  settings: {
    'stage-1-reminder': {
      value: 2,
      clause: '7.11.10',
      says: 'How many working days before the Stage One date the manager is reminded',
      reading: {
        doubt: 'A delay must be explained in advance, but no lead time is given.',
        chosen: '2 working days; the body may change it.',
      },
    },
    'extension-prompt': {
      value: 2,
      clause: '7.14 row 10',
      says: 'How many working days before day 20 the team is asked whether Stage Two needs longer',
      reading: { doubt: 'The notice is due by day 20, but no prompt is named.', chosen: '2 working days; the body may change it.' },
    },
    'submission-minutes': {
      value: 20,
      clause: '7.13.6',
      says: 'How many minutes each side has to speak at the Panel',
      reading: { doubt: 'Submissions are "of similar duration".', chosen: '20 minutes each; the body may change it.' },
    },
    'report-days': {
      value: 20,
      clause: '15.1',
      says: 'How many working days after a period ends its report is due',
      reading: { doubt: 'No delivery dates are given.', chosen: '20 working days; the body may change it.' },
    },
  },
  sees: {
    identity: {
      clause: '6.9',
      who: [
        'customer-relationship-team',
        'complaints-manager',
        'service-delivery-manager',
        'respective-director',
        'director-of-childrens-services',
      ],
    },
    health: { clause: '6.9', who: ['customer-relationship-team', 'complaints-manager'], logged: true },
    'panel-deliberation': { clause: '7.13.7', who: ['panel-chair', 'panel-member', 'panel-clerk'], logged: true },
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
