import type { TimeZone } from '../../domain/region/region'
import { formatDate, formatDateTime } from '../../i18n/format'
import { useLocale } from '../locale'
import { useTimeZone } from '../time-zone'

interface DateTimeProps {
  /** ISO text as well, because loaders send dates over the wire. */
  at: Date | string
  /** Where the thing has a place of its own; else by the clock of who looks. */
  zone?: TimeZone | undefined
  /** The day alone. */
  dateOnly?: boolean | undefined
}

export const DateTime = ({ at, zone, dateOnly = false }: DateTimeProps) => {
  const locale = useLocale()
  const own = useTimeZone()
  const moment = new Date(at)
  return (
    <time className="number" dateTime={moment.toISOString()}>
      {dateOnly ? formatDate(moment, locale, zone ?? own) : formatDateTime(moment, locale, zone ?? own)}
    </time>
  )
}
