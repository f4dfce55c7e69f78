import { formatNumber } from '~/i18n/format'
import { law } from '~/i18n/law'
import type { Locale } from '~/i18n/locale'
import { listed, regionName } from '~/i18n/names'
import { sizeChange } from '~/i18n/size-change'
import type { StratificationShown } from '~/services/report/stratify.server'

/** The counts by size with where and by what they were counted on every row: what a spreadsheet can filter. */
export const sizesTable = (
  { regions, asked, here, national }: Pick<StratificationShown, 'regions' | 'asked' | 'here' | 'national'>,
  locale: Locale,
): (string | number | null)[][] => {
  const { strata: texts } = sizeChange[locale]
  const { sizes, definitions } = law[locale]
  const places = listed(
    regions.map((region) => regionName(region, locale)),
    locale,
  )
  const definition = definitions[asked.definition]
  const headings = [
    texts.region,
    texts.definition,
    texts.size,
    texts.count,
    texts.percent,
    texts.national,
    texts.nationalPercent,
  ]
  const rows = here.strata.map(({ size, count, percent }) => {
    const reference = national.strata.find((one) => one.size === size && one.count > 0)
    return [
      places,
      definition,
      sizes[size],
      count,
      formatNumber(percent, locale),
      reference?.count ?? null,
      reference ? formatNumber(reference.percent, locale) : null,
    ]
  })
  return [headings, ...rows, [places, definition, texts.total, here.total, null, national.total, null]]
}
