import type { ReactNode } from 'react'

export interface Column<Row> {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** Numbers and money stand at the end so that digits align. */
  align?: 'end' | undefined
}

interface DataTableProps<Row> {
  caption: string
  /** The caption is only read out, where a heading already says it. */
  captionHidden?: boolean | undefined
  /** The first column names the row. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** A table at desk width, one card a row on a phone. The roles are said again, because `display: block` takes them away. */
export function DataTable<Row>({ caption, captionHidden = false, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <table className="table" role="table">
      <caption>
        <span className={captionHidden ? 'visually-hidden' : undefined}>{caption}</span>
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, header, align }) => (
            <th key={key} role="columnheader" scope="col" className={align}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column, index) => (
              <Cell key={column.key} column={column} row={row} names={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CellProps<Row> {
  column: Column<Row>
  row: Row
  /** The cell that names its row. */
  names: boolean
}

function Cell<Row>({ column, row, names }: CellProps<Row>) {
  if (names) {
    return (
      <th scope="row" role="rowheader">
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td role="cell" className={column.align}>
      <span className="table-cell-label" aria-hidden="true">
        {column.header}
      </span>
      <span>{column.cell(row)}</span>
    </td>
  )
}
