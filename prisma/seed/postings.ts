import { ASSISTANCE_ITEMS, type AssistanceItem } from '~/domain/agreement/assistance'
import type { Certificate } from '~/domain/business/certificates'
import { termOf } from '~/domain/business/taxonomy'
import type { Area, Opportunity, PatternDetails, ProposedPattern } from '~/domain/opportunity/opportunity'
import { provinceOf } from '~/domain/region/region'
import { opportunity, sector } from './build'
import { type Ordinary, rounded } from './ordinary'
import { type Dice, dice, seededId } from './random'
import { type Amount, TRADES } from './trades'

/** Farming and fishing: there the larger side is a nucleus, elsewhere it subcontracts. */
const NATURE = new Set(['01', '02', '03'])
/** What a nucleus hands over, and whether its plasma need land. */
const NUCLEUS_GIVES: readonly { readonly terms: readonly string[]; readonly inputs: string; readonly land: boolean }[] =
  [
    {
      terms: ['broiler', 'egg', 'cattle', 'dairy-cattle'],
      inputs: 'Bibit ternak, pakan, obat dan pendampingan.',
      land: false,
    },
    { terms: ['shrimp', 'farmed-fish'], inputs: 'Benih, pakan dan pendampingan.', land: false },
    { terms: ['tuna', 'wild-fish'], inputs: 'Es, bahan bakar dan alat tangkap.', land: false },
    { terms: ['timber', 'raw-rattan-bamboo', 'seaweed'], inputs: 'Bibit dan jaminan beli.', land: false },
  ]
const FOR_CROPS = { inputs: 'Bibit, pupuk dan penyuluh.', land: true }

/** Sectors that meet in an exchange: who grows or catches, who trades, who carries, who serves. */
const EXCHANGING = ['01', '03', '10', '46', '47', '49', '56']

const PAYMENT_DAYS: readonly (readonly [number | null, number])[] = [
  [7, 2],
  [14, 4],
  [30, 5],
  [45, 1],
  [60, 1],
  [null, 2],
]

/** What the poster lives on, in everyday words. */
const productOf = ({ business }: Ordinary): string => business.capabilities[0]?.label ?? business.name

const detailsOf = (pattern: ProposedPattern, label: string, { want, poster, roll }: Posting): PatternDetails => {
  if (pattern === 'inti-plasma') {
    const gives = NUCLEUS_GIVES.find(({ terms }) => terms.includes(want.term)) ?? FOR_CROPS
    return {
      pattern,
      commodity: label,
      plasmaSought: rounded(roll.int(10, 160)),
      hectaresEach: gives.land ? roll.int(1, 4) : null,
      inputsSupplied: gives.inputs,
    }
  }
  if (pattern === 'subcontracting')
    return {
      pattern,
      specification: `${label} sesuai contoh. ${roll.pick(['Mutu diperiksa sebelum kirim.', 'Kirim tiap minggu.', 'Contoh kami kirim dahulu.'])}`,
      materialsSupplied: roll.pick(['', '', 'Bahan utama dari kami.']),
    }
  return {
    pattern,
    shares: `Harga dan kabar pasar ${productOf(poster)}.`,
    seeks: roll.pick([
      'Tempat jual baru dan angkutan.',
      'Kabar harga dan mutu yang dicari.',
      'Pengalaman mengemas dan menjual.',
    ]),
    sectorsSought: roll
      .some(EXCHANGING, 3)
      .filter((division) => division !== poster.trade.division)
      .map(sector),
  }
}

const titleOf = (pattern: ProposedPattern, label: string, { poster, roll }: Posting): string => {
  const thing = label.toLowerCase()
  const product = productOf(poster)
  const province = provinceOf(poster.business.regency)?.name ?? ''
  const titles: Record<ProposedPattern, readonly string[]> = {
    subcontracting: [`Subkontrak ${thing} untuk pesanan bulanan`, `Mencari pembuat ${thing}`, `Pesanan tetap ${thing}`],
    'inti-plasma': [`Kemitraan plasma ${thing} di ${province}`, `Mencari plasma ${thing}`],
    'cooperative-exchange': [`Tukar kabar harga dan pasar ${product}`, `Saling menjualkan: ${product}`],
  }
  return roll.pick(titles[pattern])
}

/** Goods that keep on a long way. Nobody sends work, or fresh goods, across the country. */
const keeps = (term: string): boolean => {
  const known = termOf(term)
  return known?.kind === 'product' && !NATURE.has(known.divisions[0] ?? '')
}

const areaOf = ({ poster, want, roll }: Posting): Area =>
  roll.weighted<Area>([
    // A few hundred businesses over a whole country stand far apart: most postings have to look far.
    [keeps(want.term) ? { kind: 'anywhere' } : { kind: 'within', km: 500 }, 6],
    [{ kind: 'provinces', provinces: [poster.business.regency.slice(0, 2)] }, 2],
    [{ kind: 'within', km: roll.pick([250, 500, 1000]) }, 3],
  ])

/** The certificates that the makers of the thing usually hold. */
const certificatesFor = ({ want, roll }: Posting): Certificate[] => {
  const makers = TRADES.find((trade) => trade.makes.some((made) => made.term === want.term))
  return (makers?.certificates.slice(0, 2) ?? []).filter(() => roll.chance(0.35))
}

const assistanceFrom = ({ poster, roll }: Posting): AssistanceItem[] =>
  roll.some(
    ASSISTANCE_ITEMS.filter((item) => poster.business.assistance.some((aspect) => item.startsWith(`${aspect}.`))),
    roll.int(1, 4),
  )

interface Posting {
  readonly poster: Ordinary
  readonly want: Amount
  readonly roll: Dice
}

const patternOf = ({ poster, want }: Posting): ProposedPattern => {
  if (poster.business.size !== 'medium' && poster.business.size !== 'large') return 'cooperative-exchange'
  return NATURE.has(termOf(want.term)?.divisions[0] ?? '') ? 'inti-plasma' : 'subcontracting'
}

const post = (posting: Posting, id: string, now: Date): Opportunity => {
  const { poster, want, roll } = posting
  const pattern = patternOf(posting)
  const label = termOf(want.term)?.id ?? want.term
  const most = rounded(roll.int(want.least, want.most) * (poster.business.size === 'large' ? 3 : 1))
  return opportunity(
    {
      id,
      businessId: poster.business.id,
      title: titleOf(pattern, label, posting),
      details: detailsOf(pattern, label, posting),
      wants: [{ term: want.term, unit: want.unit, least: Math.min(most, rounded(want.least / 4)), most }],
      certificatesRequired: certificatesFor(posting),
      area: areaOf(posting),
      offers: assistanceFrom(posting),
      paymentTermDays: roll.weighted(PAYMENT_DAYS),
      neededInDays: roll.chance(0.2) ? null : roll.int(20, 110),
      expiresInDays: roll.int(10, 85),
      postedDaysAgo: roll.int(0, 25),
    },
    now,
  )
}

/** Of the smaller businesses in sectors that exchange. */
const OFFERING = 0.08

/** What an ordinary business posts: every medium and large firm something, few of the others. */
export const postings = (
  poster: Ordinary,
  { key, order, now }: { key: string; order: number; now: Date },
): Opportunity[] => {
  const roll = dice(`${key}/posts`)
  const { size } = poster.business
  const firm = size === 'medium' || size === 'large'
  if (!firm && !(EXCHANGING.includes(poster.trade.division) && roll.chance(OFFERING))) return []
  return roll
    .some(poster.trade.buys, firm ? roll.int(1, 2) : 1)
    .map((want, index) => post({ poster, want, roll }, seededId(`${key}/posts/${index}`, order), now))
}
