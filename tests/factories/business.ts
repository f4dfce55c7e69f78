import { type Business, type Capability, NEWCOMER } from '~/domain/business/business'

/** A whole capability: tempe by the kilogram. */
export const aCapability = (changes: Partial<Capability> = {}): Capability => ({
  id: '01930000-0000-7000-8000-0000000000c1',
  kind: 'product',
  term: 'tempeh',
  label: 'Tempe kedelai',
  capacityPerMonth: 3000,
  unit: 'kilogram',
  smallestOrder: 10,
  leadTimeDays: 2,
  priceLow: null,
  priceHigh: null,
  ...changes,
})

/** A whole business: a tempe maker of Waiheru, Ambon (document 003). */
export const aBusiness = (changes: Partial<Business> = {}): Business => ({
  id: '01930000-0000-7000-8000-0000000000b1',
  kind: 'enterprise',
  name: 'Tempe Waiheru Sejahtera',
  description: 'Tempe segar setiap pagi, di samping lapangan Waiheru.',
  regency: '8171',
  sector: { edition: '2020', division: '10' },
  size: 'micro',
  figures: { capital: 40_000_000n, annualSales: 180_000_000n, workers: 4 },
  capabilities: [aCapability()],
  needs: [
    { area: 'capital', term: null, label: null },
    { area: 'raw-materials', term: 'soybean', label: 'Kedelai' },
  ],
  certificates: [
    { certificate: 'nib', state: 'held' },
    { certificate: 'halal', state: 'held' },
  ],
  groups: [],
  ties: [],
  longestPaymentTermDays: 14,
  womenLed: null,
  track: NEWCOMER,
  usualReplyHours: null,
  assistance: [],
  state: 'listed',
  updatedAt: new Date('2026-11-01T02:00:00Z'),
  ...changes,
})

/** A whole large firm: a garment factory of Kabupaten Bandung that has work to give. */
export const aFirm = (changes: Partial<Business> = {}): Business =>
  aBusiness({
    id: '01930000-0000-7000-8000-0000000000f1',
    name: 'Garmen Priangan Utama',
    description: 'Seragam dan pakaian kerja untuk pabrik dan sekolah.',
    regency: '3204',
    sector: { edition: '2020', division: '14' },
    size: 'large',
    figures: { capital: 25_000_000_000n, annualSales: 120_000_000_000n, workers: 450 },
    capabilities: [
      aCapability({
        kind: 'process',
        term: 'uniform-sewing',
        label: 'Seragam',
        capacityPerMonth: 60_000,
        unit: 'piece',
      }),
    ],
    needs: [{ area: 'partnership', term: 'uniform-sewing', label: 'Penjahit seragam' }],
    certificates: [
      { certificate: 'nib', state: 'held' },
      { certificate: 'iso-9001', state: 'held' },
    ],
    longestPaymentTermDays: 30,
    assistance: ['technology', 'human-resources'],
    ...changes,
  })
