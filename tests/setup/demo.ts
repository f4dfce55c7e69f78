import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { packedBrowser } from './browser'
import { DEMO_TEMPLATE, TEMPLATE } from './postgres'
import { startDemo } from './program'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The demo's people with their passwords, as the program keeps them. */
    demoAccounts: string
  }
}

/** The program writes its demo once a run; each test file of browsers copies what it wrote. */
export default async function setup(project: TestProject) {
  await packedBrowser()
  const postgres = project.getProvidedContext().postgres
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'jejaring-demo-'))
  const admin = new pg.Client(postgres)
  await admin.connect()
  await admin.query(`create database ${DEMO_TEMPLATE} template ${TEMPLATE} strategy file_copy`)
  const address = new URL(postgres)
  address.pathname = DEMO_TEMPLATE
  const program = startDemo(address.href, dataDir)
  try {
    await program.address
    await outboxEmpty(address.href)
  } finally {
    await program.stop()
    await admin.end()
  }
  project.provide('demoAccounts', fs.readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8'))
  fs.rmSync(dataDir, { recursive: true, force: true })
}

/** Until the workers have done what the demo set in motion. */
async function outboxEmpty(url: string) {
  const client = new pg.Client(url)
  await client.connect()
  const waiting = async () =>
    (await client.query("select from outbox where state = 'waiting' and available_at <= now()")).rowCount ?? 0
  while ((await waiting()) > 0) await client.query('select pg_sleep(0.1)')
  await client.end()
}
