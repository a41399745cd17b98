import type { SettingDefinition } from '#language'
import { mchp } from './sources.ts'
import type { Twin } from './twin.ts'

/** Numbers that the documents leave open. Where a silent default would decide for the body, the value says that it is not set. */
export const settingsOf = ({ para }: Twin): Readonly<Record<string, SettingDefinition>> => ({
  'refresher-months': {
    value: 0,
    clause: `${para.training} sentence 2`,
    says: 'How many months after the last training a refresher is due; 0 until it is set',
    reading: {
      doubt: '"On a regular basis" has no interval.',
      chosen: 'The body must set one; until it has, nobody is reminded and that is shown.',
    },
  },
  'retention-months': {
    value: 0,
    clause: para.files,
    says: 'How many months after closing a file is kept; 0 until it is set',
    reading: {
      doubt: 'The period is in another document, which is not supplied.',
      chosen: 'The body must set it, with the reference of its policy; until then nothing is listed for disposal.',
    },
  },
  'postal-days': {
    value: 2,
    clause: mchp.timeLimitOfStage2,
    says: 'How many working days after posting a letter is taken as received, where nobody recorded its receipt',
    reading: {
      doubt: 'The two months run from receiving the answer, and no allowance for the post is given.',
      chosen: '2 working days; the body may change it.',
    },
  },
  'stage-2-reminder': {
    value: 5,
    clause: `${para.decisions} sentence 3`,
    says: 'How many working days before the stage 2 date the accountable officer is warned',
    reading: {
      doubt: 'Warnings are implied by keeping ownership, and no day is named.',
      chosen: '5 working days; the body may change it.',
    },
  },
  'action-reminder': {
    value: 10,
    clause: `${para.improvement} bullet 4`,
    says: 'How many working days before its target date an action is brought to mind',
    reading: {
      doubt: 'How long before the target to remind is not stated.',
      chosen: '10 working days before, and on the day; the body may change it.',
    },
  },
  'annual-report-months': {
    value: 6,
    clause: para.annual,
    says: 'How many months after the year ends the annual report is due',
    reading: { doubt: 'No date by which the year’s report must be out.', chosen: '6 months; the body may change it.' },
  },
  'few-complaints': {
    value: 1,
    clause: `${para.quarterly} bullet 2`,
    says: 'How many complaints in a quarter count as few',
    reading: { doubt: '"Few" has no number.', chosen: '1 or fewer; the report states it.' },
  },
  'child-friendly': {
    value: 'no',
    clause: mchp.children,
    says: 'Whether the child’s views and consent are asked for (yes or no)',
    reading: {
      doubt: 'The principles of 2024 are not in the document, which follows the January 2020 model.',
      chosen: 'Off until the body switches it on.',
    },
  },
})
