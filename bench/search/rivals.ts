import MiniSearch from 'minisearch'
import type pg from 'pg'
import type { Asked } from './queries'

const PAGE = 20

/** The columns that a list is narrowed by and counted by. */
const COLUMNS = ['province_code', 'size', 'sector_code'] as const

/** What a business writes of itself. */
const TEXTS = `
  select id, concat_ws(' ', name, description, (
    select string_agg(label, ' ') from capability where capability.business_id = business.id)) as text
  from business where state = 'listed'`

/**
 * The query somebody writes first: the same words in a table of their own, an index on the words and one on each
 * column, `plainto_tsquery` with the filters after it, `ts_rank_cd`, and a statement each for the page, the total and
 * every count beside it: of the columns that nothing is asked of, as with ours.
 */
export async function naivePostgres(client: pg.Client) {
  await client.query(`create table naive as
    select id, title, words, province_code, sector_code, size, changed_at from search_document where kind = 'business'`)
  await client.query('create index on naive using gin (words)')
  for (const column of COLUMNS) await client.query(`create index on naive (${column})`)
  await client.query('analyze naive')
  const where = `words @@ plainto_tsquery('indonesian', $1) and ($2::text is null or province_code = $2)
    and ($3::text is null or size::text = $3)`
  return async ({ text, province, size }: Asked, { facets }: { readonly facets: boolean }): Promise<number> => {
    const values = [text, province ?? null, size ?? null]
    const set = { province_code: province, size, sector_code: undefined }
    const { rows } = await client.query(
      `select id from naive where ${where}
       order by ts_rank_cd(words, plainto_tsquery('indonesian', $1)) desc, changed_at desc limit ${PAGE}`,
      values,
    )
    await client.query(`select count(*) from naive where ${where}`, values)
    for (const column of facets ? COLUMNS.filter((one) => !set[one]) : [])
      await client.query(`select ${column}, count(*) from naive where ${where} group by 1`, values)
    return rows.length
  }
}

/** Spelling forgiven by the likeness of whole documents: a trigram index on the text of each. */
export async function trigramDocuments(client: pg.Client) {
  await client.query(`create table naive_text as ${TEXTS}`)
  await client.query('create index on naive_text using gin (text gin_trgm_ops)')
  await client.query('analyze naive_text')
  return async ({ text }: Asked): Promise<number> => {
    const { rows } = await client.query(
      `select id from naive_text where $1 <% text order by word_similarity($1, text) desc limit ${PAGE}`,
      [text],
    )
    return rows.length
  }
}

interface Plain {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly province_code: string
  readonly size: string
  readonly sector_code: string
}

/** MiniSearch over the same texts in this process, with its own prefixes, slips and counts beside the list. */
export async function miniSearch(client: pg.Client) {
  const { rows } = await client.query<Plain>(`
    select id, title, text, province_code, size::text, sector_code
    from search_document join (${TEXTS}) as texts using (id) where kind = 'business'`)
  const index = new MiniSearch<Plain>({ fields: ['title', 'text'], storeFields: [...COLUMNS] })
  index.addAll(rows)
  const search = ({ text, province, size }: Asked): number => {
    const found = index.search(text, {
      combineWith: 'AND',
      prefix: true,
      fuzzy: 0.2,
      boost: { title: 2 },
      filter: (one) => (!province || one.province_code === province) && (!size || one.size === size),
    })
    for (const column of COLUMNS) {
      const counts = new Map<string, number>()
      for (const one of found) counts.set(String(one[column]), (counts.get(String(one[column])) ?? 0) + 1)
    }
    return found.length
  }
  return { search, suggest: ({ text }: Asked) => index.autoSuggest(text, { fuzzy: 0.2 }).slice(0, 6) }
}
