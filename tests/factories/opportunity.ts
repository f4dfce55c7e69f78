import { NO_PREFERENCE, type Opportunity, type WantedItem } from '~/domain/opportunity/opportunity'

/** A whole wanted item: uniforms by the piece. */
export const aWantedItem = (changes: Partial<WantedItem> = {}): WantedItem => ({
  id: '01930000-0000-7000-8000-0000000000a1',
  term: 'uniform-sewing',
  label: 'Jahit seragam kerja',
  least: 500,
  most: 2000,
  unit: 'piece',
  priceLow: null,
  priceHigh: null,
  ...changes,
})

/** A whole opportunity: the garment factory of `aFirm` has uniforms sewn outside. */
export const anOpportunity = (changes: Partial<Opportunity> = {}): Opportunity => ({
  id: '01930000-0000-7000-8000-0000000000e1',
  businessId: '01930000-0000-7000-8000-0000000000f1',
  title: 'Jahit seragam kerja, kain dari pabrik',
  details: {
    pattern: 'subcontracting',
    specification: 'Kemeja kerja lengan pendek, tiga ukuran, jahitan rantai.',
    materialsSupplied: 'Kain, benang, dan kancing',
  },
  wanted: [aWantedItem()],
  certificatesRequired: ['nib'],
  area: { kind: 'anywhere' },
  assistanceOffered: ['technology.quality-control', 'human-resources.training'],
  paymentTermDays: 14,
  prefers: NO_PREFERENCE,
  neededBy: new Date('2027-01-15T00:00:00Z'),
  expiresAt: new Date('2027-01-31T16:59:59Z'),
  state: 'open',
  updatedAt: new Date('2026-11-10T02:00:00Z'),
  ...changes,
})
