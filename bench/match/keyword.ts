import type pg from 'pg'
import { createClient } from '~/db/client.server'
import { CERTIFICATES } from '~/domain/business/certificates'
import { TERMS } from '~/domain/business/terms'
import { PLACE, STATURE } from '~/domain/matching/facets'
import { FACETS, type Profile } from '~/domain/matching/profile'
import type { Posting } from '~/domain/matching/rule'
import { REGENCIES } from '~/domain/region/regencies'
import type { SearchQuery } from '~/search/engine'
import { postgresEngine } from '~/search/postgres'
import { wordsOfTerm } from '~/search/words'
import { businesses, NOW } from './market'

// What somebody would use instead of matching: our own search, with the names of what a posting wants as words, and its
// area and a certificate as filters.

/** As many as the search of the bench holds; a larger market is cut to this. */
export const MOST_DOCUMENTS = 100_000
const AT_ONCE = 5_000
const SHORTLIST = 20

const [place, stature] = [FACETS.indexOf(PLACE), FACETS.indexOf(STATURE)]

const JAKARTA = REGENCIES.findIndex(({ code }) => code === '3171')
const regencyAt = (number: number | undefined) => REGENCIES[number ?? JAKARTA] ?? REGENCIES[JAKARTA]

/** A business as the index has it: the names of what it makes, and the everyday words for them. */
const documentOf = ({ id, codes, day, held, offers }: Profile) => {
  const terms = offers.flatMap(({ term }) => TERMS[term] ?? [])
  const words = terms.map(({ code }) => wordsOfTerm(code))
  const { size = 'micro' } = STATURE.like(codes[stature] ?? 0)
  return {
    ...regencyAt(codes[place]),
    id,
    title: terms[0]?.id ?? '',
    made: words.map(({ own }) => own).join(' '),
    wider: words.map(({ wider }) => wider).join(' '),
    sector: terms[0]?.divisions[0] ?? '00',
    size: size === 'unknown' ? 'micro' : size,
    certificates: CERTIFICATES.filter((_, bit) => (held >> bit) & 1),
    changedAt: new Date(day * 86_400_000),
  }
}

const insert = (client: pg.Client, documents: readonly ReturnType<typeof documentOf>[]) =>
  client.query(
    `insert into search_document (kind, id, words, title, province_code, regency_code, sector_code, size, certificates,
      latitude, longitude, changed_at)
    select 'business', id, setweight(to_tsvector('indonesian', made), 'B') || setweight(to_tsvector('indonesian', wider), 'C')
        || setweight(to_tsvector('indonesian', name), 'D'),
      title, left(code, 2), code, sector, size::"BusinessSize",
      array(select jsonb_array_elements_text(certificates)), lat, lon, "changedAt"
    from jsonb_to_recordset($1::jsonb) as document(id uuid, title text, made text, wider text, name text, code text,
      sector text, size text, certificates jsonb, lat float8, lon float8, "changedAt" timestamptz)`,
    [JSON.stringify(documents)],
  )

/** Puts so many businesses of the market into the index of the search. */
export const loadDocuments = async (client: pg.Client, count: number, seed: number): Promise<void> => {
  let waiting: ReturnType<typeof documentOf>[] = []
  for (const profile of businesses(count, seed)) {
    waiting.push(documentOf(profile))
    if (waiting.length < AT_ONCE) continue
    await insert(client, waiting)
    waiting = []
  }
  await insert(client, waiting)
  await client.query('vacuum analyze search_document')
}

/** The words and filters somebody would choose for a posting. */
const queryOf = ({ opportunity: { wanted, certificatesRequired, area }, poster }: Posting): SearchQuery => {
  const terms = new Map(TERMS.map(({ code, id }) => [code, id]))
  const asked = {
    kind: 'business',
    text: wanted.map(({ term }) => terms.get(term ?? '') ?? '').join(' '),
    certificate: certificatesRequired[0],
    sort: 'relevance',
    offset: 0,
    pageSize: SHORTLIST,
    at: NOW,
  } as const
  if (area.kind === 'provinces') return { ...asked, province: area.provinces[0] }
  return area.kind === 'within' && poster.point ? { ...asked, near: { ...poster.point, km: area.km } } : asked
}

/** How long each posting takes as a search, in ms, and how many find anything. */
export const searchByKeywords = async (
  url: string,
  postings: readonly Posting[],
): Promise<{ readonly times: number[]; readonly found: number }> => {
  const client = createClient(url)
  const engine = postgresEngine(client)
  const times: number[] = []
  let found = 0
  for (const posting of postings) {
    const started = performance.now()
    const { hits } = await engine.search(queryOf(posting))
    times.push(performance.now() - started)
    if (hits.length > 0) found += 1
  }
  await client.$disconnect()
  return { times, found }
}
