import type { Client } from '~/db/client.server'
import type { Transaction } from './sources'
import { askedWords, isKnownWord, SHORTEST_BEGINNING } from './words'

/** Nearest words that are looked at; the list is asked for no more. */
const NEAREST = 40
/** Words this short are one slip from too many others. */
const SHORTEST_REPAIRED = 4
/** From so many letters on, two slips are still the same word. */
const TWO_SLIPS_FROM = 6

/** A typed text as both engines search it. */
export interface Understood {
  readonly words: readonly string[]
  /** The words when some were repaired; else null. */
  readonly meant: string | null
}

/**
 * Repairs the spelling of words that stand in no document, on the list of those that do, and leaves out what nobody
 * ever wrote, and numbers, as long as a word remains.
 */
export async function understand(
  client: Client,
  { text, literal = false }: { readonly text: string; readonly literal?: boolean | undefined },
): Promise<Understood> {
  const typed = askedWords(text)
  if (typed.length === 0 || literal) return { words: typed, meant: null }
  const strange = new Set(await strangeAmong(client, typed))
  const repairs = new Map<string, string>()
  for (const word of strange) {
    const repaired = await repair(client, word)
    if (repaired !== null) repairs.set(word, repaired)
  }
  const telling = typed.filter((word) => (repairs.has(word) || !strange.has(word)) && !/^\d+$/.test(word))
  const words = (telling.length > 0 ? telling : typed).map((word) => repairs.get(word) ?? word)
  return { words, meant: repairs.size > 0 ? words.join(' ') : null }
}

async function strangeAmong(client: Client, words: readonly string[]): Promise<string[]> {
  const unsure = [...new Set(words)].filter((word) => !isKnownWord(word))
  if (unsure.length === 0) return []
  const last = words.at(-1) ?? ''
  const begun = last.length >= SHORTEST_BEGINNING ? last : null
  const rows = await client.$queryRaw<{ word: string }[]>`
    select asked.word from unnest(${unsure}::text[]) as asked (word)
    where not exists (select from search_word as known where known.word = asked.word)
      and not exists (
        select from search_word as known where known.stem = coalesce((ts_lexize('indonesian_stem', asked.word))[1], asked.word))
      and not (asked.word = ${begun}::text
        and exists (select from search_word as known where known.word like asked.word || '%'))`
  return rows.map(({ word }) => word)
}

async function repair(client: Client, word: string): Promise<string | null> {
  if (word.length < SHORTEST_REPAIRED || /\d/.test(word)) return null
  const rows = await client.$queryRaw<{ word: string; documents: number }[]>`
    select word, documents from search_word order by word <-> ${word} limit ${NEAREST}`
  const allowed = word.length >= TWO_SLIPS_FROM ? 2 : 1
  const [best] = rows
    .map((row) => ({ ...row, slips: slipsBetween(word, row.word) + (row.word[0] === word[0] ? 0 : 0.5) }))
    .filter(({ slips }) => slips <= allowed)
    .toSorted((one, other) => one.slips - other.slips || other.documents - one.documents)
  return best?.word ?? null
}

/** Letters added, lost, changed, or swapped with their neighbour (optimal string alignment). */
export function slipsBetween(one: string, other: string): number {
  const start = Array.from({ length: other.length + 1 }, (_, index) => index)
  const [, last] = Array.from(one).reduce<[number[], number[]]>(
    ([beforeLast, before], letter, i) => {
      const row = [i + 1]
      for (let j = 1; j < start.length; j += 1) {
        const at = (of: readonly number[], place: number) => of[place] ?? Number.POSITIVE_INFINITY
        const swapped = i > 0 && letter === other[j - 2] && one[i - 1] === other[j - 1]
        row[j] = Math.min(
          at(before, j) + 1,
          at(row, j - 1) + 1,
          at(before, j - 1) + (letter === other[j - 1] ? 0 : 1),
          swapped ? at(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY,
        )
      }
      return [before, row]
    },
    [[], start],
  )
  return last.at(-1) ?? 0
}

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

/** Counts every word anew and forgets those that stand in no document any more. */
export const countWords = async (client: Client): Promise<void> => {
  await client.$executeRaw`
    with counted as (
      select word, count(*)::int as documents from search_document, unnest(vocabulary) as said (word) group by word
    ), forgotten as (
      delete from search_word where word not in (select word from counted)
    )
    insert into search_word (word, stem, documents)
    select word, coalesce((ts_lexize('indonesian_stem', word))[1], word), documents from counted order by word
    on conflict (word) do update set documents = excluded.documents
      where search_word.documents <> excluded.documents`
}
