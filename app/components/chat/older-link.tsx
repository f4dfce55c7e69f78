import type { MouseEvent } from 'react'
import { room } from '../../i18n/room'
import { useTexts } from '../locale'

interface OlderLinkProps {
  /** The sequence before the first message shown. */
  from: number
  /** The page of messages before a sequence. */
  page: (before: number) => string
  /** Brings them into this list instead, once scripts stand. */
  onLookBack?: ((from: number) => void) | undefined
}

/** How many messages one look back brings. */
const OLDER = 50

export const OlderLink = ({ from, page, onLookBack }: OlderLinkProps) => {
  const texts = useTexts(room)
  if (from === 0) return null
  const lookBack = (event: MouseEvent) => {
    event.preventDefault()
    onLookBack?.(from - OLDER)
  }
  return (
    <p className="talk-older">
      <a href={page(from + 1)} onClick={onLookBack && lookBack}>
        {texts.older}
      </a>
    </p>
  )
}
