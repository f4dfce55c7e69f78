import type { Client } from '~/db/client.server'
import type { RebuildProgress, SearchEngine } from './engine'

/** The settings row that says how far a reindexing came; it stands until all is done. */
const NAME = 'search-reindex'

type Cursor = Pick<RebuildProgress, 'kind' | 'after'>

/** Whether one was cut off, or a migration asked for one. */
export const reindexWaits = async (client: Client): Promise<boolean> =>
  (await client.setting.findUnique({ where: { name: NAME } })) !== null

/** Writes every document anew, going on where an earlier run was cut off. Searches go on meanwhile. */
export async function reindex(
  client: Client,
  engine: SearchEngine,
  onProgress?: (progress: RebuildProgress) => void,
): Promise<void> {
  const row = await client.setting.findUnique({ where: { name: NAME } })
  await engine.rebuild({
    from: row === null ? null : (row.value as unknown as Cursor),
    onProgress: async (progress) => {
      const { kind, after } = progress
      const value = { kind, after }
      await client.setting.upsert({ where: { name: NAME }, create: { name: NAME, value }, update: { value } })
      onProgress?.(progress)
    },
  })
  await client.setting.deleteMany({ where: { name: NAME } })
}
