import { stems } from '~/domain/business/stem'
import { recogniseTerm, termOf } from '~/domain/business/taxonomy'
import type { Term } from '~/domain/business/terms'
import { searchableWords } from './stop-words'

/** More words than these are a letter, not a search. */
const MOST_WORDS = 12
/** A shorter beginning is a whole word of its own: *tas* should not find Tasikmalaya. */
const SHORTEST_BEGINNING = 5

const textsOf = ({ id, en, words }: Term): string => [id, en, ...words].join(' ')

/** Everyday words for a term of the taxonomy: its own, and those of the wider terms it is a kind of. */
export const wordsOfTerm = (code: string | null): { readonly own: string; readonly wider: string } => {
  const term = code === null ? null : termOf(code)
  if (!term) return { own: '', wider: '' }
  const above = wordsOfTerm(term.parent)
  return { own: textsOf(term), wider: `${above.own} ${above.wider}` }
}

/** The names of the terms that these words, all of them, are a name of. */
const namesFor = (words: string): string[] => {
  const spoken = stems(words)
  if (spoken.length === 0) return []
  return recogniseTerm(words).flatMap((code) => {
    const term = termOf(code)
    // The taxonomy forgives slips; here a guess would find what nobody asked for (*bandung* is not *bandeng*).
    const known = new Set(term ? stems(textsOf(term)) : [])
    return term && spoken.every((stem) => known.has(stem)) ? [term.id] : []
  })
}

const allOf = (words: readonly string[]): string => `(${words.join(' & ')})`
const anyOf = (choices: readonly string[]): string => `(${[...new Set(choices)].join(' | ')})`

const orNamesFor = (said: string, expression: string): string =>
  anyOf([
    expression,
    ...namesFor(said)
      .map(searchableWords)
      .filter((name) => name.length > 0)
      .map(allOf),
  ])

/**
 * The text as a query for `to_tsquery`: every word, or what the taxonomy calls the thing; the last word may be only
 * begun. Null when nothing in it is worth searching.
 */
export const toQuery = (text: string): string | null => {
  const words = searchableWords(text).slice(0, MOST_WORDS)
  if (words.length === 0) return null
  const each = words.map((word, index) => {
    const begun = index === words.length - 1 && word.length >= SHORTEST_BEGINNING
    return orNamesFor(word, begun ? anyOf([word, `${word}:*`]) : word)
  })
  return words.length === 1 ? allOf(each) : orNamesFor(words.join(' '), allOf(each))
}
