import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { deploy } from '#prisma/migrate'
import { seedReference } from '#prisma/seed/write'
import { startCluster } from '#server/embedded/cluster'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the test server's `postgres` database. */
    postgres: string
  }
}

export const TEMPLATE = 'template_migrated'
/** The same with the demo, for tests with a browser. */
export const DEMO_TEMPLATE = 'template_demo'

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
  const template = new pg.Client(cluster.url(TEMPLATE))
  await template.connect()
  await seedReference(template) // rows refer to provinces, regencies and sectors
  await template.end()
  project.provide('postgres', cluster.url('postgres'))
  return async () => {
    await cluster.stop()
    fs.rmSync(cluster.data, { recursive: true, force: true })
  }
}
