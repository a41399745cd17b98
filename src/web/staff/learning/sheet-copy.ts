/** The copy of the sheet that goes with it: the letter the procedure names, written from what the form says. */
import type { Attempt } from '#case'
import { type Form, textOf } from '../../form.ts'
import type { Sending } from '../../services.ts'
import { envelope, fieldId } from '../forms/names.ts'
import { readStep } from '../forms/read-step.ts'
import type { Step } from '../forms/step.ts'
import { caseIfSent } from '../letter/case-if-sent.ts'
import { wordsOf, writtenLetter } from '../letter/pieces.ts'
import { asRead } from '../letter/rendering.ts'

export interface SheetCopy {
  readonly act: string
  readonly attempts: readonly Attempt[]
  readonly letter: string
  readonly pieces: Readonly<Record<string, string>>
  readonly sending: Omit<Sending, 'draft'>
}

/** What the copy would say; or why it cannot be written yet, in words. */
export const sheetCopy = (copy: Step, before: readonly Attempt[], values: Form): SheetCopy | { readonly because: string } => {
  const { open, act } = copy
  const { letter = '' } = act
  const contents = Object.keys(open.procedure.letters?.[letter]?.contains ?? {})
  const step: Step = { ...copy, way: { ...copy.way, fixed: { ...copy.way.fixed, contents } } }
  const parts = (['day', 'month', 'year'] as const).map(part => [`${envelope.on}-${part}`, textOf(values, `${envelope.on}-${part}`)])
  const read = readStep(
    {
      ...Object.fromEntries(parts),
      [envelope.by]: step.doers.own[0] ?? '',
      [fieldId('to')]: open.procedure.letters?.[letter]?.to ?? [],
      [fieldId('format')]: 'document',
    },
    step,
  )
  if ('errors' in read) return { because: read.errors.map(({ text }) => text).join('; ') }
  const attempts = [...before, ...read.attempts]
  const written = writtenLetter(letter, caseIfSent(open, attempts), contents, {}, {})
  if (written === undefined) return { because: 'the procedure has no such letter' }
  if (!written.check.ready) {
    const drafted = written.pieces.flatMap(({ unfilled }) => unfilled.map(({ because }) => because))
    return { because: [...new Set([...drafted, ...written.check.missing.map(({ says }) => `${says} is missing`)])].join('; ') }
  }
  const { html, text, to } = asRead(open, letter, written)
  return {
    act: act.key,
    attempts: read.attempts,
    letter,
    pieces: wordsOf(written),
    sending: { letter, title: written.title, to, html, text },
  }
}
