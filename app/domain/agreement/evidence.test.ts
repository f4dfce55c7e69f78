import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHAIN_START, type EvidenceEntry, type EvidenceEvent, nextEntry, signedPart, verifyChain } from './evidence'
import { AGREEMENT_STATES } from './states'
import { SIDES } from './terms'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const SIGNED: EvidenceEvent = {
  kind: 'sign-a',
  side: 'a',
  actorId: 'user-a',
  reason: null,
  at: new Date('2026-12-20T03:00:00Z'),
  textHash: sha256('naskah'),
  from: 'ready',
  to: 'signed-by-a',
  termsHash: sha256('syarat'),
  proposedById: null,
}

const chainOf = (events: readonly EvidenceEvent[]): readonly EvidenceEntry[] =>
  events.reduce<readonly EvidenceEntry[]>(
    (chain, event) => [...chain, nextEntry(chain.at(-1) ?? null, event, sha256)],
    [],
  )

test('the first entry hangs on the start, the next on the first', () => {
  const [first, second] = chainOf([SIGNED, { ...SIGNED, kind: 'sign-b', side: 'b', actorId: 'user-b' }])
  expect(first).toMatchObject({ ...SIGNED, sequence: 1, previousHash: CHAIN_START })
  expect(second).toMatchObject({ kind: 'sign-b', sequence: 2, previousHash: first?.hash })
})

test('the words under the hash never change: evidence printed today is checked in ten years', () => {
  expect(chainOf([SIGNED])[0]?.hash).toBe(
    sha256(
      `["v2",1,"","sign-a","a","user-a",null,"2026-12-20T03:00:00.000Z","${sha256('naskah')}","ready","signed-by-a","${sha256('syarat')}",null]`,
    ),
  )
})

test('a line of the first format still holds, and a new one follows it', () => {
  const words = `[1,"","sign-a","a","user-a",null,"2026-12-20T03:00:00.000Z","${sha256('naskah')}"]`
  const old: EvidenceEntry = {
    ...SIGNED,
    format: 1,
    sequence: 1,
    previousHash: '',
    termsHash: null,
    hash: sha256(words),
  }
  const chain = [old, nextEntry(old, { ...SIGNED, kind: 'sign-b', side: 'b' }, sha256)]
  expect(verifyChain(chain, sha256)).toMatchObject({ ok: true })
  const [first, ...rest] = chain
  expect(verifyChain([{ ...old, ...first, format: 2 }, ...rest], sha256)).toMatchObject({ ok: false })
})

test('the part that brought a text into force ends with the later signature, whatever came after', () => {
  const hash = SIGNED.textHash
  const chain = chainOf([
    { ...SIGNED, kind: 'sign-b', side: 'b' },
    { ...SIGNED, kind: 'reopen', side: null },
    { ...SIGNED, kind: 'sign-b', side: 'b' },
    SIGNED,
    { ...SIGNED, kind: 'complete', side: null },
  ])
  expect(signedPart(chain, hash)).toEqual(chain.slice(0, 4))
  expect(signedPart(chain.slice(0, 3), hash)).toBeNull()
  expect(signedPart(chain, sha256('naskah lain'))).toBeNull()
  expect(signedPart([], hash)).toBeNull()
})

test('an empty chain holds, and ends where it starts', () => {
  expect(verifyChain([], sha256)).toEqual({ ok: true, value: CHAIN_START })
})

const anEvent: fc.Arbitrary<EvidenceEvent> = fc.record({
  kind: fc.string(),
  side: fc.constantFrom(...SIDES, null),
  actorId: fc.option(fc.string()),
  reason: fc.option(fc.string()),
  at: fc.date({ noInvalidDate: true }),
  textHash: fc.string().map(sha256),
  from: fc.constantFrom(...AGREEMENT_STATES),
  to: fc.constantFrom(...AGREEMENT_STATES),
  termsHash: fc.option(fc.string().map(sha256)),
  proposedById: fc.option(fc.string()),
})
const aChain = fc.array(anEvent, { minLength: 1, maxLength: 12 }).map(chainOf)
const somewhere = (values: readonly unknown[], seed: number): number => seed % values.length

test('an untouched chain holds, and ends with its last hash', () => {
  fc.assert(
    fc.property(aChain, (chain) => {
      expect(verifyChain(chain, sha256)).toEqual({ ok: true, value: chain.at(-1)?.hash })
    }),
  )
})

/** One character of a text made another. */
const bent = (text: string, seed: number): string => {
  const at = text === '' ? 0 : seed % text.length
  return `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`
}

const CHANGES: Readonly<Record<keyof EvidenceEntry, (entry: EvidenceEntry, seed: number) => EvidenceEntry>> = {
  sequence: (entry, seed) => ({ ...entry, sequence: entry.sequence + 1 + (seed % 5) }),
  previousHash: (entry, seed) => ({ ...entry, previousHash: bent(entry.previousHash, seed) }),
  kind: (entry, seed) => ({ ...entry, kind: bent(entry.kind, seed) }),
  side: (entry) => ({ ...entry, side: entry.side === 'a' ? 'b' : 'a' }),
  actorId: (entry, seed) => ({ ...entry, actorId: entry.actorId === null ? '' : bent(entry.actorId, seed) }),
  reason: (entry, seed) => ({ ...entry, reason: entry.reason === null ? '' : bent(entry.reason, seed) }),
  at: (entry) => ({ ...entry, at: new Date(entry.at.getTime() + (entry.at.getTime() > 0 ? -1 : 1)) }),
  textHash: (entry, seed) => ({ ...entry, textHash: bent(entry.textHash, seed) }),
  from: (entry) => ({ ...entry, from: entry.from === 'draft' ? 'ready' : 'draft' }),
  to: (entry) => ({ ...entry, to: entry.to === 'draft' ? 'ready' : 'draft' }),
  termsHash: (entry, seed) => ({ ...entry, termsHash: bent(entry.termsHash ?? '', seed) }),
  proposedById: (entry, seed) => ({ ...entry, proposedById: bent(entry.proposedById ?? '', seed) }),
  format: (entry) => ({ ...entry, format: 1 }),
  hash: (entry, seed) => ({ ...entry, hash: bent(entry.hash, seed) }),
}

test.each(Object.entries(CHANGES))('any change of %s is found where it was made', (_field, change) => {
  fc.assert(
    fc.property(aChain, fc.nat(), (chain, seed) => {
      const place = somewhere(chain, seed)
      const tampered = chain.map((entry, index) => (index === place ? change(entry, seed) : entry))
      expect(verifyChain(tampered, sha256)).toEqual({
        ok: false,
        refusal: { code: 'chain-broken', detail: { place: place + 1 } },
      })
    }),
  )
})

test('an entry left out, put twice or moved is found', () => {
  fc.assert(
    fc.property(fc.array(anEvent, { minLength: 2, maxLength: 12 }).map(chainOf), fc.nat(), (chain, seed) => {
      const place = seed % (chain.length - 1)
      for (const tampered of [
        chain.toSpliced(place, 1),
        chain.flatMap((entry, index) => (index === place ? [entry, entry] : [entry])),
        [...chain.slice(place + 1), ...chain.slice(0, place + 1)],
      ])
        expect(verifyChain(tampered, sha256)).toMatchObject({ refusal: { code: 'chain-broken' } })
    }),
  )
})

test('an entry resealed after a change breaks the one after it, or the hash printed on the page', () => {
  fc.assert(
    fc.property(aChain, fc.nat(), (chain, seed) => {
      const place = somewhere(chain, seed)
      const forged = chain.map((entry, index) =>
        index === place
          ? nextEntry(chain[index - 1] ?? null, { ...entry, kind: bent(entry.kind, seed) }, sha256)
          : entry,
      )
      expect(verifyChain(forged, sha256)).not.toEqual(verifyChain(chain, sha256))
    }),
  )
})
