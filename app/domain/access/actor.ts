export const ROLES = ['entrepreneur', 'firm', 'broker', 'agency', 'admin'] as const
export type Role = (typeof ROLES)[number]

export interface Membership {
  readonly businessId: string
  readonly role: 'owner' | 'staff'
}

/** Who asks. Made once a request from the session; a socket makes its own for every event. */
export type Actor =
  | { readonly kind: 'visitor' }
  | {
      readonly kind: 'user'
      readonly userId: string
      readonly name: string
      readonly role: Role
      readonly memberships: readonly Membership[]
      /** Province or regency codes a broker or agency works in; empty for everyone else. */
      readonly regions: readonly string[]
      /** Code of the place they work from: of their first business, or their first region. Null when neither. */
      readonly home: string | null
    }

export type SignedIn = Extract<Actor, { kind: 'user' }>
