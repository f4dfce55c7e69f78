import { type FormEvent, type KeyboardEvent, useRef } from 'react'
import { LONGEST_MESSAGE } from '../../domain/conversation/message'
import { useKeptWords } from '../../hooks/use-kept-words'
import { room } from '../../i18n/room'
import { useTexts } from '../locale'
import { Button } from '../ui/button'
import { QuickReplies } from './quick-replies'

interface ComposerProps {
  roomId: string
  /** Where cards are made; absent where there are none. */
  cards: string | undefined
  /** Makes the plain form safe to send twice. */
  clientId: string
  /** What came back unsent. */
  typed: string
  /** Takes over from the plain form; absent before the scripts stand. */
  onSend?: ((body: string) => void) | undefined
  onTyping: () => void
}

const withFinePointer = () => matchMedia('(pointer: fine)').matches

/** One row to write in. Without scripts a form: each quick reply sends itself; with them it fills the row. */
export const Composer = ({ roomId, cards, clientId, typed, onSend, onTyping }: ComposerProps) => {
  const texts = useTexts(room)
  const box = useRef<HTMLTextAreaElement>(null)
  const words = useKeptWords(roomId, box)

  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (!onSend || !box.current) return
    event.preventDefault()
    const body = box.current.value
    if (body.trim() !== '') onSend(body)
    box.current.value = ''
    words.keep()
    box.current.focus()
  }
  const fill = (reply: string) => {
    if (!box.current) return
    box.current.value = [box.current.value.trim(), reply].filter(Boolean).join(' ')
    words.keep()
    box.current.focus()
  }
  // A keyboard's Enter sends; on a phone it begins a new line, as people are used to.
  const sendOnEnter = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const plainEnter = event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing
    if (!plainEnter || !onSend || !withFinePointer()) return
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  }
  return (
    <form method="post" className="composer" onSubmit={submit}>
      <input type="hidden" name="intent" value="send" />
      <input type="hidden" name="roomId" value={roomId} />
      <input type="hidden" name="clientId" value={clientId} />
      <QuickReplies cards={cards} onPick={onSend && fill} />
      <div className="composer-row">
        <label className="visually-hidden" htmlFor="message-body">
          {texts.write}
        </label>
        <textarea
          ref={box}
          id="message-body"
          name="body"
          className="control composer-box"
          rows={1}
          maxLength={LONGEST_MESSAGE}
          placeholder={texts.write}
          defaultValue={typed}
          autoComplete="off"
          onInput={() => {
            words.keep()
            onTyping()
          }}
          onKeyDown={sendOnEnter}
        />
        <Button kind="primary" icon="send">
          {texts.send}
        </Button>
      </div>
    </form>
  )
}
