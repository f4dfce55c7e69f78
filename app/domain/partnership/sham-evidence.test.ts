import { expect, test } from 'vitest'
import { type ReportedCase, type ReportedSide, shamEvidence } from './sham-evidence'

const AT = new Date('2026-11-22T03:00:00Z')

const aSide = (changes: Partial<ReportedSide>): ReportedSide => ({
  businessId: 'a',
  name: 'Garmen Priangan Utama',
  kind: 'enterprise',
  size: 'large',
  regency: '3204',
  nib: null,
  role: 'contractor',
  consent: 'given',
  ownershipTie: false,
  declaredBy: 'Rina Kartika',
  declaredAt: AT,
  ...changes,
})

const CASE: ReportedCase = {
  partnershipId: 'p',
  reference: 'JJ-2026-000123',
  pattern: 'subcontracting',
  state: 'running',
  broker: 'Budi Santoso',
  proposedAt: AT,
  sides: {
    a: aSide({}),
    b: aSide({ businessId: 'b', size: 'small', role: 'subcontractor', ownershipTie: null, declaredAt: null }),
  },
  ties: [{ fromId: 'a', toId: 'b', declaredAt: AT }],
  inBoth: ['Rina Kartika'],
  history: [{ event: 'propose', from: null, to: 'proposed', side: null, actor: 'Budi Santoso', at: AT }],
  agreement: null,
}

test('the bundle says what was declared, under which rule, and survives JSON as it is', () => {
  const bundle = shamEvidence(CASE, AT)
  expect(bundle).toMatchObject({
    takenAt: '2026-11-22T03:00:00.000Z',
    rule: { law: 'UU 20/2008', article: '35' },
    kppu: true,
    declaredNoTie: ['a'],
    sides: { a: { declaredBy: 'Rina Kartika', declaredAt: '2026-11-22T03:00:00.000Z' }, b: { declaredAt: null } },
    ties: [{ declaredAt: '2026-11-22T03:00:00.000Z' }],
    history: [{ at: '2026-11-22T03:00:00.000Z' }],
  })
  expect(bundle.patternSources).toContainEqual({ law: 'PP 44/1997', article: '4', document: '002', verified: true })
  expect(JSON.parse(JSON.stringify(bundle))).toEqual(bundle)
})

test('the agreement goes along by the hashes of its texts', () => {
  const agreement = { state: 'in-force', texts: [{ hash: 'f'.repeat(64), writtenAt: AT }], history: [] }
  expect(shamEvidence({ ...CASE, agreement }, AT).agreement?.texts).toEqual([
    { hash: 'f'.repeat(64), writtenAt: '2026-11-22T03:00:00.000Z' },
  ])
})
