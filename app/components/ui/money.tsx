import { formatMoney, formatMoneyShort } from '../../i18n/format'
import { useLocale } from '../locale'

interface MoneyProps {
  rupiah: bigint
  /** `Rp1,3 jt` instead of every digit. */
  short?: boolean | undefined
}

export const Money = ({ rupiah, short = false }: MoneyProps) => {
  const locale = useLocale()
  return <span className="number">{short ? formatMoneyShort(rupiah, locale) : formatMoney(rupiah, locale)}</span>
}
