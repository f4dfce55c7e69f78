import { NATIONAL } from '../domain/access/regions'
import type { Sector } from '../domain/business/business'
import { divisionOf } from '../domain/business/sectors'
import type { SizeClass } from '../domain/business/size'
import { termOf } from '../domain/business/taxonomy'
import { provinceOf, regencyOf } from '../domain/region/region'
import { law } from './law'
import type { Locale } from './locale'
import { reports } from './reports'

/** The name of a KBLI division; its code where the edition is not kept here. */
export const sectorName = (sector: Sector, locale: Locale): string => divisionOf(sector)?.[locale] ?? sector.division

/** The name of a term of the taxonomy. */
export const termName = (code: string, locale: Locale): string => termOf(code)?.[locale] ?? code

export const provinceName = (code: string): string => provinceOf(code)?.name ?? code

/** `Kota Ambon, Maluku`. */
export const regencyName = (code: string): string => `${regencyOf(code)?.name ?? code}, ${provinceName(code)}`

/** The name of what a broker or agency works in: a province, a regency with its province, or the whole country. */
export const regionName = (code: string, locale: Locale): string => {
  if (code === NATIONAL) return reports[locale].country
  return code.length === 2 ? provinceName(code) : regencyName(code)
}

/** `a, b, dan c`. */
export const listed = (words: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(words)

/** The size class with the figure it was told from, or what is missing to tell it. */
export const sizeSentences = ({ size, criterion, missing, disagreement }: SizeClass, locale: Locale): string[] => {
  const texts = law[locale]
  if (criterion === null)
    return [
      texts.sizeMissing(
        new Intl.ListFormat(locale, { type: 'disjunction' }).format(missing.map((figure) => texts.figures[figure])),
      ),
    ]
  const because = texts.sizeBecause(texts.sizes[size], texts.figures[criterion])
  if (!disagreement) return [because]
  return [because, texts.sizesDisagree(texts.sizes[disagreement.annualSales], texts.sizes[disagreement.capital])]
}
