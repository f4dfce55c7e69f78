import type { Certificate } from '~/domain/business/certificates'
import type { Size } from '~/domain/business/size'
import { TERMS } from '~/domain/business/terms'
import type { Unit } from '~/domain/business/units'
import { parseNumber } from '~/domain/number'
import type { Pattern } from '~/domain/partnership/patterns'
import type { SearchKind } from './engine'
import { type NamedPlace, placeIn } from './places'
import { isKnownWord } from './words'

/** What a typed text asks: words, and what of it is a filter. */
export interface Reading {
  /** What is left to search by words, as typed. */
  readonly words: string
  readonly place: NamedPlace | null
  /** *dekat saya*: near to whoever asks. */
  readonly nearMe: boolean
  /** A month; without a unit, of whatever the thing is counted in. */
  readonly capacity: { readonly amount: number; readonly unit: Unit | null } | null
  readonly size: Size | null
  readonly certificate: Certificate | null
  readonly pattern: Pattern | null
}

/** Papers as people write them. */
const PAPERS: readonly (readonly [string, Certificate])[] = [
  ['iso 14001', 'iso-14001'],
  ['iso 9001', 'iso-9001'],
  ['iatf 16949', 'iatf-16949'],
  ['iatf', 'iatf-16949'],
  ['iso', 'iso-9001'],
  ['halal', 'halal'],
  ['p irt', 'pirt'],
  ['pirt', 'pirt'],
  ['bpom', 'bpom'],
  ['sni', 'sni'],
  ['haccp', 'haccp'],
  ['svlk', 'svlk'],
  ['ispo', 'ispo'],
  ['rspo', 'rspo'],
  ['nib', 'nib'],
  ['organik', 'organic'],
]
const BEFORE_PAPERS: ReadonlySet<string> = new Set(['sertifikat', 'bersertifikat', 'izin', 'berizin', 'punya', 'ber'])

/** Forms of partnership as people say them. */
const PATTERN_WORDS: readonly (readonly [string, Pattern])[] = [
  ['inti plasma', 'inti-plasma'],
  ['inti-plasma', 'inti-plasma'],
  ['nucleus estate', 'inti-plasma'],
  ['nucleus plasma', 'inti-plasma'],
  ['nucleus-plasma', 'inti-plasma'],
  ['subkontrak', 'subcontracting'],
  ['sub kontrak', 'subcontracting'],
  ['subkon', 'subcontracting'],
  ['subcontract', 'subcontracting'],
  ['subcontracting', 'subcontracting'],
  ['waralaba', 'franchise'],
  ['franchise', 'franchise'],
  ['perdagangan umum', 'general-trade'],
  ['general trade', 'general-trade'],
  ['distribusi dan keagenan', 'distribution-agency'],
  ['keagenan', 'distribution-agency'],
  ['distribution and agency', 'distribution-agency'],
  ['rantai pasok', 'supply-chain'],
  ['supply chain', 'supply-chain'],
  ['bagi hasil', 'profit-sharing'],
  ['profit sharing', 'profit-sharing'],
  ['kerja sama operasional', 'joint-operation'],
  ['kso', 'joint-operation'],
  ['joint operation', 'joint-operation'],
  ['usaha patungan', 'joint-venture'],
  ['joint venture', 'joint-venture'],
  ['penyumberluaran', 'outsourcing'],
  ['alih daya', 'outsourcing'],
  ['outsourcing', 'outsourcing'],
  ['tukar kerja sama', 'cooperative-exchange'],
  ['tukar menukar', 'cooperative-exchange'],
  ['cooperative exchange', 'cooperative-exchange'],
  ['barter', 'cooperative-exchange'],
]
const BEFORE_PATTERNS: ReadonlySet<string> = new Set(['kemitraan', 'pola', 'bentuk', 'kerjasama'])

const SIZES: Readonly<Record<string, Size>> = { mikro: 'micro', kecil: 'small', menengah: 'medium', besar: 'large' }
const BEFORE_SIZES: ReadonlySet<string> = new Set(['usaha', 'perusahaan', 'industri', 'skala', 'ukuran'])

const NEAR_ME = [
  'dekat saya',
  'dekat sini',
  'sekitar saya',
  'sekitar sini',
  'terdekat dari saya',
  'terdekat',
  'near me',
  'near here',
  'nearby',
]

const MANY: Readonly<Record<string, number>> = { rb: 1e3, ribu: 1e3, jt: 1e6, juta: 1e6 }
interface UnitWord {
  readonly unit: Unit
  readonly factor: number
}

const counting = (words: string, unit: Unit, factor = 1): [string, UnitWord][] =>
  words.split(' ').map((word) => [word, { unit, factor }])

/** The unit that a word names, and how many of it. */
const UNIT_WORDS: Readonly<Record<string, UnitWord>> = Object.fromEntries([
  ...counting('pcs pc potong buah biji lembar helai stel pasang unit eks botol bungkus kotak porsi', 'piece'),
  ...counting('kodi', 'piece', 20),
  ...counting('gross', 'piece', 144),
  ...counting('lusin', 'dozen'),
  ...counting('set', 'set'),
  ...counting('g gr gram', 'gram'),
  ...counting('kg kilo kilogram', 'kilogram'),
  ...counting('kuintal kwintal', 'quintal'),
  ...counting('ton', 'ton'),
  ...counting('liter ltr', 'litre'),
  ...counting('meter m', 'metre'),
  ...counting('ha hektar hektare', 'hectare'),
  ...counting('jam', 'hour'),
  ...counting('rit', 'trip'),
  ...counting('ekor', 'head'),
])
const BEFORE_AMOUNTS: ReadonlySet<string> = new Set(['kapasitas', 'minimal', 'min', 'minimum', 'sebanyak', 'sampai'])
const AFTER_AMOUNTS: ReadonlySet<string> = new Set(['sebulan', 'perbulan', 'bulan', 'per', 'bulanan'])
/** A bare number this small counts nothing: *3 in 1*. */
const LEAST_BARE = 10

const PHRASES: ReadonlySet<string> = new Set(
  TERMS.flatMap(({ id, words }) => [id, ...words]).map((phrase) => phrase.toLowerCase()),
)
const LONGEST_PHRASE = 4

interface Span {
  readonly from: number
  readonly to: number
}

/** A text in the making: its words, and which of them have been read. */
class Page {
  readonly #read = new Set<number>()

  constructor(readonly words: readonly string[]) {}

  word(index: number): string {
    return this.words[index] ?? ''
  }

  phrase({ from, to }: Span): string {
    return this.words.slice(from, to).join(' ')
  }

  free({ from, to }: Span): boolean {
    return to <= this.words.length && this.words.slice(from, to).every((_, index) => !this.#read.has(from + index))
  }

  take({ from, to }: Span): void {
    for (let index = from; index < to; index += 1) this.#read.add(index)
  }

  taken(index: number): boolean {
    return this.#read.has(index)
  }

  /** Where a phrase stands that has not been read. */
  find(phrase: string): Span | null {
    const length = phrase.split(' ').length
    const from = this.words.findIndex((_, index) => {
      const span = { from: index, to: index + length }
      return this.free(span) && this.phrase(span) === phrase
    })
    return from < 0 ? null : { from, to: from + length }
  }

  rest(): string {
    return this.words.filter((_, index) => !this.#read.has(index)).join(' ')
  }
}

/** A telephone number, whatever stands between its digits: it counts nothing. */
const PHONE = /(?<![\d.,])(?:\+?62[\s-]?|\(?0)\d{2,3}\)?[\s.-]?\d{3,4}(?:[\s.-]?\d{2,5})?(?![\d.,])/g

const wordsOf = (text: string): string[] =>
  text
    .replaceAll(PHONE, ' ')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    // A number keeps its dots and leaves its unit: *1.500kg*. *p-irt* is written in many ways.
    .replaceAll(/(\d)(?=\p{L})/gu, '$1 ')
    .replaceAll('p-irt', 'pirt')
    .match(/\d[\d.,]*\d|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []

/** Reads places, amounts, sizes and papers out of a typed text; what remains is searched by words. */
export function readQuery(text: string, kind: SearchKind): Reading {
  const page = new Page(wordsOf(text))
  const nearMe = readNearMe(page)
  // What a maker is and can do in a month is no measure of what somebody wants: there a number is a word like another.
  const of = MAKERS.has(kind)
    ? { size: readSize(page), certificate: readCertificate(page), capacity: readAmount(page), pattern: null }
    : { size: null, certificate: null, capacity: null, pattern: readPattern(page) }
  return { nearMe, ...of, place: nearMe ? null : readPlace(page), words: page.rest() }
}

const MAKERS: ReadonlySet<SearchKind> = new Set(['business', 'group'])

function readPattern(page: Page): Pattern | null {
  for (const [phrase, pattern] of PATTERN_WORDS) {
    const span = page.find(phrase)
    if (!span) continue
    page.take({ ...span, from: BEFORE_PATTERNS.has(page.word(span.from - 1)) ? span.from - 1 : span.from })
    return pattern
  }
  return null
}

function readNearMe(page: Page): boolean {
  for (const phrase of NEAR_ME) {
    const span = page.find(phrase)
    if (!span) continue
    page.take({ ...span, from: page.word(span.from - 1) === 'di' ? span.from - 1 : span.from })
    return true
  }
  return false
}

function readSize(page: Page): Size | null {
  for (const [word, size] of Object.entries(SIZES)) {
    const span = page.find(word)
    if (!span || !BEFORE_SIZES.has(page.word(span.from - 1))) continue
    page.take({ ...span, from: span.from - 1 })
    return size
  }
  return null
}

function readCertificate(page: Page): Certificate | null {
  for (const [phrase, certificate] of PAPERS) {
    const span = page.find(phrase)
    // *pupuk organik* is a thing of its own.
    if (!span || partOfTerm(page, span.from)) continue
    page.take({ ...span, from: BEFORE_PAPERS.has(page.word(span.from - 1)) ? span.from - 1 : span.from })
    return certificate
  }
  return null
}

function readAmount(page: Page): Reading['capacity'] {
  for (const at of page.words.keys()) {
    const found = page.free({ from: at, to: at + 1 }) ? amountAt(page, at) : null
    if (!found) continue
    page.take(found)
    return { amount: found.amount, unit: found.unit }
  }
  return null
}

/** The amount that begins with the number at this place: *kapasitas 2 ribu kg sebulan*. */
function amountAt(page: Page, at: number): (Span & NonNullable<Reading['capacity']>) | null {
  const number = parseNumber(page.word(at))
  if (!number.ok) return null
  const many = wordAt(page, at + 1, MANY)
  const unit = wordAt(page, many.to, UNIT_WORDS)
  const from = BEFORE_AMOUNTS.has(page.word(at - 1)) ? at - 1 : at
  const bare = from === at && unit.to === at + 1
  if (bare && number.value < LEAST_BARE) return null
  let { to } = unit
  while (AFTER_AMOUNTS.has(page.word(to))) to += 1
  const { unit: said, factor } = unit.meant ?? { unit: null, factor: 1 }
  return { from, to, amount: inThousandths(number.value * (many.meant ?? 1) * factor), unit: said }
}

/** As exact as people write it: 2,3 × 20 is 46. */
const inThousandths = (amount: number): number => Math.round(amount * 1000) / 1000

/** What a word means, and where the words after it begin; null when it means none of these. */
const wordAt = <Meant>(page: Page, at: number, meanings: Readonly<Record<string, Meant>>) => {
  const meant = meanings[page.word(at)]
  return meant === undefined ? { meant: null, to: at } : { meant, to: at + 1 }
}

function readPlace(page: Page): NamedPlace | null {
  const found = placeIn(page.words, {
    taken: (index) => page.taken(index) || partOfTerm(page, index),
    known: isKnownWord,
  })
  if (found) page.take(found)
  return found?.place ?? null
}

/** Whether a word stands in the name of something that is made or done: *sumedang* in *tahu sumedang*. */
function partOfTerm(page: Page, index: number): boolean {
  for (let from = Math.max(0, index - LONGEST_PHRASE + 1); from <= index; from += 1)
    for (let to = index + 1; to <= Math.min(page.words.length, from + LONGEST_PHRASE); to += 1)
      if (PHRASES.has(page.phrase({ from, to }))) return true
  return false
}
