/** What a person chose for how pages look to them, kept in the browser. */
export const LANGUAGE_COOKIE = 'lang'
export const THEME_COOKIE = 'theme'
