import type { RoomState } from '../../hooks/room-connection'
import { room } from '../../i18n/room'
import { useTexts } from '../locale'

interface LinkLineProps {
  link: Exclude<RoomState['link'], 'plain'>
  typing: string | null
  /** Where to sign in again and come back. */
  signIn: string
}

/** Whether the room is live, and who is writing. Read out when it changes, without haste. */
export const LinkLine = ({ link, typing, signIn }: LinkLineProps) => {
  const texts = useTexts(room)
  return (
    <p className={`link-line link-${link}${typing ? ' link-busy' : ''}`} role="status">
      {link === 'live' && typing ? texts.typing(typing) : texts.links[link]}{' '}
      {link === 'signed-out' && <a href={signIn}>{texts.signIn}</a>}
    </p>
  )
}
