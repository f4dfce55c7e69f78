import { useLocale, useTexts } from '~/components/locale'
import type { Unit } from '~/domain/business/units'
import { formatPrices, unitName } from '~/i18n/format'
import { partnership } from '~/i18n/partnership'

interface PostedPricesProps {
  prices: readonly {
    readonly label: string
    readonly unit: Unit
    readonly priceLow: bigint | null
    readonly priceHigh: bigint | null
  }[]
}

/** While the price is no term yet: what the opportunity says of it. */
export const PostedPrices = ({ prices }: PostedPricesProps) => {
  const { postedPrices: texts } = useTexts(partnership).case
  const locale = useLocale()
  if (prices.length === 0) return null
  return (
    <div>
      <p>{texts.lead}</p>
      <ul>
        {prices.map(({ label, unit, ...price }) => (
          <li key={label}>
            <strong>{texts.perUnit(formatPrices(price, locale) ?? '', unitName(unit, locale))}</strong> {label}
          </li>
        ))}
      </ul>
    </div>
  )
}
