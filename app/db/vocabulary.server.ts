import type { Queryable } from './client.server'

/** Words for a thing or a kind of work, as somebody typed them, that were not understood. */
export interface Unheard {
  readonly id: string
  readonly of: 'capability' | 'need' | 'opportunity-item'
  /** The business, or the opportunity, that says it. */
  readonly ownerId: string
  readonly label: string
}

/** The same, understood by now. */
export interface Heard extends Unheard {
  readonly term: string
  readonly kind: 'product' | 'process'
}

const NAME = 'vocabulary'

export const vocabularyQueries = (client: Queryable) => ({
  /** The vocabulary by which everything was last heard; null when that never happened. */
  async last(): Promise<number | null> {
    const row = await client.setting.findUnique({ where: { name: NAME } })
    return row ? Number(row.value) : null
  },

  async note(vocabulary: number): Promise<void> {
    const value = vocabulary
    await client.setting.upsert({ where: { name: NAME }, create: { name: NAME, value }, update: { value } })
  },

  /** What is not understood, after `after` by id. */
  async unheard({ after, most }: { after: string | null; most: number }): Promise<Unheard[]> {
    return client.$queryRaw<Unheard[]>`
      select id, "of", owner_id as "ownerId", label from (
        select id, 'capability' as "of", business_id as owner_id, label from capability where term is null
        union all select id, 'need', business_id, label from need where term is null and label is not null
        union all select id, 'opportunity-item', opportunity_id, label from opportunity_item where term is null
      ) as said
      where ${after}::uuid is null or id > ${after}::uuid
      order by id limit ${most}`
  },

  /** Writes what is understood by now, unless somebody has changed it meanwhile. */
  async hear(heard: readonly Heard[]): Promise<void> {
    const rows = JSON.stringify(heard)
    await client.$executeRaw`
      update capability set term = heard.term, kind = heard.kind::"CapabilityKind"
      from jsonb_to_recordset(${rows}::jsonb) as heard(id uuid, label text, term text, kind text)
      where capability.id = heard.id and capability.term is null and capability.label = heard.label`
    await client.$executeRaw`
      update need set term = heard.term
      from jsonb_to_recordset(${rows}::jsonb) as heard(id uuid, label text, term text)
      where need.id = heard.id and need.term is null and need.label = heard.label`
    await client.$executeRaw`
      update opportunity_item set term = heard.term
      from jsonb_to_recordset(${rows}::jsonb) as heard(id uuid, label text, term text)
      where opportunity_item.id = heard.id and opportunity_item.term is null and opportunity_item.label = heard.label`
  },
})
