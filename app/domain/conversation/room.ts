import type { Actor, SignedIn } from '../access/actor'
import { caseRoles } from '../access/case-roles'
import type { SideKey } from '../agreement/terms'
import { type TimeZone, timeZoneOf } from '../region/region'
import type { RoomSide } from './delivery'

/** Who talks in a room: all of a case, its broker alone with one side (a caucus), or the broker's notes to themselves. */
export const TALKS = ['case', 'a', 'b', 'notes'] as const
export type Talk = (typeof TALKS)[number]

/** The sides that sit in each. */
export const SEATED: Readonly<Record<Talk, readonly RoomSide[]>> = {
  case: ['a', 'b', 'broker'],
  a: ['a', 'broker'],
  b: ['b', 'broker'],
  notes: ['broker'],
}

/** Two talk alone: the broker with this side. */
export const isCaucus = (talk: Talk): talk is SideKey => talk === 'a' || talk === 'b'

/** A talk of a former broker: it is read by those it was meant for, and goes on nowhere. */
export const isPast = ({ talk, holderId, brokerId }: Pick<Room, 'talk' | 'holderId' | 'brokerId'>): boolean =>
  talk !== 'case' && holderId !== brokerId

/** Where the people of a case talk: all three sides, or fewer. */
export interface Room {
  readonly id: string
  readonly partnershipId: string
  readonly talk: Talk
  /** Whose talk it is: the case's own, or the broker's of a caucus or notes. A new broker begins new ones. */
  readonly holderId: string
  /** The later broker to whom the party opened this past caucus. */
  readonly readerId: string | null
  /** Of the case: JJ-2026-000123. */
  readonly reference: string
  readonly parties: Readonly<Record<SideKey, Party>>
  readonly brokerId: string
  /** The sequence of the newest message; 0 when nobody has spoken. */
  readonly lastSequence: number
  /** From then on it can be read, no longer written. */
  readonly closedAt: Date | null
}

interface Party {
  readonly businessId: string
  readonly name: string
  /** Four digits. */
  readonly regency: string
}

/** Someone who may sit in a room, whether or not they came yet. */
export interface Seat {
  readonly userId: string
  readonly name: string
  readonly side: RoomSide
  /** When they first opened the door; null is not yet. */
  readonly enteredAt: Date | null
  readonly deliveredSequence: number
  readonly readSequence: number
  /** E.164; for the broker, who may remind them. */
  readonly phone: string | null
  /** Where they live, as they said; null when they did not. */
  readonly zone: TimeZone | null
  /** The last day of their holiday (`2026-12-03`). */
  readonly holidayUntil: string | null
}

/** The facts the access table asks about a room. */
export const roomFacts = ({ talk, holderId, readerId, parties, brokerId, closedAt }: Room) =>
  ({
    kind: 'room',
    talk,
    holderId,
    readerId,
    parties: { a: parties.a.businessId, b: parties.b.businessId },
    brokerId,
    closed: closedAt !== null,
  }) as const

export type RoomFacts = ReturnType<typeof roomFacts>

/**
 * As whom someone sits there; null for strangers. Somebody of both businesses sits at side A. A broker sits in their own
 * caucus and at their own notes only: what a former broker heard there was not told to their successor, unless the party
 * that told it opens it to them.
 */
export const seatOf = (actor: Actor, room: Omit<RoomFacts, 'kind' | 'closed'>): RoomSide | null => {
  const roles = caseRoles(actor, room)
  const { talk, holderId, readerId } = room
  const holds = talk === 'case' || (actor.kind === 'user' && [holderId, readerId].includes(actor.userId))
  return SEATED[room.talk].find((side) => roles.includes(side) && (side !== 'broker' || holds)) ?? null
}

export const roomSide = (actor: Actor, room: Room): RoomSide | null => seatOf(actor, roomFacts(room))

/** The clock a room is read by: of one's own business, of a broker's first region. */
export const zoneIn = ({ parties }: Pick<Room, 'parties'>, reader: SignedIn, side: RoomSide): TimeZone =>
  timeZoneOf(side === 'broker' ? (reader.regions[0] ?? '') : parties[side].regency)
