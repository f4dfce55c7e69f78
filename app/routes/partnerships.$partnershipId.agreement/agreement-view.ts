import type { DraftClause } from '~/domain/agreement/draft'
import type { SideKey } from '~/domain/agreement/terms'
import type { Pattern } from '~/domain/partnership/patterns'

/** What the parts of the agreement page show. */
export interface AgreementShown {
  readonly id: string
  readonly reference: string
  readonly pattern: Pattern
  readonly clauses: readonly DraftClause[]
  readonly signedAt: Readonly<Record<SideKey, Date | null>>
  /** Whether this reader may fill in and change clauses now. */
  readonly mayRevise: boolean
}
