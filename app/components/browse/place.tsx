import { regencyOf } from '../../domain/region/region'
import { browse } from '../../i18n/browse'
import { formatNumber } from '../../i18n/format'
import { regencyName } from '../../i18n/names'
import { useLocale, useTexts } from '../locale'
import { Icon } from '../ui/icon'

interface PlaceProps {
  regency: string
  km: number | null
  /** Four digits: where `km` is counted from. */
  from: string | undefined
}

/** Where something stands, and how far that is. */
export const Place = ({ regency, km, from }: PlaceProps) => {
  const texts = useTexts(browse).search
  const locale = useLocale()
  const place = from && regencyOf(from)?.name
  return (
    <p className="found-place">
      <Icon name="pin" />
      <span>
        {regencyName(regency)}
        {place && km !== null && from !== regency && (
          <span className="muted"> · {texts.away(formatNumber(km, locale), place)}</span>
        )}
      </span>
    </p>
  )
}
