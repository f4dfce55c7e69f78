import type { PartOfWhole } from './part'
import type { PartnershipState } from './states'

/** A link among those that came from one opportunity, as its page and the others show it. */
export interface StandingPart {
  readonly id: string
  readonly reference: string
  readonly name: string
  readonly state: PartnershipState
  /** The reader may open it; of others they have the name alone. */
  readonly open: boolean
  readonly made: readonly PartOfWhole[]
}
