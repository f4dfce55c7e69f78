import type { Role } from '~/domain/access/actor'
import { CATERER, TEMPEH_MAKER } from './cases/waiheru'

/** A person of the demo. Passwords are made at first start. */
export interface DemoAccount {
  readonly role: Role
  readonly name: string
  readonly email: string
  /** E.164. */
  readonly phone: string
  /** The business it owns; null for those who act for none. */
  readonly businessId: string | null
  /** Province or regency codes a broker or agency works in. */
  readonly regions: readonly string[]
}

/** The tempe maker and the caterer of Waiheru are the two sides of the first case; the first broker is theirs. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    role: 'entrepreneur',
    name: 'Hatija Salampessy',
    email: 'tempe@jejaring.example',
    phone: '+6281100000001',
    businessId: TEMPEH_MAKER,
    regions: [],
  },
  {
    role: 'firm',
    name: 'Ronald Leatemia',
    email: 'katering@jejaring.example',
    phone: '+6281100000002',
    businessId: CATERER,
    regions: [],
  },
  {
    role: 'broker',
    name: 'Welmince Tuhumury',
    email: 'pialang@jejaring.example',
    phone: '+6281100000003',
    businessId: null,
    regions: ['81'],
  },
  {
    // To whom a case of the first may be handed over.
    role: 'broker',
    name: 'Yohana Latuconsina',
    email: 'pialang2@jejaring.example',
    phone: '+6281100000006',
    businessId: null,
    regions: ['81'],
  },
  {
    role: 'agency',
    name: 'Dinas Koperasi dan UMKM Kota Ambon',
    email: 'dinas@jejaring.example',
    phone: '+6281100000004',
    businessId: null,
    regions: ['8171'],
  },
  {
    role: 'admin',
    name: 'Max Pattiasina',
    email: 'admin@jejaring.example',
    phone: '+6281100000005',
    businessId: null,
    regions: [],
  },
]
