import { type Attributes, attributes, type Content, classNames, content } from '../content.ts'

export interface TableCell extends Content {
  readonly format?: string | undefined
  readonly classes?: string | undefined
  readonly colspan?: number | undefined
  readonly rowspan?: number | undefined
  readonly attributes?: Attributes | undefined
}

export interface TableParams {
  readonly rows: readonly (readonly TableCell[] | false | null | undefined)[]
  readonly head?: readonly TableCell[] | undefined
  readonly caption?: string | undefined
  readonly captionClasses?: string | undefined
  readonly firstCellIsHeader?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

const spans = (cell: TableCell) => ({
  colspan: cell.colspan || undefined,
  rowspan: cell.rowspan || undefined,
  ...attributes(cell.attributes),
})

const Cell = ({ cell, isHeader }: { cell: TableCell; isHeader: boolean }) =>
  isHeader ? (
    <th scope="row" class={classNames('govuk-table__header', cell.classes)} {...spans(cell)}>
      {content(cell)}
    </th>
  ) : (
    <td class={classNames('govuk-table__cell', cell.format && `govuk-table__cell--${cell.format}`, cell.classes)} {...spans(cell)}>
      {content(cell)}
    </td>
  )

export const Table = (params: TableParams) => (
  <table class={classNames('govuk-table', params.classes)} {...attributes(params.attributes)}>
    {params.caption && <caption class={classNames('govuk-table__caption', params.captionClasses)}>{params.caption}</caption>}
    {params.head && (
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {params.head.map(cell => (
            <th
              scope="col"
              class={classNames('govuk-table__header', cell.format && `govuk-table__header--${cell.format}`, cell.classes)}
              {...spans(cell)}
            >
              {content(cell)}
            </th>
          ))}
        </tr>
      </thead>
    )}
    <tbody class="govuk-table__body">
      {params.rows.map(row =>
        row ? (
          <tr class="govuk-table__row">
            {row.map((cell, index) => (
              <Cell cell={cell} isHeader={index === 0 && params.firstCellIsHeader === true} />
            ))}
          </tr>
        ) : null,
      )}
    </tbody>
  </table>
)
