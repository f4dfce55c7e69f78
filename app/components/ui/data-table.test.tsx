import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DataTable } from './data-table'

const html = renderToStaticMarkup(
  <DataTable
    caption="Pemasok"
    rows={[{ id: '1', name: 'Bu Salma', price: 500 }]}
    rowKey={({ id }) => id}
    columns={[
      { key: 'name', header: 'Nama', cell: ({ name }) => name },
      { key: 'price', header: 'Harga', align: 'end', cell: ({ price }) => price },
    ]}
  />,
)

test('the first column names the row', () => {
  expect(html).toMatch(/<th[^>]*scope="row"[^>]*>Bu Salma<\/th>/)
})

test('on a phone each cell shows its own label, which is not read twice', () => {
  expect(html).toMatch(/<td[^>]*><span[^>]*aria-hidden="true">Harga<\/span><span>500<\/span><\/td>/)
})

test('the roles are said, because cards take them away', () => {
  for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell']) {
    expect(html).toContain(`role="${role}"`)
  }
})
