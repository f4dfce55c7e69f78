import { ok, type Result, refuse } from '../result'
import type { AgreementState } from './states'
import { SIDES, type SideKey } from './terms'

/** What happened to the text, in the words of the move that did it: `read`, `sign-a`, `reopen` … */
export interface EvidenceEvent {
  readonly kind: string
  /** Null for the broker and the clock. */
  readonly side: SideKey | null
  readonly actorId: string | null
  readonly reason: string | null
  readonly at: Date
  /** Hash of the canonical text on the table once it had happened. */
  readonly textHash: string
  readonly from: AgreementState
  readonly to: AgreementState
  /**
   * Hash of the terms behind that text (`wordsOfTerms`): the text is what people signed, the terms are what days and money
   * are counted by. Null in lines of the first format.
   */
  readonly termsHash: string | null
  /** Who had proposed the terms that this put on the table; null where nobody had. */
  readonly proposedById: string | null
}

/** How the words of a line are put together. A line keeps the format it was sealed with, so that it is always checked. */
export const LINE_FORMATS = [1, 2] as const
export type LineFormat = (typeof LINE_FORMATS)[number]

/** One line of the evidence page. Its hash covers the line before, so that none can be changed, moved or left out. */
export interface EvidenceEntry extends EvidenceEvent {
  /** 1 covers neither states nor terms nor who proposed them. Lines are no longer written in it. */
  readonly format: LineFormat
  /** From 1, without gaps. */
  readonly sequence: number
  readonly previousHash: string
  readonly hash: string
}

/** Hash of a text in hexadecimal, such as SHA-256: handed in, since this room reaches no crypto. */
export type Hash = (text: string) => string

/** What the first entry hangs on. */
export const CHAIN_START = ''

/** Brackets and quotes of JSON keep the parts apart: no two entries read alike. */
const wordsOf = (entry: Omit<EvidenceEntry, 'hash'>): string => {
  const { format, sequence, previousHash, kind, side, actorId, reason, at, textHash } = entry
  const first = [sequence, previousHash, kind, side, actorId, reason, at.toISOString(), textHash]
  if (format === 1) return JSON.stringify(first)
  return JSON.stringify([`v${format}`, ...first, entry.from, entry.to, entry.termsHash, entry.proposedById])
}

/** The entry that follows the last one, or the first when there is none yet. */
export const nextEntry = (last: EvidenceEntry | null, event: EvidenceEvent, hash: Hash): EvidenceEntry => {
  const { kind, side, actorId, reason, at, textHash, from, to, termsHash, proposedById } = event
  const [sequence, previousHash] = last ? [last.sequence + 1, last.hash] : [1, CHAIN_START]
  const said = { kind, side, actorId, reason, at, textHash, from, to, termsHash, proposedById }
  const unsealed = { format: 2, sequence, previousHash, ...said } as const
  return { ...unsealed, hash: hash(wordsOf(unsealed)) }
}

/**
 * Follows the chain from its start. The value is its last hash: a chain cut off at its end is whole in itself,
 * so whoever checks a page compares this hash with the one printed there.
 * Refuses `chain-broken` with the place of the first entry that does not hold.
 */
export const verifyChain = (entries: readonly EvidenceEntry[], hash: Hash): Result<string, 'chain-broken'> => {
  let last = CHAIN_START
  for (const [index, entry] of entries.entries()) {
    const holds = entry.sequence === index + 1 && entry.previousHash === last && entry.hash === hash(wordsOf(entry))
    if (!holds) return refuse('chain-broken', { place: index + 1 })
    last = entry.hash
  }
  return ok(last)
}

/**
 * The part of a chain that brought a text into force: to the later of the two last signatures under it. Null when one is
 * not there, as in a chain cut off before it.
 */
export const signedPart = <Entry extends EvidenceEntry>(
  entries: readonly Entry[],
  textHash: string,
): readonly Entry[] | null => {
  const places = SIDES.map((side) =>
    entries.findLastIndex((entry) => entry.kind === `sign-${side}` && entry.textHash === textHash),
  )
  return places.includes(-1) ? null : entries.slice(0, Math.max(...places) + 1)
}
