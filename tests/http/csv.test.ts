import { expect, test } from 'vitest'
import { csvFile } from '~/http/csv.server'

const textOf = async (rows: Parameters<typeof csvFile>[0], locale: 'id' | 'en' = 'id') => {
  const bytes = new Uint8Array(await csvFile(rows, { name: 'daftar', locale }).arrayBuffer())
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

test('a file begins with the mark that spreadsheets read UTF-8 by, and parts columns as the country does', async () => {
  expect(await textOf([['Nama', 'Nilai']])).toBe('\uFEFF"Nama";"Nilai"\r\n')
  expect(await textOf([['Name', 12]], 'en')).toBe('\uFEFF"Name",12\r\n')
})

test('quotes, separators and line breaks stay inside their cell', async () => {
  expect(await textOf([['Tahu "Putih"; tempe\nbaru', null, 3]])).toBe('\uFEFF"Tahu ""Putih""; tempe\nbaru";;3\r\n')
})

test.each(['=1+1', '+62811', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])(
  'what a spreadsheet would run is text: %j',
  async (cell) => {
    expect(await textOf([[cell]])).toBe(`\uFEFF"'${cell}"\r\n`)
  },
)

test('numbers stay numbers, also below zero', async () => {
  expect(await textOf([[-3, 0.5]])).toBe('\uFEFF-3;0.5\r\n')
  expect(await textOf([[9_007_199_254_740_993n]])).toBe('\uFEFF9007199254740993\r\n')
})

test('the answer is a download that nobody else keeps', () => {
  const { headers } = csvFile([], { name: 'usaha', locale: 'id' })
  expect(headers.get('content-disposition')).toBe('attachment; filename="usaha.csv"')
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(headers.get('cache-control')).toBe('private, no-store')
})
