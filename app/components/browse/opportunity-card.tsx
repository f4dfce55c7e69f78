import type { Opportunity, WantedItem } from '../../domain/opportunity/opportunity'
import { timeZoneOf } from '../../domain/region/region'
import { browse } from '../../i18n/browse'
import { formatNumber, formatQuantity } from '../../i18n/format'
import { law } from '../../i18n/law'
import { opportunity as opportunityTexts } from '../../i18n/opportunity'
import { paths } from '../../schemas/paths'
import { useLocale, useTexts } from '../locale'
import { Badge } from '../ui/badge'
import { Card } from '../ui/card'
import { DateTime } from '../ui/date-time'
import { Marked } from './marked'
import { Place } from './place'

const MOST_ITEMS = 4

interface OpportunityCardProps {
  opportunity: Opportunity
  poster: { readonly name: string; readonly regency: string }
  km: number | null
  /** Four digits: where `km` is counted from. */
  from: string | undefined
  /** Stems of the words that were searched. */
  marks: readonly string[]
}

/** An opportunity in a list. */
export const OpportunityCard = ({ opportunity, poster, km, from, marks }: OpportunityCardProps) => {
  const texts = useTexts(browse).search
  const { patterns } = useTexts(law)
  const { id, title, details, wanted, expiresAt } = opportunity
  return (
    <Card title={<Marked text={title} marks={marks} />} to={paths.opportunity(id)} level={3}>
      <div className="cluster">
        <Badge icon="link">{patterns[details.pattern]}</Badge>
        <span>
          <span className="muted">{texts.closes}</span>{' '}
          <DateTime at={expiresAt} zone={timeZoneOf(poster.regency)} dateOnly />
        </span>
      </div>
      <div>
        <p>
          <span className="muted">{texts.postedBy}</span> {poster.name}
        </p>
        <Place regency={poster.regency} km={km} from={from} />
      </div>
      {wanted.length > 0 && <Wanted items={wanted} marks={marks} />}
    </Card>
  )
}

interface WantedProps {
  items: readonly WantedItem[]
  marks: readonly string[]
}

const Wanted = ({ items, marks }: WantedProps) => {
  const texts = useTexts(browse).search
  const { show } = useTexts(opportunityTexts)
  const locale = useLocale()
  const amount = ({ least, most, unit }: WantedItem) =>
    most === null
      ? show.atLeast(formatQuantity(least, unit, locale))
      : show.between(formatNumber(least, locale), formatQuantity(most, unit, locale))
  return (
    <div>
      <p className="muted">{texts.wanted}</p>
      <ul className="found-lines">
        {items.slice(0, MOST_ITEMS).map((item) => (
          <li key={item.id}>
            <Marked text={item.label} marks={marks} /> <span className="muted">· {amount(item)}</span>
          </li>
        ))}
        {items.length > MOST_ITEMS && (
          <li className="muted">{texts.more(formatNumber(items.length - MOST_ITEMS, locale))}</li>
        )}
      </ul>
    </div>
  )
}
