import { procedure as aProcedure, onDay } from '#language'
import { allocation } from './allocation.ts'
import { ofTheBody, reports } from './body-record.ts'
import { checklists } from './checklists.ts'
import { definitions } from './definitions.ts'
import { ending } from './ending.ts'
import { calls, facts, fields } from './fields.ts'
import { investigation } from './investigation.ts'
import { learning } from './learning.ts'
import { letters } from './letters/letters.ts'
import { measures } from './measures.ts'
import { ombudsman } from './ombudsman.ts'
import { outcomes } from './outcomes.ts'
import { payments } from './payments.ts'
import { positions } from './positions.ts'
import { provider } from './provider.ts'
import { receipt } from './receipt.ts'
import { response } from './response.ts'
import { roles } from './roles.ts'
import { settings } from './settings.ts'
import { notRules, outsideSources } from './sources.ts'
import { oneAnswer, tracks } from './tracks.ts'

/** Calderdale Council: complaints about adults' social care, and learning from them. */
export const procedure = aProcedure({
  id: 'calderdale-adults',
  title: 'Complaints protocol of the Adults and Wellbeing Directorate',
  body: 'calderdale',
  receivedFrom: onDay('2021-03-01').day,
  counting: 'day-after',
  calendar: 'england-and-wales',
  roles,
  letsStand: { clause: 'Monitoring', who: 'complaints-officer' },
  definitions,
  tracks,
  oneAnswer,
  stages: { receipt, allocation, provider, investigation, response, payments, ombudsman, learning, ending },
  positions,
  outcomes,
  letters,
  checklists,
  meetings: {
    'performance-board': { title: 'Performance Board', clause: 'Part 2 Stage 3', chair: 'quality-lead' },
  },
  settings,
  sees: {
    'bank-details': {
      clause: 'Stage 4 payment checks; Ombudsman payment bank details',
      who: ['investigating-officer', 'lead-person', 'complaints-officer', 'payments-officer'],
      logged: true,
    },
    'lessons-learned-log': { clause: 'Part 2 Completed cases', who: ['member-of-staff', 'quality-lead', 'performance-board'] },
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
