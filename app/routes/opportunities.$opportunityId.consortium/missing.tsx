import { useLocale, useTexts } from '~/components/locale'
import { DataTable } from '~/components/ui/data-table'
import type { Share } from '~/domain/matching/consortium'
import { type Demand, grainsIn } from '~/domain/matching/maker'
import { consortium } from '~/i18n/consortium'
import { formatQuantity } from '~/i18n/format'

/** What all together leave undone, demand by demand. */
export const Missing = ({ missing, demands }: { missing: readonly Share[]; demands: readonly Demand[] }) => {
  const { asked } = useTexts(consortium)
  const locale = useLocale()
  const rows = missing.flatMap(({ demand, quantity }) => {
    const wanted = demands[demand]
    return wanted ? [{ ...wanted, quantity }] : []
  })
  const inWords = ({ unit }: Demand, grains: number) =>
    asked.perMonth(formatQuantity(grains / grainsIn(unit), unit, locale))
  return (
    <DataTable
      caption={asked.missingCaption}
      rows={rows}
      rowKey={({ itemId }) => itemId}
      columns={[
        { key: 'item', header: asked.item, cell: ({ label }) => label },
        { key: 'asked', header: asked.quantity, cell: (row) => inWords(row, row.least), align: 'end' },
        { key: 'missing', header: asked.missing, cell: (row) => inWords(row, row.quantity), align: 'end' },
      ]}
    />
  )
}
