import { Meilisearch } from 'meilisearch'
import type pg from 'pg'
import type { MeilisearchPlace } from '~/search/meilisearch'
import type { LabelledQuery } from './queries'

/** A thing as its owner wrote it, and nothing else. */
export interface PlainDocument {
  readonly id: string
  readonly name: string
  readonly what: string
  readonly description: string
  readonly place: string
}

/** The ids found for a text as typed, best first. */
export type PlainSearch = (kind: LabelledQuery['kind'], text: string) => Promise<readonly string[]>

type Documents = Readonly<Record<LabelledQuery['kind'], readonly PlainDocument[]>>

/** What the engines give without any of our language work: every setting as it comes. */
export async function plainPostgres(client: pg.Client, documents: Documents): Promise<PlainSearch> {
  await client.query('create temp table plain (kind text, id uuid, words tsvector)')
  for (const [kind, list] of Object.entries(documents))
    await client.query(
      `insert into plain select $1, (one->>'id')::uuid,
         to_tsvector('simple', concat_ws(' ', one->>'name', one->>'what', one->>'description', one->>'place'))
       from jsonb_array_elements($2::jsonb) one`,
      [kind, JSON.stringify(list)],
    )
  return async (kind, text) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from plain where kind = $1 and words @@ plainto_tsquery('simple', $2)
       order by ts_rank_cd(words, plainto_tsquery('simple', $2)) desc, id limit 10`,
      [kind, text],
    )
    return rows.map(({ id }) => id)
  }
}

export async function plainMeilisearch(place: MeilisearchPlace, documents: Documents): Promise<PlainSearch> {
  const server = new Meilisearch({ host: place.url, ...(place.masterKey !== null && { apiKey: place.masterKey }) })
  const index = (kind: LabelledQuery['kind']) => server.index<PlainDocument>(`${place.prefix}_plain_${kind}`)
  for (const kind of ['business', 'opportunity'] as const)
    await index(kind)
      .addDocuments([...documents[kind]], { primaryKey: 'id' })
      .waitTask()
  return async (kind, text) => (await index(kind).search(text, { limit: 10 })).hits.map(({ id }) => id)
}
