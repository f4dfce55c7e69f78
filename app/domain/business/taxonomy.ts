import { fingerprintOf } from '../fingerprint'
import { grouped } from '../grouped'
import { PROVINCES } from '../region/provinces'
import { REGENCIES } from '../region/regencies'
import type { Sector } from './business'
import { isEveryday } from './everyday-words'
import { DIVISIONS, SECTOR_EDITION } from './sectors'
import { EMPTY_WORDS, type Slip, type Stemmed, slipBetween, stemmed } from './stem'
import { TERMS, type Term } from './terms'

/** Changes when other words are understood. */
export const VOCABULARY: number = fingerprintOf(JSON.stringify(TERMS))

const byCode = new Map(TERMS.map((term) => [term.code, term]))

/** The term of a code, or null. */
export const termOf = (code: string): Term | null => byCode.get(code) ?? null

/** The term itself first, then its parent, and so on up. */
const lineage = ({ code, parent }: Term): string[] => {
  const wider = parent === null ? null : termOf(parent)
  return wider ? [code, ...lineage(wider)] : [code]
}

const lineages = new Map(TERMS.map((term) => [term.code, lineage(term)]))

/** How much of what is wanted is covered by what is offered, of 1000. Chosen so that order of fitness is kept. */
export const COVERAGE = {
  /** The same term. */
  same: 1000,
  /** The offer is a kind of what is wanted. */
  kind: 900,
  /** The offer is the next wider term: a general tailor for suits. */
  wider: 600,
  /** The offer is two or more steps wider. */
  muchWider: 400,
  /** Two kinds of the same thing: a tofu maker has the beans and the boiler for tempe. */
  sibling: 300,
} as const

/** How far an offered term covers a wanted one: an integer 0…1000; 0 for unrelated or unknown codes. */
export const relation = (wanted: string, offered: string): number => {
  const wantedLine = lineages.get(wanted)
  const offeredLine = lineages.get(offered)
  if (!wantedLine || !offeredLine) return 0
  if (wanted === offered) return COVERAGE.same
  if (offeredLine.includes(wanted)) return COVERAGE.kind
  const steps = wantedLine.indexOf(offered)
  if (steps === 1) return COVERAGE.wider
  if (steps > 1) return COVERAGE.muchWider
  return wantedLine[1] !== undefined && wantedLine[1] === offeredLine[1] ? COVERAGE.sibling : 0
}

/** A term that covers a wanted one, and how far. */
export interface Kin {
  readonly term: string
  /** 1…1000. */
  readonly covers: number
}

/** Every term that covers a wanted one at all, itself included. Kinship goes both ways, though not equally far. */
export const kinOf = (wanted: string): Kin[] =>
  TERMS.map(({ code }) => ({ term: code, covers: relation(wanted, code) })).filter(({ covers }) => covers > 0)

/**
 * A stem as it is commonly spoken: Javanese puts a nasal before the first letter of what is done (*mbatik*, *njahit*), and
 * a short e before r and l is as often written as left out (*kerupuk*, *krupuk*).
 */
const everyday = (stem: string): string =>
  stem.replace(/^m(?=b)|^n(?=[dj])|^ng(?=g)/, '').replace(/^([bcdgjkpst])e(?=[lr][aiueo])/, '$1')

const wordsIn = (text: string): Stemmed[] => stemmed(text).map(({ word, stem }) => ({ word, stem: everyday(stem) }))
const stemsIn = (text: string): string[] => wordsIn(text).map(({ stem }) => stem)

/** A phrase counts when all its stems are heard, in any order. */
interface Phrase {
  readonly code: string
  readonly words: readonly string[]
  readonly stems: readonly string[]
  /** Its place in the lexicon. */
  readonly place: number
}

/** A word as somebody may have meant to write it: written out, its stem, or a form that no list has. */
interface Spelling {
  readonly spelt: string
  readonly known: Stemmed
}

/** Words that stand for codes, and how telling each stem is: the fewer codes use it, the more. */
interface Lexicon {
  /** By their first stem. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  readonly weights: ReadonlyMap<string, number>
  /** Words and what else is made of their roots, by all that `shortened` leaves of them: people mistype words. */
  readonly words: ReadonlyMap<string, readonly Spelling[]>
  /** The same of stems. */
  readonly stems: ReadonlyMap<string, readonly Spelling[]>
  /** All that somebody may have meant to write just so; what is said is written by ear. */
  readonly written: ReadonlySet<string>
}

type Forms = readonly (readonly [first: RegExp, prefix: string])[]

/** How a root is written of one who does it: *menginap*. */
const ACTIVE: Forms = [
  [/^(?=b)/, 'mem'],
  [/^(?=[dj])/, 'men'],
  [/^(?=[gaiueo])/, 'meng'],
  [/^p/, 'mem'],
  [/^t/, 'men'],
  [/^s/, 'meny'],
  [/^k/, 'meng'],
]

/** The same as it is said in Javanese, and written by ear: *mbubut*. */
const SPOKEN: Forms = [
  [/^(?=b)/, 'm'],
  [/^(?=[dj])/, 'n'],
  [/^(?=g)/, 'ng'],
]

const once = (words: readonly Stemmed[]): Stemmed[] => [...new Map(words.map((each) => [each.word, each])).values()]

/** Nobody makes forms of letters that stand for words (*isp*). */
const SHORTEST_ROOT = 4

const inForms = (known: readonly Stemmed[], forms: Forms): Stemmed[] =>
  known
    .filter(({ stem }) => stem.length >= SHORTEST_ROOT)
    .flatMap(({ stem }) =>
      forms.flatMap(([first, prefix]) => (first.test(stem) ? [{ word: stem.replace(first, prefix), stem }] : [])),
    )

/** The word, and what is left of it without one of its letters: two that are one slip apart have one of these in common. */
const shortened = (word: string): string[] => [
  word,
  ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
]

const bySlips = (spellings: readonly Spelling[]): Lexicon['words'] =>
  grouped(
    spellings
      .filter(({ spelt }) => spelt.length >= LONG_ENOUGH)
      .flatMap((spelling) => [...new Set(shortened(spelling.spelt))].map((key) => [key, spelling] as const)),
  )

const lexiconOf = (entries: readonly { readonly code: string; readonly texts: readonly string[] }[]): Lexicon => {
  const said = entries.flatMap(({ code, texts }) => texts.map((text) => ({ code, words: wordsIn(text) })))
  const phrases = said
    .filter(({ words }) => words.length > 0)
    .map(({ code, words }, place) => ({
      code,
      words: words.map(({ word }) => word),
      stems: words.map(({ stem }) => stem),
      place,
    }))
  const uses = new Map<string, Set<string>>()
  for (const phrase of phrases) {
    for (const stem of phrase.stems) uses.set(stem, (uses.get(stem) ?? new Set()).add(phrase.code))
  }
  const weights = new Map([...uses].map(([stem, codes]) => [stem, Math.ceil(1000 / codes.size)]))
  const words = once(said.flatMap((each) => each.words))
  const active = inForms(words, ACTIVE)
  const forms = once([...active, ...inForms(words, SPOKEN)])
  return {
    phrases: grouped(phrases.map((phrase) => [phrase.stems[0] ?? '', phrase])),
    weights,
    words: bySlips([...words, ...forms].map((known) => ({ spelt: known.word, known }))),
    stems: bySlips(words.map((known) => ({ spelt: known.stem, known }))),
    written: new Set([...words, ...active].map(({ word }) => word)),
  }
}

/** Words this short are one slip from too many others. */
const LONG_ENOUGH = 5

/** From this length on a word is hardly another by such a slip: a changed letter makes new words soonest (*padang*). */
const SURE_LENGTHS: Readonly<Record<Slip, number>> = { swapped: 5, doubled: 5, lost: 6, changed: 7 }

/** These say how things are sold: *pasokan tempe, siap kirim*. They name a trade only where no other is named. */
const SELLING = new Set(stemsIn('kirim pasok pengiriman'))

/** What these do to a thing is another trade than making it: *cuci sepatu*, *bibit cabai*. */
const DONE_TO_IT = stemsIn('cuci kursus les bibit benih servis reparasi lem semir tambal')

const isSure = (slip: Slip, known: string): boolean => known.length >= SURE_LENGTHS[slip]

const slipTo = (spoken: string, known: string): Slip | null =>
  spoken.length >= LONG_ENOUGH && known.length >= LONG_ENOUGH ? slipBetween(spoken, known) : null

/** A stem of the lexicon that was heard, for certain or through a slip, which counts half. */
interface Heard {
  readonly sure: boolean
  readonly points: number
  /** Which of the words it was, from 0. */
  readonly at: number
}

const near = (spoken: string, spellings: Lexicon['words']) => {
  const found = new Set(shortened(spoken).flatMap((key) => spellings.get(key) ?? []))
  return [...found].flatMap(({ spelt, known }) => {
    const slip = slipTo(spoken, spelt)
    return slip === null ? [] : [{ known, slip }]
  })
}

/** What a word may be, that the lexicon does not know: every word one slip away. */
const guesses = ({ word, stem }: Stemmed, { weights, words, stems }: Lexicon, at: number): [string, Heard][] =>
  [...near(word, words), ...near(stem, stems)].map(({ known, slip }): [string, Heard] => [
    known.stem,
    // Of two that it may be, people rather meant the one that is used for more.
    { sure: isSure(slip, known.word), points: 1000 - (weights.get(known.stem) ?? 0) / 2, at },
  ])

const isSlipOf = (word: string, known: string): boolean => {
  const slip = slipTo(word, known)
  return slip !== null && isSure(slip, known)
}

const PLACE_WORDS: ReadonlySet<string> = new Set(
  [...REGENCIES, ...PROVINCES].flatMap(({ name }) => stemmed(name).map(({ word }) => word)),
)

/** Right as it stands: an everyday word or a place is no slip of what somebody makes (*milik*, *padang*). */
const isRight = (word: string): boolean => PLACE_WORDS.has(word) || isEveryday(word)

/** One slip from a word that says nothing: *teriam jahitan*. */
const isEmpty = ({ word }: Stemmed, { written }: Lexicon): boolean =>
  !written.has(word) && [...EMPTY_WORDS].some((empty) => isSlipOf(word, empty))

/**
 * What one word may say. One that is not written so anywhere may be a slip, even where its stem is known: *mbaik* is
 * *mbatik* rather than *perbaikan*.
 */
const readings = (each: Stemmed, lexicon: Lexicon, at: number): [string, Heard][] => {
  if (isEmpty(each, lexicon)) return []
  const weight = lexicon.weights.get(each.stem)
  const known: [string, Heard][] = weight === undefined ? [] : [[each.stem, { sure: true, points: 2 * weight, at }]]
  return lexicon.written.has(each.word) || isRight(each.word) ? known : [...known, ...guesses(each, lexicon, at)]
}

/** What the lexicon hears in the words; a word it does not know may be one slip from one it knows. */
const hear = (spoken: readonly Stemmed[], lexicon: Lexicon): Map<string, Heard> => {
  const heard = new Map<string, Heard>()
  for (const [at, each] of spoken.entries()) {
    for (const [stem, one] of readings(each, lexicon, at)) {
      if (one.points > (heard.get(stem)?.points ?? 0)) heard.set(stem, one)
    }
  }
  return heard
}

interface Finding {
  readonly code: string
  /** The heard stems that the code explains. */
  readonly explains: ReadonlySet<string>
  readonly score: number
  /** A phrase of it was said in these very words, not in others of their stems: *penyuluh* is not *suluh*. */
  readonly verbatim: boolean
  /** The first word that it explains. */
  readonly begins: number
}

const orElse = <Item>(some: readonly Item[], others: readonly Item[]): readonly Item[] =>
  some.length > 0 ? some : others

/** The head of an Indonesian phrase stands first: *laundry seragam* washes, *bordir logo seragam* embroiders. */
const headFirst = (found: readonly Finding[]): Finding[] => {
  const head = Math.min(...found.map(({ begins }) => begins))
  const isHead = ({ begins }: Finding) => Number(begins === head)
  return found.toSorted(
    (a, b) =>
      isHead(b) - isHead(a) ||
      b.score - a.score ||
      Number(b.verbatim) - Number(a.verbatim) ||
      b.explains.size - a.explains.size,
  )
}

/** Every code with a phrase heard in full, best first; equals in the order of the lexicon. */
const findings = (words: string, lexicon: Lexicon): Finding[] => {
  const spoken = wordsIn(words)
  const heard = hear(spoken, lexicon)
  const said = new Set(spoken.map(({ word }) => word))
  const explained = new Map<string, Set<string>>()
  const verbatim = new Set<string>()
  const phrases = [...heard.keys()]
    .flatMap((stem) => lexicon.phrases.get(stem) ?? [])
    .filter(({ stems }) => stems.every((stem) => heard.has(stem)))
    .toSorted((a, b) => a.place - b.place)
  for (const phrase of phrases) {
    explained.set(phrase.code, new Set([...(explained.get(phrase.code) ?? []), ...phrase.stems]))
    if (phrase.words.every((word) => said.has(word))) verbatim.add(phrase.code)
  }
  const found = [...explained].map(([code, explains]) => {
    const through = [...explains].flatMap((stem) => heard.get(stem) ?? [])
    const score = through.reduce((sum, { points }) => sum + points, 0)
    const begins = Math.min(...through.map(({ at }) => at))
    return { code, explains, score, verbatim: verbatim.has(code), begins, sure: through.some(({ sure }) => sure) }
  })
  const [head] = spoken
  const doneTo = DONE_TO_IT.find((stem) => head && (head.stem === stem || isSlipOf(head.stem, stem)))
  if (doneTo !== undefined) return headFirst(found.filter(({ explains }) => explains.has(doneTo)))
  const telling = orElse(
    found.filter(({ explains }) => [...explains].some((stem) => !SELLING.has(stem))),
    found,
  )
  // A slip alone is a guess (*padang* is not *pedang*): it speaks only where nothing was heard for certain.
  return headFirst(
    orElse(
      telling.filter(({ sure }) => sure),
      telling,
    ),
  )
}

/** Made when it is first asked for: many who read the table never listen. */
const lazily = <Made>(make: () => Made): (() => Made) => {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}

const termLexicon = lazily(() =>
  lexiconOf(TERMS.map(({ code, id, en, words }) => ({ code, texts: [id, en, ...words] }))),
)
const divisionLexicon = lazily(() => lexiconOf(DIVISIONS.map(({ code, id }) => ({ code, texts: stemsIn(id) }))))

const sameWords = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((word) => b.has(word))

const isKindOf = (code: string, wider: string): boolean =>
  code !== wider && (lineages.get(code)?.includes(wider) ?? false)

/** The head may be narrowed by what follows: *konveksi mukena* sews muslim wear. Several kinds are a list of examples. */
const kindFirst = (found: readonly Finding[]): readonly Finding[] => {
  const [head] = found
  const kinds = head ? found.filter(({ code }) => isKindOf(code, head.code)) : []
  const [kind] = kinds
  const isOne = kind && kinds.every(({ code }) => code === kind.code || isKindOf(kind.code, code))
  return isOne ? [kind, ...found.filter((each) => each !== kind)] : found
}

/** What follows tells whom a thing is for. */
const FOR = /\s(?:untuk|utk|bagi)\s/i

/**
 * The same findings, those of the thing itself before those of whom it is for: *kain batik untuk seragam* is batik. What it
 * is for may tell which kind it is: *penjahit untuk seragam* sews uniforms.
 */
const thingFirst = (words: string, all: readonly Finding[]): readonly Finding[] => {
  const [thing = ''] = words.split(FOR)
  if (thing === words) return kindFirst(all)
  const named = kindFirst(findings(thing, termLexicon()))
  const [main] = named
  // Nobody who asks for ice *untuk kapal* asks for a boat; *pesanan untuk seragam* names no other thing.
  if (!main) return wordsIn(thing).length > 0 ? [] : kindFirst(all)
  const place = ({ code }: Finding): number => {
    if (lineages.get(code)?.includes(main.code)) return 0
    return named.some((one) => one.code === code) ? 1 : 2
  }
  return all.toSorted((a, b) => place(a) - place(b))
}

/**
 * The terms meant by plain words, best first: *jahit baju seragam sekolah* is uniform sewing. A term that only
 * repeats words which better ones explain is left out; terms that explain just the same words are all kept.
 */
export const recogniseTerm = (words: string): string[] => {
  const kept: Finding[] = []
  for (const finding of thingFirst(words, findings(words, termLexicon()))) {
    const adds = [...finding.explains].some((word) => kept.every(({ explains }) => !explains.has(word)))
    if (adds || kept.some(({ explains }) => sameWords(explains, finding.explains))) kept.push(finding)
  }
  return kept.map(({ code }) => code)
}

/** The KBLI divisions meant by plain words, best first: through the terms, or else through the divisions' own names. */
export const sectorsFor = (words: string): Sector[] => {
  const throughTerms = recogniseTerm(words).flatMap((code) => termOf(code)?.divisions ?? [])
  const divisions = throughTerms.length > 0 ? throughTerms : findings(words, divisionLexicon()).map(({ code }) => code)
  return [...new Set(divisions)].map((division) => ({ edition: SECTOR_EDITION, division }))
}
