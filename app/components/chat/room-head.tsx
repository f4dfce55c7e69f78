import type { Talk } from '../../domain/conversation/room'
import { room } from '../../i18n/room'
import { paths } from '../../schemas/paths'
import { useTexts } from '../locale'
import { BackLink } from '../ui/back-link'
import { SideMark } from '../ui/side-mark'
import { RoomPeople, type RoomPerson } from './room-people'

export interface RoomHeadProps {
  partnershipId: string
  talk: Talk
  reference: string
  parties: { readonly a: string; readonly b: string }
  people: readonly RoomPerson[]
}

/** Whose room this is: A left, B right, and their broker. */
export const RoomHead = ({ partnershipId, reference, parties, people }: RoomHeadProps) => {
  const texts = useTexts(room)
  return (
    <header className="room-head">
      <div className="room-links">
        <BackLink to={paths.partnership(partnershipId)}>{texts.toCase}</BackLink>
        <a href={paths.agreement(partnershipId)} className="back">
          {texts.toAgreement}
        </a>
      </div>
      <h1 className="room-title">
        <span className="visually-hidden">{texts.title(reference)}: </span>
        <SideMark side="a" /> {parties.a} <span className="room-and">&amp;</span> <SideMark side="b" /> {parties.b}
      </h1>
      <RoomPeople people={people} parties={parties} />
    </header>
  )
}
