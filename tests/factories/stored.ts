import type { AppContext } from '~/context'
import { createClient } from '~/db/client.server'
import type { Role, SignedIn } from '~/domain/access/actor'
import type { Business } from '~/domain/business/business'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { aBusiness, aFirm } from './business'
import { anOpportunity } from './opportunity'

/** A database under test: its context, and its address for what the context has no words for. */
export interface Stored {
  readonly context: AppContext
  readonly url: string
}

let people = 0

/** A person in the tables, as the actor a session would give. */
export async function storedUser(
  { context, url }: Stored,
  {
    role = 'entrepreneur',
    name = 'Siti Aminah',
    regions = [],
  }: { role?: Role; name?: string; regions?: string[] } = {},
): Promise<SignedIn> {
  const userId = context.newId()
  people += 1
  const client = createClient(url, 1)
  await client.user.create({
    data: { id: userId, name, role, regions, email: `person${people}@example.id`, phoneNumber: `+62812000${people}` },
  })
  await client.$disconnect()
  return { kind: 'user', userId, name, role, regions, memberships: [], home: null }
}

/** A business in the tables with its owner, who may act for it. */
export async function storedBusiness(
  it: Stored,
  { owner, ...changes }: Partial<Business> & { owner?: SignedIn } = {},
): Promise<{ business: Business; owner: SignedIn }> {
  const { context } = it
  const business = aBusiness({ id: context.newId(), ...changes, capabilities: [], needs: [] })
  const person = owner ?? (await storedUser(it))
  await context.db.businesses.create({ business, nib: null }, { ownerId: person.userId, newId: context.newId })
  return {
    business,
    owner: { ...person, memberships: [...person.memberships, { businessId: business.id, role: 'owner' }] },
  }
}

/** The garment factory of `aFirm` in the tables, with work to give and an owner. */
export async function storedFirmWithWork(it: Stored, changes: Partial<Opportunity> = {}) {
  const { context } = it
  const { business, owner } = await storedBusiness(it, {
    ...aFirm(),
    id: context.newId(),
    owner: await storedUser(it, { role: 'firm', name: 'Rina Kartika' }),
  })
  const opportunity = anOpportunity({ id: context.newId(), businessId: business.id, wanted: [], ...changes })
  await context.db.opportunities.create(opportunity)
  return { business, owner, opportunity }
}
