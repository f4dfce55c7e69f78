import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { cannotStart } from '../cannot-start'

/** Postgres refuses to run as root; then its processes belong to `nobody`, who exists everywhere. */
export const NOBODY = { uid: 65_534, gid: 65_534 }

export interface Place {
  /** Holds `bin`, `lib` and `share` of Postgres. */
  readonly binaries: string
  readonly data: string
  /** Who runs Postgres; null is whoever runs us. */
  readonly owner: typeof NOBODY | null
}

/** Where root keeps what `nobody` must reach and what must outlive a restart. */
const ROOT_HOME = '/var/lib/jejaring'

/**
 * Where Postgres runs from and keeps its data. An ordinary user has both where asked. For root, both must be
 * reachable by `nobody`; inside a folder that others may not enter (root's own home) the binaries are copied
 * once to /var/lib/jejaring and the data stands beside them, in a folder named after the one asked for.
 */
export function placeFor({ binaries, data }: { binaries: string; data: string }): Place {
  makeFolder(path.dirname(data), 0o755)
  if (process.getuid?.() !== 0) {
    makeFolder(data, 0o700)
    return { binaries, data, owner: null }
  }
  const reachable = nobodyEnters(binaries) && nobodyEnters(path.dirname(data))
  const place = reachable
    ? { binaries, data, owner: NOBODY }
    : {
        binaries: copyOnce(binaries),
        data: path.join(ROOT_HOME, createHash('sha256').update(data).digest('hex').slice(0, 12)),
        owner: NOBODY,
      }
  makeFolder(place.data, 0o700)
  fs.chownSync(place.data, NOBODY.uid, NOBODY.gid)
  return place
}

const nobodyEnters = (folder: string) => spawnSync('test', ['-x', folder], NOBODY).status === 0

function copyOnce(binaries: string): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(binaries, '../package.json'), 'utf8')) as { version: string }
  const copy = path.join(ROOT_HOME, `postgres-${version}`)
  if (fs.existsSync(copy)) return copy
  makeFolder(ROOT_HOME, 0o755)
  // Renamed when whole, so that a copy cut short is never taken for a good one.
  const half = `${copy}.${process.pid}`
  fs.cpSync(binaries, half, { recursive: true, verbatimSymlinks: true })
  try {
    fs.renameSync(half, copy)
  } catch {
    fs.rmSync(half, { recursive: true, force: true }) // another start was faster
  }
  return copy
}

function makeFolder(folder: string, mode: number) {
  try {
    fs.mkdirSync(folder, { recursive: true, mode })
    fs.accessSync(folder, fs.constants.W_OK)
  } catch {
    throw cannotStart(`The data folder ${folder} cannot be written. Set DATA_DIR to one that can.`)
  }
}
