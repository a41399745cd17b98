import type { Letter } from '#language'
import { lettersOf } from '../../../spso-model/letters.ts'
import { mchp } from '../../../spso-model/sources.ts'
import { aboutSocialWork } from './social-work.ts'
import { twin } from './twin.ts'

const shared = lettersOf(twin)
const final = shared['stage-2-response']

/** The model's letters; a final response about social work says what the SPSO looks at there. */
export const letters: Readonly<Record<string, Letter>> = {
  ...shared,
  ...(final === undefined
    ? {}
    : {
        'stage-2-response': {
          ...final,
          contains: {
            ...final.contains,
            'spso-social-work': {
              clause: mchp.spsoOnDecisions,
              says: 'that for social work the SPSO also looks at whether the decisions themselves were reasonable',
              when: aboutSocialWork,
            },
          },
          words: {
            ...final.words,
            'spso-social-work':
              'For social work the SPSO takes independent advice, and looks at whether our decisions were reasonable as well as at how we made them.',
          },
        },
      }),
}
