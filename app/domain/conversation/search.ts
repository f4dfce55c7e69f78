/** The letters of a text as a search compares them: small, without accents. */
export const fold = (text: string): string => text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')

/** A piece of a text: what was looked for is marked. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** Most words that are looked for at once. */
const MOST_WORDS = 8

/** What to look for, folded: every word has to be there. */
export const searchWords = (typed: string): readonly string[] =>
  [...new Set(fold(typed).split(/\s+/).filter(Boolean))].slice(0, MOST_WORDS)

interface Span {
  readonly start: number
  readonly end: number
}

/** Letters shown on each side of the first hit. */
const AROUND = 80

/** The part of a text around the first of these folded words, with each of them marked wherever it stands there. */
export const excerpt = (text: string, words: readonly string[]): readonly Piece[] => {
  const spans = spansOf(text, words)
  const start = wholeLetter(text, Math.max(0, (spans[0]?.start ?? 0) - AROUND))
  const end = wholeLetter(text, Math.min(text.length, (spans[0]?.end ?? 0) + AROUND))
  const shown = spans.filter((span) => span.end <= end)
  const pieces = shown.flatMap((span, index) => [
    { text: text.slice(shown[index - 1]?.end ?? start, span.start), marked: false },
    { text: text.slice(span.start, span.end), marked: true },
  ])
  const rest = { text: text.slice(shown.at(-1)?.end ?? start, end), marked: false }
  const before = { text: start > 0 ? '… ' : '', marked: false }
  const behind = { text: end < text.length ? ' …' : '', marked: false }
  return [before, ...pieces, rest, behind].filter((piece) => piece.text !== '')
}

/** Not between the two halves of a letter beyond the first plane. */
const wholeLetter = (text: string, at: number): number =>
  /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? at + 1 : at

/** Where the words stand, in order; those that touch are one. */
const spansOf = (text: string, words: readonly string[]): readonly Span[] => {
  const { folded, places } = foldedWithPlaces(text)
  const found = words
    .flatMap((word) => occurrences(folded, word))
    .map(({ start, end }) => ({ start: places[start] ?? 0, end: places[end] ?? text.length }))
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
  return found.reduce<readonly Span[]>((spans, span) => {
    const last = spans.at(-1)
    if (!last || span.start > last.end) return [...spans, span]
    return [...spans.slice(0, -1), { start: last.start, end: Math.max(last.end, span.end) }]
  }, [])
}

const occurrences = (folded: string, word: string): readonly Span[] => {
  const found: Span[] = []
  for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + word.length))
    found.push({ start, end: start + word.length })
  return found
}

/** The folded text, and for each of its letters where it comes from: folding may shorten and lengthen. */
const foldedWithPlaces = (text: string): { readonly folded: string; readonly places: readonly number[] } => {
  let folded = ''
  const places: number[] = []
  let at = 0
  for (const letter of text) {
    const plain = fold(letter)
    folded += plain
    for (let unit = 0; unit < plain.length; unit += 1) places.push(at)
    at += letter.length
  }
  return { folded, places }
}
