import type { RoomSide } from '../../domain/conversation/delivery'
import { room } from '../../i18n/room'
import { useTexts } from '../locale'
import { Disclosure } from '../ui/disclosure'
import { SpeakerMark } from './speaker-mark'

export interface RoomPerson {
  readonly userId: string
  readonly name: string
  readonly side: RoomSide
  readonly entered: boolean
  /** `libur sampai 3 Des 2026`. */
  readonly away: string | null
  /** For the broker: a ready message to their phone. */
  readonly remind: NamedLink | null
}

/** Where something is, and what it is called; both written by the server. */
export interface NamedLink {
  readonly to: string
  readonly label: string
}

interface RoomPeopleProps {
  people: readonly RoomPerson[]
  parties: { readonly a: string; readonly b: string }
  /** Who reads the room. */
  reads: string
  /** Ids of the others who are in it at this moment. */
  here: readonly string[]
}

/** Everyone who may sit here, side by side. */
export const RoomPeople = ({ people, parties, reads, here }: RoomPeopleProps) => {
  const texts = useTexts(room)
  return (
    <Disclosure summary={here.length > 0 ? `${texts.people} (${texts.othersHere(here.length)})` : texts.people}>
      <ul className="room-people">
        {people.map(({ userId, name, side, entered, away, remind }) => (
          <li key={userId}>
            <SpeakerMark side={side} />
            <span>
              {name}
              {side !== 'broker' && `, ${parties[side]}`}{' '}
              <span className="muted">
                ({here.includes(userId) ? texts.hereNow : entered ? texts.here : texts.notYet}
                {away && `, ${away}`})
              </span>{' '}
              {remind && <a href={remind.to}>{remind.label}</a>}
            </span>
          </li>
        ))}
      </ul>
      <p>{reads}</p>
    </Disclosure>
  )
}
