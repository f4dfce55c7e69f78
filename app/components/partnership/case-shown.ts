import type { DraftClause } from '../../domain/agreement/draft'
import type { Duty } from '../../domain/agreement/duties'
import type { Warning } from '../../domain/agreement/guards'
import type { SideKey } from '../../domain/agreement/terms'
import type { Face } from '../../domain/business/face'
import type { Talk } from '../../domain/conversation/room'
import type { CaseRole, EventKind, Partnership } from '../../domain/partnership/partnership'
import type { Source } from '../../domain/source'
import type { TalkPlace } from '../chat/talk-link'
import type { ShownHappening } from './case-history'
import type { Meeting } from './met-before'

/** A case as its pages show it to one reader. */
export interface CaseShown {
  readonly reference: string
  readonly partnership: Partnership
  readonly viewer: CaseRole
  /** Every role of this reader; more than one when they belong to both businesses. */
  readonly roles: readonly CaseRole[]
  readonly broker: { readonly name: string }
  readonly opportunity: { readonly id: string; readonly title: string } | null
  readonly faces: Readonly<Record<SideKey, Face>>
  /** Null until both consented. */
  readonly contacts: Readonly<Record<SideKey, readonly ContactShown[]>> | null
  readonly history: readonly (ShownHappening & { readonly version: number })[]
  readonly moves: readonly EventKind[]
  readonly duties: Readonly<Record<SideKey, readonly Duty[]>>
  readonly clauses: readonly DraftClause[]
  readonly warnings: readonly Warning[]
  readonly kppu: boolean | null
  readonly sources: readonly Source[]
  readonly open: boolean
  readonly overdue: boolean
  /** Messages in its room that wait for the reader. */
  readonly unread: number
  /** Where the first of them is. */
  readonly unreadTalk: Talk
  /** Rooms besides the one of all three. */
  readonly talks: readonly TalkPlace[]
  /** For the broker alone. */
  readonly mediation: { readonly labels: readonly string[]; readonly meetings: readonly Meeting[] } | null
}

export interface ContactShown {
  readonly name: string
  readonly phone: string | null
  readonly email: string | null
}
