import type { Unsent } from '../../domain/conversation/room-view'
import { messageRefusal, room } from '../../i18n/room'
import { useTexts } from '../locale'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'

interface UnsentRowProps {
  unsent: Unsent
  onRetry: (clientId: string) => void
  onDrop: (clientId: string) => void
}

/** What was typed stays in sight until it is stored. */
export const UnsentRow = ({ unsent: { clientId, body, refusal }, onRetry, onDrop }: UnsentRowProps) => {
  const texts = useTexts(room)
  return (
    <li className={refusal === null ? 'say say-mine say-unsent' : 'say say-mine say-unsent say-refused'}>
      <p className="say-body">{body}</p>
      <p className="say-foot">
        <Icon name={refusal === null ? 'clock' : 'alert'} />
        {texts.unsent}
        {refusal !== null && `: ${messageRefusal(refusal, texts)}`}
      </p>
      <div className="cluster">
        <Button type="button" kind="quiet" icon="refresh" onClick={() => onRetry(clientId)}>
          {texts.retry}
        </Button>
        {refusal !== null && (
          <Button type="button" kind="quiet" icon="trash" onClick={() => onDrop(clientId)}>
            {texts.remove}
          </Button>
        )}
      </div>
    </li>
  )
}
