import { onDay, type ThemeList } from '#language'
import { causes } from '../spso-model/theme-causes.ts'

/** A first list, after what the model procedure says that a complaint may be about: the Board's own to change. */
export const themeLists: readonly ThemeList[] = [
  {
    from: onDay('2025-04-01').day,
    themes: {
      consulting: { title: 'Asking and engaging people' },
      papers: { title: 'Papers, minutes and notice of meetings' },
      decision: { title: 'A decision of the Board' },
      policy: { title: 'A policy or a plan' },
      figures: { title: 'What a report or a figure says' },
      delay: { title: 'Delay' },
      answering: { title: 'Being answered' },
      conduct: { title: 'How members or staff behaved' },
      access: { title: 'Access for disabled people' },
      services: { title: 'A service of the partners' },
    },
    causes,
  },
]
