import { type Client, emptySql, sql } from '~/db/client.server'
import { isEveryday } from '~/domain/business/everyday-words'
import { stem } from '~/domain/business/stem'
import { slipsBetween } from '~/domain/slips'
import type { Transaction } from './sources'
import { askedWords, isKnownWord, SHORTEST_BEGINNING } from './words'

/** Words this short are one slip from too many others. */
const SHORTEST_REPAIRED = 4
/** From so many letters on, two slips are still the same word. */
const TWO_SLIPS_FROM = 8
/** People seldom slip on the first letter. */
const OTHER_FIRST_LETTER = 0.5

/** What another process learned is known here after so long. */
const FRESH_MS = 500
/** No transaction that learns words stands open longer: what it learned carries the moment it began. */
const LONGEST_LEARNING = '2 minutes'

/** A typed text as both engines search it. */
export interface Understood {
  readonly words: readonly string[]
  /** The last word is no word there is, but words begin so. */
  readonly begun: boolean
  /** The words when some were repaired; else null. */
  readonly meant: string | null
  /** Words that were typed and are not searched, because nobody ever wrote them. */
  readonly unused: readonly string[]
}

interface Listed {
  readonly word: string
  /** In how many documents, as of the last count. */
  readonly documents: number
  readonly letters: number
}

interface Repair {
  readonly word: string
  readonly slips: number
  readonly documents: number
}

const isBetter = (one: Repair, other: Repair): boolean =>
  one.slips < other.slips || (one.slips === other.slips && one.documents > other.documents)

/**
 * The words of all documents, as the process keeps them: repairing a word compares it with every word of its length,
 * which in memory takes a fraction of one question to the table. Newer words are fetched as they come.
 */
export class WordList {
  readonly #words = new Map<string, Listed>()
  readonly #stems = new Set<string>()
  readonly #byLength: Map<string, Listed>[] = []
  #freshUntil = 0
  #doubts = 0
  /** The newest that was read, by the clock of the database; null before all have been. */
  #readAt: Date | null = null
  #reading: Promise<void> | null = null

  constructor(readonly client: Client) {}

  /**
   * Repairs the spelling of words that stand in no document, on the list of those that do, and leaves out what nobody
   * ever wrote, and numbers, as long as a word remains. `doubting`: what documents alone say may be their slip, of a
   * word that is right as it stands (one *tempee* in a profile makes it no word).
   */
  async understand({
    text,
    literal = false,
    doubting,
  }: {
    readonly text: string
    readonly literal?: boolean | undefined
    readonly doubting?: boolean | undefined
  }): Promise<Understood> {
    const typed = askedWords(text)
    if (typed.length === 0) return { words: typed, begun: false, meant: null, unused: [] }
    await this.#refreshed()
    const begun = this.#isBegun(typed.at(-1) ?? '')
    if (literal) return { words: typed, begun, meant: null, unused: [] }
    const strange = new Set(typed.filter((word, index) => !this.#knows(word) && !(begun && index === typed.length - 1)))
    const repairs = this.#repairs(doubting ? typed.filter((word) => !isRight(word)) : strange)
    const telling = typed.filter((word) => (repairs.has(word) || !strange.has(word)) && !/^\d+$/.test(word))
    const searched = telling.length > 0 ? telling : typed
    const words = searched.map((word) => repairs.get(word) ?? word)
    return {
      words,
      begun: begun && words.at(-1) === typed.at(-1),
      meant: repairs.size > 0 ? words.join(' ') : null,
      unused: typed.filter((word) => !searched.includes(word)),
    }
  }

  /** Reads what is new before the next answer. */
  doubt(): void {
    this.#doubts += 1
    this.#freshUntil = 0
  }

  /** Counts every word anew, in any of its forms, and forgets those that stand in no document any more. */
  async count(): Promise<void> {
    await this.client.$executeRaw`
      with counted as (
        select lexeme, count(*)::int as documents from search_document, unnest(words) group by lexeme
      ), forgotten as (
        delete from search_word where stem not in (select lexeme from counted)
      )
      update search_word set documents = counted.documents from counted
      where lexeme = stem and search_word.documents <> counted.documents`
    this.#readAt = null
    this.doubt()
  }

  #knows(word: string): boolean {
    return isKnownWord(word) || this.#words.has(word) || this.#stems.has(stem(word))
  }

  #isBegun(beginning: string): boolean {
    if (beginning.length < SHORTEST_BEGINNING || this.#knows(beginning)) return false
    for (const word of this.#words.keys()) if (word.startsWith(beginning)) return true
    return false
  }

  #repairs(words: Iterable<string>): Map<string, string> {
    const repairs = new Map<string, string>()
    for (const word of words) {
      const repaired = this.#repair(word)
      if (repaired !== null) repairs.set(word, repaired)
    }
    return repairs
  }

  /** The word of the fewest slips, of those the commonest; of a word that documents say, one that is right for sure. */
  #repair(word: string): string | null {
    if (!mayBeSlip(word)) return null
    const written = this.#knows(word)
    const most = written ? 1 : mostSlips(word)
    let best: Repair | null = null
    for (const { word: other, documents } of this.#like(word, most, written ? isKnownWord : () => true)) {
      const slips = unlikeness(word, other)
      const repair = { word: other, slips, documents }
      if (slips <= most && (best === null || isBetter(repair, best))) best = repair
    }
    return best?.word ?? null
  }

  /** Words that so many slips may lead to: a slip changes one letter of the length, and two letters of all at most. */
  *#like(word: string, slips: number, may: (other: string) => boolean): Iterable<Listed> {
    const letters = lettersOf(word)
    for (let length = word.length - slips; length <= word.length + slips; length += 1)
      for (const other of this.#byLength[length]?.values() ?? [])
        if (ones(letters ^ other.letters) <= 2 * slips && may(other.word)) yield other
  }

  /** A reading that others began may lack what this search has to know: then one more is waited for. */
  async #refreshed(): Promise<void> {
    for (let readings = 0; readings < 2 && performance.now() >= this.#freshUntil; readings += 1) {
      this.#reading ??= this.#read().finally(() => {
        this.#reading = null
      })
      await this.#reading
    }
  }

  async #read(): Promise<void> {
    const [doubts, since] = [this.#doubts, this.#readAt]
    const rows = await this.client.$queryRaw<{ word: string; documents: number; learnedAt: Date }[]>`
      select word, documents, learned_at as "learnedAt" from search_word
      ${since === null ? emptySql : sql`where learned_at > ${since}::timestamptz - ${LONGEST_LEARNING}::interval`}`
    if (since === null) this.#forget()
    for (const { word, documents, learnedAt } of rows) {
      this.#add({ word, documents, letters: lettersOf(word) })
      if (this.#readAt === null || learnedAt > this.#readAt) this.#readAt = learnedAt
    }
    if (doubts === this.#doubts) this.#freshUntil = performance.now() + FRESH_MS
  }

  #forget(): void {
    this.#words.clear()
    this.#stems.clear()
    this.#byLength.length = 0
  }

  #add(listed: Listed): void {
    this.#words.set(listed.word, listed)
    this.#stems.add(stem(listed.word))
    const alike = (this.#byLength[listed.word.length] ??= new Map<string, Listed>())
    alike.set(listed.word, listed)
  }
}

/** As it stands, or as a form of what does. */
const isRight = (word: string): boolean => isKnownWord(word) || isKnownWord(stem(word))

const mayBeSlip = (word: string): boolean => word.length >= SHORTEST_REPAIRED && !/\d/.test(word) && !isEveryday(word)

const mostSlips = (word: string): number => (word.length >= TWO_SLIPS_FROM ? 2 : 1)

const CODE_OF_A = 97

/** The letters of a word, one bit each, whatever their order and number. */
const lettersOf = (word: string): number => {
  let letters = 0
  for (let index = 0; index < word.length; index += 1) letters |= 1 << ((word.charCodeAt(index) - CODE_OF_A) & 31)
  return letters
}

const ones = (bits: number): number => {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count += 1
  return count
}

/** Slips from one word to the other, as people make them. */
const unlikeness = (one: string, other: string): number =>
  slipsBetween(one, other) + (other[0] === one[0] ? 0 : OTHER_FIRST_LETTER)

/**
 * Adds words of new documents. Those that stand are left alone, uncounted: documents that share a word must not wait
 * for each other.
 */
export const learnWords = async (tx: Transaction, words: readonly string[]): Promise<void> => {
  const distinct = [...new Set(words)].toSorted()
  await tx.$executeRaw`
    insert into search_word (word, stem, documents)
    select word, coalesce((ts_lexize('indonesian_stem', word))[1], word), 1 from unnest(${distinct}::text[]) as new (word)
    on conflict do nothing`
}
