import type { DeliveryState } from '../../domain/conversation/delivery'
import { room } from '../../i18n/room'
import { useTexts } from '../locale'
import { Icon } from '../ui/icon'

/** One tick is stored, two are with everyone, two in colour are read; the words are for those who do not see them. */
export const Ticks = ({ state }: { state: DeliveryState }) => {
  const { ticks } = useTexts(room)
  return (
    <span className={`ticks ticks-${state}`} title={ticks[state]}>
      <Icon name={state === 'sent' ? 'check' : 'check-double'} />
      <span className="visually-hidden">{ticks[state]}</span>
    </span>
  )
}
