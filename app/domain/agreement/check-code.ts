/** As it is printed and read aloud: `7KQ2-M0XW-4BTR-9HCE`. */
export const spelledCode = (code: string): string => (code.match(/.{1,4}/g) ?? []).join('-')

/** What was typed or scanned as the code it was kept under: Crockford's letters, whatever stands between them. */
export const readCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
