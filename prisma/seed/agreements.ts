import type { SideKey, Terms } from '~/domain/agreement/terms'
import type { GivenOpportunity } from './build'
import { CATERER, TEMPEH_MAKER, TOFU_MAKER } from './cases/waiheru'
import { seededId } from './random'

/** What happened under an agreement, in days after its first. */
export type Happening =
  | {
      readonly kind: 'delivery'
      readonly day: number
      /** Of which month of the term, from 1. */
      readonly month: number
      readonly quantity: number
      readonly accepted: number
      /** Days from delivery to full payment; null when nothing was paid yet. */
      readonly paidAfter: number | null
    }
  | {
      readonly kind: 'proof' | 'confirmation' | 'dispute'
      readonly day: number
      readonly obligationId: string
      readonly side: SideKey
      readonly words: string
    }

/** A partnership of the demo that runs already: what it came from, what was agreed, and how it was kept. */
export interface DemoAgreement {
  readonly opportunity: GivenOpportunity
  /** Side B; side A posted the opportunity. */
  readonly partnerId: string
  /** The first day of the term, so many days before the seeding. */
  readonly begunDaysAgo: number
  readonly months: number
  readonly terms: Omit<Terms, 'duration'>
  readonly happenings: readonly Happening[]
}

/** Owns the second partner and signs for it. Nobody signs in as her: her password is made and told to no one. */
export const TOFU_OWNER = {
  name: 'Aminah Tuhulele',
  email: 'tahu@jejaring.example',
  businessId: TOFU_MAKER,
} as const

const supply = (key: string, given: Pick<GivenOpportunity, 'title' | 'details' | 'wants'>): GivenOpportunity => ({
  ...given,
  id: seededId(`waiheru/${key}`),
  businessId: CATERER,
  area: { kind: 'provinces', provinces: ['81'] },
  offers: ['technology.quality-control', 'human-resources.training'],
})

const COMMON = {
  coaching: ['technology.quality-control', 'human-resources.training'],
  disputes: ['deliberation', 'broker-mediation', 'court'],
  termination: { noticeDays: 30, by: 'either' },
} as const satisfies Partial<Terms>

type Delivered = Omit<Extract<Happening, { kind: 'delivery' }>, 'kind' | 'month' | 'day'>

const delivery = (month: number, day: number, delivered: Delivered): Happening => ({
  kind: 'delivery',
  month,
  day,
  ...delivered,
})

/**
 * Two partnerships of the caterer of Waiheru, as a broker meets them: one is paid slowly but paid (41 days on average
 * where 30 were promised) and lags with its last delivery; in the other one money is long overdue and the sides disagree.
 */
export const DEMO_AGREEMENTS: readonly DemoAgreement[] = [
  {
    opportunity: supply('peluang-tempe-asrama', {
      title: 'Pasokan tempe untuk dapur asrama',
      details: {
        pattern: 'subcontracting',
        specification: 'Tempe segar 500 gram untuk tiga asrama, dikirim dua kali seminggu.',
        materialsSupplied: 'Kedelai dari gudang kami, dipotong dari pembayaran.',
      },
      wants: [{ term: 'tempeh', label: 'tempe segar', least: 500, most: 1500, unit: 'kilogram' }],
    }),
    partnerId: TEMPEH_MAKER,
    begunDaysAgo: 128,
    months: 12,
    terms: {
      ...COMMON,
      activity: 'Membuat dan mengirim tempe segar untuk dapur asrama',
      gives: { a: 'Pesanan tetap, kedelai, dan bimbingan mutu', b: 'Tempe segar 500 gram sesuai mutu' },
      quantity: { perMonth: 600, unit: 'kilogram' },
      price: { basis: 'fixed', amount: 18_000n, setBy: 'both' },
      payment: { days: 30, mechanism: 'transfer' },
      quality: 'Padat, putih, tidak asam; paling lama satu hari sejak jadi',
      delivery: 'Setiap Senin dan Kamis ke dapur asrama, ongkos katering',
      materials: { kind: 'sold', description: 'Kedelai', payment: 'deducted', tied: false },
      personsInCharge: { a: 'Ronald Leatemia', b: 'Hatija Salampessy' },
    },
    happenings: [
      {
        kind: 'proof',
        day: 9,
        obligationId: 'duty.name-person-in-charge.a.1',
        side: 'a',
        words: 'Penanggung jawab: Ronald Leatemia, kepala dapur.',
      },
      delivery(1, 20, { quantity: 600, accepted: 600, paidAfter: 38 }),
      {
        kind: 'proof',
        day: 47,
        obligationId: 'coaching.technology.quality-control.a.1',
        side: 'a',
        words: 'Pelatihan kebersihan dan suhu fermentasi, dua hari di dapur kami.',
      },
      {
        kind: 'confirmation',
        day: 48,
        obligationId: 'coaching.technology.quality-control.a.1',
        side: 'b',
        words: '',
      },
      delivery(2, 52, { quantity: 620, accepted: 600, paidAfter: 44 }),
      delivery(3, 82, { quantity: 600, accepted: 600, paidAfter: 41 }),
      delivery(4, 114, { quantity: 430, accepted: 420, paidAfter: null }),
    ],
  },
  {
    opportunity: supply('peluang-tahu-kapal', {
      title: 'Pasokan tahu untuk kapal perintis',
      details: {
        pattern: 'subcontracting',
        specification: 'Tahu putih potongan 50 gram, dikemas dalam ember tertutup.',
        materialsSupplied: 'Kedelai dan ember kemasan dari katering.',
      },
      wants: [{ term: 'tofu', label: 'tahu putih', least: 600, most: 1500, unit: 'kilogram' }],
    }),
    partnerId: TOFU_MAKER,
    begunDaysAgo: 75,
    months: 6,
    terms: {
      ...COMMON,
      activity: 'Membuat dan mengirim tahu putih untuk kapal perintis',
      gives: { a: 'Pesanan tetap, kedelai, dan ember kemasan', b: 'Tahu putih dalam ember tertutup' },
      quantity: { perMonth: 800, unit: 'kilogram' },
      price: { basis: 'fixed', amount: 14_500n, setBy: 'both' },
      payment: { days: 21, mechanism: 'transfer' },
      quality: 'Tanpa pengawet, tidak hancur, potongan 50 gram',
      delivery: 'Sehari sebelum kapal berangkat, ke dermaga Galala, ongkos katering',
      materials: { kind: 'free', description: 'Kedelai dan ember kemasan' },
      personsInCharge: { a: 'Ronald Leatemia', b: TOFU_OWNER.name },
    },
    happenings: [
      delivery(1, 12, { quantity: 800, accepted: 800, paidAfter: null }),
      delivery(2, 44, { quantity: 780, accepted: 760, paidAfter: null }),
      {
        kind: 'dispute',
        day: 68,
        obligationId: 'duty.contractor-materials.a.1',
        side: 'b',
        words: 'Ember kemasan belum pernah kami terima. Kami beli sendiri.',
      },
    ],
  },
]
