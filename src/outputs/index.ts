export type { ClauseEntry, ClausePage, RuleInWords } from './book/view.ts'
export type { CaseRead, Part } from './case-read.ts'
export type { Chip, ChipKind } from './chip.ts'
export type {
  Block,
  DraftPiece,
  LetterCheck,
  LetterDraftText,
  LetterFrame,
  RenderedLetter,
  UnfilledGap,
} from './letters/letter.ts'
export type { BindingDate, Progress, ProgressPoint, ProgressStep, Voice } from './progress/view.ts'
export type { TimelineEntry } from './timeline/view.ts'
export type { CannotNow, HealthStrip, NextThing, OpenWindow, WhatHappensNext } from './what-happens-next/view.ts'
export type { CalendarCell, CalendarWeek, CellState, LetteredStep, OtherReading, WhyThisDate } from './why-this-date/view.ts'
export type { CaseAbout, Facet, GroupedWorklist, ListedRow, WhenInWords, WorklistRow } from './worklist/row.ts'
