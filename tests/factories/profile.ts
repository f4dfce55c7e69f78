import type { ProfileAnswers } from '~/schemas/profile'

/** A whole profile: the tempe maker of `aBusiness`, in her own words. */
export const someProfile = (changes: Partial<ProfileAnswers> = {}): ProfileAnswers => ({
  name: { name: 'Tempe Waiheru Sejahtera', kind: 'enterprise' },
  region: { regency: '8171', place: 'Kota Ambon' },
  work: { description: 'Kami membuat tempe dan tahu setiap pagi.' },
  sector: { suggested: '10' },
  capabilities: {
    capabilities: [
      { label: 'Tempe kedelai', capacity: '3.000', unit: 'kilogram', smallestOrder: '10', leadTimeDays: '2' },
      { label: 'Tahu putih', capacityUnknown: 'yes', unit: 'piece' },
    ],
  },
  certificates: { held: ['halal'], inProgress: ['pirt'], nib: '1234567890123' },
  needs: { areas: ['capital'], wanted: [{ label: 'Kedelai' }] },
  figures: {
    annualSales: '180 juta',
    capital: '40.000.000',
    workersUnknown: 'yes',
    longestPaymentTerm: '14',
  },
  groups: { groups: [], assistance: [] },
  ...changes,
})
