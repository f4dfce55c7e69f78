import type { TimeZone } from '../../domain/region/region'
import { formatDate, formatDateTime } from '../../i18n/format'
import { useLocale } from '../locale'

interface DateTimeProps {
  /** ISO text as well, because loaders send dates over the wire. */
  at: Date | string
  zone?: TimeZone | undefined
  /** The day alone. */
  dateOnly?: boolean | undefined
}

export const DateTime = ({ at, zone = 'WIB', dateOnly = false }: DateTimeProps) => {
  const locale = useLocale()
  const moment = new Date(at)
  return (
    <time className="number" dateTime={moment.toISOString()}>
      {dateOnly ? formatDate(moment, locale, zone) : formatDateTime(moment, locale, zone)}
    </time>
  )
}
