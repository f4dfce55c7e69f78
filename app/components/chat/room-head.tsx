import type { Talk } from '../../domain/conversation/room'
import { room } from '../../i18n/room'
import { paths } from '../../schemas/paths'
import { useTexts } from '../locale'
import { BackLink } from '../ui/back-link'
import { Icon } from '../ui/icon'
import { SideMark } from '../ui/side-mark'
import { type NamedLink, RoomPeople, type RoomPerson } from './room-people'

export interface RoomHeadProps {
  partnershipId: string
  talk: Talk
  reference: string
  parties: { readonly a: string; readonly b: string }
  people: readonly RoomPerson[]
  /** Who reads it. */
  reads: string
  /** How it ended; for the broker: what waits. */
  notes: readonly string[]
  /** The other rooms of the case in which the reader sits. */
  others: readonly NamedLink[]
  /** Ids of the others who are in it at this moment. */
  here?: readonly string[]
  /** Where to look for words in it and to take a copy, once inside. */
  search?: string
}

/** Whose room this is: A left, B right, and their broker. */
export const RoomHead = ({
  partnershipId,
  talk,
  reference,
  parties,
  people,
  reads,
  notes,
  others,
  here = [],
  search,
}: RoomHeadProps) => {
  const texts = useTexts(room)
  return (
    <header className="room-head">
      <div className="room-links">
        <BackLink to={paths.partnership(partnershipId)}>{texts.toCase}</BackLink>
        <a href={paths.agreement(partnershipId)} className="back">
          {texts.toAgreement}
        </a>
        {others.map(({ to, label }) => (
          <a key={to} href={to} className="back">
            {label}
          </a>
        ))}
      </div>
      <h1 className="room-title">
        <span className="visually-hidden">{texts.title(reference)}: </span>
        {talk !== 'b' && (
          <>
            <SideMark side="a" /> {parties.a}{' '}
          </>
        )}
        {talk !== 'a' && talk !== 'b' && <span className="room-and">&amp; </span>}
        {talk !== 'a' && (
          <>
            <SideMark side="b" /> {parties.b}
          </>
        )}
      </h1>
      {talk !== 'case' && <p className="room-note">{reads}</p>}
      {notes.map((note) => (
        <p key={note} className="room-note">
          {note}
        </p>
      ))}
      <div className="room-tools">
        <RoomPeople people={people} parties={parties} reads={reads} here={here} />
        {search && <Past search={search} />}
      </div>
    </header>
  )
}

/** Ways to what was said before. */
const Past = ({ search }: { search: string }) => {
  const texts = useTexts(room)
  return (
    <>
      <a href={search} className="back">
        <Icon name="search" />
        {texts.search}
      </a>
      <a href={`${search}#copy`} className="back">
        <Icon name="download" />
        {texts.copy}
      </a>
    </>
  )
}
