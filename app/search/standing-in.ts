import type { Client } from '~/db/client.server'
import type { SearchAnswer, SearchEngine, SearchHealth, SearchKind } from './engine'
import { reasonOf } from './reason'

/** So many failures in a row open the circuit. */
const FAILURES = 3
/** Things caught up in one go. */
const BATCH = 200
/** The first rest before a thing is tried again; it doubles up to the longest. */
const SHORTEST_REST_MS = 10_000
const LONGEST_REST_MS = 60 * 60_000

interface StandingIn {
  /** Asked first; may fail. */
  readonly first: SearchEngine
  /** Always brought up to date; answers when the first does not. */
  readonly second: SearchEngine
  readonly client: Client
  readonly log: { warn(detail: object, sentence: string): void; info(detail: object, sentence: string): void }
  readonly now: () => Date
}

/** Whether the first engine is asked at all: some failures in a row open the circuit. */
class Circuit {
  #failures = 0

  constructor(readonly log: StandingIn['log']) {}

  get open(): boolean {
    return this.#failures >= FAILURES
  }

  failed(error: unknown): void {
    this.#failures += 1
    if (this.#failures === FAILURES) this.#left(error)
  }

  trip(error: unknown): void {
    if (!this.open) this.#left(error)
    this.#failures = FAILURES
  }

  #left(error: unknown): void {
    this.log.warn({ reason: reasonOf(error) }, 'the search engine is left alone for a while')
  }

  succeeded(): void {
    if (!this.open) this.#failures = 0
  }

  close(): void {
    if (this.open) this.log.info({}, 'the search engine stands again')
    this.#failures = 0
  }
}

/**
 * Two engines as one: the second answers within the same request when the first is slow or down. After some failures
 * the first is left alone (the circuit is open) until `tend` finds it well and has brought it what it missed: what was
 * withdrawn meanwhile must not come back.
 */
export const standingIn = (parts: StandingIn): SearchEngine => {
  const { first, second, client, log } = parts
  const circuit = new Circuit(log)
  return {
    search: async (query): Promise<SearchAnswer> => {
      const { answer, stoodIn } = await ask(parts, circuit, (engine) => engine.search(query))
      return { ...answer, stoodIn }
    },
    suggest: async (query) => (await ask(parts, circuit, (engine) => engine.suggest(query))).answer,
    health: async () => {
      const [ours, theirs, debt] = await Promise.all([second.health(), first.health(), debtOf(client)])
      return [...theirs.map((one) => ({ ...one, ok: one.ok && !circuit.open, ...debt })), ...ours]
    },
    refresh: (kind, id) => change(parts, circuit, { thing: { kind, id }, make: (engine) => engine.refresh(kind, id) }),
    remove: (kind, id) => change(parts, circuit, { thing: { kind, id }, make: (engine) => engine.remove(kind, id) }),
    rebuild: async (options) => {
      await second.rebuild(options)
      await first.rebuild(options).catch((error: unknown) => circuit.trip(error))
    },
    tend: async () => {
      await second.tend()
      try {
        await first.tend()
        await catchUp(parts, circuit.open)
        circuit.close()
      } catch (error) {
        circuit.trip(error)
      }
    },
    stamps: (kind) => second.stamps(kind),
  }
}

async function ask<Answer>(
  { first, second }: StandingIn,
  circuit: Circuit,
  work: (engine: SearchEngine) => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly stoodIn: boolean }> {
  if (circuit.open) return { answer: await work(second), stoodIn: true }
  try {
    const answer = await work(first)
    circuit.succeeded()
    return { answer, stoodIn: false }
  } catch (error) {
    circuit.failed(error)
    return { answer: await work(second), stoodIn: true }
  }
}

interface Change {
  readonly thing: Thing
  readonly make: (engine: SearchEngine) => Promise<void>
}

/** In both, the second for certain; what the first does not take is written down. */
async function change(parts: StandingIn, circuit: Circuit, { thing, make }: Change): Promise<void> {
  const { first, second, client, now } = parts
  await make(second)
  if (circuit.open) return owe(client, thing, { now: now(), reason: 'the circuit is open' })
  try {
    await make(first)
    await client.searchArrear.deleteMany({ where: thing })
  } catch (error) {
    // It is behind from here on: one failed search may pass, an old answer may not.
    circuit.trip(error)
    await owe(client, thing, { now: now(), reason: reasonOf(error) })
  }
}

interface Thing {
  readonly kind: SearchKind
  readonly id: string
}

const owe = async (
  client: Client,
  { kind, id }: Thing,
  { now, reason }: { now: Date; reason: string },
): Promise<void> => {
  await client.$executeRaw`
    insert into search_arrear (kind, id, reason, attempts, since, due_at)
    values (${kind}, ${id}::uuid, ${reason}, 1, ${now}, ${new Date(now.getTime() + SHORTEST_REST_MS)})
    on conflict (kind, id) do update set reason = excluded.reason, attempts = search_arrear.attempts + 1,
      due_at = ${now}::timestamptz + least(${LONGEST_REST_MS}::float8,
        ${SHORTEST_REST_MS}::float8 * 2 ^ least(search_arrear.attempts, 30)) * interval '1 millisecond'`
}

const debtOf = async (client: Client): Promise<Pick<SearchHealth, 'waiting' | 'since'>> => {
  const [waiting, oldest] = await Promise.all([
    client.searchArrear.count(),
    client.searchArrear.findFirst({ orderBy: { since: 'asc' }, select: { since: true } }),
  ])
  return { waiting, since: oldest?.since ?? null }
}

/** Tells the first what it missed; what it refuses once more rests longer, with its reason. `all`: rests are over. */
async function catchUp(parts: StandingIn, all: boolean): Promise<void> {
  const { client, now } = parts
  const began = now()
  if (all) await client.searchArrear.updateMany({ data: { dueAt: began } })
  let refused = 0
  for (;;) {
    const due = await client.searchArrear.findMany({
      where: { dueAt: { lte: began } },
      orderBy: { since: 'asc' },
      take: BATCH,
    })
    if (due.length === 0) return
    for (const { kind, id } of due) {
      refused = (await settle(parts, { kind: kind as SearchKind, id })) ? 0 : refused + 1
      // One that is refused is poison; some in a row are a server that fell again.
      if (refused >= FAILURES) throw new Error('the search engine refuses what it missed')
    }
  }
}

/** Whether the first took it. */
async function settle({ first, client, now }: StandingIn, thing: Thing): Promise<boolean> {
  try {
    await first.refresh(thing.kind, thing.id)
    await client.searchArrear.deleteMany({ where: thing })
    return true
  } catch (error) {
    await owe(client, thing, { now: now(), reason: reasonOf(error) })
    return false
  }
}
