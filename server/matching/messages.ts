import type { Answer, Asked } from '~/domain/matching/engine/engine'
import type { Plan } from '~/domain/matching/plan'
import type { Profile } from '~/domain/matching/profile'

/** What a thread is given when it begins. */
export interface Start {
  readonly url: string
  /** Where the snapshot stands. */
  readonly file: string
}

export type Question =
  | { readonly of: 'best'; readonly plans: readonly Plan[]; readonly asked: Asked }
  | { readonly of: 'answers'; readonly profile: Profile; readonly asked: Asked & { readonly now: number } }

export type ToThread =
  | { readonly kind: 'asked'; readonly id: number; readonly question: Question }
  | { readonly kind: 'close' }

export interface Size {
  readonly businesses: number
  readonly postings: number
  readonly bytes: number
}

export type FromThread =
  /** Null when it could not: somebody else must be asked. */
  | { readonly kind: 'answered'; readonly id: number; readonly answers: readonly Answer[] | null }
  /** It stands; why it was built out of the tables, or null when the file served. */
  | { readonly kind: 'ready'; readonly rebuiltFor: string | null; readonly size: Size }
  | { readonly kind: 'grown'; readonly size: Size }
  /** It cannot answer until it says that it is ready. */
  | { readonly kind: 'trouble'; readonly reason: string }
  | { readonly kind: 'unsaved'; readonly reason: string }
