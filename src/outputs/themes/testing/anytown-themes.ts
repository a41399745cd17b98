import { day } from '#calendar'
import type { ThemeList } from '#language'

/** Three versions in which everything happens that can happen to a theme. */
export const anytownThemes: readonly ThemeList[] = [
  {
    from: day('2025-04-01'),
    themes: {
      communication: { title: 'Communication' },
      late: { title: 'Lateness' },
      waiting: { title: 'Waiting' },
      money: { title: 'Money' },
      minibus: { title: 'The minibus' },
    },
    causes: { mistake: { title: 'A mistake' }, policy: { title: 'The policy itself' } },
  },
  {
    from: day('2026-04-01'),
    themes: {
      telling: { title: 'Communication' },
      'not-told': { title: 'Not being told', within: 'telling' },
      'not-heard': { title: 'Not being heard', within: 'telling' },
      delay: { title: 'Delay' },
      money: { title: 'Money and payments' },
    },
    causes: { mistake: { title: 'A mistake' }, policy: { title: 'The policy itself' } },
    became: {
      communication: { oneOf: ['not-told', 'not-heard'] },
      late: { now: 'delay' },
      waiting: { now: 'delay' },
      minibus: { retired: 'The minibus was sold.' },
    },
  },
  {
    from: day('2026-10-01'),
    themes: {
      'not-told': { title: 'Not being told' },
      'taking-part': { title: 'Taking part' },
      delay: { title: 'Delay' },
      money: { title: 'Money and payments' },
    },
    causes: { mistake: { title: 'A mistake' }, policy: { title: 'The policy itself' } },
    became: { telling: { retired: 'Only its parts are used.' }, 'not-heard': { now: 'taking-part' } },
  },
]
