import type { Development, Figures, Period } from '~/domain/report/development'
import type { Source } from '~/domain/source'
import { formatDate, formatDateTime } from '~/i18n/format'
import { law } from '~/i18n/law'
import type { Locale } from '~/i18n/locale'
import { listed, regionName } from '~/i18n/names'
import { breakdownsOf, figureLines, howCounted, partnershipReport } from '~/i18n/partnership-report'
import { type ListItem, openSheet } from './sheet.server'

export interface DevelopmentPaper {
  readonly regions: readonly string[]
  readonly period: Period
  readonly development: Development
  readonly source: Source
  /** The moment the figures were read. */
  readonly at: Date
}

/** Prints how partnerships developed: the total, then every breakdown row by row. */
export function renderDevelopment(paper: DevelopmentPaper, locale: Locale): Promise<Uint8Array> {
  const { period, development, source, at } = paper
  const texts = partnershipReport[locale]
  const places = listed(
    paper.regions.map((region) => regionName(region, locale)),
    locale,
  )
  const sheet = openSheet({
    title: texts.title,
    at,
    running: `${texts.title}, ${formatDateTime(at, locale)}`,
    page: texts.page,
    banner: null,
  })
  sheet.part(locale)
  sheet.title(texts.title, texts.lead(formatDate(period.from, locale), formatDate(period.until, locale), places))
  sheet.paragraph({ text: texts.basis(law[locale].source(source)), style: 'note' })
  sheet.heading(texts.summary)
  for (const text of figureLines(development.total, locale)) sheet.paragraph({ text, style: 'body' })
  for (const { title, rows } of breakdownsOf(development, locale).filter((breakdown) => breakdown.rows.length > 0)) {
    sheet.heading(title)
    sheet.list(rows.map(({ name, figures }, index) => itemOf({ place: index + 1, name, figures }, locale)))
  }
  sheet.heading(texts.howCounted)
  for (const text of howCounted(locale)) sheet.paragraph({ text, style: 'note' })
  return sheet.finish()
}

interface Item {
  readonly place: number
  readonly name: string
  readonly figures: Figures
}

const itemOf = ({ place, name, figures }: Item, locale: Locale): ListItem => ({
  label: `${place}.`,
  body: [
    { text: name, style: 'strong' },
    ...figureLines(figures, locale).map((text) => ({ text, style: 'value' as const })),
  ],
})
