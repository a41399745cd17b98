/** What was sent, as the record has it: the words of each point, and the person as they are known. */
import { longDay } from '#outputs'
import type { OpenCase } from '../../services.ts'
import { bytesInWords } from '../files/bytes-in-words.ts'
import { complainantOf } from '../progress/own-acts.ts'

export interface CopyView {
  readonly reference: string
  readonly receivedOn: string
  readonly points: readonly string[]
  readonly outcomeWanted: string
  readonly rows: readonly { readonly key: string; readonly value: string }[]
  readonly documents: readonly string[]
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** `key`: where it is at hand, so that the paper can find its case again. */
export function copyView(open: OpenCase, key = ''): CopyView {
  const received = open.facts.find(fact => fact.type === 'complaint-received')
  const raised = open.facts.filter(fact => fact.type === 'point-raised')
  const service = open.body.services.find(one => one.id === received?.data.service)
  const on = received?.on
  const person = complainantOf(open)
  const said = person?.relation ?? text(received?.data.relation)
  const relation = open.body.relations.find(one => [one.id, one.title, one.called].includes(said))
  const rows = [
    { key: 'Your key', value: key === '' ? '' : `${key}: with your number it opens your complaint. Keep it to yourself.` },
    { key: 'Your name', value: person?.name ?? 'You stayed anonymous' },
    { key: 'You are', value: relation?.title ?? said },
    { key: 'Complaint for', value: text(received?.data.onBehalfOf) },
    { key: 'Service', value: service?.title ?? '' },
    { key: 'Email', value: person?.email ?? '' },
    { key: 'Telephone', value: person?.phone ?? '' },
    { key: 'Address', value: person?.address ?? '' },
    { key: 'How to deal with you', value: person?.needs.join('; ') ?? '' },
  ]
  return {
    reference: open.reference,
    receivedOn: on === undefined ? '' : longDay(typeof on === 'string' ? on : on.from),
    points: raised.length > 0 ? raised.map(fact => text(fact.data.words)) : [text(received?.data.words)],
    outcomeWanted: text(raised[0]?.data.outcomeWanted),
    rows: rows.filter(row => row.value !== ''),
    documents: open.documents.map(document => `${document.title} (${bytesInWords(document.bytes)})`),
  }
}
