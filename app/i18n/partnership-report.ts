import type { Development, Figures, Row, SizePair } from '../domain/report/development'
import { formatMoney, formatNumber } from './format'
import { law } from './law'
import type { Locale } from './locale'
import { provinceName, sectorName } from './names'

type CountWords = Readonly<Record<'partnerships' | 'begun' | 'running' | 'ended', string>>

const id = {
  title: 'Perkembangan kemitraan',
  lead: (from: string, until: string, places: string) => `${from} sampai ${until}. Daerah: ${places}.`,
  show: 'Tampilkan',
  region: 'Daerah',
  allMine: 'Semua daerah saya',
  from: 'Dari tanggal',
  until: 'Sampai tanggal',
  summary: 'Ringkasan',
  thisYear: 'Kemitraan tahun ini',
  toReport: 'Lihat perkembangan kemitraan',
  none: 'Belum ada kemitraan yang berlaku pada masa ini.',
  columns: {
    partnerships: 'Kemitraan',
    begun: 'Mulai',
    running: 'Berjalan',
    ended: 'Berakhir',
    value: 'Nilai',
    jobs: 'Pekerja',
    duties: 'Kewajiban ditepati',
  },
  meaning: {
    partnerships: 'Perjanjian berlaku paling sedikit satu hari pada masa ini.',
    value:
      'Harga × jumlah per bulan × bulan yang berlaku, dari isi yang ditandatangani. Yang berakhir lebih awal dihitung sampai bulan penuh terakhir. Yang belum jelas tidak ditaksir.',
    jobs: 'Pekerja kedua pihak. Satu usaha dihitung sekali, jadi jumlah baris bisa lebih besar dari total.',
    duties: 'Yang jatuh tempo pada masa ini sampai hari ini. Yang dihapus kedua pihak tidak dihitung.',
    place: 'Provinsi dan bidang usaha dilihat dari Sisi B.',
  },
  valueUnknown: (count: string) => `${count} belum jelas nilainya`,
  jobsUnknown: (count: string) => `${count} usaha belum mengisi`,
  outOf: (kept: string, due: string) => `${kept} dari ${due}`,
  nothingDue: 'Belum ada yang jatuh tempo',
  breakdowns: {
    byProvince: 'Menurut provinsi',
    byPattern: 'Menurut pola',
    bySector: 'Menurut bidang usaha',
    bySizes: 'Menurut ukuran kedua pihak',
  },
  names: {
    byProvince: 'Provinsi',
    byPattern: 'Pola',
    bySector: 'Bidang usaha',
    bySizes: 'Ukuran',
  },
  pair: (larger: string, smaller: string) => `${larger} – ${smaller}`,
  charts: {
    byPattern: 'Jumlah kemitraan menurut pola',
    byProvince: 'Nilai kemitraan menurut provinsi',
    sameInTable: 'Angka yang sama ada di tabel di bawah.',
  },
  howCounted: 'Cara menghitung',
  list: 'Daftar kemitraan',
  listCut: (shown: string, all: string) =>
    `${shown} dari ${all} kemitraan, yang terbaru dulu. Persempit daerah atau masa.`,
  reference: 'Nomor',
  parties: 'Para pihak',
  pattern: 'Pola',
  began: 'Mulai berlaku',
  endedOn: 'Berakhir',
  stillRunning: 'Masih berjalan',
  file: 'Berkas lengkap',
  partiesNamed: (a: string, b: string) => `${a} dan ${b}`,
  csv: 'Unduh tabel (CSV)',
  pdf: 'Unduh laporan (PDF)',
  print: 'Cetak',
  fileName: 'perkembangan-kemitraan',
  page: (page: number, pages: number) => `Halaman ${page} dari ${pages}`,
  basis: (source: string) => `Dasar: ${source}.`,
  counts: ({ partnerships, begun, running, ended }: CountWords) =>
    `Kemitraan: ${partnerships} (mulai ${begun}, berjalan ${running}, berakhir ${ended}).`,
  table: {
    region: 'Daerah laporan',
    from: 'Dari',
    until: 'Sampai',
    breakdown: 'Perincian',
    name: 'Nama',
    total: 'Semua',
    value: 'Nilai (rupiah)',
    valueUnknown: 'Kemitraan tanpa nilai jelas',
    jobsUnknown: 'Usaha tanpa data pekerja',
    kept: 'Kewajiban ditepati',
    due: 'Kewajiban jatuh tempo',
  },
}

const en: typeof id = {
  title: 'Development of partnerships',
  lead: (from, until, places) => `${from} to ${until}. Region: ${places}.`,
  show: 'Show',
  region: 'Region',
  allMine: 'All my regions',
  from: 'From',
  until: 'Until',
  summary: 'Summary',
  thisYear: 'Partnerships this year',
  toReport: 'See how partnerships develop',
  none: 'No partnership was in force in this period.',
  columns: {
    partnerships: 'Partnerships',
    begun: 'Begun',
    running: 'Running',
    ended: 'Ended',
    value: 'Value',
    jobs: 'Workers',
    duties: 'Duties kept',
  },
  meaning: {
    partnerships: 'The agreement was in force on at least one day of this period.',
    value:
      'Price × quantity a month × months in force, from the signed terms. What ended early counts up to its last whole month. What is open is not guessed.',
    jobs: 'Workers of both sides. A business counts once, so rows may add up to more than the total.',
    duties: 'What fell due in this period, up to today. What both sides let go does not count.',
    place: 'Province and sector are those of side B.',
  },
  valueUnknown: (count) => `${count} without a clear value`,
  jobsUnknown: (count) => `${count} businesses did not say`,
  outOf: (kept, due) => `${kept} of ${due}`,
  nothingDue: 'Nothing fell due yet',
  breakdowns: {
    byProvince: 'By province',
    byPattern: 'By pattern',
    bySector: 'By sector',
    bySizes: 'By the sizes of both sides',
  },
  names: { byProvince: 'Province', byPattern: 'Pattern', bySector: 'Sector', bySizes: 'Sizes' },
  pair: (larger, smaller) => `${larger} – ${smaller}`,
  charts: {
    byPattern: 'Number of partnerships by pattern',
    byProvince: 'Value of partnerships by province',
    sameInTable: 'The tables below say the same.',
  },
  howCounted: 'How this is counted',
  list: 'List of partnerships',
  listCut: (shown, all) => `${shown} of ${all} partnerships, the latest first. Narrow the region or the period.`,
  reference: 'Number',
  parties: 'Parties',
  pattern: 'Pattern',
  began: 'In force since',
  endedOn: 'Ended',
  stillRunning: 'Still running',
  file: 'Full file',
  partiesNamed: (a, b) => `${a} and ${b}`,
  csv: 'Download the table (CSV)',
  pdf: 'Download the report (PDF)',
  print: 'Print',
  fileName: 'development-of-partnerships',
  page: (page, pages) => `Page ${page} of ${pages}`,
  basis: (source) => `Basis: ${source}.`,
  counts: ({ partnerships, begun, running, ended }) =>
    `Partnerships: ${partnerships} (begun ${begun}, running ${running}, ended ${ended}).`,
  table: {
    region: 'Region of the report',
    from: 'From',
    until: 'Until',
    breakdown: 'Breakdown',
    name: 'Name',
    total: 'All',
    value: 'Value (rupiah)',
    valueUnknown: 'Partnerships without a clear value',
    jobsUnknown: 'Businesses without number of workers',
    kept: 'Duties kept',
    due: 'Duties due',
  },
}

/** What an agency reads of how partnerships develop. */
export const partnershipReport = { id, en }

/** `4 dari 5`. */
export const dutiesInWords = ({ duties }: Figures, locale: Locale): string => {
  const { outOf, nothingDue } = partnershipReport[locale]
  return duties.due === 0 ? nothingDue : outOf(formatNumber(duties.kept, locale), formatNumber(duties.due, locale))
}

/** All figures as sentences, for a paper to print one under the other. */
export const figureLines = (figures: Figures, locale: Locale): readonly string[] => {
  const { counts, columns, valueUnknown, jobsUnknown } = partnershipReport[locale]
  const count = (value: number) => formatNumber(value, locale)
  const unknown = (missing: number, say: (missing: string) => string) =>
    missing > 0 ? ` (${say(count(missing))})` : ''
  return [
    counts({
      partnerships: count(figures.partnerships),
      begun: count(figures.begun),
      running: count(figures.running),
      ended: count(figures.ended),
    }),
    `${columns.value}: ${formatMoney(figures.value, locale)}${unknown(figures.valueUnknown, valueUnknown)}.`,
    `${columns.jobs}: ${count(figures.jobs)}${unknown(figures.jobsUnknown, jobsUnknown)}.`,
    `${columns.duties}: ${dutiesInWords(figures, locale)}.`,
  ]
}

type BreakdownCode = Exclude<keyof Development, 'total'>

export interface NamedRow {
  readonly key: string
  readonly name: string
  readonly figures: Figures
}

/** One table of the report, in words. */
export interface Breakdown {
  readonly code: BreakdownCode
  readonly title: string
  /** What its rows are. */
  readonly heading: string
  readonly rows: readonly NamedRow[]
}

/** Every table of the report with the names of its rows, for a page, a spreadsheet or a paper to lay out. */
export const breakdownsOf = (development: Development, locale: Locale): readonly Breakdown[] => {
  const { breakdowns, names } = partnershipReport[locale]
  const table = <Key>(code: BreakdownCode, rows: readonly Row<Key>[], nameOf: (key: Key) => string): Breakdown => ({
    code,
    title: breakdowns[code],
    heading: names[code],
    rows: rows.map(({ key, figures }) => ({ key: JSON.stringify(key), name: nameOf(key), figures })),
  })
  return [
    table('byProvince', development.byProvince, provinceName),
    table('byPattern', development.byPattern, (pattern) => law[locale].patterns[pattern]),
    table('bySector', development.bySector, (sector) => sectorName(sector, locale)),
    table('bySizes', development.bySizes, (pair) => sizePairName(pair, locale)),
  ]
}

/** `Usaha besar – Usaha kecil`. */
const sizePairName = ([larger, smaller]: SizePair, locale: Locale): string =>
  partnershipReport[locale].pair(law[locale].sizes[larger], law[locale].sizes[smaller])

/** How the figures come about, each sentence under the column it explains. */
export const howCounted = (locale: Locale): readonly string[] => {
  const { columns, meaning } = partnershipReport[locale]
  const { place, ...ofColumns } = meaning
  const named = (Object.keys(ofColumns) as (keyof typeof ofColumns)[]).map(
    (key) => `${columns[key]}: ${ofColumns[key]}`,
  )
  return [...named, place]
}
