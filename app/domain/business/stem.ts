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

/** Words that say that something is done, not what. */
const EMPTY_WORDS = new Set(
  (
    'dan yang untuk dari di ke dengan serta atau juga pada oleh secara para kami saya kita ini itu ada bisa dapat ' +
    'usaha industri kecil mikro rumahan jasa buat bikin produksi jual beli olah terima pesan layan aneka macam ' +
    'bagai jenis spesialis juragan sentra hasil barang cv pt ud and of for the goods products'
  ).split(' '),
)

const withoutSuffix = (word: string): string => {
  const bare = word.replace(/(nya|lah)$/, '')
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

/** The distinct stems of a text, in order, without case, accents, digits and empty words. */
export const stems = (text: string): string[] => {
  const words =
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[a-z]{2,}/g) ?? []
  return [...new Set(words.filter((word) => !EMPTY_WORDS.has(word)).map(stem))].filter((word) => !EMPTY_WORDS.has(word))
}

/** Whether one letter added, lost, changed or swapped with its neighbour makes one word the other. */
export const oneSlip = (a: string, b: string): boolean => {
  let same = 0
  while (same < a.length && a[same] === b[same]) same += 1
  const [x, y] = [a.slice(same), b.slice(same)]
  const swapped = x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2)
  return x.slice(1) === y || x === y.slice(1) || x.slice(1) === y.slice(1) || swapped
}
