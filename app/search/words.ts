import { isEveryday } from '~/domain/business/everyday-words'
import { stem, stems } from '~/domain/business/stem'
import { recogniseTerm, termOf } from '~/domain/business/taxonomy'
import { TERMS, type Term } from '~/domain/business/terms'
import { PROVINCES } from '~/domain/region/provinces'
import { REGENCIES } from '~/domain/region/regencies'
import { ENGLISH_NAMES } from './english'
import { searchableWords } from './stop-words'
import { otherWordsFor, SAME_WORDS } from './synonyms'

/** More words than these are a letter, not a search. */
const MOST_WORDS = 12
/** A shorter beginning is a whole word of its own: *tas* should not find Tasikmalaya. */
export const SHORTEST_BEGINNING = 5

/** A suggestion may grow from so few letters. */
export const SHORTEST_SUGGESTED = 2

const textsOf = ({ id, en, words }: Term): string => [id, en, ...words].join(' ')

/** Everyday words for a term of the taxonomy: its own, and those of the wider terms it is a kind of. */
export const wordsOfTerm = (code: string | null): { readonly own: string; readonly wider: string } => {
  const term = code === null ? null : termOf(code)
  if (!term) return { own: '', wider: '' }
  const above = wordsOfTerm(term.parent)
  return { own: textsOf(term), wider: `${above.own} ${above.wider}` }
}

/** Reading the taxonomy costs more than a search by index: what was asked is kept, as long as it is not too much. */
const MOST_KEPT = 10_000
const kept = new Map<string, readonly Term[]>()

/** The terms that these words, all of them, are a name of. */
export const termsFor = (words: string): readonly Term[] => {
  const known = kept.get(words)
  if (known) return known
  const terms = readTerms(words)
  if (kept.size < MOST_KEPT) kept.set(words, terms)
  return terms
}

/** What the taxonomy calls in Indonesian what these words, all of them, are a name of. */
const namesFor = (words: string): readonly string[] =>
  ENGLISH_NAMES.get(words)?.names ?? termsFor(words).map(({ id }) => id)

const readTerms = (words: string): Term[] => {
  const english = termOf(ENGLISH_NAMES.get(words)?.term ?? '')
  if (english) return [english]
  const spoken = stems(words)
  if (spoken.length === 0) return []
  return recogniseTerm(words).flatMap((code) => {
    const term = termOf(code)
    // The taxonomy forgives slips; here a guess would find what nobody asked for (*bandung* is not *bandeng*).
    const known = new Set(term ? stems(textsOf(term)) : [])
    return term && spoken.every((one) => known.has(one)) ? [term] : []
  })
}

/** Words that name a trade. What everybody says is none within a longer name: *pernikahan* in *paket pernikahan*. */
const telling = (name: string): string[] => {
  const words = searchableWords(name)
  return words.length === 1 ? words : words.filter((word) => !isEveryday(word))
}

const LEXICON = new Set([
  ...[...REGENCIES, ...PROVINCES].flatMap(({ name }) => searchableWords(name)),
  ...TERMS.flatMap(({ id, en, words }) => [id, en, ...words].flatMap(telling)),
  ...[...SAME_WORDS.flat(), ...ENGLISH_NAMES.keys()].flatMap(searchableWords),
])

/** Whether the word is one of a place, of the taxonomy or of its synonyms: right as it stands, found or not. */
export const isKnownWord = (word: string): boolean => LEXICON.has(word)

/** The words of a typed text that are searched. */
export const askedWords = (text: string): string[] => searchableWords(text).slice(0, MOST_WORDS)

const allOf = (words: readonly string[]): string => `(${words.join(' & ')})`
const anyOf = (choices: readonly string[]): string => `(${[...new Set(choices)].join(' | ')})`

const orNamesFor = (said: string, expression: string, others: readonly string[] = []): string =>
  anyOf([
    expression,
    ...[...namesFor(said), ...others]
      .map(searchableWords)
      .filter((name) => name.length > 0)
      .map(allOf),
  ])

/**
 * Words as a query for `to_tsquery`: every word, or what the taxonomy or people call the thing. `begun`: the last word
 * may be the beginning of one. Null when there are no words.
 */
export const toQuery = (words: readonly string[], { begun }: { readonly begun: boolean }): string | null => {
  if (words.length === 0) return null
  const each = words.map((word, index) =>
    orNamesFor(word, begun && index === words.length - 1 ? anyOf([word, `${word}:*`]) : word, otherWordsFor(word)),
  )
  return words.length === 1 ? allOf(each) : orNamesFor(words.join(' '), allOf(each))
}

/** Words as a query for `to_tsquery` over names, the last word only begun; null when there is too little of it. */
export const toNameQuery = (words: readonly string[]): string | null => {
  if (words.join('').length < SHORTEST_SUGGESTED) return null
  return words.map((word, index) => (index === words.length - 1 ? `${word}:*` : word)).join(' & ')
}

/** Names of what can be made or done that begin as this text does, at most `limit`. */
export const termsBegun = (text: string, limit: number): string[] => {
  const begun = searchableWords(text).join(' ')
  if (begun.length < SHORTEST_SUGGESTED) return []
  const names = TERMS.flatMap(({ id, words }) => [id, ...words])
  const fitting = names.filter((name) => name.toLowerCase().startsWith(begun))
  return [...new Set(fitting.map((name) => name.toLowerCase()))].slice(0, limit)
}

/** Stems of these words and of all that is found for them. */
export const marksFor = (words: readonly string[]): string[] => {
  const said = words.flatMap((word) => [word, ...otherWordsFor(word), ...namesFor(word)])
  return [...new Set([...said, ...namesFor(words.join(' '))].flatMap(searchableWords).map(stem))]
}
