import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { startCluster } from '#server/embedded/cluster'

const isRoot = process.getuid?.() === 0

test.runIf(isRoot)('root in a folder that nobody else may enter gets a database all the same', async () => {
  const locked = fs.mkdtempSync(path.join(os.tmpdir(), 'jejaring-locked-'))
  fs.chmodSync(locked, 0o700)
  const cluster = await startCluster({ data: path.join(locked, 'data/postgres'), fast: true })
  try {
    expect(cluster.data).toMatch(/^\/var\/lib\/jejaring\/[0-9a-f]{12}$/)
    const client = new pg.Client(cluster.url('postgres'))
    await client.connect()
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await client.end()
  } finally {
    await cluster.stop()
    fs.rmSync(cluster.data, { recursive: true, force: true })
    fs.rmSync(locked, { recursive: true, force: true })
  }
})
