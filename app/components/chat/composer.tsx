import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { LONGEST_MESSAGE } from '../../domain/conversation/message'
import { useKeptWords } from '../../hooks/use-kept-words'
import { room } from '../../i18n/room'
import { paths } from '../../schemas/paths'
import type { WireMessage } from '../../schemas/socket-events'
import { useTexts } from '../locale'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { type Canned, CannedTexts } from './canned-texts'
import { QuickReplies } from './quick-replies'
import { Quote } from './quote'

interface ComposerProps {
  roomId: string
  /** Where cards are made; absent where there are none. */
  cards: string | undefined
  /** The room itself, with nothing to answer. */
  here: string
  reply: WireMessage | null
  canned: readonly Canned[]
  /** Makes the plain form safe to send twice. */
  clientId: string
  /** What came back unsent. */
  typed: string
  /** Takes over from the plain form; absent before the scripts stand. */
  onSend?: ((body: string, about: number | undefined) => void) | undefined
  onTyping: () => void
}

const withFinePointer = () => matchMedia('(pointer: fine)').matches

/** A keyboard's Enter sends; on a phone it begins a new line, as people are used to. */
const sendOnEnter = (event: KeyboardEvent<HTMLTextAreaElement>) => {
  const plainEnter = event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing
  if (!plainEnter || !withFinePointer()) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}

/** One row to write in. Without scripts a form: each quick reply sends itself; with them it fills the row. */
export const Composer = ({ roomId, here, cards, clientId, typed, reply, canned, onSend, onTyping }: ComposerProps) => {
  const texts = useTexts(room)
  const [answered, setAnswered] = useState(reply)
  const box = useRef<HTMLTextAreaElement>(null)
  const words = useKeptWords(roomId, box)

  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (!onSend || !box.current) return
    event.preventDefault()
    const body = box.current.value
    if (body.trim() === '') return
    onSend(body, answered?.sequence)
    setAnswered(null)
    // Loaded again, the page answers nothing any more.
    history.replaceState(null, '', here)
    box.current.value = ''
    words.keep()
    box.current.focus()
  }
  const fill = (ready: string) => {
    if (!box.current) return
    box.current.value = [box.current.value.trim(), ready].filter(Boolean).join(' ')
    words.keep()
    box.current.focus()
  }
  return (
    <form method="post" className="composer" onSubmit={submit}>
      <Addressed roomId={roomId} clientId={clientId} />
      {answered && <ReplyTo message={answered} here={here} />}
      {canned.length > 0 && <CannedTexts canned={canned} here={here} onPick={onSend && fill} />}
      <QuickReplies cards={cards} onPick={onSend && fill} />
      <div className="composer-row">
        <FileLink roomId={roomId} />
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
          onKeyDown={onSend && sendOnEnter}
        />
        <Button kind="primary" icon="send">
          <span className="composer-send">{texts.send}</span>
        </Button>
      </div>
    </form>
  )
}

const Addressed = ({ roomId, clientId }: Pick<ComposerProps, 'roomId' | 'clientId'>) => (
  <>
    <input type="hidden" name="intent" value="send" />
    <input type="hidden" name="roomId" value={roomId} />
    <input type="hidden" name="clientId" value={clientId} />
  </>
)

/** What is about to be answered, and a way to answer nothing. */
const ReplyTo = ({ message, here }: { message: WireMessage; here: string }) => (
  <div className="composer-reply">
    <input type="hidden" name="about" value={message.sequence} />
    <Quote message={message} to={`#m${message.sequence}`} />
    <a href={here} className="composer-drop">
      <Icon name="close" />
      <span className="visually-hidden">{useTexts(room).dropReply}</span>
    </a>
  </div>
)

const FileLink = ({ roomId }: { roomId: string }) => (
  <a href={paths.newRoomFile(roomId)} className="composer-file">
    <Icon name="camera" />
    <span className="visually-hidden">{useTexts(room).sendFile}</span>
  </a>
)
