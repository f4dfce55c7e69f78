import { room } from '../../i18n/room'
import { useTexts } from '../locale'
import { Button } from '../ui/button'

interface RefreshFormProps {
  roomId: string
  /** The newest sequence shown: asking for more says that it was read. */
  read: number
}

/** Without scripts a room stays fresh by asking. */
export const RefreshForm = ({ roomId, read }: RefreshFormProps) => {
  const texts = useTexts(room)
  return (
    <form method="post">
      <input type="hidden" name="intent" value="refresh" />
      <input type="hidden" name="roomId" value={roomId} />
      <input type="hidden" name="read" value={read} />
      <Button kind="quiet" icon="refresh">
        {texts.refresh}
      </Button>
    </form>
  )
}
