import { ASSISTANCE_ASPECTS } from '~/domain/agreement/assistance'
import type { Business, Need } from '~/domain/business/business'
import { NEED_AREAS } from '~/domain/business/needs'
import type { Size } from '~/domain/business/size'
import { termOf } from '~/domain/business/taxonomy'
import { regencyOf } from '~/domain/region/region'
import { business, type GivenBusiness, lack, needOf } from './build'
import { person } from './names'
import { somewhere } from './places'
import { type Dice, dice, seededId } from './random'
import { type Amount, TRADES, type Trade } from './trades'

/** Ranges of a size class, safely inside PP 7/2021. Millions of rupiah; a micro business's sales are for each worker. */
const SCALES = {
  micro: { workers: [1, 9], sales: [12, 170], capital: [5, 400] },
  small: { workers: [6, 30], sales: [2100, 14_000], capital: [1100, 4800] },
  medium: { workers: [25, 110], sales: [16_000, 48_000], capital: [5200, 9800] },
  large: { workers: [150, 2400], sales: [55_000, 2_500_000], capital: [15_000, 900_000] },
} as const satisfies Record<Size, Record<'workers' | 'sales' | 'capital', readonly [number, number]>>

/** Most small businesses need these; the others are rarer. */
const COMMON_NEEDS: Readonly<Partial<Record<Need['area'], number>>> = { capital: 0.6, marketing: 0.55, permits: 0.25 }
const RARER = 0.14

const WAITS = {
  micro: [
    [null, 3],
    [0, 3],
    [7, 2],
    [14, 1.5],
    [30, 0.5],
  ],
  small: [
    [7, 1],
    [14, 3],
    [30, 3],
  ],
  medium: [
    [30, 3],
    [45, 2],
  ],
  large: [
    [45, 2],
    [60, 3],
    [90, 1],
  ],
} as const satisfies Record<Size, readonly (readonly [number | null, number])[]>

const CERTIFIED: Readonly<Record<Size, number>> = { micro: 0.45, small: 0.8, medium: 0.95, large: 1 }

const VIRTUES =
  'Barokah, Berkah, Maju Jaya, Sumber Rejeki, Sinar Harapan, Makmur, Sejahtera, Bersama, Lestari, Mandiri, Abadi, Karya, Cahaya, Mekar, Anugerah, Setia, Tunas Muda, Harapan Baru, Sentosa, Amanah, Rahmat, Bina Usaha, Mitra, Guna, Mulia, Rukun, Citra, Sari, Indah, Jaya, Tirta, Surya, Melati, Kencana'.split(
    ', ',
  )

const REMARKS = [
  'Menerima pesanan kecil.',
  'Pesanan diantar.',
  'Bekerja bersama tetangga sekitar.',
  'Bisa membuat contoh dahulu.',
  'Siap menambah tenaga bila pesanan besar.',
  'Mutu diperiksa sebelum dikirim.',
]

/** Divisions that grow or catch: 01 to 03. */
const fromNature = (division: string) => Number(division) <= 3

/** Two leading digits: nobody says 1,487 pieces a month. */
export const rounded = (amount: number): number => {
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(amount)) - 1)
  return Math.max(1, Math.round(amount / digits) * digits)
}

const between = ([least, most]: readonly [number, number], roll: Dice): number =>
  // Squared, because there are many more at the lower end.
  Math.round(least + (most - least) * roll.next() ** 2)

interface Being {
  readonly size: Size
  readonly trade: Trade
  readonly regency: string
  readonly workers: number
}

const nameOf = ({ size, trade, regency }: Being, kind: Business['kind'], roll: Dice): string => {
  const virtue = roll.pick(VIRTUES)
  const what = roll.pick(trade.names)
  const [first = what] = trade.names
  const { called, family } = person(regency, roll)
  const place = regencyOf(regency)?.name.replace(/^(Kabupaten|Kota)( Administrasi)? /, '') ?? ''
  if (kind === 'cooperative') return `Koperasi ${first} ${virtue} ${place}`
  const forms: Record<Size, readonly string[]> = {
    micro: [`${what} ${called}`, `${what} ${called}`, `${what} ${virtue}`, `${what} ${virtue} ${called}`],
    small: [
      `UD ${virtue} ${first}`,
      `CV ${virtue} ${first}`,
      `UD ${family ?? virtue} ${first}`,
      `CV ${virtue} ${place}`,
    ],
    medium: [`CV ${virtue} ${first} ${place}`, `PT ${virtue} ${first}`, `PT ${virtue} ${first} ${place}`],
    large: [`PT ${virtue} ${first} Nusantara`, `PT ${virtue} ${first} Indonesia`, `PT ${first} ${virtue} ${place}`],
  }
  return roll.pick(forms[size])
}

/** Words that name the person or the place, not the thing. */
const NO_THING = /^(pe[a-z]+r |pengrajin|perajin|petani|peternak|nelayan|tukang|bengkel|kebun|toko|warung|kontraktor)/

const wordsFor = (term: string, roll: Dice): string => {
  const found = termOf(term)
  if (!found) return term
  const others = found.words.filter((word) => !NO_THING.test(word)).slice(0, 2)
  return roll.pick([found.id, found.id, found.id, ...others]).toLowerCase()
}

const makesOf = ({ size, trade, workers }: Being, roll: Dice): GivenBusiness['makes'] => {
  const made = trade.makes.slice(0, roll.int(1, trade.makes.length))
  return made.map(({ term, unit, least, most }) => {
    const perMonth = rounded((least + (most - least) * roll.next()) * Math.min(workers, 400))
    const unsure = size === 'micro' && roll.chance(0.1)
    return {
      term,
      unit,
      label: wordsFor(term, roll),
      perMonth: unsure ? null : perMonth,
      smallest: roll.chance(0.25) ? null : rounded(Math.max(1, perMonth * 0.02)),
      leadDays: roll.chance(0.15) ? null : roll.int(1, 24),
    }
  })
}

/** What it buys is either a material from another sector or work that it gives away. */
const bought = ({ division }: Trade, { term }: Amount): Need =>
  needOf(termOf(term)?.divisions.includes(division) ? 'partnership' : 'raw-materials', term)

const needsOf = ({ size, trade }: Being, roll: Dice): Need[] => {
  const goods = trade.buys
    .filter(() => roll.chance(size === 'micro' ? 0.3 : 0.7))
    .map((amount) => bought(trade, amount))
  const lacks = NEED_AREAS.filter((area) => roll.chance(COMMON_NEEDS[area] ?? RARER)).map(lack)
  const few = size === 'large' || size === 'medium' ? [] : lacks
  return [...goods, ...few.filter(({ area }) => goods.every((good) => good.area !== area))]
}

const certificatesOf = ({ size, trade }: Being, roll: Dice) => {
  const asked = trade.certificates.filter((_, index) => roll.chance(CERTIFIED[size] * 0.75 ** index))
  const waiting = roll.chance(0.2) ? asked.slice(-1) : []
  return { holds: asked.filter((one) => !waiting.includes(one)), applyingFor: waiting }
}

/** A micro owner may not know the figures, or have put in more capital than the class of the sales says. */
const figuresOf = ({ size, workers }: Being, roll: Dice) => {
  const { sales, capital } = SCALES[size]
  const one = { sales: between(sales, roll), capital: between(capital, roll), workers }
  if (size !== 'micro') return one
  const known = { ...one, sales: one.sales * workers }
  return roll.weighted<Pick<GivenBusiness, 'sales' | 'capital' | 'workers'>>([
    [known, 78],
    [{ ...known, sales: null }, 8],
    [{ ...known, sales: null, capital: null }, 6],
    [{ ...known, capital: roll.int(1100, 2800) }, 8],
  ])
}

const describe = ({ trade, regency }: Being, makes: GivenBusiness['makes'], roll: Dice): string => {
  const things = makes.map((make) => make.label)
  const listed = [things.slice(0, -1).join(', '), things.at(-1)].filter(Boolean).join(' dan ')
  const process = makes[0]?.term ? termOf(makes[0].term)?.kind === 'process' : false
  const verb = fromNature(trade.division) ? 'Menghasilkan' : process ? 'Melayani' : 'Membuat'
  return `${verb} ${listed} di ${regencyOf(regency)?.name ?? ''} sejak ${roll.int(1994, 2024)}. ${roll.pick(REMARKS)}`
}

export interface Ordinary {
  readonly business: Business
  readonly trade: Trade
}

/** A business of no worked case. The same key gives the same business, whoever else is seeded. */
export const ordinary = ({
  key,
  order,
  size,
  now,
}: {
  key: string
  order: number
  size: Size
  now: Date
}): Ordinary => {
  const roll = dice(key)
  const trade = roll.weighted(TRADES.map((one) => [one, one.weight] as const))
  const regency = somewhere(trade.provinces, roll)
  const being = { size, trade, regency, workers: between(SCALES[size].workers, roll) }
  const kind = size === 'small' && fromNature(trade.division) && roll.chance(0.7) ? 'cooperative' : 'enterprise'
  const makes = makesOf(being, roll)
  return {
    trade,
    business: business(
      {
        id: seededId(key, order),
        kind,
        name: nameOf(being, kind, roll),
        description: describe(being, makes, roll),
        regency,
        division: trade.division,
        ...figuresOf(being, roll),
        makes,
        needs: needsOf(being, roll),
        ...certificatesOf(being, roll),
        waits: roll.weighted<number | null>(WAITS[size]),
        assistance: size === 'medium' || size === 'large' ? roll.some(ASSISTANCE_ASPECTS, roll.int(1, 4)) : [],
        changedDaysAgo: Math.round(roll.next() ** 2 * 240),
      },
      now,
    ),
  }
}
