/**
 * Light stemming of Indonesian words: enough that *penjahit*, *menjahit* and *jahitan* meet in *jahit*.
 * Both sides of a comparison go through it, so a stem need not be a real word.
 */

/** A shorter stem is more often a piece of another word (*ikan* is not *ik* + *an*). */
const SHORTEST = 4

/** The nasal prefixes swallow the first letter of some roots: *sablon* → *menyablon*, *potong* → *memotong*. */
const PREFIXES: readonly (readonly [prefix: RegExp, root: string])[] = [
  [/^[mp]eny(?=[aiueo])/, 's'],
  [/^[mp]eng(?=e)/, 'k'],
  [/^[mp]eng(?=[aiough])/, ''],
  [/^[mp]em(?=[aiueo])/, 'p'],
  [/^[mp]em(?=[bf])/, ''],
  [/^[mp]en(?=[aiueo])/, 't'],
  [/^[mp]en(?=[cdjt])/, ''],
  [/^[bp]er/, ''],
  [/^[mp]e(?=[lrwyn])/, ''],
  [/^pe(?=[t])/, ''],
]

/** Words that say that something is done, and by whom, not what. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'dan yang untuk dari di ke dengan serta atau juga pada oleh secara para kami saya kita ini itu ada bisa dapat ' +
    'usaha industri kecil mikro rumahan jasa buat bikin produksi jual beli olah terima pesan layan aneka macam ' +
    'bagai jenis spesialis juragan sentra pengrajin perajin pembuat hasil barang cv pt ud and of for the goods products'
  ).split(' '),
)

/** Names of things of their own, though they look like forms of a root: *rambutan* is no *rambut*, *pindahan* moves house. */
const WHOLE: ReadonlySet<string> = new Set(
  'rambutan durian pakaian jamuan asinan celengan kontrakan pindahan pinjaman tabungan masakan krisan pelaminan'.split(
    ' ',
  ),
)

const withoutSuffix = (word: string): string => {
  const bare = word.replace(/(nya|lah)$/, '')
  if (WHOLE.has(bare)) return bare
  const root = bare.replace(/an$/, '')
  return root.length >= SHORTEST ? root : bare
}

const withoutPrefix = (word: string): string => {
  const found = PREFIXES.find(([prefix]) => prefix.test(word))
  if (!found) return word
  const root = word.replace(...found)
  return root.length >= SHORTEST ? root : word
}

/** The stem of one word in lower case, whatever it means. */
export const stem = (word: string): string => withoutPrefix(withoutSuffix(word))

/** A word as it was typed, and its stem. */
export interface Stemmed {
  readonly word: string
  readonly stem: string
}

/** The words of a text in order, without case, accents, digits and empty words; the first of each stem. */
export const stemmed = (text: string): Stemmed[] => {
  const words =
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[a-z]{2,}/g) ?? []
  const found = new Map<string, Stemmed>()
  for (const word of words) {
    const root = stem(word)
    if (!EMPTY_WORDS.has(word) && !EMPTY_WORDS.has(root) && !found.has(root)) found.set(root, { word, stem: root })
  }
  return [...found.values()]
}

/** The distinct stems of a text, in order, without case, accents, digits and empty words. */
export const stems = (text: string): string[] => stemmed(text).map((each) => each.stem)

/** How one letter makes one word the other: two that changed places, one doubled, one lost or added, one changed. */
export type Slip = 'swapped' | 'doubled' | 'lost' | 'changed'

const alikeFor = (a: string, b: string): number => {
  let same = 0
  while (same < a.length && a[same] === b[same]) same += 1
  return same
}

const slipOfOneLetter = (shorter: string, longer: string): Slip | null => {
  const same = alikeFor(shorter, longer)
  if (longer.slice(same + 1) !== shorter.slice(same)) return null
  return longer[same] === longer[same - 1] ? 'doubled' : 'lost'
}

const slipWithin = (a: string, b: string): Slip | null => {
  const same = alikeFor(a, b)
  if (same === a.length) return null
  if (a.slice(same + 1) === b.slice(same + 1)) return 'changed'
  const swapped = `${a[same + 1] ?? ''}${a[same]}${a.slice(same + 2)}`
  return swapped === b.slice(same) ? 'swapped' : null
}

/** The one slip between two words; null where they are alike, or further apart. */
export const slipBetween = (a: string, b: string): Slip | null => {
  if (a.length === b.length) return slipWithin(a, b)
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  return longer.length === shorter.length + 1 ? slipOfOneLetter(shorter, longer) : null
}
