import { useActionData } from '@remix-run/react'
import type { Refusal } from '../domain/result'
import { refusalSentence } from '../i18n/errors'
import { fieldErrorSentence } from '../i18n/field-errors'
import { useLocale } from './locale'

/** What a refused action sent back; see `http/respond`. */
interface Answer {
  readonly problems: Readonly<Record<string, readonly string[]>>
  readonly typed: Readonly<Record<string, unknown>>
  readonly refusal: Refusal | null
}

/** `payment.days` names a field inside `payment`. */
const valueAt = (typed: Answer['typed'], name: string): unknown =>
  name
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      typed,
    )

const NOTHING: Answer = { problems: {}, typed: {}, refusal: null }

/** The field a refusal is about, where one alone can mend it. */
const fieldOf = ({ detail }: Refusal): string | null => (typeof detail?.field === 'string' ? detail.field : null)

/**
 * The answer to the form of this page, ready for its fields: `problems` for the error summary, `error(name)` and
 * `typed(name)` for a field. `sentences` are the section's own words for refusal codes.
 */
export function useFormAnswer(sentences: Readonly<Record<string, string>> = {}) {
  const sent = useActionData<object>()
  // An action may also answer with what it made.
  const returned = sent !== undefined && 'refusal' in sent
  const { problems, typed, refusal } = returned ? (sent as Answer) : NOTHING
  const locale = useLocale()
  const refused = refusal
    ? [{ field: fieldOf(refusal), message: sentences[refusal.code] ?? refusalSentence(refusal, locale) }]
    : []
  const error = (name: string) => {
    const code = problems[name]?.[0]
    if (code !== undefined) return fieldErrorSentence(code, locale)
    return refused.find(({ field }) => field === name)?.message
  }
  const wrong = Object.keys(problems).map((name) => ({ field: name || null, message: error(name) ?? '' }))
  return {
    problems: [...refused, ...wrong],
    error,
    /** Something was sent and came back: what was typed stands, also where it was left empty. */
    returned,
    refusal,
    typed: (name: string) => {
      const value = valueAt(typed, name)
      return typeof value === 'string' ? value : undefined
    },
    /** What was ticked in a group of boxes: one alone comes as text. */
    ticked: (name: string): string[] => [valueAt(typed, name)].flat().filter((one) => typeof one === 'string'),
  }
}
