import type { SideKey, Terms } from '../agreement/terms'
import type { Part } from './part'
import type { PartyRole, Pattern } from './patterns'
import type { PartnershipState } from './states'

/** One side of a link, as it stands now. */
export interface Side {
  readonly businessId: string
  readonly role: PartyRole
  readonly consent: 'waiting' | 'given' | 'declined'
  /** The person who gave or declined it, and when. */
  readonly consentById: string | null
  readonly consentAt: Date | null
  /** Declared when consenting: false is "neither owns nor controls the other"; null is not yet said. */
  readonly ownershipTie: boolean | null
  /** Why it declined: for the broker's eyes. */
  readonly reason: string | null
  /** Since when its business has other owners who have not renewed its consent; null while the link holds. */
  readonly suspendedAt: Date | null
}

/** A link between two businesses, led by one broker: the case. */
export interface Partnership {
  readonly id: string
  readonly pattern: Pattern
  readonly state: PartnershipState
  readonly opportunityId: string | null
  readonly brokerId: string
  readonly sides: Readonly<Record<SideKey, Side>>
  readonly terms: Terms
  /** What it takes on of an order that several share; empty when it is about the whole. */
  readonly parts: readonly Part[]
  /** Raised by every move; a save names the version it read, so that two people cannot move one case unnoticed. */
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

/**
 * Who moves, and as whom in this case. One person acts for one side only in one move. `agreement` is what follows from
 * a move of the written agreement: whoever made that one is named; nobody when its last day passed. `ownership` is what
 * follows when an owner of a business comes or goes: whoever came, went or sent them away is named.
 */
export type CaseActor =
  | { readonly userId: string; readonly as: CaseRole }
  | { readonly userId: string | null; readonly as: 'agreement' }
  | { readonly userId: string; readonly as: 'ownership' }
export type CaseRole = SideKey | 'broker' | 'admin'

/** What a move asks besides its name. */
export interface MoveDetails {
  /** New terms. In a proposal they ask both sides anew. */
  readonly revise: { readonly terms: Terms }
  readonly consent: { readonly ownershipTie: boolean | null }
  readonly decline: { readonly reason: string }
  readonly withdraw: { readonly reason: string }
  readonly draft: object
  /** Both signed the agreement. */
  readonly 'come-into-force': object
  /** The agreement was completed, expired or ended early. */
  readonly close: object
  /** The business of a side has other owners: nothing is agreed until they consent themselves. */
  readonly suspend: { readonly side: SideKey }
  /** They consent, and declare anew. */
  readonly renew: { readonly ownershipTie: boolean | null }
  readonly 'not-suited': { readonly reason: string }
  /** `summary` is for the next broker alone; everybody in the case reads `reason`. */
  readonly 'hand-over': { readonly brokerId: string; readonly reason: string; readonly summary: string }
}

export type EventKind = keyof MoveDetails

/** Moves from before agreements were signed here: nobody makes them any more, old histories tell of them. */
export type FormerEvent = 'sign' | 'redraft' | 'start' | 'complete' | 'end'

/** `{kind: 'decline', reason}` and its like. */
export type PartnershipEvent<Kind extends EventKind = EventKind> = {
  [K in Kind]: { readonly kind: K } & MoveDetails[K]
}[Kind]

/** What happened, as data: the service turns it into rows, notices and sockets. */
export type Fact =
  | {
      readonly kind: 'history'
      /** `declare-tie`: one side owns or controls the other, so that its consent was refused. It stays on record. */
      readonly event: EventKind | 'propose' | 'declare-tie'
      readonly from: PartnershipState | null
      readonly to: PartnershipState
      /** The side that acted, or whose owners changed; null for the broker and the administrator. */
      readonly side: SideKey | null
      /** Null when nobody moved: the last day of the agreement passed. */
      readonly actorId: string | null
      readonly reason: string | null
      readonly at: Date
    }
  /** The agreement is drawn up from these terms: from here on they are the agreement's own. */
  | { readonly kind: 'agreement-begun'; readonly terms: Terms }
  /** Both consented: identities and contacts open, the three may talk. */
  | { readonly kind: 'room-opened' }
  /** The case closed: the room can be read, no longer written. */
  | { readonly kind: 'room-closed' }
  /** Another broker leads the case: what the former one heard alone stays behind. */
  | { readonly kind: 'handed-over'; readonly from: string; readonly to: string; readonly summary: string }
  /** The opportunity the link came from found its partner: event `match` of its own table. */
  | { readonly kind: 'opportunity-matched'; readonly opportunityId: string }
  | { readonly kind: 'notify'; readonly who: SideKey | 'broker'; readonly about: Notice }

/** What a notice tells. `consented` is told to the broker alone: each side decides without the other's answer. */
export type Notice =
  | 'proposed'
  | 'revised'
  | 'consented'
  | 'both-consented'
  | 'declined'
  | 'withdrawn'
  | 'drafting'
  | 'suspended'
  | 'renewed'
  | 'not-suited'
  | 'handed-over'
