import { onDay, type ThemeList } from '#language'
import { causes } from '../spso-model/theme-causes.ts'

/** A first list, after what the model procedure says that a complaint may be about: the Council's own to change. */
export const themeLists: readonly ThemeList[] = [
  {
    from: onDay('2025-04-01').day,
    themes: {
      'service-not-given': { title: 'A service not given', says: 'Missed, refused, or not carried out' },
      'missed-on-the-day': { title: 'Missed on the day', says: 'A collection, a visit or a repair', within: 'service-not-given' },
      standard: { title: 'The standard of a service' },
      delay: { title: 'Delay' },
      communication: { title: 'Being told, and being answered' },
      decision: { title: 'A decision' },
      policy: { title: 'A policy' },
      process: { title: 'How something was dealt with', says: 'Papers lost, the wrong person, the wrong record' },
      staff: { title: 'How staff treated people' },
      access: { title: 'Access for disabled people' },
    },
    causes,
  },
]
