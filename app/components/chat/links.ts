/** A piece of what was said: words, or an address that can be opened. */
interface WordsOrLink {
  readonly text: string
  readonly href: string | null
}

/** Starts like an address and goes on to a blank, a bracket of HTML, a quote or an invisible letter. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"'`\p{Cf}]+/giu
/** What ends a sentence or closes a bracket is no part of the address in it. */
const TAIL = /[.,;:!?…’”»)\]}]+$/u

/**
 * Splits a text at its http and https addresses. A link shows what it opens, in full: a name in foreign letters as
 * punycode, so that nobody takes it for another. An address with a name or password before its host only looks like the
 * site it names: it stays words.
 */
export const wordsAndLinks = (text: string): readonly WordsOrLink[] => {
  const pieces: WordsOrLink[] = []
  let at = 0
  for (const found of text.matchAll(ADDRESS)) {
    const typed = found[0].replace(TAIL, '')
    const href = plainAddress(typed)
    if (href === null) continue
    pieces.push({ text: text.slice(at, found.index), href: null }, { text: href, href })
    at = found.index + typed.length
  }
  return [...pieces, { text: text.slice(at), href: null }]
}

// Not `URL.canParse`: phones of 2022 do not know it.
const plainAddress = (typed: string): string | null => {
  try {
    const { href, username, password } = new URL(typed)
    return username || password ? null : href
  } catch {
    return null
  }
}
