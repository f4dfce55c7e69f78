import type { Client } from '~/db/client.server'
import { SEARCH_KINDS, type SearchEngine, type SearchKind } from './engine'
import { wantedStamps } from './sources'

export interface Verified {
  readonly kind: SearchKind
  readonly documents: number
  /** Things that may be found and are not. */
  readonly missing: readonly string[]
  /** Documents that say what the tables do not. */
  readonly stale: readonly string[]
  /** Documents of things that nobody may find. */
  readonly extra: readonly string[]
}

/** Compares an index with the tables, and puts right what differs when asked to. */
export async function verifyIndex(
  client: Client,
  engine: SearchEngine,
  { repair }: { readonly repair: boolean },
): Promise<Verified[]> {
  const verified: Verified[] = []
  for (const kind of SEARCH_KINDS) {
    const [wanted, held] = [await wantedStamps(client, kind), await engine.stamps(kind)]
    const missing = [...wanted.keys()].filter((id) => !held.has(id))
    const stale = [...wanted].filter(([id, stamp]) => held.has(id) && held.get(id) !== stamp).map(([id]) => id)
    const extra = [...held.keys()].filter((id) => !wanted.has(id))
    verified.push({ kind, documents: held.size, missing, stale, extra })
    if (!repair) continue
    // A refresh reads the tables again: whatever changed since is no difference any more.
    for (const id of [...missing, ...stale, ...extra]) await engine.refresh(kind, id)
  }
  return verified
}
