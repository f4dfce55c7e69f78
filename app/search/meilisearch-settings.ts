import type { Settings } from 'meilisearch'
import { TERMS } from '~/domain/business/terms'
import { ENGLISH_NAMES } from './english'
import { searchableWords } from './stop-words'
import { SAME_WORDS, stemmed } from './synonyms'

/** Most things whose number is told exactly; Meilisearch stops counting there. */
const MOST_COUNTED = 1_000_000
/** Meilisearch cuts a search off after this and answers what it has: longer than our budget, so that it never does. */
const CUT_OFF_MS = 5_000

const stemsOf = (text: string): string => stemmed(searchableWords(text))

/** From each phrase, in stems, to the others that mean it: the taxonomy's names and the words people use alike. */
const synonyms = (): Record<string, string[]> => {
  const others = new Map<string, Set<string>>()
  const add = (said: string, meant: string) => {
    if (said === '' || meant === '' || said === meant) return
    others.set(said, (others.get(said) ?? new Set()).add(meant))
  }
  for (const { id, en, words } of TERMS) for (const said of [en, ...words]) add(stemsOf(said), stemsOf(id))
  for (const [said, { names }] of ENGLISH_NAMES) for (const meant of names) add(stemsOf(said), stemsOf(meant))
  for (const group of SAME_WORDS)
    for (const said of group) for (const meant of group) add(stemsOf(said), stemsOf(meant))
  return Object.fromEntries([...others].map(([said, meant]) => [said, [...meant].toSorted()]))
}

/**
 * What an index has to be. Stop words are stripped and spelling is repaired before Meilisearch sees a text, by the same
 * tables as for Postgres, so that both find the same: here nothing is guessed a second time.
 */
export const SETTINGS = {
  searchableAttributes: ['a', 'b', 'c', 'd'],
  displayedAttributes: ['id', 'regency', 'stamp', 'title'],
  filterableAttributes: [
    'audience',
    'capacity',
    'certificates',
    'changedAt',
    'expiresAt',
    'pattern',
    'province',
    'regency',
    'sector',
    'size',
  ],
  sortableAttributes: ['changedAt', 'id'],
  rankingRules: ['sort', 'words', 'typo', 'attribute', 'proximity', 'exactness', 'changedAt:desc', 'id:asc'],
  stopWords: [],
  synonyms: synonyms(),
  typoTolerance: { enabled: false },
  // How near two words stand matters little in texts this short, and telling it costs most of the indexing.
  proximityPrecision: 'byAttribute',
  facetSearch: false,
  // More than there are regencies.
  faceting: { maxValuesPerFacet: 600 },
  pagination: { maxTotalHits: MOST_COUNTED },
  searchCutoffMs: CUT_OFF_MS,
} satisfies Settings

/** Whose order means nothing. */
const SETS: ReadonlySet<string> = new Set(['displayedAttributes', 'filterableAttributes', 'sortableAttributes'])

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  )
}

const same = (key: string, one: unknown, other: unknown): boolean => {
  const [left, right] = [one, other].map((value) =>
    JSON.stringify(inOrder(SETS.has(key) && Array.isArray(value) ? value.map(String).toSorted() : value)),
  )
  return left === right
}

/** The settings that an index lacks; null when it is as it has to be. */
export function settingsToApply(present: Settings): Settings | null {
  const wanted = {
    ...SETTINGS,
    // Of these Meilisearch tells more than we set.
    typoTolerance: { ...present.typoTolerance, ...SETTINGS.typoTolerance },
    faceting: { ...present.faceting, ...SETTINGS.faceting },
    pagination: { ...present.pagination, ...SETTINGS.pagination },
  }
  const now = present as Readonly<Record<string, unknown>>
  const lacking = Object.entries(wanted).filter(([key, value]) => !same(key, now[key], value))
  return lacking.length === 0 ? null : Object.fromEntries(lacking)
}
