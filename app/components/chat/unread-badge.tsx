import { room } from '../../i18n/room'
import { useTexts } from '../locale'
import { Badge } from '../ui/badge'

/** How many messages wait in a room; nothing when none do. */
export const UnreadBadge = ({ count }: { count: number }) => {
  const texts = useTexts(room)
  return count > 0 && <Badge icon="message">{texts.unread(count)}</Badge>
}
