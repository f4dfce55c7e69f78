import type { Capability } from '../../domain/business/business'
import type { Face } from '../../domain/business/face'
import { browse } from '../../i18n/browse'
import { business as businessTexts } from '../../i18n/business'
import { formatNumber, formatQuantity } from '../../i18n/format'
import { sectorName } from '../../i18n/names'
import { paths } from '../../schemas/paths'
import { useLocale, useTexts } from '../locale'
import { Badge } from '../ui/badge'
import { Card } from '../ui/card'
import { Marked } from './marked'
import { Place } from './place'

const MOST_CAPABILITIES = 4

interface BusinessCardProps {
  business: Face
  km: number | null
  /** Four digits: where `km` is counted from. */
  from: string | undefined
  /** Stems of the words that were searched. */
  marks: readonly string[]
}

/** A business in a list: what anyone may know of it, no people. */
export const BusinessCard = ({ business, km, from, marks }: BusinessCardProps) => {
  const texts = useTexts(businessTexts)
  const { size: sizeLabel } = useTexts(browse).search
  const locale = useLocale()
  return (
    <Card title={<Marked text={business.name} marks={marks} />} to={paths.business(business.id)} level={3}>
      <Place regency={business.regency} km={km} from={from} />
      <div className="cluster">
        {business.kind !== 'enterprise' && <Badge icon="people">{texts.kinds[business.kind]}</Badge>}
        <Badge icon="shop">
          {business.size === 'unknown' && `${sizeLabel}: `}
          {texts.sizes[business.size]}
        </Badge>
        <Badge>{sectorName(business.sector, locale)}</Badge>
      </div>
      {business.capabilities.length > 0 && <Capabilities capabilities={business.capabilities} marks={marks} />}
    </Card>
  )
}

interface CapabilitiesProps {
  capabilities: readonly Capability[]
  marks: readonly string[]
}

const Capabilities = ({ capabilities, marks }: CapabilitiesProps) => {
  const texts = useTexts(browse).search
  const locale = useLocale()
  const rest = capabilities.length - MOST_CAPABILITIES
  return (
    <div>
      <p className="muted">{texts.capabilities}</p>
      <ul className="found-lines">
        {capabilities.slice(0, MOST_CAPABILITIES).map(({ id, label, capacityPerMonth, unit }) => (
          <li key={id}>
            <Marked text={label} marks={marks} />
            {capacityPerMonth !== null && (
              <span className="muted"> · {texts.perMonth(formatQuantity(capacityPerMonth, unit, locale))}</span>
            )}
          </li>
        ))}
        {rest > 0 && <li className="muted">{texts.more(formatNumber(rest, locale))}</li>}
      </ul>
    </div>
  )
}
