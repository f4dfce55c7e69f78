import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type EvidenceEntry, nextEntry } from './evidence'
import { type Kept, verdictOf } from './genuine'
import { SIDES } from './terms'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const CANONICAL = 'PERJANJIAN KEMITRAAN\n'
const TEXT_HASH = sha256(CANONICAL)

const AFTER = { from: 'ready', to: 'in-force', termsHash: sha256('syarat'), proposedById: null } as const

const SIGNED = SIDES.reduce<readonly EvidenceEntry[]>((chain, side) => {
  const event = { kind: `sign-${side}`, side, actorId: side, reason: null, textHash: TEXT_HASH, ...AFTER }
  return [...chain, nextEntry(chain.at(-1) ?? null, { ...event, at: new Date('2026-12-20T03:00:00Z') }, sha256)]
}, [])

const KEPT: Kept = {
  entries: SIGNED,
  textHash: TEXT_HASH,
  termsHash: AFTER.termsHash,
  canonical: CANONICAL,
  paperHolds: true,
}
const verdict = (changes: Partial<Kept>) => verdictOf({ ...KEPT, ...changes }, sha256)

test('what nobody touched is whole, printed or not', () => {
  expect(verdict({})).toEqual({ kind: 'whole' })
  expect(verdict({ paperHolds: null })).toEqual({ kind: 'whole' })
})

test('a text that both have not signed is told apart from one that was changed', () => {
  expect(verdict({ textHash: null, canonical: null, paperHolds: null })).toEqual({ kind: 'not-signed' })
})

test('a changed line of evidence is told by its place', () => {
  const entries = SIGNED.map((entry) => (entry.sequence === 2 ? { ...entry, actorId: 'somebody' } : entry))
  expect(verdict({ entries })).toEqual({ kind: 'chain-broken', place: 2 })
})

test.each([`${CANONICAL} `, CANONICAL.replace('N', 'n'), '', null])('changed words are found: %j', (canonical) => {
  expect(verdict({ canonical })).toEqual({ kind: 'text-changed' })
})

test('words changed together with their hash have no signatures', () => {
  const canonical = 'PERJANJIAN LAIN\n'
  expect(verdict({ canonical, textHash: sha256(canonical) })).toEqual({ kind: 'signature-missing' })
})

test('evidence cut off before the second signature is found', () => {
  expect(verdict({ entries: SIGNED.slice(0, 1) })).toEqual({ kind: 'signature-missing' })
})

test('terms changed under the text that was signed are found, where the evidence tells', () => {
  expect(verdict({ termsHash: sha256('syarat lain') })).toEqual({ kind: 'terms-changed' })
  const words = (sequence: number, before: string, side: string) =>
    JSON.stringify([sequence, before, `sign-${side}`, side, side, null, '2026-12-20T03:00:00.000Z', TEXT_HASH])
  const first = sha256(words(1, '', 'a'))
  const old = SIGNED.map(
    (entry, index) => ({ ...entry, format: 1, termsHash: null, previousHash: index ? first : '' }) as const,
  )
  const entries = old.map((entry, index) => ({ ...entry, hash: index ? sha256(words(2, first, 'b')) : first }))
  expect(verdict({ entries, termsHash: sha256('syarat lain') })).toEqual({ kind: 'whole' })
})

test('a changed PDF is found', () => {
  expect(verdict({ paperHolds: false })).toEqual({ kind: 'paper-changed' })
})
