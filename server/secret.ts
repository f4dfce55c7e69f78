import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Env } from './env'

/** AUTH_SECRET, or the one made at first start and kept in the data folder. */
export function authSecret(env: Env): string {
  if (env.authSecret) return env.authSecret
  const file = path.join(env.dataDir, 'auth-secret')
  if (!fs.existsSync(file)) {
    fs.mkdirSync(env.dataDir, { recursive: true })
    fs.writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  return fs.readFileSync(file, 'utf8').trim()
}
