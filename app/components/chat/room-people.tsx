import type { RoomSide } from '../../domain/conversation/delivery'
import { room } from '../../i18n/room'
import { useTexts } from '../locale'
import { Disclosure } from '../ui/disclosure'
import { SpeakerMark } from './message-row'

export interface RoomPerson {
  readonly userId: string
  readonly name: string
  readonly side: RoomSide
  readonly entered: boolean
}

interface RoomPeopleProps {
  people: readonly RoomPerson[]
  parties: { readonly a: string; readonly b: string }
}

/** Everyone who may sit here, side by side, and what the broker sees. */
export const RoomPeople = ({ people, parties }: RoomPeopleProps) => {
  const texts = useTexts(room)
  return (
    <Disclosure summary={texts.people}>
      <ul className="room-people">
        {people.map(({ userId, name, side, entered }) => (
          <li key={userId}>
            <SpeakerMark side={side} />
            <span>
              {name}
              {side !== 'broker' && `, ${parties[side]}`}{' '}
              <span className="muted">({entered ? texts.here : texts.notYet})</span>
            </span>
          </li>
        ))}
      </ul>
      <p>
        <strong>{texts.brokerSees}.</strong> {texts.brokerSeesText}
      </p>
    </Disclosure>
  )
}
