import type { Unit } from '../../domain/business/units'
import { formatNumber, formatQuantity } from '../../i18n/format'
import { useLocale } from '../locale'

interface QuantityProps {
  value: number
  /** Without a unit a plain number is shown. */
  unit?: Unit | undefined
}

export const Quantity = ({ value, unit }: QuantityProps) => {
  const locale = useLocale()
  return <span className="number">{unit ? formatQuantity(value, unit, locale) : formatNumber(value, locale)}</span>
}
