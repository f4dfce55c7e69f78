import type { AgreementEventKind, EndingNotice } from '~/domain/agreement/agreement'
import type { DraftClause } from '~/domain/agreement/draft'
import type { Warning } from '~/domain/agreement/guards'
import type { OverriddenWarning } from '~/domain/agreement/overridden'
import type { AgreementState } from '~/domain/agreement/states'
import type { SideKey } from '~/domain/agreement/terms'
import type { CaseRole } from '~/domain/partnership/partnership'
import type { Pattern } from '~/domain/partnership/patterns'

type BySide<Value> = Readonly<Record<SideKey, Value>>

/** What the parts of the agreement page show. */
export interface AgreementShown {
  readonly id: string
  readonly reference: string
  readonly pattern: Pattern
  readonly viewer: CaseRole
  readonly names: BySide<string>
  readonly clauses: readonly DraftClause[]
  readonly warnings: readonly Warning[]
  /** Whether this reader may fill in and change clauses now. */
  readonly mayRevise: boolean
  readonly life: Life | null
}

/** Where the written agreement stands. */
export interface Life {
  readonly state: AgreementState
  readonly version: number
  readonly moves: readonly AgreementEventKind[]
  readonly sides: BySide<{ readonly seen: boolean; readonly signedAt: Date | null }>
  readonly openWarnings: readonly Warning[]
  readonly overridden: readonly OverriddenWarning[]
  readonly endingNotices: BySide<EndingNotice | null>
  readonly inForceSince: Date | null
  /** What is written here today is not word for word what was signed. */
  readonly unlikeSigned: boolean
  readonly lastDay: Date | null
  readonly openChanges: number
  /** Its place in a frame of many; null for an agreement of two. */
  readonly frame: { readonly id: string; readonly reference: string; readonly annexNumber: number } | null
}
