/** An amount as a page prints it: what matters first, what it is made of beside it. */
import type { Amount, Cell } from '#outputs'

const number = (n: number): string => n.toLocaleString('en-GB')

/** '74%' large, '31 of 42' small. */
export const leadOf = (amount: Amount): string => {
  if (amount.is === 'none') return 'None'
  if (amount.is === 'count') return number(amount.count)
  if (amount.is === 'days') return amount.average.toFixed(1)
  return amount.percent === undefined ? 'n/a' : `${amount.percent.toFixed(1)}%`
}

/** What stands beside the lead; '' where nothing need. */
export const besideOf = (amount: Amount): string => {
  if (amount.is === 'share') return `${number(amount.count)} of ${number(amount.of)}`
  if (amount.is === 'days') return `median ${amount.median}, longest ${amount.longest}, of ${number(amount.count)}`
  return ''
}

export const AmountCell = ({ cell, href, about }: { readonly cell: Cell; readonly href?: string; readonly about: string }) => {
  const beside = besideOf(cell.amount)
  const lead = leadOf(cell.amount)
  return (
    <>
      {href === undefined ? (
        <b>{lead}</b>
      ) : (
        <a href={href} aria-label={`${lead}: ${about}`}>
          {lead}
        </a>
      )}
      {beside !== '' && <small class="rc-under">{beside}</small>}
      {cell.notKnown > 0 && <small class="rc-under">not known of {number(cell.notKnown)}</small>}
    </>
  )
}
