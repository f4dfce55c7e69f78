import type { Section } from './locale'

interface BatchTexts {
  readonly title: string
  readonly lead: string
  readonly back: string
  /** The link from the desk. */
  readonly open: string
  readonly partners: string
  readonly offers: string
  readonly divide: string
  readonly none: { readonly title: string; readonly text: string }
  readonly gain: (points: string, more: number) => string
  readonly noGain: string
  readonly contested: (times: number) => string
  readonly late: string
  readonly compare: {
    readonly caption: string
    readonly way: string
    readonly best: string
    readonly byHand: string
    readonly pairs: string
    readonly opportunities: string
    readonly score: string
  }
  readonly table: {
    readonly caption: string
    readonly opportunity: string
    readonly business: string
    readonly score: string
    readonly act: string
  }
  readonly propose: string
  readonly how: { readonly title: string; readonly rules: readonly string[] }
}

const id: BatchTexts = {
  title: 'Bagi banyak peluang sekaligus',
  lead: 'Supaya satu usaha tidak ditawari terlalu banyak peluang.',
  back: 'Meja kerja',
  open: 'Bagi banyak peluang sekaligus',
  partners: 'Calon mitra untuk tiap peluang',
  offers: 'Tawaran paling banyak untuk tiap usaha',
  divide: 'Bagi lagi',
  none: { title: 'Belum ada yang bisa dibagi', text: 'Belum ada kecocokan yang menunggu di daerah Anda.' },
  gain: (points, more) =>
    more > 0
      ? `Nilainya ${points} lebih tinggi, dan ${more} peluang lagi mendapat calon mitra.`
      : `Nilainya ${points} lebih tinggi daripada memilih satu per satu.`,
  noGain: 'Memilih satu per satu kali ini sama baiknya.',
  contested: (times) => `Tanpa dibagi, usaha yang sama ditawari ${times} peluang.`,
  late: 'Perhitungan belum selesai. Ini hasil memilih satu per satu.',
  compare: {
    caption: 'Perbandingan',
    way: 'Cara',
    best: 'Dibagi bersama',
    byHand: 'Satu per satu, yang terbaik dulu',
    pairs: 'Pasangan',
    opportunities: 'Peluang terlayani',
    score: 'Jumlah nilai',
  },
  table: {
    caption: 'Usulan pembagian',
    opportunity: 'Peluang',
    business: 'Calon mitra',
    score: 'Kecocokan',
    act: 'Langkah',
  },
  propose: 'Usulkan kemitraan',
  how: {
    title: 'Cara membaginya',
    rules: [
      'Dicari pembagian dengan jumlah nilai kecocokan tertinggi.',
      'Usaha yang masih menunggu menjawab usulan lain dihitung sudah ditawari.',
      'Peluang inti-plasma mendapat calon sebanyak plasma yang dicari.',
      'Tiap pasangan dipilih utuh. Tidak ada setengah pasangan.',
    ],
  },
}

const en: BatchTexts = {
  title: 'Divide many opportunities at once',
  lead: 'So that one business is not offered too many opportunities.',
  back: 'Desk',
  open: 'Divide many opportunities at once',
  partners: 'Candidates for each opportunity',
  offers: 'Most offers to each business',
  divide: 'Divide again',
  none: { title: 'Nothing to divide yet', text: 'No match waits in your regions yet.' },
  gain: (points, more) =>
    more > 0
      ? `It scores ${points} more, and ${more} more opportunities get a candidate.`
      : `It scores ${points} more than choosing one by one.`,
  noGain: 'Choosing one by one is just as good this time.',
  contested: (times) => `Without it, the same business would be offered ${times} opportunities.`,
  late: 'The calculation did not finish. This is the result of choosing one by one.',
  compare: {
    caption: 'Comparison',
    way: 'Way',
    best: 'Divided together',
    byHand: 'One by one, the best first',
    pairs: 'Pairs',
    opportunities: 'Opportunities served',
    score: 'Total score',
  },
  table: {
    caption: 'Proposed division',
    opportunity: 'Opportunity',
    business: 'Candidate',
    score: 'Match',
    act: 'Step',
  },
  propose: 'Propose a partnership',
  how: {
    title: 'How it is divided',
    rules: [
      'The division with the highest total match score is looked for.',
      'A proposal that waits for an answer counts as an offer made.',
      'A nucleus gets as many candidates as it seeks plasma.',
      'Each pair is taken whole. There are no half pairs.',
    ],
  },
}

export const batch: Section<BatchTexts> = { id, en }
