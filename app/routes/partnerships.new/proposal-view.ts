import type { SideKey, Terms } from '~/domain/agreement/terms'
import type { Face } from '~/domain/business/face'
import type { Verdict } from '~/domain/matching/rule'
import type { PartyRole, Pattern } from '~/domain/partnership/patterns'
import type { Refusal } from '~/domain/result'
import type { Source } from '~/domain/source'

/** What a broker looks at before a proposal goes out. */
export interface ProposalShown {
  readonly ids: { readonly opportunityId: string; readonly businessId: string }
  readonly opportunity: { readonly id: string; readonly title: string; readonly pattern: Pattern }
  readonly faces: Readonly<Record<SideKey, Face>>
  /** Null where the law refuses the link. */
  readonly roles: Readonly<Record<SideKey, PartyRole>> | null
  readonly refusal: Refusal | null
  readonly kppu: boolean | null
  readonly sources: readonly Source[]
  readonly match: { readonly eligible: boolean; readonly score: number; readonly verdicts: readonly Verdict[] }
  readonly terms: Terms
}
