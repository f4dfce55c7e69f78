import type { Source } from '../source'

/**
 * What leads in a region: *komoditas, produk, jenis usaha unggulan* (KPJU), as studies of Bank Indonesia rank them. A
 * province's list counts in all its regencies. Few studies are public as a whole: this table holds those that were
 * found, and grows as agencies hand in theirs.
 */
export interface Study {
  /** Two or four digits. */
  readonly region: string
  /** Codes of the taxonomy. */
  readonly terms: readonly string[]
  readonly name: string
  readonly source: Source
}

const studyOf = (law: string): Source => ({ law, article: null, document: null, verified: false })

export const STUDIES: readonly Study[] = [
  {
    region: '12',
    // Padi, toko kelontong, aneka keripik, ikan nila, warung makan, penggilingan beras, kedai kopi, kopi bubuk, lele.
    terms: ['rice', 'retail', 'chips', 'farmed-fish', 'restaurant', 'rice-milling', 'roasted-coffee'],
    name: 'KPJU Sumatera Utara 2021',
    source: studyOf('Bank Indonesia Sumatera Utara, KPJU unggulan UMKM 2021 (diseminasi 16 Februari 2022)'),
  },
  {
    region: '52',
    // Padi, jagung, tenun, warung makan, kopi bubuk, toko kelontong, bandeng, udang vaname, kue tradisional.
    terms: ['rice', 'corn', 'woven-cloth', 'restaurant', 'roasted-coffee', 'retail', 'farmed-fish', 'shrimp', 'cake'],
    name: 'KPJU Nusa Tenggara Barat 2022',
    source: studyOf('Bank Indonesia Nusa Tenggara Barat, KPJU unggulan UMKM (diseminasi 24 Februari 2022)'),
  },
  {
    region: '5108',
    // Unggulan: mangga, pisang, sapi, kopi, cengkih. Potensial: babi, durian, dodol, gula aren Pedawa.
    terms: ['fruit', 'cattle', 'coffee-bean', 'spice', 'pig', 'traditional-sweets', 'palm-sugar'],
    name: 'KPJU Buleleng 2022',
    source: studyOf('Bank Indonesia Bali dan Undiknas, KPJU unggulan UMKM (diseminasi 25 Januari 2022)'),
  },
]

/** The studies that speak of a regency, its own first. */
export const studiesOf = (regency: string): readonly Study[] =>
  STUDIES.filter(({ region }) => regency.startsWith(region)).toSorted((a, b) => b.region.length - a.region.length)

/** Where everything of the table was read. */
export const LEADING_SOURCES: readonly Source[] = STUDIES.map(({ source }) => source)
