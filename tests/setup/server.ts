import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import { useDatabase } from './database'
import { DEMO_TEMPLATE } from './postgres'
import { type Program, startDemo } from './program'

export interface DemoAccount {
  readonly role: string
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly password: string
}

/** The built program as a process of its own, over a copy of the demo of this test file's own. */
export function useServer() {
  const database = useDatabase(DEMO_TEMPLATE)
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'jejaring-e2e-'))
  const it = { url: '', databaseUrl: '', accounts: [] as readonly DemoAccount[] }
  let program: Program | undefined
  beforeAll(async () => {
    const accounts = inject('demoAccounts')
    writeFileSync(path.join(dataDir, 'demo-accounts.json'), accounts, { mode: 0o600 })
    program = startDemo(database.url, dataDir)
    it.url = await program.address
    it.databaseUrl = database.url
    it.accounts = JSON.parse(accounts) as DemoAccount[]
  })
  afterAll(async () => {
    await program?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return it
}
