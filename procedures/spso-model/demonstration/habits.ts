import { the } from '#language'

const stage1Response = the('response-sent', { stage: 'stage-1' })
const stage2Response = the('response-sent', { stage: 'stage-2' })
const stage2Asked = the('escalation-requested', { stage: 'stage-2' })

/** What people do of their own accord under the model, and how often. */
export const habits = [
  { act: 'stage-1/respond/more-time', share: 0.15 },
  { act: 'stage-1/go-straight-to-stage-2', share: 0.1, after: [0, 2], unless: stage1Response },
  { act: 'ending/settle', share: 0.14, after: [1, 3], unless: stage1Response, fields: { agreed: true, final: true } },
  { act: 'ending/withdraw', share: 0.03, after: [1, 3], unless: stage1Response },
  { act: 'stage-1/ask-for-stage-2', share: 0.22, after: [2, 18], once: stage1Response, unless: stage2Asked, by: 'complainant' },
  { act: 'stage-2/respond/revised-date', share: 0.2 },
  { act: 'stage-2/file-report', share: 0.5, after: [8, 15], once: the('person-appointed', { where: { as: 'complaints-investigator' } }) },
  { act: 'stage-2/agree-points', share: 0.7, after: [4, 7], once: the('acknowledgement-sent', { stage: 'stage-2' }) },
  { act: 'spso/approach', share: 0.1, after: [10, 30], once: stage2Response, fields: { which: 'spso', premature: false } },
  { act: 'spso/receive-request', about: { enquiry: ['e1'] }, share: 0.8, after: [10, 20], once: 'ombudsman-approached', by: 'spso' },
  {
    act: 'spso/receive-decision',
    about: { enquiry: ['e1'] },
    share: 0.9,
    after: [25, 60],
    once: 'ombudsman-evidence-sent',
    by: 'spso',
    fields: { outcome: 'some upheld' },
  },
  { act: 'spso/receive-closure', about: { enquiry: ['e1'] }, share: 1, after: [30, 40], once: 'ombudsman-decision-received', by: 'spso' },
  {
    act: 'actions/propose',
    share: 0.4,
    after: [0, 1],
    once: stage1Response,
    about: { action: ['action-1'] },
    fields: { kind: 'improvement' },
  },
  { act: 'spso/clarify', share: 0.1, after: [2, 8], once: stage2Response },
  { act: 'management/follow', share: 0.05, after: [1, 4] },
] as const
