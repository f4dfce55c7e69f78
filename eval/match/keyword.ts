import type pg from 'pg'
import { copyInto } from '#prisma/seed/copy'
import { TABLES } from '#prisma/seed/rows'
import type { Client } from '~/db/client.server'
import { pointOf } from '~/domain/region/region'
import { postgresEngine } from '~/search/postgres'
import { meanOf, recallAt } from './measure'
import type { PlantedSet, Posting } from './planted'

const SHORTLIST = 20

/** Writes the planted set as the tables have it. */
export const write = async (client: pg.ClientBase, { planted, postings }: PlantedSet): Promise<void> => {
  const businesses = [...postings.map(({ poster }) => poster), ...planted.map(({ business }) => business)]
  const opportunities = postings.map(({ opportunity }) => opportunity)
  for (const table of TABLES) await copyInto(client, table, table.rows({ businesses, opportunities }))
}

/** The area of a posting as the filters of a search can say it. */
const filtersOf = ({ opportunity: { area }, poster }: Posting) => {
  if (area.kind === 'provinces') return { province: area.provinces[0] }
  const point = pointOf(poster.regency)
  return area.kind === 'within' && point ? { near: { ...point, km: area.km } } : {}
}

/**
 * What somebody finds who types the words of the posting into our own search, which knows synonyms and mends slips; with
 * the area as a filter, or without.
 */
export const keywordRecall = async (
  client: Client,
  { postings, planted }: PlantedSet,
  { filtered, at }: { filtered: boolean; at: Date },
): Promise<number> => {
  const engine = postgresEngine(client)
  const recalls: number[] = []
  for (const posting of postings) {
    const answer = await engine.search({
      kind: 'business',
      text: posting.opportunity.title,
      sort: 'relevance',
      offset: 0,
      pageSize: SHORTLIST,
      at,
      ...(filtered ? filtersOf(posting) : {}),
    })
    const right = planted.flatMap(({ business, made }) =>
      made?.opportunityId === posting.opportunity.id && made.as === 'suitable' ? [business.id] : [],
    )
    recalls.push(
      recallAt(
        SHORTLIST,
        answer.hits.map(({ id }) => id),
        new Set(right),
      ),
    )
  }
  return meanOf(recalls)
}
