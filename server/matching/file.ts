import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Segment } from '~/domain/matching/engine/segment'
import { LAYOUT, pack, type SegmentHead, unpack } from '~/domain/matching/engine/snapshot'
import { PROFILE_VERSION } from '~/domain/matching/profile'
import { RULE_BOOK_VERSION } from '~/domain/matching/rule-book'
import type { PlanRow } from './tables'

/** What the engine was at one position of one database. */
export interface Snapshot {
  readonly origin: string
  readonly position: string
  readonly segment: Segment
  readonly plans: readonly PlanRow[]
  /** Those that the plans name, by number. */
  readonly tables: readonly (readonly [number, readonly number[]])[]
}

/** A file of another version is not read: the tables say it all again. */
const VERSION = ['jejaring-match 1', RULE_BOOK_VERSION, PROFILE_VERSION, LAYOUT].join(' ')

interface Head extends Omit<Snapshot, 'segment'> {
  readonly version: string
  readonly segment: SegmentHead
}

// A file: SHA-256 of all that follows, the length of the head, the head as JSON filled up to eight bytes, the columns.
const SUM = 32
const LENGTH = 8
const HEAD_FROM = SUM + LENGTH

/** What a process that was killed left half written is no longer being written after this. */
const ABANDONED_MS = 60 * 60_000

/** Writes the file beside the old one, then puts it in its place: whoever reads sees one or the other, whole. */
export async function writeSnapshot(file: string, { segment, ...rest }: Snapshot): Promise<void> {
  const { head, parts } = pack(segment)
  const json = JSON.stringify({ ...rest, version: VERSION, segment: head } satisfies Head)
  const said = Buffer.from(json)
  const filled = Buffer.concat([said, Buffer.alloc((8 - (said.length % 8)) % 8, ' ')])
  const length = Buffer.alloc(LENGTH)
  length.writeUInt32LE(filled.length)
  const sum = createHash('sha256')
  const all = [length, filled, ...parts]
  for (const part of all) sum.update(part)

  await fs.mkdir(path.dirname(file), { recursive: true })
  await dropAbandoned(file)
  const written = `${file}.${process.pid}.new`
  const handle = await fs.open(written, 'w', 0o600)
  try {
    for (const part of [sum.digest(), ...all]) await handle.writeFile(part)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await fs.rename(written, file)
}

async function dropAbandoned(file: string): Promise<void> {
  const folder = path.dirname(file)
  for (const name of await fs.readdir(folder)) {
    if (!name.startsWith(`${path.basename(file)}.`) || !name.endsWith('.new')) continue
    const { mtimeMs } = await fs.stat(path.join(folder, name))
    if (mtimeMs < Date.now() - ABANDONED_MS) await fs.rm(path.join(folder, name), { force: true })
  }
}

/** Where it stands. */
export const snapshotOf = ({ dataDir }: { readonly dataDir: string }): string => path.join(dataDir, 'matching.snapshot')

export type Unread = 'missing' | 'damaged' | 'of another version'

/** The snapshot of a file, or why there is none. */
export async function readSnapshot(file: string): Promise<Snapshot | Unread> {
  const bytes = await fs.readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!bytes) return 'missing'
  const sum = createHash('sha256').update(bytes.subarray(SUM)).digest()
  if (bytes.length < HEAD_FROM || !sum.equals(bytes.subarray(0, SUM))) return 'damaged'
  const to = HEAD_FROM + bytes.readUInt32LE(SUM)
  const { version, segment, ...rest } = JSON.parse(bytes.toString('utf8', HEAD_FROM, to)) as Head
  if (version !== VERSION) return 'of another version'
  return { ...rest, segment: unpack(segment, new Uint8Array(bytes.buffer, bytes.byteOffset + to)) }
}
