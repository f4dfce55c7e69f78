import { useLocale, useTexts } from '~/components/locale'
import { DataTable } from '~/components/ui/data-table'
import { SummaryList } from '~/components/ui/summary-list'
import type { Consortium } from '~/domain/matching/consortium'
import { type Demand, grainsIn } from '~/domain/matching/maker'
import { consortium } from '~/i18n/consortium'
import { formatNumber, formatQuantity } from '~/i18n/format'
import { regencyName } from '~/i18n/names'

interface SetFactsProps {
  set: Consortium
  /** No set has fewer members; null when not known. */
  fewest: number | null
  demands: readonly Demand[]
}

/** How good the set is, and that it makes all that is wanted. */
export const SetFacts = ({ set, fewest, demands }: SetFactsProps) => {
  const { facts, asked } = useTexts(consortium)
  const locale = useLocale()
  const bestness = () => {
    if (set.proven) return facts.proven
    return set.gap === null ? facts.unproven : facts.gap(`${formatNumber(set.gap / 10, locale)}%`)
  }
  const shares = set.members.flatMap((member) => member.shares)
  const rows = demands.map((demand, index) => ({
    ...demand,
    made: shares.filter((share) => share.demand === index).reduce((sum, { quantity }) => sum + quantity, 0),
  }))
  const inWords = ({ unit }: Demand, grains: number) =>
    asked.perMonth(formatQuantity(grains / grainsIn(unit), unit, locale))
  return (
    <>
      <SummaryList
        items={[
          { label: facts.members, value: facts.count(set.members.length) },
          ...(fewest === 1
            ? []
            : [{ label: facts.fewest, value: fewest === null ? facts.fewestUnknown : facts.fewestIs(fewest) }]),
          { label: facts.centre, value: regencyName(set.centre) },
          { label: facts.best, value: bestness() },
        ]}
      />
      <DataTable
        caption={asked.caption}
        rows={rows}
        rowKey={({ itemId }) => itemId}
        columns={[
          { key: 'item', header: asked.item, cell: ({ label }) => label },
          { key: 'asked', header: asked.quantity, cell: (row) => inWords(row, row.least), align: 'end' },
          { key: 'made', header: asked.together, cell: (row) => inWords(row, row.made), align: 'end' },
        ]}
      />
    </>
  )
}
