import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { deploy } from '#prisma/migrate'
import { startCluster } from '#server/embedded/cluster'
import { createClient } from '~/db/client.server'
import { createDb } from '~/db/db.server'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the test server's `postgres` database. */
    postgres: string
  }
}

export const TEMPLATE = 'template_migrated'

/** One real Postgres for the whole run, with a migrated database, reference data included, that each test file copies. */
export default async function setup(project: TestProject) {
  const data = path.join(os.tmpdir(), `jejaring-tests-${process.pid}-${project.name}`)
  const cluster = await startCluster({
    data,
    fast: true,
    settings: ['max_connections=200', 'shared_buffers=128MB', 'autovacuum=off', 'full_page_writes=off'],
  })
  const client = new pg.Client(cluster.url('postgres'))
  await client.connect()
  await client.query(`create database ${TEMPLATE}`)
  await client.end()
  await deploy(cluster.url(TEMPLATE), 'prisma/migrations')
  await loadReference(cluster.url(TEMPLATE))
  project.provide('postgres', cluster.url('postgres'))
  return async () => {
    await cluster.stop()
    await import('node:fs').then((fs) => fs.rmSync(cluster.data, { recursive: true, force: true }))
  }
}

/** Provinces, regencies and sectors, to which other rows refer. */
async function loadReference(url: string) {
  const prisma = createClient(url, 1)
  await createDb(prisma).reference.load()
  await prisma.$disconnect()
}
