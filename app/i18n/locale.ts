/** The languages of the interface. Indonesian comes first: it is the language of the people this is made for. */
export const LOCALES = ['id', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** What a person may choose; without a choice the page follows the device. */
export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** One section of texts: the same keys in every language. */
export type Section<Texts> = Readonly<Record<Locale, Texts>>

export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value)
export const isTheme = (value: unknown): value is Theme => THEMES.some((theme) => theme === value)

/** The tag `Intl` and the `lang` attribute take. English is written with British dates, as Indonesia orders them. */
export const LANGUAGE_TAG: Readonly<Record<Locale, string>> = { id: 'id-ID', en: 'en-GB' }

/** The supported language the header ranks highest, or undefined when it names none. `q` defaults to 1. */
const acceptedLocale = (header: string | null): Locale | undefined => {
  const ranked = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='))
      return { language: tag.split('-')[0] ?? '', quality: quality ? Number(quality.slice(2)) : 1 }
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((left, right) => right.quality - left.quality)
  // `in` is what old Android phones still send for Indonesian.
  return ranked.map(({ language }) => (language === 'in' ? 'id' : language)).find(isLocale)
}

interface Wishes {
  /** The value of the language cookie. */
  readonly cookie: string | null
  readonly acceptLanguage: string | null
}

/** What the person chose, or what their browser asks for; Indonesian when neither says. */
export const localeFrom = ({ cookie, acceptLanguage }: Wishes): Locale =>
  isLocale(cookie) ? cookie : (acceptedLocale(acceptLanguage) ?? 'id')
