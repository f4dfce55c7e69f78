import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { useDatabase } from './database'

export interface DemoAccount {
  readonly role: string
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly password: string
}

/** The built program as a process of its own, with the demo, over a database of this test file's own. */
export function useServer() {
  const database = useDatabase()
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'jejaring-e2e-'))
  const it = { url: '', databaseUrl: '', accounts: [] as readonly DemoAccount[] }
  let server: ChildProcess | undefined
  beforeAll(async () => {
    server = spawn(process.execPath, ['server/main.js'], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: '0',
        DATABASE_URL: database.url,
        AUTH_SECRET: 'a secret for tests, thirty-two long',
        DATA_DIR: dataDir,
        DEMO: '1',
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    it.url = await addressOf(server)
    it.databaseUrl = database.url
    it.accounts = JSON.parse(readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8')) as DemoAccount[]
  })
  afterAll(async () => {
    if (server && server.exitCode === null) {
      const ended = new Promise((resolve) => server?.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
    }
    rmSync(dataDir, { recursive: true, force: true })
  })
  return it
}

/** Resolves with the address the server prints when it listens; its output when it ends first. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    server.stdout?.on('data', (bytes: Buffer) => {
      output += bytes.toString()
      const address = /Jejaring: (http:\/\/\S+)/.exec(output)?.[1]
      if (address) resolve(address)
    })
    server.once('exit', () => reject(new Error(`The server ended before it listened:\n${output}`)))
  })
}
