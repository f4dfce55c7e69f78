import type pg from 'pg'
import { copyInto } from '#prisma/seed/copy'
import { TABLES } from '#prisma/seed/rows'
import type { Client } from '~/db/client.server'
import { pointOf } from '~/domain/region/region'
import { postgresEngine } from '~/search/postgres'
import { askedWords } from '~/search/words'
import { meanOf, recallAt } from './measure'
import type { PlantedSet, Posting } from './planted'

const SHORTLIST = 20

/** Writes the planted set as the tables have it. */
export const write = async (client: pg.ClientBase, { planted, postings }: PlantedSet): Promise<void> => {
  const businesses = [...postings.map(({ poster }) => poster), ...planted.map(({ business }) => business)]
  const opportunities = postings.map(({ opportunity }) => opportunity)
  for (const table of TABLES) await copyInto(client, table, table.rows({ businesses, opportunities }))
}

/** What of a posting the filters of a search can say: its area, and one certificate. */
const filtersOf = ({ opportunity: { area, certificatesRequired }, poster }: Posting) => {
  const [certificate] = certificatesRequired
  const point = pointOf(poster.regency)
  if (area.kind === 'provinces') return { certificate, province: area.provinces[0] }
  return area.kind === 'within' && point ? { certificate, near: { ...point, km: area.km } } : { certificate }
}

const NO_MORE = 10_000

type Find = (text: string) => Promise<readonly string[]>

/** One search with every word in it. */
const everyWord = (find: Find, posting: Posting): Promise<readonly string[]> => find(posting.opportunity.title)

/** A search for each word by itself: who has most of the words first, then who stands higher in them. */
const anyWord = async (find: Find, posting: Posting): Promise<readonly string[]> => {
  const merits = new Map<string, number>()
  for (const word of askedWords(posting.opportunity.title)) {
    for (const [place, id] of (await find(word)).entries()) merits.set(id, (merits.get(id) ?? 0) + 1 - place / NO_MORE)
  }
  return [...merits].toSorted((one, other) => other[1] - one[1]).map(([id]) => id)
}

/** What keyword search finds; `best` is whichever reading of its words does better for each posting. */
export interface KeywordRecall {
  readonly every: number
  readonly any: number
  readonly best: number
}

/**
 * What somebody finds who types the words of the posting into our own search, which knows synonyms and mends slips, with
 * the area and a certificate as filters.
 */
export const keywordRecall = async (
  client: Client,
  { postings, planted }: PlantedSet,
  at: Date,
): Promise<KeywordRecall> => {
  const engine = postgresEngine(client)
  const recalls: { every: number; any: number }[] = []
  for (const posting of postings) {
    const find: Find = async (text) => {
      const asked = { kind: 'business', text, sort: 'relevance', offset: 0, pageSize: NO_MORE, at } as const
      return (await engine.search({ ...asked, ...filtersOf(posting) })).hits.map(({ id }) => id)
    }
    const right = new Set(
      planted.flatMap(({ business, made }) =>
        made?.opportunityId === posting.opportunity.id && made.as === 'suitable' ? [business.id] : [],
      ),
    )
    const [every, any] = [await everyWord(find, posting), await anyWord(find, posting)]
    recalls.push({ every: recallAt(SHORTLIST, every, right), any: recallAt(SHORTLIST, any, right) })
  }
  return {
    every: meanOf(recalls.map(({ every }) => every)),
    any: meanOf(recalls.map(({ any }) => any)),
    best: meanOf(recalls.map(({ every, any }) => Math.max(every, any))),
  }
}
