import path from 'node:path'
import pg from 'pg'
import { deploy } from '#prisma/migrate'
import { demo } from '#prisma/seed/demo'
import { seedDemo, seedReference } from '#prisma/seed/write'
import { createClient } from '~/db/client.server'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { regencyOf } from '~/domain/region/region'
import { BusinessSearch, OpportunitySearch } from '~/schemas/browse'
import type { SearchEngine } from '~/search/engine'
import { meilisearchEngine } from '~/search/meilisearch'
import { postgresEngine } from '~/search/postgres'
import { find } from '~/services/browse/find.server'
import { meilisearchFound, startMeilisearch } from '../../tests/search/meilisearch-server'
import { gradesFor, judgedBusiness, judgedOpportunity, ndcg10 } from './judge'
import { type PlainDocument, type PlainSearch, plainMeilisearch, plainPostgres } from './plain'
import { type LabelledQuery, QUERIES, type QueryClass } from './queries'

export interface Measured {
  readonly ndcg10: number
  /** Share of the queries that something answers and nothing was found for. */
  readonly zero_hit_rate: number
  /** Share of the misspelt queries with something that fully answers among the first three. */
  readonly typo_recovery: number
  /** nDCG@10 of the engine without our language work. */
  readonly plain_ndcg10: number
  readonly by_class: Readonly<Record<string, number>>
}

/** A query that was not answered as well as it could be. */
export interface Miss {
  readonly engine: string
  readonly text: string
  readonly ndcg: number
}

/** The seed and the moment of the demo that the labels were written over. */
const SEED = 1
const NOW = new Date('2026-11-20T02:00:00Z')

const MISSPELT: ReadonlySet<QueryClass> = new Set(['typos', 'misspelt places'])
const WELL = 0.999

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : Math.round((numbers.reduce((sum, one) => sum + one, 0) / numbers.length) * 1000) / 1000

/** Measures each engine over the demo in an empty database. */
export async function measureSearch(url: string, migrations: string) {
  await deploy(url, path.resolve(migrations))
  const plainClient = new pg.Client(url)
  await plainClient.connect()
  const client = createClient(url, 4)
  const server = meilisearchFound === null ? null : await startMeilisearch()
  try {
    await seedReference(plainClient)
    await seedDemo(plainClient, { now: NOW })
    const { things, documents } = demoThings()
    const misses: Miss[] = []
    const measured: Record<string, Measured> = {}
    const engines: [string, SearchEngine, PlainSearch][] = [
      ['postgres', postgresEngine(client), await plainPostgres(plainClient, documents)],
    ]
    if (server)
      engines.push([
        'meilisearch',
        meilisearchEngine(client, server.place),
        await plainMeilisearch(server.place, documents),
      ])
    for (const [name, engine, plain] of engines) {
      await engine.rebuild()
      measured[name] = await measure({ name, engine, plain, things, misses })
    }
    return { queries: QUERIES.length, measured, misses }
  } finally {
    await server?.stop()
    await client.$disconnect()
    await plainClient.end()
  }
}

function demoThings() {
  const { businesses, opportunities } = demo({ seed: SEED, now: NOW })
  const byId = new Map(businesses.map((business) => [business.id, business]))
  const posterOf = ({ businessId }: Opportunity) => {
    const poster = byId.get(businessId)
    if (!poster) throw new Error(`nobody posted ${businessId}`)
    return poster
  }
  const plain = (id: string, name: string, rest: Omit<PlainDocument, 'id' | 'name'>): PlainDocument => ({
    id,
    name,
    ...rest,
  })
  return {
    things: {
      business: businesses.map(judgedBusiness),
      opportunity: opportunities.map((one) => judgedOpportunity(one, posterOf(one))),
    },
    documents: {
      business: businesses.map(({ id, name, description, regency, capabilities }) =>
        plain(id, name, {
          what: capabilities.map(({ label }) => label).join(', '),
          description,
          place: regencyOf(regency)?.name ?? '',
        }),
      ),
      opportunity: opportunities.map((one) =>
        plain(one.id, one.title, {
          what: one.wanted.map(({ label }) => label).join(', '),
          description: Object.values(one.details).join(' '),
          place: regencyOf(posterOf(one).regency)?.name ?? '',
        }),
      ),
    },
  }
}

interface Trial {
  readonly name: string
  readonly engine: SearchEngine
  readonly plain: PlainSearch
  readonly things: ReturnType<typeof demoThings>['things']
  readonly misses: Miss[]
}

/** As a page asks: the text is read, searched, and widened where a page would. */
const foundBy = async (engine: SearchEngine, { kind, text }: LabelledQuery): Promise<readonly string[]> => {
  const search = (kind === 'business' ? BusinessSearch : OpportunitySearch).parse({ q: text })
  const { hits } = await find({ search: engine, now: () => NOW }, { kind, search, actor: { kind: 'visitor' } })
  return hits.map(({ id }) => id)
}

interface Answered {
  readonly class: QueryClass
  readonly ndcg: number
  readonly plainly: number
  readonly recovered: boolean
  readonly nothing: boolean
}

async function measure({ name, engine, plain, things, misses }: Trial): Promise<Measured> {
  const asked: Answered[] = []
  for (const query of QUERIES) {
    const grades = gradesFor(query, things)
    if (grades.size === 0) throw new Error(`nothing answers “${query.text}”: the label is wrong`)
    const found = await foundBy(engine, query)
    const ndcg = ndcg10(grades, found)
    if (ndcg < WELL) misses.push({ engine: name, text: query.text, ndcg: mean([ndcg]) })
    const recovered = found.slice(0, 3).some((id) => grades.get(id) === 2)
    const plainly = ndcg10(grades, await plain(query.kind, query.text))
    asked.push({ class: query.class, ndcg, plainly, recovered, nothing: found.length === 0 })
  }
  const classes = [...new Set(asked.map((one) => one.class))]
  const ofClass = (wanted: QueryClass) => asked.filter((one) => one.class === wanted).map(({ ndcg }) => ndcg)
  return {
    ndcg10: mean(asked.map(({ ndcg }) => ndcg)),
    zero_hit_rate: mean(asked.map(({ nothing }) => Number(nothing))),
    typo_recovery: mean(asked.filter((one) => MISSPELT.has(one.class)).map(({ recovered }) => Number(recovered))),
    plain_ndcg10: mean(asked.map(({ plainly }) => plainly)),
    by_class: Object.fromEntries(classes.map((one) => [one, mean(ofClass(one))])),
  }
}
