import type { Profile } from '../profile'
import { FACETS } from '../profile'
import { type Segment, segmentOf } from './segment'

// A segment as bytes: its columns of words one after another, and what is no column as JSON. Nothing is copied either
// way, so that a file of a million businesses is there as soon as it is read.

const COLUMNS = { Uint8Array, Uint16Array, Uint32Array }
type Kind = keyof typeof COLUMNS
type Column = InstanceType<(typeof COLUMNS)[Kind]>

/** Columns begin at multiples of this. */
const ALIGNED = 8

/** What is needed beside the bytes to read them again. */
export interface SegmentHead {
  /** All that is no column. */
  readonly plain: Readonly<Record<string, unknown>>
  readonly columns: readonly { readonly name: string; readonly kind: Kind; readonly length: number }[]
}

const kindOf = (value: unknown): Kind | null =>
  (Object.keys(COLUMNS) as Kind[]).find((kind) => value instanceof COLUMNS[kind]) ?? null

const paddingAfter = (bytes: number): number => (ALIGNED - (bytes % ALIGNED)) % ALIGNED

/** The parts written one after another are what `unpack` reads. */
export const pack = (segment: Segment): { readonly head: SegmentHead; readonly parts: readonly Uint8Array[] } => {
  const entries = Object.entries(segment as unknown as Readonly<Record<string, unknown>>)
  const columns = entries.flatMap(([name, value]) => {
    const kind = kindOf(value)
    return kind ? [{ name, kind, column: value as Column }] : []
  })
  return {
    head: {
      plain: Object.fromEntries(entries.filter(([, value]) => kindOf(value) === null)),
      columns: columns.map(({ name, kind, column }) => ({ name, kind, length: column.length })),
    },
    parts: columns.flatMap(({ column }) => [
      new Uint8Array(column.buffer, column.byteOffset, column.byteLength),
      new Uint8Array(paddingAfter(column.byteLength)),
    ]),
  }
}

/** The segment again, over the same bytes, which begin at a multiple of eight. The head must be of `LAYOUT`. */
export const unpack = ({ plain, columns }: SegmentHead, bytes: Uint8Array<ArrayBuffer>): Segment => {
  let from = bytes.byteOffset
  const read = columns.map(({ name, kind, length }): [string, Column] => {
    const column = new COLUMNS[kind](bytes.buffer, from, length)
    from += column.byteLength + paddingAfter(column.byteLength)
    return [name, column]
  })
  return { ...plain, ...Object.fromEntries(read) } as unknown as Segment
}

/** One that says something in every field, another that says the least. */
const SAMPLE: readonly Profile[] = [
  {
    id: '01234567-89ab-7def-8123-456789abcdef',
    lot: 0,
    codes: FACETS.map(({ values }) => values - 1),
    day: 20_000,
    held: 1,
    waiting: 2,
    offers: [1, 2].map((term) => ({
      term,
      figures: { dimension: 'count', capacity: 1000, smallestOrder: 1, price: 7, leadDays: 3 },
    })),
    ties: [],
  },
  {
    id: '01234567-89ab-7def-8123-456789abcdee',
    lot: 0,
    codes: FACETS.map(() => 0),
    day: 1,
    held: 0,
    waiting: 0,
    offers: [],
    ties: [],
  },
]

/** Changes whenever the same businesses would be other bytes: what was written under another one is not read. */
export const LAYOUT: string = (() => {
  const { head, parts } = pack(segmentOf(SAMPLE))
  let hash = 0x811c9dc5
  for (const part of parts) for (const byte of part) hash = Math.imul(hash ^ byte, 0x01000193)
  return `${JSON.stringify(head)} ${hash >>> 0}`
})()
