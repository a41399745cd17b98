import { the } from '#language'
import { type Invented, type Rare, tooLate } from '../../invented/voice.ts'

const stage1Response = the('response-sent', { stage: 'stage-1' })
const stage2Asked = the('escalation-requested', { stage: 'stage-2' })
const settle = { act: 'ending/settle', share: 1, fields: { agreed: true, final: true } } as const

/** What seldom comes: out of time and not looked at late; straight to stage 2, and longer there; agreed with the person at stage 2, straight or after stage 1. */
export const rareOf = (late: Invented, straight: Invented, escalated: Invented): readonly Rare[] => [
  tooLate(late, 'They knew of it at the time, and what was written down then is not kept so long.'),
  {
    ...straight,
    habits: [
      { act: 'stage-1/go-straight-to-stage-2', share: 1, after: [0, 1] },
      { ...settle, after: [4, 8], once: 'stage-omission-agreed' },
    ],
  },
  {
    ...straight,
    fields: { 'response-sent.overall': ['partially-upheld'] },
    habits: [
      { act: 'stage-1/go-straight-to-stage-2', share: 1, after: [0, 1] },
      { act: 'stage-2/respond/revised-date', share: 1, after: [0, 5] },
    ],
  },
  {
    ...escalated,
    habits: [
      { act: 'stage-1/ask-for-stage-2', share: 1, after: [2, 6], once: stage1Response, by: 'complainant' },
      { ...settle, after: [4, 8], once: stage2Asked },
    ],
  },
]
