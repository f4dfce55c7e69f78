/**
 * What the font inside our papers (Noto Sans) has letters for: Latin, Greek, Cyrillic, Devanagari, common signs. Other
 * characters would stand as empty boxes in a paper that people sign.
 */
const LETTERS =
  '\\n\\r\\t\\u0020-\\u007E\\u00A0-\\u0377\\u037A-\\u037F\\u0384-\\u03E1\\u03F0-\\u052F\\u0900-\\u097F' +
  '\\u1E00-\\u1EFF\\u2000-\\u2064\\u2070-\\u208E\\u20A0-\\u20C0\\u2100-\\u215F\\u2212'

export const PRINTABLE = new RegExp(`^[${LETTERS}]*$`, 'u')

/** Letters without a shape, with the joiners between them. */
const SHAPELESS = new RegExp(`[^${LETTERS}]+(?:\\u200D[^${LETTERS}]+)*`, 'gu')
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u

/** Words as a paper can hold them: where a letter has no shape, it says that one stood there. */
export const inPrint = (words: string): string =>
  words.replaceAll(SHAPELESS, (letters) => (EMOJI.test(letters) ? '[emoji]' : '[?]'))
