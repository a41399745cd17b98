import type { Gate } from '#language'

/** Senior management take an active part in live complaints without deciding them: what they say is recorded, and moves nothing. */
export const seniorManagementGates: Readonly<Record<string, Gate>> = {
  remark: {
    clause: 'para 3 bullet 3',
    who: ['senior-management', 'chief-executive'],
    may: 'comment on this complaint; a comment decides nothing',
    records: 'remark-made',
    reading: {
      doubt: '"An active role, without necessarily deciding complaints" does not say what senior management may do in a single complaint.',
      chosen:
        'They read every complaint they may see, and comment on it in the record. Findings, responses, extensions and sign-off are not theirs.',
    },
  },
}
