import type { TimeZone } from '../../domain/region/region'
import { consortium } from '../../i18n/consortium'
import { formatDate } from '../../i18n/format'
import { FormKey } from '../form-key'
import { useLocale, useTexts } from '../locale'
import { Button } from '../ui/button'

interface AskBrokerProps {
  mayAsk: boolean
  askedAt: Date | null
  zone: TimeZone
}

/** Who posted it proposes nothing to anybody: a broker does, and can be asked to. */
export const AskBroker = ({ mayAsk, askedAt, zone }: AskBrokerProps) => {
  const { ask } = useTexts(consortium)
  const locale = useLocale()
  if (!mayAsk) return null
  if (askedAt) return <p>{ask.asked(formatDate(askedAt, locale, zone))}</p>
  return (
    <form method="post" className="stack">
      <FormKey action="ask-broker" />
      <input type="hidden" name="intent" value="ask" />
      <p>{ask.lead}</p>
      <Button icon="send">{ask.send}</Button>
    </form>
  )
}
