import type { Locale } from '~/i18n/locale'

export type CsvCell = string | number | bigint | null

/** Spreadsheets of a country with decimal commas part columns by semicolons. */
const SEPARATOR: Readonly<Record<Locale, string>> = { id: ';', en: ',' }

/** Without it Excel reads UTF-8 as an older code page. */
const BYTE_ORDER_MARK = '\uFEFF'

/** What a spreadsheet would run as a formula; an apostrophe makes it text (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u

const written = (cell: CsvCell): string => {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return `"${text.replaceAll('"', '""')}"`
}

/** A table as a file to download, headings first, for the spreadsheet of who reads this language. */
export function csvFile(
  rows: readonly (readonly CsvCell[])[],
  { name, locale }: { readonly name: string; readonly locale: Locale },
): Response {
  const lines = rows.map((row) => `${row.map(written).join(SEPARATOR[locale])}\r\n`)
  return new Response(BYTE_ORDER_MARK + lines.join(''), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'private, no-store',
    },
  })
}
