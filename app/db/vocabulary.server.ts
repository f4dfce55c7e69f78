import type { NeedArea } from '~/domain/business/needs'
import { type Queryable, sql } from './client.server'

/** Where words for a thing or a kind of work stand. */
export const SPOKEN = ['capability', 'need', 'opportunity-item'] as const
export type Spoken = (typeof SPOKEN)[number]

/** Words, as somebody typed them, that were not understood. */
export interface Unheard {
  readonly id: string
  /** The business, or the opportunity, that says it. */
  readonly ownerId: string
  readonly label: string
}

/** The same, understood by now. */
export interface Heard extends Unheard {
  readonly term: string
  readonly kind: 'product' | 'process'
  /** Of a need. */
  readonly area: NeedArea
}

const UNHEARD = {
  capability: sql`select id, business_id as "ownerId", label from capability where term is null`,
  need: sql`select id, business_id as "ownerId", label from need where term is null and label is not null`,
  'opportunity-item': sql`select id, opportunity_id as "ownerId", label from opportunity_item where term is null`,
} as const satisfies Record<Spoken, unknown>

const HEAR = {
  capability: sql`update capability as said set term = heard.term, kind = heard.kind::"CapabilityKind"`,
  need: sql`update need as said set term = heard.term, area = heard.area`,
  'opportunity-item': sql`update opportunity_item as said set term = heard.term`,
} as const satisfies Record<Spoken, unknown>

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
  async unheard(
    spoken: Spoken,
    { after, most }: { readonly after: string | null; readonly most: number },
  ): Promise<Unheard[]> {
    return client.$queryRaw<Unheard[]>`
      ${UNHEARD[spoken]} and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${most}`
  },

  /** Writes what is understood by now, unless somebody has changed it meanwhile. */
  async hear(spoken: Spoken, heard: readonly Heard[]): Promise<void> {
    await client.$executeRaw`
      ${HEAR[spoken]}
      from jsonb_to_recordset(${JSON.stringify(heard)}::jsonb) as heard(id uuid, label text, term text, kind text, area text)
      where said.id = heard.id and said.term is null and said.label = heard.label`
  },
})
