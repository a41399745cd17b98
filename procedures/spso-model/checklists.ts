import { all, any, appointed, type Checklist, covers, fieldOf, fieldsOf, filled, not, recorded, the } from '#language'
import { answered, stage1Answer, stage2Answer, stage2Began } from './events.ts'
import { mchp } from './sources.ts'
import type { Twin } from './twin.ts'

const declined = recorded(the('information-declined', { where: { reassured: true } }))
const notDeclined = not(recorded('information-declined'))
/** Stage 1 has its items unless the complaint went to stage 2 without an answer there. */
const atStage1 = any(recorded(stage1Answer), not(stage2Began))
const atTheSpso = any(recorded('ombudsman-enquiry-received'), recorded('ombudsman-decision-received'))
const sections = (section: string) =>
  covers(fieldsOf(the('report-received', { stage: 'stage-2', where: { of: 'investigation' } }), 'sections'), [section])
const returned = (what: string) => covers(fieldsOf('ombudsman-evidence-sent', 'contents'), [what])

export const checklistsOf = ({ para }: Twin): Readonly<Record<string, Checklist>> => ({
  'minimum-record': {
    title: 'The minimum record',
    clause: para.record,
    items: {
      'name-and-contact': {
        clause: `${para.record} bullet 1; ${para.declined}`,
        held: all(recorded(the('complaint-received', { where: { anonymous: false } })), notDeclined),
        declined,
      },
      'date-received': { clause: `${para.record} bullet 2`, held: recorded('complaint-received') },
      nature: { clause: `${para.record} bullet 3`, held: filled(fieldOf('complaint-received', 'words')) },
      service: {
        clause: `${para.record} bullet 4`,
        held: any(filled(fieldOf('complaint-received', 'service')), filled(fieldOf('complaint-registered', 'service'))),
      },
      handler: {
        clause: `${para.record} bullet 5`,
        held: any(
          recorded(appointed('frontline-officer', { stage: 'any' })),
          recorded(appointed('complaints-investigator', { stage: 'any' })),
        ),
      },
      'stage-1-action-and-outcome': {
        clause: `${para.record} bullet 6`,
        held: recorded(stage1Answer),
        when: atStage1,
        dueBy: 'stage-1/respond',
      },
      'stage-1-closed-on': { clause: `${para.record} bullet 7`, held: recorded(stage1Answer), when: atStage1, dueBy: 'stage-1/respond' },
      'stage-2-began-on': { clause: `${para.record} bullet 8`, held: stage2Began, when: stage2Began },
      'stage-2-action-and-outcome': {
        clause: `${para.record} bullet 9`,
        held: recorded(stage2Answer),
        when: stage2Began,
        dueBy: 'stage-2/respond',
      },
      'stage-2-closed-on': {
        clause: `${para.record} bullet 10`,
        held: recorded(stage2Answer),
        when: stage2Began,
        dueBy: 'stage-2/respond',
      },
      cause: { clause: `${para.record} bullet 11`, held: recorded('cause-recorded'), when: answered },
      'spso-outcome': { clause: `${para.record} bullet 12`, held: recorded('ombudsman-decision-received'), when: atTheSpso },
    },
  },
  'investigation-report': {
    title: 'What the investigation report holds',
    clause: `${para.investigator} last sentence`,
    items: {
      'findings-per-point': { clause: `${para.investigator} last sentence`, held: sections('findings-per-point') },
      'procedural-changes': { clause: `${para.investigator} last sentence`, held: sections('procedural-changes') },
      'wider-learning': { clause: `${para.investigator} last sentence`, held: sections('wider-learning') },
    },
  },
  'spso-return': {
    title: 'What was sent to the SPSO',
    clause: `${para.liaison} first limb`,
    items: {
      file: { clause: `${para.liaison} first limb`, held: returned('file'), when: atTheSpso },
      index: { clause: `${para.liaison} first limb`, held: returned('index'), when: atTheSpso },
      comments: { clause: mchp.spsoEnquiry, held: returned('comments'), when: atTheSpso },
      'self-assessment': { clause: mchp.spsoEnquiry, held: returned('self-assessment'), when: atTheSpso },
    },
  },
})
