import { formatNumber } from '../../i18n/format'
import { room } from '../../i18n/room'
import { paths } from '../../schemas/paths'
import type { WireMessage } from '../../schemas/socket-events'
import { useLocale, useTexts } from '../locale'
import { Icon } from '../ui/icon'
import { wordsAndLinks } from './links'

interface MessageContentProps {
  roomId: string
  message: WireMessage
}

/** What was said: words with their links, a picture, a voice, a paper. */
export const MessageContent = ({ roomId, message }: MessageContentProps) => {
  const texts = useTexts(room)
  if (message.change === 'deleted') return <p className="say-body muted">{texts.deleted}</p>
  return (
    <>
      {message.file && <FileContent roomId={roomId} sequence={message.sequence} file={message.file} />}
      {message.body && <LinkedWords text={message.body} />}
    </>
  )
}

/** Words as they were typed; an address opens apart, tells nobody where it was found, and earns nothing from us. */
export const LinkedWords = ({ text }: { text: string }) => (
  <p className="say-body">
    {wordsAndLinks(text).map(({ text: piece, href }, index) =>
      href === null ? (
        piece
      ) : (
        <a key={index} href={href} target="_blank" rel="noopener noreferrer nofollow">
          {piece}
        </a>
      ),
    )}
  </p>
)

interface FileContentProps {
  roomId: string
  sequence: number
  file: NonNullable<WireMessage['file']>
}

const KB = 1000

const FileContent = ({ roomId, sequence, file: { name, mediaType, size, preview } }: FileContentProps) => {
  const locale = useLocale()
  const href = paths.roomFile(roomId, sequence)
  if (mediaType.startsWith('audio/')) return <audio controls preload="none" src={href} aria-label={name} />
  return (
    <a href={href} className="say-file">
      {preview ? (
        <img src={paths.roomPreview(roomId, sequence)} {...preview} loading="lazy" alt={name} />
      ) : (
        <>
          <Icon name="document" /> {name} ({formatNumber(Math.ceil(size / KB), locale)} KB)
        </>
      )}
    </a>
  )
}
