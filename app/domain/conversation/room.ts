import type { Actor } from '../access/actor'
import { caseRoles } from '../access/case-roles'
import type { SideKey } from '../agreement/terms'
import { ROOM_SIDES, type RoomSide } from './delivery'

/** Where two parties and their broker talk. */
export interface Room {
  readonly id: string
  readonly partnershipId: string
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
}

/** The facts the access table asks about a room. */
export const roomFacts = ({ parties, brokerId, closedAt }: Room) =>
  ({
    kind: 'room',
    parties: { a: parties.a.businessId, b: parties.b.businessId },
    brokerId,
    closed: closedAt !== null,
  }) as const

/** As whom someone speaks there; null for strangers. Somebody of both businesses sits at side A. */
export const roomSide = (actor: Actor, room: Room): RoomSide | null => {
  const roles = caseRoles(actor, roomFacts(room))
  return ROOM_SIDES.find((side) => roles.includes(side)) ?? null
}
