import type { RoomSide } from '../../domain/conversation/delivery'
import { room } from '../../i18n/room'
import { useTexts } from '../locale'
import { SideMark } from '../ui/side-mark'

/** Colour and letter of a side; the broker has a word. */
export const SpeakerMark = ({ side }: { side: RoomSide }) => {
  const { broker } = useTexts(room)
  return side === 'broker' ? <span className="badge">{broker}</span> : <SideMark side={side} />
}
