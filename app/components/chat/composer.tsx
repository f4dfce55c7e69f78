import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { LONGEST_MESSAGE, messageBody } from '../../domain/conversation/message'
import { useKeptWords } from '../../hooks/use-kept-words'
import { formatNumber } from '../../i18n/format'
import { messageRefusal, room } from '../../i18n/room'
import { paths } from '../../schemas/paths'
import type { WireMessage } from '../../schemas/socket-events'
import { useLocale, useTexts } from '../locale'
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
  /** Why, of what came back. */
  refusal: string | null
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

/** One row to write in; without scripts a form. Ready words fill it: nothing goes out by one tap beside it. */
export const Composer = (props: ComposerProps) => {
  const { roomId, here, cards, clientId, typed, canned, onSend, onTyping } = props
  const texts = useTexts(room)
  const { box, answered, refusal, length, changed, submit, fill } = useWriting(props)
  const onPick = onSend && fill
  return (
    <form method="post" className="composer" onSubmit={submit}>
      <Addressed roomId={roomId} clientId={clientId} />
      {answered && <ReplyTo message={answered} here={here} />}
      <div className="composer-ready">
        {cards && <QuickReplies cards={cards} ready={canned.length === 0} onPick={onPick} />}
        {canned.length > 0 && <CannedTexts canned={canned} here={here} onPick={onPick} />}
      </div>
      <Hint refusal={refusal} length={length} />
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
          aria-describedby={HINT}
          aria-invalid={refusal ? true : undefined}
          placeholder={texts.write}
          defaultValue={typed}
          autoComplete="off"
          onInput={() => {
            changed()
            onTyping()
          }}
          onKeyDown={onSend && sendOnEnter}
        />
        <Button kind="primary" icon="send">
          <span className="composer-send">{cards ? texts.send : texts.keep}</span>
        </Button>
      </div>
    </form>
  )
}

/** What stands in the row, what it answers, and what became of it. */
function useWriting({ roomId, here, typed, onSend, ...came }: ComposerProps) {
  const [answered, setAnswered] = useState(came.reply)
  const [refusal, setRefusal] = useState(came.refusal)
  const [length, setLength] = useState(typed.length)
  const box = useRef<HTMLTextAreaElement>(null)
  const words = useKeptWords(roomId, box)
  const changed = () => {
    words.keep()
    setRefusal(null)
    setLength(box.current?.value.length ?? 0)
  }
  const write = (text: string) => {
    if (!box.current) return
    box.current.value = text
    changed()
    box.current.focus()
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (!onSend || !box.current) return
    event.preventDefault()
    const body = messageBody(box.current.value)
    if (!body.ok) {
      setRefusal(body.refusal.code)
      box.current.focus()
      return
    }
    onSend(body.value, answered?.sequence)
    setAnswered(null)
    // Loaded again, the page answers nothing any more.
    history.replaceState(null, '', here)
    write('')
  }
  const fill = (ready: string) => write([box.current?.value.trim(), ready].filter(Boolean).join(' '))
  return { box, answered, refusal, length, changed, submit, fill }
}

const HINT = 'message-hint'
/** How many letters before the end they are counted. */
const NEAR_THE_END = 200

/** What is wrong with what is written, or how many letters are left: nothing is ever cut off. */
const Hint = ({ refusal, length }: { refusal: string | null; length: number }) => {
  const texts = useTexts(room)
  const locale = useLocale()
  const left = LONGEST_MESSAGE - length
  const count = (letters: number) => formatNumber(letters, locale)
  const told = left < 0 ? texts.over(count(-left)) : texts.left(count(left))
  return (
    <p id={HINT} className={refusal || left < 0 ? 'composer-hint composer-wrong' : 'composer-hint'} role="status">
      {[refusal && messageRefusal(refusal, texts), left < NEAR_THE_END && told].filter(Boolean).join(' ')}
    </p>
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
