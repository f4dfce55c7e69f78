import { useActionData } from '@remix-run/react'
import type { Answers } from '../../schemas/draft'
import { useFormAnswer } from '../form-answer'

/** `rows[2].label` → `rows`, `2`, `label`. */
const keysOf = (name: string): string[] => name.split(/[[\].]+/).filter(Boolean)

const within = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined

const valueAt = (values: unknown, name: string): unknown => keysOf(name).reduce(within, values)

/** One ticked box of several arrives alone. */
const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string')

/** The button that asks for one more row instead of going on. */
export const ADD_ROW = 'add-row'

/**
 * The values of a step's form, by field name: what was typed just now and came back, or else what the draft holds.
 * `stored` is the answer of the step; `sentences` are the section's own words for refusal codes.
 */
export function useAnswers(stored: unknown, sentences: Readonly<Record<string, string>>) {
  const { problems, error } = useFormAnswer(sentences)
  const returned = useActionData<{ typed?: Answers }>()?.typed
  const values = returned ?? stored
  const text = (name: string) => {
    const value = valueAt(values, name)
    return typeof value === 'string' ? value : undefined
  }
  return {
    problems,
    error,
    text,
    list: (name: string) => listOf(valueAt(values, name)),
    ticked: (name: string) => text(name) === 'yes',
    /** How many rows to show: those there are, one to begin with, and one more when it was asked for. */
    rows: (name: string) => {
      const value = valueAt(values, name)
      const filled = Array.isArray(value) ? value.length : 0
      return Math.max(1, filled + (returned?.intent === ADD_ROW ? 1 : 0))
    },
  }
}

export type FormAnswers = ReturnType<typeof useAnswers>
