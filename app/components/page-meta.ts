import type { MetaDescriptor, MetaFunction } from '@remix-run/react'
import { isLocale, type Locale, type Section } from '../i18n/locale'
import { shell } from '../i18n/shell'

interface PageWords {
  readonly title: string
  /** For search engines; what Jejaring is when not said. */
  readonly description?: string | undefined
  /** More for search engines and for who passes the page on; see `publicMeta`. */
  readonly more?: readonly MetaDescriptor[] | undefined
}

const localeOf = (matches: readonly { id: string; data?: unknown }[]): Locale => {
  const data = matches.find(({ id }) => id === 'root')?.data
  const locale = typeof data === 'object' && data !== null && 'locale' in data ? data.locale : null
  return isLocale(locale) ? locale : 'id'
}

/**
 * The `meta` of a route: `export const meta = pageMeta(about, (texts) => ({ title: texts.title }))`. The second
 * argument of `choose` is the loader's data, undefined when the loader failed.
 */
export const pageMeta =
  <Texts, Data = unknown>(
    section: Section<Texts>,
    choose: (texts: Texts, data: Data | undefined) => PageWords,
  ): MetaFunction =>
  ({ matches, data }) => {
    const locale = localeOf(matches)
    const { title, description, more = [] } = choose(section[locale], data as Data | undefined)
    return [
      { title: title === shell[locale].name ? title : `${title} · ${shell[locale].name}` },
      { name: 'description', content: description ?? shell[locale].description },
      ...more,
    ]
  }
