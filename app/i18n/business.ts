import type { BusinessKind } from '../domain/business/business'
import type { Certificate } from '../domain/business/certificates'
import type { NeedArea } from '../domain/business/needs'
import type { Size } from '../domain/business/size'
import type { Section } from './locale'

interface BusinessTexts {
  readonly certificates: Readonly<Record<Certificate, string>>
  readonly certificateStates: Readonly<Record<'held' | 'in-progress', string>>
  readonly needs: Readonly<Record<NeedArea, string>>
  readonly kinds: Readonly<Record<BusinessKind, string>>
  readonly sizes: Readonly<Record<Size | 'unknown', string>>
  readonly capabilityKinds: Readonly<Record<'product' | 'process', string>>
}

const id: BusinessTexts = {
  certificates: {
    nib: 'NIB',
    halal: 'Sertifikat halal',
    pirt: 'Izin P-IRT',
    bpom: 'Izin BPOM',
    sni: 'SNI',
    'iso-9001': 'ISO 9001',
    'iso-14001': 'ISO 14001',
    'iatf-16949': 'IATF 16949',
    haccp: 'HACCP',
    gmp: 'GMP (CPPOB)',
    organic: 'Sertifikat organik',
    svlk: 'SVLK',
    ispo: 'ISPO',
    rspo: 'RSPO',
    brand: 'Merek terdaftar',
  },
  certificateStates: { held: 'Sudah ada', 'in-progress': 'Sedang diurus' },
  needs: {
    capital: 'Modal',
    marketing: 'Pemasaran',
    'raw-materials': 'Bahan baku',
    technology: 'Teknologi',
    management: 'Pengelolaan usaha',
    permits: 'Izin usaha',
    infrastructure: 'Jalan, listrik, dan sarana',
    partnership: 'Mitra usaha',
  },
  kinds: { enterprise: 'Usaha', cooperative: 'Koperasi', group: 'Kelompok usaha' },
  sizes: { micro: 'Mikro', small: 'Kecil', medium: 'Menengah', large: 'Besar', unknown: 'Belum diketahui' },
  capabilityKinds: { product: 'Barang', process: 'Pengerjaan' },
}

const en: BusinessTexts = {
  certificates: {
    nib: 'NIB (business number)',
    halal: 'Halal certificate',
    pirt: 'P-IRT home-food permit',
    bpom: 'BPOM permit',
    sni: 'SNI',
    'iso-9001': 'ISO 9001',
    'iso-14001': 'ISO 14001',
    'iatf-16949': 'IATF 16949',
    haccp: 'HACCP',
    gmp: 'GMP (CPPOB)',
    organic: 'Organic certificate',
    svlk: 'SVLK timber legality',
    ispo: 'ISPO',
    rspo: 'RSPO',
    brand: 'Registered brand',
  },
  certificateStates: { held: 'Held', 'in-progress': 'In progress' },
  needs: {
    capital: 'Capital',
    marketing: 'Marketing',
    'raw-materials': 'Raw materials',
    technology: 'Technology',
    management: 'Management',
    permits: 'Permits',
    infrastructure: 'Roads, power and facilities',
    partnership: 'A business partner',
  },
  kinds: { enterprise: 'Business', cooperative: 'Cooperative', group: 'Business group' },
  sizes: { micro: 'Micro', small: 'Small', medium: 'Medium', large: 'Large', unknown: 'Not known yet' },
  capabilityKinds: { product: 'Goods', process: 'Work' },
}

export const business: Section<BusinessTexts> = { id, en }
