import type { SignedIn } from '~/domain/access/actor'
import type { AgreementState } from '~/domain/agreement/states'
import type { Terms } from '~/domain/agreement/terms'
import type { Pattern } from '~/domain/partnership/patterns'
import type { Queryable } from './client.server'
import { dashed, underscored } from './enum.server'
import type { Prisma } from './generated/client'
import { fromStoredTerms, toStoredTerms } from './terms.server'

/** One agreement of a lead with many. */
export interface Frame {
  readonly id: string
  readonly reference: string
  readonly leadBusinessId: string
  readonly brokerId: string
  readonly pattern: Pattern
  readonly terms: Terms
  readonly createdAt: Date
}

/** Which agreement is which annex. */
export interface Annexed {
  readonly partnershipId: string
  readonly number: number
  readonly state: AgreementState
}

/** What one annex has agreed on by now. */
export interface AnnexTerms {
  readonly agreementId: string
  readonly state: AgreementState
  readonly terms: Terms
}

const frames = (client: Queryable) => ({
  async create({ pattern, terms, ...frame }: Frame): Promise<void> {
    await client.frameAgreement.create({
      data: { ...frame, pattern: underscored(pattern), terms: toStoredTerms(terms) },
    })
  },

  /** Makes a draft the annex of a frame. False when it is no draft any more, or an annex already. */
  async join(frameId: string, agreementId: string, number: number): Promise<boolean> {
    const { count } = await client.agreement.updateMany({
      where: { id: agreementId, state: 'draft', frameId: null },
      data: { frameId, annexNumber: number, version: { increment: 1 } },
    })
    return count > 0
  },

  /** Holds a frame until the end of the transaction and answers what its annexes agreed on, in their order. */
  async heldAnnexes(id: string): Promise<readonly AnnexTerms[]> {
    await client.$queryRaw`select id from frame_agreement where id = ${id}::uuid for update`
    const rows = await client.agreement.findMany({ where: { frameId: id }, orderBy: { annexNumber: 'asc' } })
    return rows.map(({ id: agreementId, state, text }) => ({
      agreementId,
      state: dashed(state),
      terms: fromStoredTerms((text as { terms: Prisma.JsonValue }).terms),
    }))
  },

  async rewrite(id: string, terms: Terms): Promise<void> {
    await client.frameAgreement.update({ where: { id }, data: { terms: toStoredTerms(terms) } })
  },

  /** For the brokers of its cases and the people of the lead; null for everybody else. */
  async find(id: string, actor: SignedIn): Promise<(Frame & { readonly annexes: readonly Annexed[] }) | null> {
    const row = await client.frameAgreement.findFirst({
      where: {
        id,
        OR: [
          { agreements: { some: { partnership: { brokerId: actor.userId } } } },
          { leadBusinessId: { in: actor.memberships.map(({ businessId }) => businessId) } },
        ],
      },
      include: { agreements: { orderBy: { annexNumber: 'asc' } } },
    })
    if (!row) return null
    const { agreements, pattern, terms, ...frame } = row
    return {
      ...frame,
      pattern: dashed(pattern),
      terms: fromStoredTerms(terms),
      annexes: agreements.map(({ partnershipId, annexNumber, state }) => ({
        partnershipId,
        number: annexNumber ?? 0,
        state: dashed(state),
      })),
    }
  },
})

const choices = (client: Queryable) => ({
  /** The cases a broker leads whose agreement is still a draft and no annex, for one lead in one pattern. */
  async drafts({ userId }: SignedIn, { leadBusinessId, pattern }: Pick<Frame, 'leadBusinessId' | 'pattern'>) {
    const rows = await client.agreement.findMany({
      where: {
        state: 'draft',
        frameId: null,
        partnership: {
          brokerId: userId,
          pattern: underscored(pattern),
          state: 'drafting',
          sides: { some: { side: 'a', businessId: leadBusinessId } },
        },
      },
      select: { partnershipId: true },
      orderBy: { createdAt: 'asc' },
    })
    return rows.map(({ partnershipId }) => partnershipId)
  },
})

export const frameQueries = (client: Queryable) => ({ ...frames(client), ...choices(client) })
