import { SECTOR_EDITION } from '../../domain/business/sectors'
import { regencyOf } from '../../domain/region/region'
import { browse } from '../../i18n/browse'
import { business } from '../../i18n/business'
import { formatNumber, formatQuantity } from '../../i18n/format'
import { law } from '../../i18n/law'
import { provinceName, sectorName } from '../../i18n/names'
import { ANY_DISTANCE, type Filter, type Search } from '../../schemas/browse'
import { useLocale, useTexts } from '../locale'
import type { Loosening } from './found'

/** A number of results in words. */
export const useCounted = () => {
  const texts = useTexts(browse).search
  const locale = useLocale()
  return (total: number) => texts.results(formatNumber(total, locale), total === 1)
}

/** Each filter that is set, in words. */
export const useFilterNames = (search: Search): Readonly<Record<Filter, string>> => {
  const texts = useTexts(browse).search
  const { certificates, sizes } = useTexts(business)
  const { patterns } = useTexts(law)
  const locale = useLocale()
  const { q, sector, province, size, certificate, pattern, capacity, unit } = search
  return {
    q: `“${q}”`,
    capacity: capacity
      ? texts.atLeast(unit ? formatQuantity(capacity, unit, locale) : formatNumber(capacity, locale))
      : '',
    sector: sector ? sectorName({ edition: SECTOR_EDITION, division: sector }, locale) : '',
    province: province ? provinceName(province) : '',
    regency: placeName(search, texts),
    size: size ? `${texts.size}: ${sizes[size]}` : '',
    certificate: certificate ? certificates[certificate] : '',
    pattern: pattern ? patterns[pattern] : '',
  }
}

const placeName = (
  { regency = '', km }: Search,
  { near, nearestTo }: { near: (km: string, place: string) => string; nearestTo: (place: string) => string },
): string => {
  const place = regencyOf(regency)?.name ?? ''
  if (km === ANY_DISTANCE) return nearestTo(place)
  return km ? near(km, place) : place
}

/** What a loosening does and finds, in words. */
export const useLoosened = (search: Search) => {
  const texts = useTexts(browse).search
  const counted = useCounted()
  const words = (filter: Loosening['filters'][number], km: string): string => {
    if (filter === 'q') return texts.without.q(search.q)
    return filter === 'km' ? texts.without.km(km) : texts.without[filter]
  }
  return ({ filters, search: { km }, total }: Loosening) =>
    texts.loosened(filters.map((filter) => words(filter, km ?? '')).join(' + '), counted(total))
}
