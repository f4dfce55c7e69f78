import { createContext, type ReactNode, useContext } from 'react'
import type { Locale, Section } from '../i18n/locale'

const LocaleContext = createContext<Locale>('id')

interface LocaleProviderProps {
  locale: Locale
  children: ReactNode
}

export const LocaleProvider = ({ locale, children }: LocaleProviderProps) => (
  <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>
)

export const useLocale = (): Locale => useContext(LocaleContext)

/** The texts of a section in the language of the page: `const texts = useTexts(shell)`. */
export function useTexts<Texts>(section: Section<Texts>): Texts {
  return section[useLocale()]
}
