import { slipsBetween } from '../slips'
import { REGENCIES, type Regency } from './regencies'
import { provinceOf } from './region'
import { KIND_WORDS, SHORT_NAMES } from './said-names'

const EMPTY_WORDS = new Set([
  'administrasi',
  'adm',
  'provinsi',
  'prov',
  'di',
  'd',
  'i',
  'dki',
  'kecamatan',
  'kec',
  'desa',
])

/** What people say for a name in the table, of one word each. */
const SAID_FOR: Readonly<Record<string, string>> = {
  kep: 'kepulauan',
  purwokerto: 'banyumas',
  masohi: 'maluku tengah',
  ...Object.fromEntries(
    SHORT_NAMES.flatMap(({ name, short }) => short.filter((one) => !one.includes(' ')).map((one) => [one, name])),
  ),
}

/** A misspelling keeps at least this share of the letters. */
const LEAST_LIKENESS = 0.75
/** A name cut short while typing counts less than a whole one. */
const BEGINNING = 0.8
const LEAST_LETTERS_OF_A_BEGINNING = 3
/** Enough to part two regencies of one name, too little to lift a worse name over a better one. */
const NUDGE = 0.02

interface Sought {
  readonly words: readonly string[]
  readonly kind: Regency['kind'] | null
  readonly letters: string
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z]+/)
    .flatMap((word) => (SAID_FOR[word] ?? word).split(' '))
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))

const nameOf = (words: readonly string[]): string[] => words.filter((word) => !(word in KIND_WORDS))

const targets = REGENCIES.map((regency) => {
  const words = nameOf(wordsOf(regency.name))
  return {
    regency,
    length: words.length,
    letters: words.join(''),
    province: wordsOf(provinceOf(regency.code)?.name ?? '').join(''),
  }
})

const likeness = (said: string, name: string): number => {
  if (said === name) return 1
  const longest = Math.max(said.length, name.length)
  if (Math.abs(said.length - name.length) > longest * (1 - LEAST_LIKENESS)) return 0
  return 1 - slipsBetween(said, name) / longest
}

/** Runs of neighbouring words, joined: `tanjung pinang` is also `tanjungpinang`. */
const runs = (words: readonly string[], most: number): { letters: string; share: number }[] =>
  words.flatMap((_, from) =>
    Array.from({ length: Math.min(most, words.length - from) }, (__, more) => ({
      letters: words.slice(from, from + more + 1).join(''),
      share: (more + 1) / words.length,
    })),
  )

const score = (sought: Sought, { regency, length, letters, province }: (typeof targets)[number]): number => {
  const best = runs(sought.words, length + 1)
    .map((run) => ({ ...run, likeness: likeness(run.letters, letters) }))
    .filter((run) => run.likeness >= LEAST_LIKENESS)
    .reduce((most, run) => Math.max(most, run.likeness + run.share * NUDGE), 0)
  const beginning =
    sought.letters.length >= LEAST_LETTERS_OF_A_BEGINNING && letters.startsWith(sought.letters) ? BEGINNING : 0
  const found = Math.max(best, beginning)
  if (found === 0) return 0
  const kind = sought.kind === regency.kind ? NUDGE : 0
  return found + kind + (sought.letters.endsWith(province) && sought.letters !== province ? NUDGE : 0)
}

const rank = (text: string): { regency: Regency; score: number }[] => {
  const all = wordsOf(text)
  const words = nameOf(all)
  const kind = all.map((word) => KIND_WORDS[word]).find((found) => found !== undefined) ?? null
  const sought = { words, kind, letters: words.join('') }
  return targets
    .map((target) => ({ regency: target.regency, score: score(sought, target) }))
    .filter((found) => found.score > 0)
    .toSorted((a, b) => b.score - a.score)
}

/** Regencies whose name resembles what was typed, best first: misspelt, cut short, or inside a longer address. */
export const regenciesNamed = (text: string, most: number): readonly Regency[] =>
  rank(text)
    .slice(0, most)
    .map((found) => found.regency)

/** The one regency that was meant; null when none resembles it or two do equally (Kota and Kabupaten Bogor). */
export const recogniseRegency = (text: string): Regency | null => {
  const [first, second] = rank(text)
  if (!first || first.score < BEGINNING || first.score === second?.score) return null
  return first.regency
}
