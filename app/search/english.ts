import { TERMS } from '~/domain/business/terms'
import { searchableWords } from './stop-words'

/** What an English name means: a term of the taxonomy, and its Indonesian names. */
interface Meant {
  readonly term: string
  readonly names: readonly string[]
}

const SINGULARS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[^su])s$/, ''],
  [/(?<=[sxzi]|[cs]h)es$/, ''],
  [/ies$/, 'y'],
]
const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[sxz]|[cs]h)$/, 'es'],
  [/(?<=[^aeiou])y$/, 'ies'],
  [/$/, 's'],
]

/** An English name in both numbers, the last word of it: *Soybeans*, *soybean*; *Uniform*, *uniforms*. */
export const inBothNumbers = (name: string): string[] => {
  const singulars = SINGULARS.filter(([ending]) => ending.test(name)).map((rule) => name.replace(...rule))
  if (singulars.length > 0) return [name, ...singulars]
  const plural = PLURALS.find(([ending]) => ending.test(name))
  return plural ? [name, name.replace(...plural)] : [name]
}

/** The things that a name lists. What begins with two words shares them with what follows: *pasang pipa dan air*. */
const listedIn = (name: string, and: RegExp): string[] => {
  const [first = '', ...others] = name.split(and)
  return first.includes(' ') ? [name] : [first, ...others]
}

const said = (name: string): string => searchableWords(name).join(' ')

const namesIn = ({ code, id, en }: (typeof TERMS)[number]): [string, Meant][] => {
  const things = listedIn(id, / dan /)
  const englishThings = en.split(' and ')
  return [en, ...englishThings].flatMap((name, index): [string, Meant][] => {
    const same = things.length === englishThings.length ? things[index - 1] : undefined
    const names = index === 0 && englishThings.length > 1 ? [id] : same === undefined ? things : [same]
    const meant = { term: code, names: names.map(said).filter((one) => one !== '') }
    if (meant.names.includes(said(name))) return []
    return inBothNumbers(said(name)).map((form) => [form, meant])
  })
}

/**
 * What the English names of the taxonomy mean, in both numbers: *brick* and *bricks* are *bata* or *batako*, *cassava* is
 * *singkong*. A business that did not choose the term is found by its Indonesian words alone.
 */
export const ENGLISH_NAMES: ReadonlyMap<string, Meant> = new Map(TERMS.flatMap(namesIn))
