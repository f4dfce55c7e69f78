import type { Terms } from '~/domain/agreement/terms'
import type { Partnership, Side } from '~/domain/partnership/partnership'

/** Whole, fair terms: uniforms sewn for a factory that hands over the cloth. */
export const someTerms = (changes: Partial<Terms> = {}): Terms => ({
  activity: 'Menjahit seragam kerja dari kain pabrik',
  gives: { a: 'Kain, pola, dan bimbingan mutu', b: 'Seragam jadi sesuai pola' },
  quantity: { perMonth: 1500, unit: 'piece' },
  price: { basis: 'fixed', amount: 28_500n, setBy: 'both' },
  payment: { days: 14, mechanism: 'transfer' },
  quality: 'Jahitan rantai, paling banyak dua dari seratus ditolak',
  delivery: 'Setiap Jumat ke gudang Majalaya, ongkos pabrik',
  materials: { kind: 'free', description: 'Kain, benang, kancing' },
  coaching: ['technology.quality-control', 'human-resources.training'],
  duration: { start: new Date('2027-01-04T00:00:00Z'), months: 12 },
  disputes: ['deliberation', 'broker-mediation', 'court'],
  termination: { noticeDays: 30, by: 'either' },
  personsInCharge: { a: 'Rina Kartika', b: 'Siti Aminah' },
  ...changes,
})

const aSide = (changes: Pick<Side, 'businessId' | 'role'> & Partial<Side>): Side => ({
  consent: 'waiting',
  consentById: null,
  consentAt: null,
  ownershipTie: null,
  reason: null,
  suspendedAt: null,
  ...changes,
})

type SideChanges = { readonly a?: Partial<Side>; readonly b?: Partial<Side> }

/** A whole case, proposed: the garment factory of `aFirm` (A) and a tailor (B), led by one broker. */
export const aPartnership = ({
  sides = {},
  ...changes
}: Partial<Omit<Partnership, 'sides'>> & { readonly sides?: SideChanges } = {}): Partnership => ({
  id: '01930000-0000-7000-8000-0000000000d1',
  pattern: 'subcontracting',
  state: 'proposed',
  opportunityId: '01930000-0000-7000-8000-0000000000e1',
  brokerId: '01930000-0000-7000-8000-0000000000aa',
  sides: {
    a: aSide({ businessId: '01930000-0000-7000-8000-0000000000f1', role: 'contractor', ...sides.a }),
    b: aSide({ businessId: '01930000-0000-7000-8000-0000000000b1', role: 'subcontractor', ...sides.b }),
  },
  terms: someTerms(),
  parts: [],
  version: 1,
  createdAt: new Date('2026-11-20T02:00:00Z'),
  updatedAt: new Date('2026-11-20T02:00:00Z'),
  ...changes,
})
