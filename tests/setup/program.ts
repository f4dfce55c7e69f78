import { type ChildProcess, spawn } from 'node:child_process'

export interface Program {
  readonly child: ChildProcess
  /** Resolves when it listens, with its address; rejects with its output when it ends first. */
  readonly address: Promise<string>
  /** Resolves when it has ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>
  stop(): Promise<void>
}

/** The built server as a process of its own. */
export function startProgram(env: Readonly<Record<string, string>>): Program {
  const child = spawn(process.execPath, ['server/main.js'], {
    env: { NODE_ENV: 'production', PATH: process.env.PATH, LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, output }))
  })
  const address = new Promise<string>((resolve, reject) => {
    const collect = (bytes: Buffer) => {
      output += bytes.toString()
      const found = /Jejaring: (http:\/\/\S+)/.exec(output)?.[1]
      if (found) resolve(found)
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.once('close', () => reject(new Error(`It ended before it listened:\n${output}`)))
  })
  // A program that is meant to end early leaves nobody waiting for its address.
  address.catch(() => {})
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM')
    await ended
  }
  return { child, address, ended, stop }
}

/** With its demo, over a database outside. */
export const startDemo = (databaseUrl: string, dataDir: string): Program =>
  startProgram({
    PORT: '0',
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: 'a secret for tests, thirty-two long',
    DATA_DIR: dataDir,
    DEMO: '1',
    LOG_LEVEL: 'error',
  })
