import { provinceOf, regencyOf } from '../../domain/region/region'
import { browse } from '../../i18n/browse'
import { business } from '../../i18n/business'
import { law } from '../../i18n/law'
import type { Search } from '../../schemas/browse'
import type { Found } from './found'

const textsOf = (locale: 'id' | 'en') => ({
  ...browse[locale].search,
  patterns: law[locale].patterns,
  certificates: business[locale].certificates,
})

/** What the heads of lists are written with. */
export const listTexts = { id: textsOf('id'), en: textsOf('en') }
export type ListTexts = (typeof listTexts)['id']

/** A list by what it was asked: its words, its place and what else it was narrowed by; else by its name alone. */
export const searchTitle = (list: string, found: Pick<Found, 'search' | 'meant'> | undefined, texts: ListTexts) => {
  if (!found) return list
  const { q, pattern, certificate } = found.search
  const asked = [
    found.meant ?? q,
    pattern && texts.patterns[pattern],
    certificate && texts.certificates[certificate],
    placeIn(found.search),
  ]
  const what = asked.filter(Boolean).join(', ')
  return what === '' ? list : texts.titleOf(list, what)
}

/** The name of the place that a search looks in or around; empty for anywhere. */
export const placeIn = ({ regency = '', province = '' }: Pick<Search, 'regency' | 'province'>): string =>
  regencyOf(regency)?.name ?? provinceOf(province)?.name ?? ''
