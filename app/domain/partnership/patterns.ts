import { otherSide, type SideKey } from '../agreement/terms'
import type { BusinessKind, Sector } from '../business/business'
import { divisionOf } from '../business/sectors'
import { SIZES, type Size } from '../business/size'
import { ok, type Result, refuse } from '../result'
import type { Source } from '../source'

/** The ten statutory patterns of PP 7/2021 and its predecessors, and the exchange of document 004. */
export const PATTERNS = [
  'inti-plasma',
  'subcontracting',
  'franchise',
  'general-trade',
  'distribution-agency',
  'supply-chain',
  'profit-sharing',
  'joint-operation',
  'joint-venture',
  'outsourcing',
  'cooperative-exchange',
] as const
export type Pattern = (typeof PATTERNS)[number]

export const PARTY_ROLES = [
  'inti',
  'plasma',
  'contractor',
  'subcontractor',
  'franchisor',
  'franchisee',
  'buyer',
  'supplier',
  'principal',
  'agent',
  'investor',
  'operator',
  'lead-partner',
  'partner',
  'client',
  'provider',
  'peer',
] as const
export type PartyRole = (typeof PARTY_ROLES)[number]

/** Which pairs a pattern allows. Its code is cited by a refusal. */
export const PAIR_RULES = ['larger-with-smaller', 'any-pair'] as const
export type PairRule = (typeof PAIR_RULES)[number]

interface PatternRow {
  readonly pairs: PairRule
  readonly larger: PartyRole
  readonly smaller: PartyRole
  readonly differentSectors: boolean
  readonly sources: readonly Source[]
}

const lawNotRead = (law: string, article: string | null): Source => ({ law, article, document: null, verified: false })
const OTHER_PATTERNS = [lawNotRead('PP 7/2021', null)]

/** The law table (domain handbook 4.2): who may be linked with whom, and as what. */
export const PATTERN_TABLE: Readonly<Record<Pattern, PatternRow>> = {
  'inti-plasma': {
    pairs: 'larger-with-smaller',
    larger: 'inti',
    smaller: 'plasma',
    differentSectors: false,
    sources: [
      lawNotRead('PP 7/2021', '107'),
      lawNotRead('UU 20/2008', '27'),
      { law: 'PP 44/1997', article: '3', document: '002', verified: true },
    ],
  },
  subcontracting: {
    pairs: 'larger-with-smaller',
    larger: 'contractor',
    smaller: 'subcontractor',
    differentSectors: false,
    sources: [
      lawNotRead('PP 7/2021', '108'),
      lawNotRead('UU 20/2008', '28'),
      { law: 'PP 44/1997', article: '4', document: '002', verified: true },
    ],
  },
  franchise: statutory('franchisor', 'franchisee'),
  'general-trade': statutory('buyer', 'supplier'),
  'distribution-agency': statutory('principal', 'agent'),
  'supply-chain': statutory('buyer', 'supplier'),
  'profit-sharing': statutory('investor', 'operator'),
  'joint-operation': statutory('lead-partner', 'partner'),
  'joint-venture': statutory('lead-partner', 'partner'),
  outsourcing: statutory('client', 'provider'),
  'cooperative-exchange': {
    pairs: 'any-pair',
    larger: 'peer',
    smaller: 'peer',
    differentSectors: true,
    sources: [{ law: 'Cooperative exchange program', article: null, document: '004', verified: true }],
  },
}

function statutory(larger: PartyRole, smaller: PartyRole): PatternRow {
  return { pairs: 'larger-with-smaller', larger, smaller, differentSectors: false, sources: OTHER_PATTERNS }
}

/** What the table needs to know of one side. */
export interface PatternSide {
  readonly size: Size | 'unknown'
  readonly kind: BusinessKind
}

export interface PatternFit {
  readonly roles: Readonly<Record<SideKey, PartyRole>>
  /** The side that carries the duties of the larger partner; null between peers. */
  readonly larger: SideKey | null
  /** Whether KPPU supervises this pair; null while a size is unknown. */
  readonly kppu: boolean | null
  readonly sources: readonly Source[]
}

/**
 * Whether the law lets these two be linked in this pattern, and as what.
 * Refuses `size-unknown` (`side`: a, b or both) when an unknown size could decide it, and `sizes-not-allowed` with the rule.
 */
export const patternFor = (link: {
  readonly pattern: Pattern
  readonly a: PatternSide
  readonly b: PatternSide
  /** The side that must be the larger one, where that is settled already; either may be, where it is not. */
  readonly leads?: SideKey | null
}): Result<PatternFit, 'size-unknown' | 'sizes-not-allowed'> => {
  const row = PATTERN_TABLE[link.pattern]
  const kppu = supervisedByKppu(link.a.size, link.b.size)
  if (row.pairs === 'any-pair')
    return ok({ roles: { a: row.larger, b: row.smaller }, larger: null, kppu, sources: row.sources })

  const larger = largerSide(link)
  if (larger !== null) {
    const roles = larger === 'a' ? { a: row.larger, b: row.smaller } : { a: row.smaller, b: row.larger }
    return ok({ roles, larger, kppu, sources: row.sources })
  }
  const unknown = unknownSides(link)
  if (unknown !== null) return refuse('size-unknown', { side: unknown })
  return refuse('sizes-not-allowed', { rule: row.pairs, pattern: link.pattern, a: link.a.size, b: link.b.size })
}

type Pair = Readonly<Record<SideKey, PatternSide>> & { readonly leads?: SideKey | null }

const LARGER_SIZES: readonly (Size | 'unknown')[] = ['medium', 'large']

/** UU 20/2008 art. 26 and following: a large firm with any smaller one, a medium firm with micro and small ones. */
const mayPartner = (larger: PatternSide, smaller: PatternSide): boolean =>
  LARGER_SIZES.includes(larger.size) &&
  (smaller.kind === 'cooperative' || (smaller.size !== 'unknown' && rank(smaller.size) < rank(larger.size)))

/** A cooperative may stand on either side: where both readings fit, the larger size leads. */
const largerSide = (pair: Pair): SideKey | null => {
  const aLeads = pair.leads !== 'b' && mayPartner(pair.a, pair.b)
  const bLeads = pair.leads !== 'a' && mayPartner(pair.b, pair.a)
  if (aLeads && bLeads) return leadOf(pair)
  if (aLeads) return 'a'
  return bLeads ? 'b' : null
}

const leadOf = ({ a, b }: Pair): SideKey | null => {
  if (a.size === b.size) return null
  return rank(a.size) > rank(b.size) ? 'a' : 'b'
}

/** Unknown stands below every size. */
const rank = (size: Size | 'unknown'): number => SIZES.findIndex((one) => one === size)

const unknownSides = ({ a, b }: Pair): SideKey | 'both' | null => {
  if (a.size === 'unknown') return b.size === 'unknown' ? 'both' : 'a'
  return b.size === 'unknown' ? 'b' : null
}

/** KPPU supervises five pairs of sizes (PP 7/2021): a medium or large firm with a smaller one. */
export const supervisedByKppu = (a: Size | 'unknown', b: Size | 'unknown'): boolean | null => {
  if (a === 'unknown' || b === 'unknown') return null
  return a !== b && (LARGER_SIZES.includes(a) || LARGER_SIZES.includes(b))
}

/**
 * Exchange lives from difference (document 004: farm or fishery, trade, services).
 * Sectors differ by category, compared only inside one edition of KBLI whose table is kept here.
 */
export const sectorsFit = (
  pattern: Pattern,
  a: Sector,
  b: Sector,
): Result<null, 'sectors-alike' | 'sector-unknown' | 'sector-editions-differ'> => {
  if (!PATTERN_TABLE[pattern].differentSectors) return ok(null)
  if (a.edition !== b.edition) return refuse('sector-editions-differ', { a: a.edition, b: b.edition })
  const [one, other] = [divisionOf(a), divisionOf(b)]
  if (!one || !other) return refuse('sector-unknown')
  return one.category === other.category ? refuse('sectors-alike', { category: one.category }) : ok(null)
}

/** The side of the larger partner, read back from the roles; null between peers. */
export const largerByRole = (pattern: Pattern, roles: Readonly<Record<SideKey, PartyRole>>): SideKey | null => {
  const { larger, smaller } = PATTERN_TABLE[pattern]
  if (larger === smaller) return null
  return roles.a === larger ? 'a' : otherSide('a')
}
