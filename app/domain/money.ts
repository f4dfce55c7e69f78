import { ok, type Result, refuse } from './result'

/** A thousand trillion rupiah: beyond it somebody mistyped. */
export const MOST_MONEY = 10n ** 15n

const FACTORS: readonly (readonly [power: number, words: readonly string[]])[] = [
  [0, ['']],
  [3, ['ribu', 'rb', 'k', 'thousand']],
  [6, ['juta', 'jt', 'million']],
  [9, ['miliar', 'milyar', 'mlr', 'm', 'billion']],
  [12, ['triliun', 'trilyun', 't', 'trillion']],
]
const POWER_OF = new Map(FACTORS.flatMap(([power, words]) => words.map((word) => [word, power] as const)))

/** `Rp` before it and `,-` after it say nothing. */
const SHAPE = /^(?:rp\.?|idr)?(\d[\d.,]*?)(?:,-)?([a-z]*)$/

/**
 * Reads rupiah as people type them: `1,5 juta`, `1.500.000`, `1500000`, `Rp 2 miliar`, `500 rb`.
 * Refuses `money-unclear` rather than guess, and `money-too-large`.
 */
export const parseMoney = (typed: string): Result<bigint, 'money-unclear' | 'money-too-large'> => {
  const [, number = '', word = ''] = SHAPE.exec(typed.toLowerCase().replaceAll(/\s/gu, '')) ?? []
  const power = POWER_OF.get(word)
  if (power === undefined) return refuse('money-unclear')
  const decimal = readNumber(number, power > 0)
  // Rupiah have no parts: 1,5 without a word is a slip.
  if (decimal === null || decimal.places > power) return refuse('money-unclear')
  const rupiah = BigInt(decimal.digits) * 10n ** BigInt(power - decimal.places)
  return rupiah > MOST_MONEY ? refuse('money-too-large') : ok(rupiah)
}

interface Decimal {
  readonly digits: string
  /** How many of the digits stand after the comma. */
  readonly places: number
}

const whole = (text: string): Decimal => ({ digits: text.replaceAll(/[.,]/g, ''), places: 0 })

const parted = (integer: string, fraction: string): Decimal => {
  const significant = fraction.replace(/0+$/, '')
  return { digits: integer.replaceAll('.', '') + significant, places: significant.length }
}

/** Dots part thousands and the comma parts tenths; the English way round is read where it can mean nothing else. */
const readNumber = (text: string, beforeWord: boolean): Decimal | null => {
  const english = /^[1-9]\d{0,2}(?:,\d{3})+$/.test(text)
  // `1,500 juta` is one and a half to one reader and a thousand five hundred to another.
  if (english && beforeWord) return null
  if (english || /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)$/.test(text)) return whole(text)
  const [, integer, fraction] =
    /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/.exec(text) ?? (beforeWord ? /^(\d+)\.(\d+)$/.exec(text) : null) ?? []
  return integer === undefined || fraction === undefined ? null : parted(integer, fraction)
}
