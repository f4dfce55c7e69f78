import { SIDES, type SideKey } from '../agreement/terms'
import type { BusinessKind } from '../business/business'
import type { Size } from '../business/size'
import type { Source } from '../source'
import type { PartyRole, Pattern } from './patterns'
import { PATTERN_TABLE, supervisedByKppu } from './patterns'
import type { PartnershipState } from './states'

/** The larger side may neither own nor control the smaller one. */
export const NO_CONTROL_SOURCE: Source = { law: 'UU 20/2008', article: '35', document: null, verified: true }

/** One side of a reported link as it stands in the tables. */
export interface ReportedSide {
  readonly businessId: string
  readonly name: string
  readonly kind: BusinessKind
  readonly size: Size | 'unknown'
  /** Four digits. */
  readonly regency: string
  readonly nib: string | null
  readonly role: PartyRole
  readonly consent: 'waiting' | 'given' | 'declined'
  /** What it declared about owning or controlling the other; null is not yet said. */
  readonly ownershipTie: boolean | null
  readonly declaredBy: string | null
  readonly declaredAt: Date | null
}

export interface ReportedStep {
  readonly event: string
  readonly from: string | null
  readonly to: string
  readonly side: SideKey | null
  /** Empty for the clock. */
  readonly actor: string
  readonly at: Date
}

/** What the tables know about a link that might be a sham. Words of its room and reasons of its parties stay out. */
export interface ReportedCase {
  readonly partnershipId: string
  readonly reference: string
  readonly pattern: Pattern
  readonly state: PartnershipState
  readonly broker: string
  readonly proposedAt: Date
  readonly sides: Readonly<Record<SideKey, ReportedSide>>
  /** Ties between the two that either declared in its profile. */
  readonly ties: readonly { readonly fromId: string; readonly toId: string; readonly declaredAt: Date }[]
  /** People who belong to both businesses now. */
  readonly inBoth: readonly string[]
  readonly history: readonly ReportedStep[]
  /** Null while none is drawn up. */
  readonly agreement: {
    readonly state: string
    /** SHA-256 of every text that was read and signed. */
    readonly texts: readonly { readonly hash: string; readonly writtenAt: Date }[]
    readonly history: readonly (ReportedStep & { readonly textHash: string; readonly hash: string })[]
  } | null
}

/** Every date as ISO text: what JSON keeps. */
type Written<Value> = Value extends Date
  ? string
  : Value extends object
    ? { readonly [Key in keyof Value]: Written<Value[Key]> }
    : Value

/** The evidence as it stood when somebody reported: it does not change with the tables afterwards. */
export type ShamEvidence = Written<
  ReportedCase & {
    readonly takenAt: Date
    readonly rule: Source
    readonly patternSources: readonly Source[]
    /** Whether KPPU supervises a pair of these sizes; null while one is unknown. */
    readonly kppu: boolean | null
    /** Sides that declared no tie. */
    readonly declaredNoTie: readonly SideKey[]
  }
>

/** The bundle that goes to the administrators and the agencies. */
export const shamEvidence = (found: ReportedCase, takenAt: Date): ShamEvidence =>
  written({
    ...found,
    takenAt,
    rule: NO_CONTROL_SOURCE,
    patternSources: PATTERN_TABLE[found.pattern].sources,
    kppu: supervisedByKppu(found.sides.a.size, found.sides.b.size),
    declaredNoTie: SIDES.filter((side) => found.sides[side].ownershipTie === false),
  })

const written = <Value>(value: Value): Written<Value> => JSON.parse(JSON.stringify(value))
