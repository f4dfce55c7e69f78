import type { Role, SignedIn } from '~/domain/access/actor'

/** A signed-in person who belongs to these businesses. */
export const anActor = (changes: Partial<SignedIn> = {}): SignedIn => ({
  kind: 'user',
  userId: '01930000-0000-7000-8000-0000000000d1',
  name: 'Siti Aminah',
  role: 'entrepreneur',
  memberships: [],
  regions: [],
  home: null,
  ...changes,
})

/** An owner of a business. */
export const anOwnerOf = (businessId: string, role: Role = 'entrepreneur'): SignedIn =>
  anActor({ role, memberships: [{ businessId, role: 'owner' }] })

/** A broker of some regions. */
export const aBroker = (...regions: string[]): SignedIn => anActor({ role: 'broker', regions })
